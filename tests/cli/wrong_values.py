"""Values that cannot be, for everything that can be typed."""

from tests.rep_texts import LINE_OPTIONS

HUGE = "x" * 10**6

NUMBER = {
    "empty": "", "huge": HUGE, "huge number": "9" * 10**6, "negative": "-1", "nan": "NaN",
    "infinite": "inf", "word": "ten", "fraction": "2.5", "exponent": "1e3", "padded": " 5",
    "signed": "+5", "grouped": "1_0", "other digits": "٣", "full width": "５", "escape": "\x1b[31m",
    "line": "5\n",
}  # fmt: skip
AMOUNT = {name: NUMBER[name] for name in NUMBER if name not in {"negative", "fraction"}}
SCORE = {**NUMBER, "fraction": "3.3", "high": "5.5", "low": "0.5", "comma": "3,3", "of ten": "4/10"}
CHOICE = {"empty": "", "huge": HUGE, "word": "other", "escape": "\x1b[31m", "padded": " live"}
DAY = {
    "empty": "", "huge": HUGE, "word": "someday", "escape": "\x1b[31m", "NUL": "fri\0",
    "no such day": "31 Feb", "no such date": "2026-02-31", "either order": "5/12",
    "bare number": "20", "negative": "-1", "before 1970": "1969-12-31", "far": "-999999999d",
    "farther": "+99999999999999999999w", "other digits": "٢٠٢٦-١١-٢٠", "no time": "fri 25:00",
}  # fmt: skip
PAST = {**DAY, "next year": "2027-11-21", "far ahead": "9999-12-31", "in two days": "+2d"}
DAYS = {
    **DAY,
    "backwards": "2026-12-02..2026-12-01",
    "half": "2026-12-01..",
    "years": "2026-01-01..2028-01-01",
}
LINE = {
    "empty": "", "blank": "  ", "too long": "x" * 501, "huge": HUGE, "two lines": "a\nb",
    "carriage return": "a\rb", "line separator": "a\u2028b", "NUL": "a\0b", "surrogate": "a\udcffb",
}  # fmt: skip
NOTE = {"empty": "", "blank": "\n", "too long": "x" * 10_001, "huge": HUGE, "NUL": "a\0b",
        "surrogate": "\ud800"}  # fmt: skip
PERSON = {**LINE, "too long": "x" * 81}
KNOWN_NAME = {"empty": "", "huge": HUGE, "unknown": "nothing", "escape": "\x1b[31m", "shared": "o",
              "NUL": "opener\0", "pattern": "%", "negative": "-1"}  # fmt: skip
SETTING = {"empty": "", "huge": HUGE, "unknown": "colour", "escape": "\x1b[31m", "negative": "-1"}
NEW_NAME = {"empty": "", "huge": HUGE, "too long": "x" * 81, "escape": "\x1b[31m",
            "bidi": "a\u202eb", "blank": "price talk", "number": "12", "equals": "a=b",
            "negative": "-1"}  # fmt: skip
RATING = {
    "empty": "", "huge": HUGE, "no value": "who", "empty value": "who=", "no name": "=4",
    "unknown": "nothing=4", "escape": "who=\x1b[31m", "escaped name": "\x1b[31m=4",
    "nan": "who=NaN", "negative": "who=-1", "zero": "who=0", "six": "who=6", "yes": "who=y",
    "fraction": "who=3.5", "huge value": f"who={HUGE}", "other digits": "who=٣",
}  # fmt: skip
CRITERION = {"empty": "", "huge": HUGE, "no name": "=hint", "huge hint": f"pause={HUGE}",
             "two lines": "pause=a\nb", "escaped name": "\x1b[31m=x",
             "NUL": "pause=a\0b"}  # fmt: skip
NUMBERED = {name: value for name, value in NUMBER.items() if name != "huge number"}
UID = {"empty": "", "huge": HUGE, "word": "abc", "braces": "{0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11}",
       "bare": "0195d2c47f1a7c3e9b1d2f6f0a8e4c11", "escape": "\x1b[31m"}  # fmt: skip
WEEK = {"empty": "", "huge": HUGE, "word": "someday", "no such week": "2026-W54",
        "week 0": "2026-W00", "week without a year": "54",
        "date": "2026-11-16", "escape": "\x1b[31m", "first": "0000-W01", "negative": "-1",
        "beyond the calendar": "9999-W53", "other digits": "٢٠٢٦-W٤٧"}  # fmt: skip
WEEKDAYS = {"empty": "", "huge": HUGE, "word": "someday", "short": "mo", "half": "mon-",
            "comma": "mon,", "escape": "\x1b[31m", "number": "1"}  # fmt: skip
