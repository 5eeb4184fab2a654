"""Situations where logs meet in a folder, and the line that leads on: as `situations`."""

from tests.hints.situations import Situation, on_base

SET = "config set sync_folder meeting"

SITUATIONS = (
    Situation("sync", "config set sync_folder ~/Sync/practice", ()),
    Situation("sync --json", "sync --status --json", ("log opener", SET)),
    Situation("sync meeting", "sync --undo"),
    Situation("sync meeting --undo", "sync --undo", on_base("sync meeting")),
    Situation("sync --undo", "sync --status", on_base(SET)),
    Situation("sync --undo", "history", on_base("sync meeting", "edit last -m 5")),
)

ELSEWHERE = {
    # Two machines, and what carries a folder between them: tests/cli/commands/test_sync.py
    "mount it, or make it: mkdir .*": "a disk",
    "practicelog config set log names another place for it": "the log is moved",
    "what the others wrote is in the log; practicelog sync tries again": "a full disk",
    "upgrade practicelog here": "another version",
    "none: `practicelog sync FOLDER` names it": "docs/configuration.md",
    # An identity: tests/cli/commands/test_sync_encrypted.py
    "on that machine: practicelog sync --encrypt-to RECIPIENT": "another machine",
    "practicelog sync --identity FILE": "an identity",
    "only where you type `practicelog sync`": "docs/configuration.md",
}
