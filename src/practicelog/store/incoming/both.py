"""A record that came in beside the one that is here under the same uid."""

from practicelog.annotations import Any
from practicelog.core.interchange.merging import OTHERWISE, TOLD, Outcome, Side
from practicelog.core.interchange.record_checks import Content, is_personal
from practicelog.core.record import Record
from practicelog.store.incoming.rows import Standing


class Both(Record):
    """A record that came in, and ours, in the fields they are compared by.

    `values` are all its fields as the columns have them. `part` is what is compared besides: the
    ratings of a rep, here and there, and `tried` its takes.
    """

    said: Content
    values: dict[str, Any]
    fields: tuple[str, ...]
    ours: Standing | None
    part: tuple[Any, Any] = (None, None)
    tried: tuple[Any, Any] = (None, None)

    @property
    def compared(self) -> dict[str, Any]:
        """What came in, in the fields it is compared by."""
        return {field: self.values[field] for field in self.fields}

    @property
    def their_side(self) -> Side:
        """The record that came in, to be ruled on."""
        kind = self.said.type
        return Side(
            self.said.revision,
            (tuple(self.compared.values()), self.part[1], self.tried[1]),
            is_personal(kind, self.values),
        )

    def our_side(self, ours: Standing) -> Side:
        """The record that is here, to be ruled on."""
        known = dict(zip(self.fields, ours.values, strict=True))
        personal = is_personal(self.said.type, known)
        return Side(ours.revision, (ours.values, self.part[0], self.tried[0]), personal)

    def outcome(self, word: str, *parts: str) -> Outcome:
        """Return what became of it, with the fields that differ where that is told.

        `parts` name what differs besides.
        """
        if word not in (*TOLD, OTHERWISE) or self.ours is None:
            return Outcome(0, word, self.said.type)
        pairs = zip(self.compared.items(), self.ours.values, strict=True)
        differing = [field for (field, there), here in pairs if there != here]
        return Outcome(0, word, self.said.type, self.ours.id, (*differing, *parts))