ZONE = {"empty": "", "huge": HUGE, "word": "Nowhere", "unknown": "Europe/Nowhere",
        "folder": "Europe", "path": "../../etc/passwd", "root": "/etc/passwd",
        "NUL": "Europe\0", "escape": "\x1b[31m", "other case": "europe/berlin"}  # fmt: skip
INSTANT = {"empty": "", "huge": HUGE, "word": "now", "no offset": "2026-11-21T18:00:00",
           "no such day": "2026-02-31T18:00:00+01:00", "wild offset": "2026-11-21T18:00:00+99:00",
           "year 1": "0001-01-01T00:00:00+00:00", "year 9999": "9999-12-31T23:59:59+00:00",
           "escape": "\x1b[31m", "control": "2026-11-21\x1b18:00:00+01:00"}  # fmt: skip
FILE = {"empty": "", "NUL": "a\0b", "huge": HUGE, "huge folder": f"{HUGE}/x.jsonl",
        "under a file": "text.txt/x.jsonl"}  # fmt: skip
FOLDER = {**FILE, "nowhere": "nowhere", "escape": "\x1b[31m"}
REPORT_FILE = {**FILE, "NUL before its ending": "a\0b.html", "no ending": "x",
               "no medium": "x.pdf", "escape": "\x1b[31m", "nowhere": "nowhere/x.html"}  # fmt: skip
NEW_FOLDER = {**FILE, "nowhere": "no/where", "file": "/etc/passwd"}
TARGET = {**FILE, "nowhere": "nowhere/x.jsonl"}
FILES = (FILE, FOLDER, REPORT_FILE, NEW_FOLDER, TARGET)
"""What may end with 14 as well: the system has no file of such a name."""
MEDIUM = {"--as": CHOICE, "--output": REPORT_FILE}
CARD = {"ID": NUMBERED, "[TEXT]": NOTE, "--listen": LINE}
TEAM_REPORT = {
    **dict.fromkeys(("--week", "--month", "--quarter", "--year"), WEEK), **MEDIUM,
    "FOLDER": FOLDER, "--engine": CHOICE, "--memory": NUMBER, "--master": FILE,
}  # fmt: skip

MAP = {"empty": "", "huge": HUGE, "word": "Date", "no column": "=", "no word": "Date=",
       "escape": "\x1b[31m", "two lines": "Date=on\nDay=on", "open quote": '"Date=on',
       "no day": "Min=minutes", "two days": "A=on,B=date", "a column twice": "A=on,A=calls",
       "negative": "-1"}  # fmt: skip
CELLS = {"empty": "", "word": "Email", "escape": "\x1b[31m", "two lines": "A=1\nB=2",
         "negative": "-1"}  # fmt: skip

TIME_OF_DAY = {"empty": "", "huge": HUGE, "word": "noon", "hour": "8", "no such hour": "24:00",
               "no such minute": "8:60", "evening": "18:00", "seconds": "08:30:00",
               "escape": "\x1b[31m", "negative": "-1", "padded": " 08:30", "line": "08:30\n",
               "other digits": "٠٨:٣٠"}  # fmt: skip
PLACE = {"empty": "", "huge": HUGE, "word": "Germany", "no country": "XX", "no region": "DE-XX",
         "dash": "DE-", "region of none": "JP-13", "escape": "\x1b[31m", "negative": "-1",
         "path": "../DE", "NUL": "DE\0"}  # fmt: skip

REP = {
    **dict.fromkeys(LINE_OPTIONS, LINE),
    **dict.fromkeys(("--feedback", "--difficulty", "--kind"), CHOICE),
    "--minutes": NUMBER, "--takes": NUMBER, "--score": SCORE, "--rate": RATING, "--note": NOTE,
    "--with": PERSON, "--predict": SCORE, "--on": PAST, "--script": KNOWN_NAME, "--rater": PERSON,
}  # fmt: skip

