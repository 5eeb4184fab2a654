"""The options of the commands by which practice leaves the log, each declared once."""

from practicelog.annotations import Annotated
from practicelog.cli.declarations import Option
from practicelog.core.extent import RECORDS, WORDS

OutputFile = Annotated[
    str, Option("--output", "-o", metavar="FILE", help="The file to write; - is stdout.")
]
Only = Annotated[
    list[str] | None, Option("--only", metavar="KINDS", help=f"Only {', '.join(RECORDS)}.")
]
Omit = Annotated[
    list[str] | None, Option("--omit", metavar="WHAT", help=f"Leave out {', '.join(WORDS)}.")
]
WithScores = Annotated[
    bool, Option("--with-scores", help="Your own scores too: then the coach does not rate blind.")
]
WithNotes = Annotated[bool, Option("--with-notes", help="Notes too.")]
WithPartners = Annotated[bool, Option("--with-partners", help="The names of partners too.")]
WithOffs = Annotated[bool, Option("--with-offs", help="Days off too, with their reasons.")]
WithMetrics = Annotated[bool, Option("--with-metrics", help="Numbers from the field too.")]
WithRecordings = Annotated[bool, Option("--with-recordings", help="Where the recordings lie too.")]
WithScripts = Annotated[bool, Option("--with-scripts", help="Scripts too.")]
