"""What Sam writes down, drill by drill: notes to oneself, in a seller's own words."""

from practicelog.core.record import Record


class Texts(Record):
    """What is written about one drill: what is tried, what was changed, what stays, what next."""

    goals: tuple[str, ...]
    changes: tuple[str, ...]
    kept: tuple[str, ...]
    nexts: tuple[str, ...]


TEXTS = {
    "objection": Texts(
        goals=(
            "ask before answering",
            "ask before answering, even when I know the answer",
            "find the worry behind the price",
            "let it finish, then one question",
            "check that it is settled before moving on",
        ),
        changes=(
            "counted to three before the first word",
            "asked “compared with what?” instead of defending the price",
            "left out the feature list",
            "said their words back before asking",
            "one question at a time, not three in a row",
            "dropped “I understand, but”",
            "asked who else worries about that",
            "wrote the three usual objections on a card first",
            "answered in two sentences, then stopped",
        ),
        kept=(
            "“compared with what?” then silence",
            "the pause: Ana went on by herself and said the real reason",
            "naming the worry before they do",
            "“what would have to be true for that to work?”",
            "slower voice from the second take on",
            "asking whether that settles it",
            "“tell me more about the timing”",
            "not filling the silence",
            "one example from their own trade",
        ),
        nexts=(
            "when they want a discount, I ask what for",
            "when it gets quiet, I count to three",
            "when I hear “no budget”, I ask what it is planned for",
            "when they say “send me something”, I ask what should be in it",
            "when I want to explain, I ask one more question",
            "when they name a competitor, I ask what they like there",
            "when I have answered, I ask whether that settles it",
            "when they say “not now”, I ask what has to happen first",
            "when Ana interrupts, I let it finish",
            "when my voice goes up, I start the sentence again, slower",
            "start from the hard one: “we tried that, it failed”",
        ),
    ),
    "email-rewrite": Texts(
        goals=(
            "the first line is about them",
            "under 90 words",
            "one claim, one proof, one question",
            "a subject I would open myself",
        ),
        changes=(
            "cut the paragraph about us",
            "moved the question up to the third line",
            "replaced “just checking in” with a reason",
            "from 180 to 95 words",
            "took the figure from their own annual report",
            "one link instead of four",
            "wrote it the way I would say it on the phone",
        ),
        kept=(
            "a subject of four words",
            "asking for a yes or no instead of a meeting",
            "their words from the call in the first line",
            "no attachment",
            "a P.S. with the one figure that matters",
            "read aloud before sending",
        ),
        nexts=(
            "when I write “we”, I begin the sentence with “you”",
            "when it is over 120 words, I cut the second paragraph",
            "when I follow up, I bring something new",
            "write the question first, then the rest",
            "when I have no proof, I leave the claim out",
            "next: the renewal email to the logistics people",
            "try two subjects and let Ana choose",
        ),
    ),
    "opener": Texts(
        goals=(
            "a question before 30 seconds",
            "no “how are you today”",
            "say the reason in one sentence",
        ),
        changes=(
            "stood up for it",
            "name and company in one breath",
            "a reason from their job advert instead of ours",
            "left out the apology for calling",
            "smiled before dialling",
            "a full stop after the reason",
        ),
        kept=(
            "“you are hiring two planners, that is why I call”",
            "the break after my name",
            "ending on the question, not on a summary",
            "a low, slow first sentence",
            "“a bad moment?” only once",
        ),
        nexts=(
            "when they say “who?”, I say it slower, not longer",
            "when I hear myself say “actually”, I begin again",
            "three openers for three trades, all from memory",
            "when they are busy, I ask for a time and hang up",
            "record it standing, then sitting, and compare",
            "when I am past 25 seconds, I go straight to the question",
        ),
    ),
    "discovery": Texts(
        goals=(
            "follow every answer twice",
            "the cost in their own words",
            "who decides, how, by when",
        ),
        changes=(
            "agreed on the end of the talk at its beginning",
            "five questions on paper instead of fifteen",
            "asked for the last time it went wrong",
            "no offer before the summary",
            "wrote their words down, not mine",
        ),
        kept=(
            "“what happens if you do nothing?”",
            "the summary, with “what did I miss?”",
            "“walk me through last Tuesday”",
            "asking who feels it most",
            "two minutes of not talking about us",
        ),
        nexts=(
            "when they give a number, I ask how they got it",
            "when they say “we”, I ask who that is",
            "when I have the problem, I ask what it costs a month",
            "summary before the last ten minutes, not in them",
            "when they ask for the price early, I ask what to compare it with",
            "ask about the decision without the word “budget”",
        ),
    ),
    "role-play": Texts(
        goals=(
            "the buyer talks more than I do",
            "a firm next step at the end",
            "the whole talk in fifteen minutes",
        ),
        changes=(
            "Ana played the finance head, not the user",
            "stopped after each question",
            "no slides",
            "began with what they said last time",
            "asked for the date before the end",
        ),
        kept=(
            "calendar open while asking for the next step",
            "“before I answer: why does that matter to you?”",
            "saying the price and then nothing",
            "her summary was the same as mine",
            "going back to their first sentence at the end",
        ),
        nexts=(
            "when they say “interesting”, I ask what exactly",
            "when two people are in it, I ask the quiet one",
            "same scene again, with Tomás as a buyer in a hurry",
            "when I get to value, I use their figure",
            "when time is short, I drop the demo, not the next step",
            "end five minutes early, on purpose",
        ),
    ),
    "call-review": Texts(
        goals=(
            "one habit, seen three times",
            "the best minute of the call, and why",
            "where did they stop talking",
        ),
        changes=(
            "listened at normal speed, without mail beside it",
            "wrote the times down first, the opinion afterwards",
            "reviewed a call that went well, for once",
            "said the better line aloud, twice",
        ),
        kept=(
            "the question at 12:40, in my own words",
            "a laugh, then straight to the point",
            "not answering the price in minute four",
            "three times on paper, then one change",
        ),
        nexts=(
            "I say “absolutely” nine times: a nod instead",
            "when they pause, I stay out of it; 18:20 shows why",
            "when I hear a figure, I write it down and say it back",
            "the better line for 06:15 goes on the card",
            "when I explain for longer than a minute, I ask",
        ),
    ),
    "story": Texts(
        goals=(
            "under 90 seconds",
            "begin with the person, not the company",
            "one figure, at the end",
        ),
        changes=(
            "began in the warehouse, at six in the morning",
            "cut the names of the software",
            "said what nearly went wrong",
            "told it without notes",
        ),
        kept=(
            "“she had eleven spreadsheets and a phone”",
            "the figure last",
            "a bridge: “where is that in your week?”",
            "silence after the turn",
        ),
        nexts=(
            "a version for finance: hours, not feelings",
            "when I reach the turn, I slow down",
            "when they nod early, I go to the bridge",
            "find a customer nearer to theirs",
            "time it: 70 seconds",
        ),
    ),
}
"""What Sam may write about practice of each drill."""

LIVE = (
    "with the hospital group",
    "the logistics people, second call",
    "their finance head joined, not on my list",
    "a cold one before lunch",
    "first call of the week",
    "the renewal that was nearly lost",
    "used it twice in one call",
    "they laughed, then told me the reason",
)
"""Notes on reps of kind `live`."""

LEARNED = (
    "a chapter on asking instead of answering; two pages of notes",
    "listened to Ana’s call with the insurer",
    "Tomás showed how to end a call early",
    "watched a mediator let people finish",
    "read through twelve lost deals: nine went quiet after the price",
    "half an hour on how buyers of our size decide",
)
"""Notes on reps of kind `learn`."""
