"""Whether an entry that no uid knows is a rep that came before, written otherwise then.

A file that its tool writes again can say more of the same practice (a note, a tag, an end), or say
it otherwise (5:30 PM, 25 for 25.5 minutes, one column more): its uid is then another. A rep that
came with the same file, and that no entry there is now, stands for such an entry if they agree:

- *The same* are entries that began in the same minute, with the same drill, length or text; without
  a time of day those of one day and drill whose lengths are at most a minute apart, and whose texts
  say the same or more. Each rep stands for one entry, so none of the file's goes missing.
- *Likely* are two of one day and drill that agree in no more, a moved day, another drill, and what
  practicelog 0.1 took in, whose file is not known. That is told, and for the seller to decide.
- *Elsewhere* is what another file has too.

Entries with ids of their own are what their ids say, and at most likely.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from practicelog.core.interchange.identity import mark_in
from practicelog.core.names import alike
from practicelog.core.record import Record

SAME = "same"
LIKELY = "likely"
ELSEWHERE = "elsewhere"

NO_TIME = "12:00"
"""What stands for a time of day where only a day was said."""

DAY = len("2026-11-20")
LOOKED_AT = 100
"""How many reps one entry is held against where hundreds have one day, drill and length."""


class Trace(Record):
    """What tells of a piece of practice, however it is written.

    `local` is when it began by the clock on the wall, to the minute: `2026-11-20T17:30`; `instant`
    the same in UTC. `drill` is its row, `lines` are those of its note. `half` is that of its uid
    which stands for how it was written.
    """

    local: str
    instant: str
    drill: int
    minutes: int | None
    lines: frozenset[str] = frozenset()
    half: str = ""

    @property
    def day(self) -> str:
        """The day on the calendar."""
        return self.local[:DAY]

    @property
    def has_time(self) -> bool:
        """Whether a time of day was said; of noon that is not known."""
        return self.local[DAY + 1 :] != NO_TIME


def lines_of(note: str | None) -> frozenset[str]:
    """Return the lines of a note, as texts are compared."""
    return frozenset(alike(line.strip()) for line in (note or "").splitlines())


class Newcomer(Record):
    """An entry that no uid knows. `labelled`: it names its drill itself; `by_id`: it has an id."""

    uid: str
    trace: Trace
    labelled: bool = False
    by_id: bool = False


class Here(Record):
    """A rep that was imported: what it is and was, for the seller may have changed it since.

    `met` says that an entry of the file is known by its uid. One that was `deleted` stays away.
    """

    uid: str
    faces: Sequence[Trace]
    met: bool = False
    deleted: bool = False


class Found(Record):
    """What an entry was recognised as: a word of this module, and the uid of the rep here."""

    word: str
    uid: str


Key = tuple[object, ...]
Keys = Callable[[Trace], Iterable[Key]]
Agree = Callable[[Newcomer, Trace], bool]


class Pass(Record):
    """One look at what is left: of which reps, by which keys, what must agree, and what it means.

    `of_ids` says whether entries with an id are looked at too.
    """

    reps: Callable[[str, Here], bool]
    keys: Keys
    agree: Agree
    word: str
    of_ids: bool = True


def recognised(newcomers: Sequence[Newcomer], here: Iterable[Here], mark: str) -> dict[str, Found]:
    """Return what newcomers were recognised as, by uid; `mark` is that of their source."""
    left = {each.uid: each for each in newcomers}
    unused = {each.uid: each for each in here}
    found: dict[str, Found] = {}
    for look in PASSES:
        if not left or not unused:
            break
        for newcomer, rep in _pairs(look, left, unused, mark):
            word = LIKELY if newcomer.by_id and look.word == SAME else look.word
            found[newcomer.uid] = Found(word, rep)
            del left[newcomer.uid], unused[rep]
    return found


def _pairs(
    look: Pass, left: dict[str, Newcomer], unused: dict[str, Here], mark: str
) -> Iterator[tuple[Newcomer, str]]:
    """Yield what agrees in one look; each rep once."""
    shelves: dict[Key, dict[tuple[str, int], Trace]] = {}
    of: dict[str, list[tuple[Key, tuple[str, int]]]] = {}
    for rep in unused.values():
        if not look.reps(mark, rep):
            continue
        for number, face in enumerate(rep.faces):
            for key in look.keys(face):
                shelves.setdefault(key, {})[rep.uid, number] = face
                of.setdefault(rep.uid, []).append((key, (rep.uid, number)))
    for newcomer in [each for each in left.values() if look.of_ids or not each.by_id]:
        uid = _first(look, newcomer, shelves)
        if uid is not None:
            for key, place in of[uid]:
                shelves[key].pop(place, None)
            yield newcomer, uid


def _first(
    look: Pass, newcomer: Newcomer, shelves: dict[Key, dict[tuple[str, int], Trace]]
) -> str | None:
    for key in look.keys(newcomer.trace):
        for (uid, _), face in islice(shelves.get(key, {}).items(), LOOKED_AT):
            if look.agree(newcomer, face):
                return uid
    return None


def _times(trace: Trace) -> Iterable[Key]:
    return (("local", trace.local), ("instant", trace.instant))


def _whole(trace: Trace) -> Iterable[Key]:
    told = (trace.drill, trace.minutes, trace.lines)
    return ((*time, *told) for time in _times(trace))


def _as_written(trace: Trace) -> Iterable[Key]:
    return ((trace.half, trace.day),)


def _day_and_drill(trace: Trace) -> Iterable[Key]:
    return ((trace.day, trace.drill),)


def _day(trace: Trace) -> Iterable[Key]:
    return ((trace.day,),)


def _text(trace: Trace) -> Iterable[Key]:
    return ((trace.drill, trace.minutes, trace.lines),) if trace.lines else ()


def _yes(_: Newcomer, __: Trace) -> bool:
    return True


def _alike_lengths(one: int | None, other: int | None) -> bool:
    return one is None or other is None or abs(one - other) <= 1


def _alike_texts(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _agree_in_time(newcomer: Newcomer, face: Trace) -> bool:
    """They began in one minute, and something else agrees."""
    new = newcomer.trace
    same_length = new.minutes is not None and new.minutes == face.minutes
    return new.has_time and (new.drill == face.drill or same_length or bool(new.lines & face.lines))


def _agree_in_content(newcomer: Newcomer, face: Trace) -> bool:
    """They say the same, or one of them more; unless both say another time of day."""
    new = newcomer.trace
    return (
        not (new.has_time and face.has_time)
        and _alike_lengths(new.minutes, face.minutes)
        and _alike_texts(new.lines, face.lines)
    )


def _agree_but_for_the_drill(newcomer: Newcomer, face: Trace) -> bool:
    """All but the drill agrees, which the entry names itself now."""
    new = newcomer.trace
    said = new.minutes is not None or bool(new.lines)
    return newcomer.labelled and said and _agree_in_content(newcomer, face)


def _agree_firmly(newcomer: Newcomer, face: Trace) -> bool:
    """They agree in drill, length and, as far as both say it, time and text."""
    new = newcomer.trace
    if new.drill != face.drill or (new.minutes is None) != (face.minutes is None):
        return False
    if new.minutes is None and new.lines != face.lines:
        return False
    same_time = face.local == new.local or face.instant == new.instant
    return (same_time or _agree_in_content(newcomer, face)) and (
        _alike_lengths(new.minutes, face.minutes) and _alike_texts(new.lines, face.lines)
    )


def _own(mark: str, rep: Here) -> bool:
    return not rep.met and mark_in(rep.uid) == mark


def _own_kept(mark: str, rep: Here) -> bool:
    return not rep.deleted and _own(mark, rep)


def _of_no_source(_: str, rep: Here) -> bool:
    return not rep.met and not rep.deleted and mark_in(rep.uid) is None


def _of_others(mark: str, rep: Here) -> bool:
    return not rep.deleted and mark_in(rep.uid) not in {None, mark}


PASSES = (
    Pass(_own, _whole, _yes, SAME),
    Pass(_own, _times, _agree_in_time, SAME),
    Pass(_own, _day_and_drill, _agree_in_content, SAME),
    Pass(_of_others, _as_written, _yes, ELSEWHERE),
    Pass(_of_no_source, _whole, _yes, LIKELY),
    Pass(_of_no_source, _times, _agree_firmly, LIKELY),
    Pass(_of_no_source, _day_and_drill, _agree_firmly, LIKELY),
    Pass(_own_kept, _day_and_drill, _yes, LIKELY, of_ids=False),
    Pass(_own_kept, _day, _agree_but_for_the_drill, LIKELY, of_ids=False),
    Pass(_own_kept, _text, _yes, LIKELY, of_ids=False),
    Pass(_of_others, _whole, _yes, ELSEWHERE),
    Pass(_of_others, _times, _agree_firmly, ELSEWHERE),
    Pass(_of_others, _day_and_drill, _agree_firmly, ELSEWHERE),
)
"""The looks, the surest first: what one has paired is gone for the next."""
