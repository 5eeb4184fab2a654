"""How Sam goes about each drill: how often, how long, how many takes, whose feedback."""

from practicelog.core.record import Record

FOCUS = ("objection", "objection", "objection", "email-rewrite")
"""The drills each day begins with, as often as they do: the two in focus."""

FOCUS_DRILL, FOCUS_CRITERION = "objection", "explore"
"""The drill that moves within the year, and the criterion that moves most."""


class Habit(Record):
    """How one drill is practised.

    `weight` is how often it follows the day's first rep; `feedback` holds its source and with
    whom, each as often as it happens; `seconds` is how long a take lasts.
    """

    weight: int
    minutes: tuple[int, int]
    takes: tuple[int, ...]
    feedback: tuple[tuple[str, str | None], ...]
    seconds: tuple[int, int]


ALONE = ("none", None)
RECORDING = ("recording", None)
ANA = ("peer", "Ana")
TOMAS = ("coach", "Tomás")

HABITS = {
    "objection": Habit(
        5, (10, 25), (2, 3, 3, 4), (ANA, ANA, RECORDING, RECORDING, TOMAS, ALONE), (25, 90)
    ),
    "email-rewrite": Habit(4, (10, 30), (1, 2, 2, 3), (ANA, ("tool", None), ALONE), (120, 420)),
    "opener": Habit(4, (5, 15), (3, 4, 5, 6), (RECORDING, RECORDING, ANA, ALONE), (18, 38)),
    "discovery": Habit(3, (15, 30), (1, 2, 2), (ANA, RECORDING, TOMAS), (240, 540)),
    "role-play": Habit(3, (20, 40), (1, 2, 2), (ANA, ANA, TOMAS), (300, 700)),
    "call-review": Habit(3, (15, 40), (1,), (RECORDING, RECORDING, TOMAS), (600, 1500)),
    "story": Habit(2, (10, 20), (2, 3), (RECORDING, ANA, ALONE), (55, 110)),
}
