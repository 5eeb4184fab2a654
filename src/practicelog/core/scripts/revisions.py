"""How a script moves from one version to another."""

from practicelog.core.record import Record
from practicelog.core.records.script import Version


class Rewrite(Record):
    """A version as a seller found it, and the text they made of it."""

    before: Version
    text: str

    @property
    def changed(self) -> bool:
        """Whether it is another text now."""
        return self.text != self.before.text
