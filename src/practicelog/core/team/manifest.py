"""Which files of a team's folder count: those that its manifest names, and no others."""

import re
from json import dumps

from practicelog.annotations import Any
from practicelog.core.interchange.strict_texts import parsed
from practicelog.core.record import Record
from practicelog.core.team import shapes as of
from practicelog.core.team.team_file import refuse_newer
from practicelog.errors import ImportRefusedError, UsageError

FORMAT = "practicelog-team-folder"
VERSION = 1
LARGEST = 2**24

KINDS = ("reps", "weeks", "gone", "shares")
BUCKETS = 16
FILE_PATTERN = (
    "^(reps/year=[0-9]{4}|weeks|gone|shares)/bucket=(0[0-9]|1[0-5])/[0-9]{6,9}[.]parquet$"
)
FILES_AT_MOST = 200_000
CALLS_AT_MOST = 1_000_000

DELIVERY = {
    "number": of.whole(1, CALLS_AT_MOST),
    "made": of.instant(),
    "shares": of.whole(1, CALLS_AT_MOST),
}
FIELDS = {
    "format": of.only(FORMAT),
    "version": of.only(VERSION),
    "team": of.matching(of.UUID_PATTERN),
    "files": of.several(of.matching(FILE_PATTERN), FILES_AT_MOST),
    "deliveries": of.several(of.fields(DELIVERY), CALLS_AT_MOST),
}


class Delivery(Record):
    """One call that took shares in: its number, when it `made` its files, how many shares."""

    number: int
    made: str
    shares: int


class Manifest(Record):
    """The files that hold what a team knows, and the calls that brought it."""

    team: str
    files: tuple[str, ...] = ()
    deliveries: tuple[Delivery, ...] = ()

    @property
    def next_number(self) -> int:
        """The number of the next call."""
        return self.deliveries[-1].number + 1 if self.deliveries else 1

    def named(self, kind: str, bucket: int | None = None) -> tuple[str, ...]:
        """Return the files of a kind, of one bucket where one is named."""
        found = (each for each in self.files if each.startswith(f"{kind}/"))
        within = "" if bucket is None else f"/bucket={bucket:02}/"
        return tuple(each for each in found if within in each)


def file_name(kind: str, bucket: int, number: int, year: int | None = None) -> str:
    """Return where a file lies within the folder."""
    years = "" if year is None else f"year={year:04}/"
    return f"{kind}/{years}bucket={bucket:02}/{number:06}.parquet"


def year_of(file: str) -> int | None:
    """Return the year that a file of reps is of."""
    found = re.search("/year=([0-9]{4})/", file)
    return int(found[1]) if found else None


def written(manifest: Manifest) -> bytes:
    """Return a manifest as its file holds it."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "team": manifest.team,
        "files": sorted(manifest.files),
        "deliveries": [each._asdict() for each in manifest.deliveries],
    }
    return f"{dumps(document, indent=1)}\n".encode("ascii")


def read(content: bytes) -> Manifest:
    """Return the manifest that a file holds.

    Raises:
        ImportRefusedError: it is none, cut short, or one of a newer practicelog.
    """
    try:
        document = parsed(content, "It")
    except (ImportRefusedError, UsageError) as error:
        raise ImportRefusedError(f"It is cut short or spoiled: {error.message}") from error
    refuse_newer(document, FORMAT, VERSION, "a team's manifest")
    if wrong := of.wrong_field(document, FIELDS, ()):
        raise ImportRefusedError(f"It is spoiled: {wrong} is missing or wrong.")
    return _manifest(document)


def _manifest(document: dict[str, Any]) -> Manifest:
    deliveries = tuple(Delivery(**each) for each in document["deliveries"])
    return Manifest(document["team"], tuple(document["files"]), deliveries)
