"""Render docs/configuration.md from the settings as they are declared.

Run by `make docs`, in the folder that holds `docs`; a test fails when the page is stale.
"""

from collections.abc import Iterator
from pathlib import Path

from practicelog.cli.settings import SETTINGS, UNWRITTEN, Declared

PAGE = Path("docs/configuration.md")

HEAD = """\
<!-- Rendered from cli/settings.py by `make docs`: change that, not this page. -->

# Configuration

What holds for every run stands in one small TOML file. `practicelog config` shows what holds, where
each value comes from, and where the file is: `~/.config/practicelog/config.toml` on Linux,
`~/Library/Application Support/practicelog/config.toml` on a Mac. It need not be there.

```console
$ practicelog config set zone Europe/Berlin
$ practicelog config set rollover_hour 0
$ practicelog config unset zone
```

`config set` leaves the rest of the file as it is, comments and all. The same by hand:

```toml
"""

FOOT = """\
What is not in the table is refused, so that a slip does not go unseen for ten years.
"""


def rendered() -> str:
    """Return the whole page."""
    by_hand = "".join(f"{each.key} = {_toml(each)}\n" for each in SETTINGS)
    rows = "".join(_row(each) for each in (*SETTINGS, *UNWRITTEN))
    return (
        f"{HEAD}{by_hand}```\n\n"
        "| setting | what it is | goes before the file | where nothing sets it |\n"
        f"|---|---|---|---|\n{rows}\n{FOOT}"
    )


def _toml(setting: Declared) -> str:
    value = setting.kind.typed(setting.example)
    return f'"{value}"' if isinstance(value, str) else str(value)


def _row(setting: Declared) -> str:
    first = ", ".join(f"`{name}`" for name in _first(setting))
    last = f"`{setting.fallback}`, then {setting.otherwise}" if setting.fallback else ""
    where = last or (f"`{setting.default}`" if setting.default else setting.otherwise)
    return f"| `{setting.key}` | {setting.meaning} | {first or '–'} | {where} |\n"


def _first(setting: Declared) -> Iterator[str]:
    yield from filter(None, (setting.flag, setting.variable))


if __name__ == "__main__":
    PAGE.write_text(rendered(), encoding="utf-8")
