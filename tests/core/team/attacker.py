"""Somebody who gets every report, adds and subtracts as they like, and wants one seller's number.

Every rep that ever was has a place of its own in a number to the base `BASE`, once for each exact
figure. What is told is then not only a sum: its digits say which reps are in it, how often. So the
rules are attacked as they stand, from the cells to the lines of the report.
"""

from collections import defaultdict
from fractions import Fraction
from itertools import combinations

from practicelog.core.team.cells import Cell
from practicelog.core.team.ledger import month_at, retold, spans_of, told_in

BASE = 1000
EXACT = ("days", "minutes", "reps")
FIRST = month_at(105_725)
SECOND = month_at(FIRST.last + 1)
MONTHS = (FIRST, SECOND)
SPANS = spans_of(MONTHS)


class Folder:
    """A team's folder: reps as they came, and what was told of them."""

    def __init__(self):
        self.deliveries = 0
        self.reps = {}
        self.owners = []
        self.ledger = {}
        self.told = set()

    def deliver(self, seller, *reps):
        """Let a seller send a share with new reps, each a week and a drill; return their names."""
        self.deliveries += 1
        return [self._put(seller, week, drill) for week, drill in reps]

    def change(self, rep):
        """Let a seller send a rep again that they changed; return its new name."""
        seller, week, drill, _ = self.reps.pop(rep)
        return self.deliver(seller, (week, drill))[0]

    def delete(self, rep):
        self.deliveries += 1
        del self.reps[rep]

    def _put(self, seller, week, drill):
        self.owners.append(seller)
        self.reps[len(self.owners) - 1] = (seller, week, drill, self.deliveries)
        return len(self.owners) - 1

    def report(self, *, at=MONTHS):
        """Ask for a report of some months and every week of them; return its lines."""
        spans = spans_of(at)
        self.ledger = retold(self.ledger, spans, self.cells(spans), self.deliveries).ledger
        lines = told_in(self.ledger, spans)
        for stretch in (spans, *((each,) for each in spans)):
            for line in told_in(self.ledger, stretch):
                if line.total is not None:
                    self.told.add(line.total)
        return lines

    def cells(self, spans):
        """Return what `figures.sql` finds."""
        found = defaultdict(dict)
        for rep, (seller, week, drill, delivery) in self.reps.items():
            for place, span in enumerate(spans):
                if span.first <= week <= span.last:
                    for figure, of in (("days", ""), ("minutes", ""), ("reps", drill)):
                        found[place, figure, of][rep] = (seller, delivery)
        return [self._cell(*key, reps, spans) for key, reps in found.items()]

    def _cell(self, place, figure, drill, reps, spans):
        asked = [told.delivery for block, told in self.ledger.items()
                 if block == (figure, drill, "", spans[place])]  # fmt: skip
        fresh = [who for who, delivery in reps.values() if delivery > max(asked, default=-1)]
        everybody = [who for who, _ in reps.values()]
        total = sum(BASE ** (3 * rep + EXACT.index(figure)) for rep in reps)
        return Cell(
            place, figure, drill, "",
            sellers=len(set(everybody)), largest=most(everybody), whole=len(everybody),
            total=total, n=len(everybody),
            fresh=len(set(fresh)), fresh_largest=most(fresh), fresh_whole=len(fresh),
        )  # fmt: skip

    def is_about_few(self):
        """Tell whether some combination of what was told is about four sellers or fewer.

        It is exactly where the told has a rank that it loses when the places of the four are no
        longer looked at.
        """
        rows = independent(self._digits(total) for total in self.told)
        everybody = sorted(set(self.owners))
        for few in combinations(everybody, min(4, len(everybody))):
            others = ({at: each for at, each in row.items() if self.owners[at // 3] not in few}
                      for row in rows)  # fmt: skip
            if len(independent(others)) < len(rows):
                return True
        return False

    @staticmethod
    def _digits(total):
        digits, place = {}, 0
        while total:
            total, digit = divmod(total, BASE)
            if digit:
                digits[place] = digit
            place += 1
        return digits


def most(sellers):
    return max((sellers.count(each) for each in set(sellers)), default=0)


def independent(rows):
    """Return as many rows as the rank of some, over the rationals, that span the same."""
    basis = {}
    for row in rows:
        left = {at: Fraction(each) for at, each in row.items()}
        while left:
            at = min(left)
            if at not in basis:
                basis[at] = {place: each / left[at] for place, each in left.items()}
                break
            factor = left[at]
            for place, each in basis[at].items():
                rest = left.get(place, 0) - factor * each
                left.pop(place, None)
                if rest:
                    left[place] = rest
    return list(basis.values())
