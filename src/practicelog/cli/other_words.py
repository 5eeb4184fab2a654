"""Words of other programs, and of people, for commands and options; and what is never guessed."""

SAME_COMMANDS = {
    "rm": ("delete",),
    "del": ("delete",),
    "remove": ("delete",),
    "erase": ("delete",),
    "add": ("log",),
    "new": ("log",),
    "record": ("log",),
    "rep": ("log",),
    "ls": ("list",),
    "reps": ("list",),
    "view": ("show",),
    "change": ("edit",),
    "stats": ("report",),
    "statistics": ("report",),
    "summary": ("report",),
    "week": ("report", "--week"),
    "month": ("report", "--month"),
    "quarter": ("report", "--quarter"),
    "year": ("report", "--year"),
    "version": ("--version",),
    "save": ("backup",),
    "practice": ("go",),
    "practise": ("go",),
    "timer": ("start",),
    "cards": ("card", "list"),
    "check": ("doctor",),
    "settings": ("config",),
    "setup": ("config",),
    "open": ("page", "--open"),
    "goal": ("focus",),
    "goals": ("focus",),
    "holiday": ("off",),
    "holidays": ("off",),
    "drills": ("drill", "list"),
    "scripts": ("script", "list"),
    "promises": ("promise", "list"),
    "focuses": ("focus", "list"),
    "metrics": ("metric", "list"),
}
"""Words of other programs, and of people, for a command."""

SAME_OPTIONS = {
    "--date": ("--on",),
    "--day": ("--on",),
    "--when": ("--on",),
    "--at": ("--on",),
    "--duration": ("--minutes",),
    "--time": ("--minutes",),
    "--length": ("--minutes",),
    "--min": ("--minutes",),
    "--mins": ("--minutes",),
    "--tries": ("--takes",),
    "--reps": ("--takes",),
    "--count": ("--takes",),
    "--rating": ("--score", "--rate"),
    "--ratings": ("--rate", "--score"),
    "--criterion": ("--rate",),
    "--partner": ("--with",),
    "--person": ("--with",),
    "--notes": ("--note",),
    "--comment": ("--note",),
    "--worked": ("--kept",),
    "--changed": ("--change",),
    "--level": ("--difficulty",),
    "--expected": ("--predict",),
    "--from": ("--since",),
    "--after": ("--since",),
    "--to": ("--until", "-o"),
    "--before": ("--until",),
    "--number": ("--limit",),
    "--format": ("--as",),
    "--output": ("-o",),
    "--who": ("--by",),
    "--by": ("--who",),
    "--because": ("--why",),
    "--reason": ("--why",),
    "--unset": ("--clear",),
    "--empty": ("--clear",),
}
"""Words of other programs, and of people, for an option; the first that can have such a value."""

AWAY = ("rm", "remove", "del", "delete", "erase", "drop")
SAME_WORDS = {
    **dict.fromkeys(AWAY, ("remove", "delete", "archive", "unset")),
    **dict.fromkeys(("close", "done", "end", "finish", "keep", "kept"), ("close",)),
    **dict.fromkeys(("new", "create", "add", "log", "set"), ("add", "set")),
    **dict.fromkeys(("change", "update", "edit", "rename"), ("edit", "set")),
    **dict.fromkeys(("ls", "all", "view", "list", "show", "cat", "get"), ("show", "list")),
}
"""Words of other programs, and of people, for a word of a group; the first that it has."""

TAKES_AWAY = {"delete", "purge", "restore", "remove"}
NO_GUESS = {"--yes", "--force", "--clear", "--take", "--mine"}

HARMLESS = {
    "today",
    "list",
    "show",
    "history",
    "streak",
    "report",
    "journey",
    "status",
    "doctor",
}
"""Commands that write nothing, to the log or beside it: what is only alike may be one of them."""
