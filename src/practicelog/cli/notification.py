"""One notification on the desktop: its text is given to a program as it is, never to a shell."""

from collections.abc import Mapping
from shutil import which

from practicelog import system
from practicelog.cli.schedulers import Words, told
from practicelog.core.record import Record
from practicelog.core.visible import on_one_line
from practicelog.errors import UsageError, WriteFailedError, quoted

APPLE = (
    "on run argv",
    "display notification (item 2 of argv) with title (item 1 of argv)",
    "end run",
)
"""AppleScript that reads its texts from its arguments."""

TITLE, TEXT = "PRACTICELOG_REMINDER_TITLE", "PRACTICELOG_REMINDER_TEXT"
POWERSHELL = f"""
$types = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, \
ContentType = WindowsRuntime]
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(\
[Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$lines = $toast.GetElementsByTagName('text')
[void]$lines.Item(0).AppendChild($toast.CreateTextNode($env:{TITLE}))
[void]$lines.Item(1).AppendChild($toast.CreateTextNode($env:{TEXT}))
$who = '{{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}}\\WindowsPowerShell\\v1.0\\powershell.exe'
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($who).Show(\
[Windows.UI.Notifications.ToastNotification]::new($toast))
"""
"""A script that reads its texts from its environment; Windows shows toasts of known programs."""

HINT = "practicelog config set notifier PROGRAM names what shows one, given a title and a text"


class Notification(Record):
    """What is shown: a title and a text of one line each."""

    title: str
    text: str


def show(notification: Notification, notifier: str | None, environ: Mapping[str, str]) -> None:
    """Show a notification, by the program that the seller named or else the system's own.

    Raises:
        WriteFailedError: there is no such program, or it fails.
    """
    title, text = map(on_one_line, notification)
    words = _words(notifier, title, text, environ)
    complaint = told(words, {**environ, TITLE: title, TEXT: text})
    if complaint is not None:
        raise WriteFailedError(f"The reminder cannot be shown: {complaint}", hint=HINT)


def _words(notifier: str | None, title: str, text: str, environ: Mapping[str, str]) -> Words:
    if notifier:
        return (*_chosen(notifier), title, text)
    if system.PLATFORM == system.MACOS:
        script = [word for line in APPLE for word in ("-e", line)]
        return ("osascript", *script, title, text)
    if system.PLATFORM == system.WINDOWS:
        return ("powershell", "-NoProfile", "-NonInteractive", "-Command", POWERSHELL)
    found = which("notify-send", path=environ.get("PATH"))
    if not found:
        raise WriteFailedError("There is no notify-send to show a reminder.", hint=HINT)
    return (found, "--app-name=practicelog", "--", title, text)


def _chosen(notifier: str) -> list[str]:
    try:
        return system.command_words(notifier)
    except ValueError as error:
        raise UsageError(f"notifier: {quoted(notifier)} is not a command: {error}.") from error
