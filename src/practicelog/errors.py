"""Everything that can go wrong by a user's hand: the message, what to type next, the exit code."""


class PracticelogError(Exception):
    """A problem to be told in one line, with an optional hint and a documented exit code.

    `message` names the value and what was expected; `hint` is what to type next.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(PracticelogError):
    """The command line cannot be understood, or a value is out of range."""

    exit_code = 2


class NoHomeError(UsageError):
    """There is no home folder, in which the log and the configuration lie by default."""


class PartlyDoneError(PracticelogError):
    """Some rows of an import were refused or in conflict; the others are recorded."""

    exit_code = 3


class NotFoundError(PracticelogError):
    """There is nothing by that name or number, or nothing to undo."""

    exit_code = 4


class ConflictError(PracticelogError):
    """It exists already, or would contradict what is stored."""

    exit_code = 5


class CancelledError(PracticelogError):
    """The user said no, or an editor failed: nothing was recorded."""

    exit_code = 6


class NoLogError(PracticelogError):
    """There is no log where one was to be read."""

    exit_code = 10


class LockedError(PracticelogError):
    """Another program held the log for longer than the timeout."""

    exit_code = 11


class NewerLogError(PracticelogError):
    """The log was written by a newer practicelog; it was not touched."""

    exit_code = 12


class DamagedLogError(PracticelogError):
    """The file is damaged, or is no practicelog log."""

    exit_code = 13


Statement = tuple[str, str, str, str | None]
"""The type and the name of what is in a schema, the table it is of, and its SQL."""


class ForeignSchemaError(DamagedLogError):
    """The log has tables, triggers or views that practicelog did not make, or lacks some.

    `statements` are those that it has.
    """

    def __init__(self, message: str, hint: str, statements: tuple[Statement, ...]) -> None:
        super().__init__(message, hint)
        self.statements = statements


class UnsafeLogError(PracticelogError):
    """What lies beside the log could do harm once it is opened, so nothing was."""

    exit_code = 13


class WriteFailedError(PracticelogError):
    """The disk is full or read-only, or the output could not be written."""

    exit_code = 14


class ImportRefusedError(PracticelogError):
    """A file that was to be imported cannot be: its size, its format or its content."""

    exit_code = 15


class PipeClosedError(PracticelogError):
    """Whoever read the output has gone away; there is nobody left to tell."""

    exit_code = 141


REPEATED_AT_MOST = 80


def quoted(value: str) -> str:
    """Return a value as a message repeats it: in quotes, cut to 80 characters."""
    return f"“{shortened(value)}”"


def shortened(value: str) -> str:
    """Return a value cut to 80 characters."""
    return value if len(value) <= REPEATED_AT_MOST else f"{value[: REPEATED_AT_MOST - 1]}…"


def file_name(file: object) -> str:
    """Return a file's name as a message repeats it: of a long one the end."""
    name = str(file)
    return name if len(name) <= REPEATED_AT_MOST else f"…{name[1 - REPEATED_AT_MOST :]}"