PLACES = {
    "": {"--log": FILE, "--now": INSTANT, "--zone": ZONE},
    "log": {"DRILL": KNOWN_NAME, **REP, "--uid": UID},
    "list": {"--drill": KNOWN_NAME, "--since": PAST, "--until": DAY, "--kind": CHOICE,
             "--limit": NUMBER, "--search": LINE},
    "show": {"ID": NUMBERED},
    "edit": {"ID": NUMBERED, **REP, "--clear": CHOICE, "--drill": KNOWN_NAME},
    "delete": {"ID…": NUMBERED}, "undo": {}, "redo": {},
    "history": {"ID": NUMBERED, "--limit": NUMBER},
    "streak": MEDIUM, "journey": MEDIUM,
    "page": {"--year": WEEK, **MEDIUM},
    "report": {"--week": WEEK, "--month": WEEK, "--quarter": WEEK, "--year": WEEK,
               "--since": PAST, "--until": DAY, **MEDIUM},
    "go": {"DRILL": KNOWN_NAME, "--with": PERSON, "--goal": LINE, "--script": KNOWN_NAME,
           "--card": NUMBER, "--difficulty": CHOICE},
    "card add": {"DRILL": KNOWN_NAME, "TEXT": NOTE, "--listen": LINE},
    "card list": {"DRILL": KNOWN_NAME}, "card archive": {"ID": NUMBERED}, "card edit": CARD,
    "card import": {"FILE": FILE, "--drill": KNOWN_NAME},
    "card export": {"DRILL": KNOWN_NAME, "--output": FILE},
    "drill list": {}, "drill show": {"DRILL": KNOWN_NAME},
    "drill add": {"NAME": NEW_NAME, "--what": LINE, "--like": KNOWN_NAME, "--criterion": CRITERION,
                  "--seconds": NUMBER},
    "drill edit": {"DRILL": KNOWN_NAME, "--name": NEW_NAME, "--what": LINE,
                   "--criterion": CRITERION, "--drop": KNOWN_NAME, "--seconds": NUMBER},
    "drill archive": {"DRILL": KNOWN_NAME}, "plan show": {},
    "plan set": {"--days": NUMBER, "--weekdays": WEEKDAYS, "--minutes": NUMBER,
                 "--week-start": WEEKDAYS, "--from": DAY},
    "off add": {"DAYS": DAYS, "REASON": LINE},
    "off list": {}, "off remove": {"ID": NUMBERED},
    "off import": {"COUNTRY[-REGION]": PLACE, "--year": NUMBER},
    "remind now": {}, "remind on": {"--at": TIME_OF_DAY}, "remind off": {}, "remind test": {},
    "import": {"FILE": FILE, "--as": CHOICE, "--drill": KNOWN_NAME, "--map": MAP,
               "--dates": CHOICE, "--duration-as": CHOICE, "--skip-when": CELLS, "--source": LINE,
               "--take": CHOICE, "--rejects": FILE},
    "metric import": {"FILE": FILE, "--map": MAP, "--count": NEW_NAME, "--dates": CHOICE,
                      "--skip-when": CELLS, "--source": LINE, "--take": CHOICE, "--rejects": FILE},
    "share": {"--to": TARGET, "--team": FILE, "--since": PAST, "--omit": CHOICE},
    "sync": {"FOLDER": FOLDER, "--identity": FILE, "--encrypt-to": FILE},
    "team new": {"FOLDER": NEW_FOLDER}, "team add": {"FOLDER": FOLDER, "FILES…": FILE},
    "team report": TEAM_REPORT, "config unset": {"KEY": SETTING},
    "config set": {"KEY": SETTING, "VALUE": ZONE},
    "start": {"DRILL": KNOWN_NAME, **{name: REP[name] for name in (
        "--goal", "--change", "--note", "--with", "--difficulty", "--predict", "--kind", "--script",
    )}},
    "stop": {name: values for name, values in REP.items() if name != "--on"},
    "rescore": {"DRILL": KNOWN_NAME}, "demo": {"--years": NUMBER, "--seed": NUMBER},
    "sheet": {"--since": PAST, "--output": TARGET, "--as": CHOICE, "--only": CHOICE,
              "--omit": CHOICE},
    "export": {"--output": TARGET, "--as": CHOICE, "--since": PAST, "--until": DAY,
               "--drill": KNOWN_NAME, "--only": CHOICE, "--omit": CHOICE, "--table": CHOICE,
               "--name": LINE},
    "backup": {"[FILE]": TARGET}, "restore": {"FILE": TARGET}, "purge": {"ID": NUMBERED},
    "focus set": {"DRILL": KNOWN_NAME, "--why": LINE, "--criterion": KNOWN_NAME, "--target": SCORE,
                  "--until": DAY, "--proposed-by": PERSON},
    "focus close": {"ID": NUMBERED, "--outcome": LINE}, "focus accept": {"ID": NUMBERED},
    "promise add": {"TEXT": LINE, "--by": PERSON, "--drill": KNOWN_NAME},
    "promise close": {"ID": NUMBERED, "--rep": NUMBERED},
    "notice add": {"TEXT": LINE, "--who": PERSON, "--on": PAST},
    "notice list": {"--since": PAST, "--until": DAY, "--limit": NUMBER},
    "notice edit": {"ID": NUMBERED, "[TEXT]": LINE, "--who": PERSON, "--on": PAST},
    "notice delete": {"ID…": NUMBERED},
    "metric add": {"NAME": NEW_NAME, "VALUE": AMOUNT, "--on": PAST},
    "metric list": {"[NAME]": KNOWN_NAME, "--since": PAST, "--until": DAY, "--limit": NUMBER},
    "metric edit": {"ID": NUMBERED, "[VALUE]": AMOUNT, "--on": PAST},
    "metric delete": {"ID…": NUMBERED},
    "script add": {"NAME": NEW_NAME, "[FILE]": FOLDER, "--kind": CHOICE, "--why": LINE},
    "script edit": {"NAME": KNOWN_NAME, "[FILE]": FOLDER, "--kind": CHOICE, "--why": LINE},
    "script list": {"--search": NOTE}, "script show": {"NAME[@N]": KNOWN_NAME},
    "script diff": {"NAME": KNOWN_NAME, "[A]": NUMBERED, "[B]": NUMBERED, **MEDIUM},
    "script log": {"NAME": KNOWN_NAME, "--limit": NUMBER, **MEDIUM},
    "script rename": {"NAME": KNOWN_NAME, "NEW": NEW_NAME},
    "script archive": {"NAME": KNOWN_NAME},
}  # fmt: skip
"""What takes a value, command by command, and the values it must refuse."""

