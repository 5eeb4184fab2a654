"""What a level is measured in, and which differences of it matter."""

from collections.abc import Sequence

from practicelog.core.record import Record
from practicelog.core.records.drill import Criterion
from practicelog.core.wording import points_words, signed_words


class Scale(Record):
    """A scale of levels: points from 1 to 5, or the share of yes from 0 to 1.

    A smaller difference than `worth_telling` is not called up or down, however sure. When nothing
    beyond `same_up_to` is plausible, a level is about the same.
    """

    worth_telling: float
    same_up_to: float
    is_share: bool = False

    def level_words(self, level: float) -> str:
        """Return a level: `3.4`, or `58 %`."""
        return f"{level * 100:.0f} %" if self.is_share else points_words(level)

    def difference_words(self, difference: float) -> str:
        """Return a difference with its sign: `+0.3`, or `−12 %` of the reps."""
        if self.is_share:
            return f"{difference * 100:+z.0f} %".replace("-", "−")
        return signed_words(difference)


POINTS = Scale(0.2, 0.3)
SHARES = Scale(0.1, 0.15, is_share=True)


def scale_of(criteria: Sequence[Criterion], name: str | None) -> Scale:
    """Return the scale of a criterion; without one it is that of a drill as a whole."""
    return SHARES if any(each.check for each in criteria if each.name == name) else POINTS
