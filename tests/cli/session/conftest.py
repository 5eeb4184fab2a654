"""Keys are pressed on the screen of a session as fast as it answers."""

import asyncio

import pytest
from textual import app

TURNS = 10


@pytest.fixture(autouse=True)
def no_sleep_around_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a key sets off come to its turn; Textual sleeps 40 ms and more until all is idle.

    Whoever looks at the screen waits until it has dealt with everything: that is left as it is.
    """

    async def taking_turns(_least: float) -> None:
        for _ in range(TURNS):
            await asyncio.sleep(0)

    monkeypatch.setattr(app, "wait_for_idle", taking_turns)