GIVEN = {
    "": {"COMMAND": "streak"},
    "log": {"DRILL": "opener"},
    "show": {"ID": "1"}, "edit": {"ID": "1"},
    "delete": {"ID…": "1", "--yes": "--yes"},
    "history": {"ID": "1"},
    "card add": {"DRILL": "opener", "TEXT": "new"}, "card export": {"DRILL": "opener"},
    "card edit": {"ID": "1"}, "card archive": {"ID": "1"},
    "card import": {"FILE": "deck.txt", "--drill": "--drill=opener"},
    "drill show": {"DRILL": "opener"}, "drill edit": {"DRILL": "opener"},
    "drill add": {"NAME": "mine"}, "drill archive": {"DRILL": "opener"},
    "off add": {"DAYS": "2020-01-01", "REASON": "why"},
    "off remove": {"ID": "1"},
    "off import": {"COUNTRY[-REGION]": "US"},
    "import": {"FILE": "reps.csv"},
    "metric import": {"FILE": "days.csv", "--map": "--map=Day=on,Calls=calls"},
    "team add": {"FOLDER": "team", "FILES…": "sent.jsonl"}, "team report": {"FOLDER": "team"},
    "team new": {"FOLDER": "other"}, "sync": {"FOLDER": "meet"}, "plan set": {"--days": "--days=4"},
    "go": {"DRILL": "opener"}, "rescore": {"DRILL": "opener"}, "config unset": {"KEY": "coach"},
    "config set": {"KEY": "zone", "VALUE": "Europe/Berlin"},
    "start": {"DRILL": "opener"}, "restore": {"FILE": "kept.gz", "--yes": "--yes"},
    "purge": {"ID": "1", "--yes": "--yes"},
    "focus set": {"DRILL": "opener", "--why": "--why=x"},
    "focus close": {"ID": "1", "--outcome": "--outcome=x"}, "focus accept": {"ID": "1"},
    "promise add": {"TEXT": "x"}, "promise close": {"ID": "1"},
    "notice add": {"TEXT": "x"}, "notice edit": {"ID": "1"},
    "notice delete": {"ID…": "1", "--yes": "--yes"},
    "metric add": {"NAME": "calls", "VALUE": "5"}, "metric edit": {"ID": "1"},
    "metric delete": {"ID…": "1", "--yes": "--yes"},
    "script add": {"NAME": "new", "[FILE]": "text.txt"},
    "script edit": {"NAME": "mail", "[FILE]": "text.txt"},
    "script show": {"NAME[@N]": "mail"}, "script diff": {"NAME": "mail"},
    "script log": {"NAME": "mail"}, "script rename": {"NAME": "mail", "NEW": "other"},
    "script archive": {"NAME": "mail"},
}  # fmt: skip
"""The words that make a command a whole one, with the files that `BEFORE` leaves."""

BEFORE = (
    "log opener -m 10 -r who=3", "off add fri", "plan set --days 4", "notice add x",
    "metric add calls 5", "promise add x", "focus set pitch --why x --proposed-by Ana",
    "focus set opener --why x", "script add mail text.txt", "script edit mail text.txt --why x",
    "card add opener x", "start opener", "config set coach Ana", "export -o reps.csv",
    "backup kept.gz", "team new team", "share --team team/team.json --to sent.jsonl",
)  # fmt: skip
FILES_BEFORE = {
    "text.txt": "Hello, this is Kim.\n",
    "deck.txt": "Too dear.\n",
    "days.csv": "Day,Calls\n2026-11-20,7\n",
}
NOT_WHOLE = {
    "go": "a terminal",
    "rescore": "a terminal",
    "redo": "an undo",
    "remind test": "a desktop",
}
"""What a command needs besides its words."""
