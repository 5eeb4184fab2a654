"""A task of the Windows Task Scheduler, as `schtasks /Create /XML` reads it."""

from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from practicelog.core.reminders.schedule import ABOUT, NAME, Schedule

FILE = f"{NAME}.xml"
NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"


def task_bytes(schedule: Schedule, arguments: str, first: date) -> bytes:
    """Return the task: every day from the first, and later where the machine was off.

    `arguments` is what follows the program, quoted as Windows wants it.
    """
    task = Element("Task", version="1.2", xmlns=NAMESPACE)
    _put(task, "RegistrationInfo", Description=ABOUT)
    trigger = SubElement(SubElement(task, "Triggers"), "CalendarTrigger")
    SubElement(trigger, "StartBoundary").text = f"{first}T{schedule.at}:00"
    _put(trigger, "ScheduleByDay", DaysInterval="1")
    principal = _put(SubElement(task, "Principals"), "Principal", LogonType="InteractiveToken")
    principal.set("id", "Author")
    _put(
        task,
        "Settings",
        DisallowStartIfOnBatteries="false",
        StopIfGoingOnBatteries="false",
        StartWhenAvailable="true",
        ExecutionTimeLimit="PT5M",
    )
    actions = SubElement(task, "Actions", Context="Author")
    _put(actions, "Exec", Command=schedule.words[0], Arguments=arguments)
    indent(task)
    content: bytes = tostring(task, "utf-16", xml_declaration=True)
    return content


def _put(parent: Element, name: str, **texts: str) -> Element:
    made = SubElement(parent, name)
    for each, text in texts.items():
        SubElement(made, each).text = text
    return made
