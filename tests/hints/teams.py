"""Hints about a team's folder, and where they are followed: as `situations`."""

from tests.hints.situations import Situation

SITUATIONS = (
    Situation("team add nowhere x", "team new FOLDER", ()),
    Situation("team new ''", "team new FOLDER", ()),
)

ELSEWHERE = {
    # A coach's folder, and what sellers send: tests/cli/commands/test_team.py, tests/store/team
    "practicelog share --team team.json": "the seller's machine",
    "send it with or without --as-me, as before": "the seller's machine",
    "try again when it is done": "the same line: a lock",
    "--memory 2GB": "less memory than a team needs",
    "practicelog team add FOLDER FILES…": "shares that sellers sent",
    "Made .* · give its team.json to every seller, who types: "
    "practicelog share --team team.json --to share.jsonl": "the seller's machine",
}
