"""Hints about a team's folder, and where they are followed: as `situations`."""

from tests.hints.situations import Situation

SITUATIONS = (
    Situation("team add nowhere x", "team new FOLDER", ()),
    Situation("team report nowhere", "team new FOLDER", ()),
    Situation("team new ''", "team new FOLDER", ()),
)

ELSEWHERE = {
    "--engine spark --master URL": "a cluster",
    "--engine spark --master local[2]": "a machine with Spark: make spark",
    "apt install default-jre-headless": "a machine without Java",
    "leave out --memory": "the same line",
    "-o team.xlsx": "the same line with a file",
    "With fewer than .*, talk with each: practicelog sheet": "the log of one's own",
    # A coach's folder, and what sellers send: tests/cli/commands/test_team.py, tests/store/team
    "practicelog share --team team.json": "the seller's machine",
    "send it with or without --as-me, as before": "the seller's machine",
    "try again when it is done": "the same line: a lock",
    "--memory 2GB": "the same line with an amount of memory",
    "mount it, and name where it is": "a machine with that disk",
    "copy the folder to where it can be, and report on the copy from then on": "a read-only disk",
    "practicelog team add FOLDER FILES…": "shares that sellers sent",
    "Shares come in by: practicelog team add FOLDER FILES…": "shares that sellers sent",
    "Made .* · give its team.json to every seller, who types: "
    "practicelog share --team team.json --to share.jsonl": "the seller's machine",
}
