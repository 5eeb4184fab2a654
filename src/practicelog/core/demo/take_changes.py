"""What Sam means to change from one take to the next, drill by drill."""

TAKE_CHANGES = {
    "objection": (
        "count to three first",
        "one question, then wait",
        "say their word back",
        "leave out the feature list",
        "no “but” in the first sentence",
        "two sentences, then stop",
        "ask who else worries about that",
        "slower, and lower",
    ),
    "email-rewrite": (
        "cut the first line",
        "the question in line three",
        "one figure, theirs",
        "half as long",
        "no “just”",
        "a subject of four words",
    ),
    "opener": (
        "stop after the reason",
        "name and company in one breath",
        "no apology",
        "end on the question",
        "stand up for it",
        "five seconds shorter",
    ),
    "discovery": (
        "follow the last answer, not my list",
        "ask for the last time it happened",
        "leave the pause alone",
        "ask what it costs a month",
        "their words in the summary",
    ),
    "role-play": (
        "ask for the date earlier",
        "let it get quiet after the price",
        "one question at a time",
        "go back to their first sentence",
        "shorter turns",
    ),
    "call-review": (
        "times first, opinions after",
        "one habit, not five",
        "say the better line aloud",
    ),
    "story": (
        "begin in the warehouse",
        "slower at the turn",
        "the figure last",
        "ten seconds shorter",
        "ask where that is in their week",
    ),
}
