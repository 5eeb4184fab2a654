"""Show what is set and where it comes from, or set it."""

from practicelog.annotations import Annotated, Any
from practicelog.cli.configuration import change
from practicelog.cli.declarations import Argument
from practicelog.cli.settings import DECLARED, NOW, SETTINGS, Declared, Setting, declared
from practicelog.cli.world import World
from practicelog.core.sections import Facts
from practicelog.errors import NoHomeError, NotFoundError, UsageError, quoted

Key = Annotated[str, Argument(metavar="KEY", help=f"What to set: {', '.join(DECLARED)}.")]
UnsetKey = Annotated[str, Argument(metavar="KEY", help="What is to be set no longer.")]
Value = Annotated[str, Argument(metavar="VALUE", help="What it is to be from now on.")]


def show(world: World) -> str:
    """Show the settings that hold, and where each comes from. And the file they are kept in.

    Example: practicelog config show
    """
    holds = {each.key: world.settings.of(each.key) for each in SETTINGS}
    holds |= {"log": world.log_setting, "zone": world.zone_setting, NOW.key: world.settings.now}
    rows = [(key, _words(setting)) for key, setting in holds.items() if setting]
    return world.text((Facts((*rows, ("file", _file(world)))),))


def _file(world: World) -> str:
    try:
        return str(world.config_file)
    except NoHomeError:
        return "none: there is no home folder"


def _words(setting: Setting) -> str:
    return f"{setting.value}  ({setting.source})"


def set_(world: World, key: Key, value: Value) -> str:
    """Set something for every run. It is kept in the configuration file.

    Example: practicelog config set zone Europe/Berlin
    """
    setting = declared(key)
    if not value.strip():
        raise UsageError(f"{key}: the value is empty.", hint=f"practicelog config unset {key}")
    now = _typed(setting, value)
    before = change(world.config_file, key, now)
    told = f"{key}: {now}" if before is None else f"{key}: {before} → {now}"
    return world.line(told) + _overruled(world, setting)


def unset(world: World, key: UnsetKey) -> str:
    """Set something no longer. What holds then is told.

    Example: practicelog config unset zone
    """
    before = change(world.config_file, key, None)
    if before is None:
        raise NotFoundError(
            f"{quoted(key)} is not set in {world.config_file}.", hint="practicelog config"
        )
    if key not in DECLARED:
        return world.line(f"{key}: {before} is taken out")
    setting = DECLARED[key]
    told = f"{key}: {before} → {setting.default or setting.otherwise}"
    return world.line(told) + _overruled(world, setting)


def _typed(setting: Declared, text: str) -> Any:
    try:
        value = setting.kind.typed(text)
    except ValueError:
        value = None
    if not setting.kind.fits(value):
        raise UsageError(
            f"{setting.key}: {quoted(text)} is not {setting.kind.expected}.",
            hint=f"practicelog config set {setting.key} {setting.example}",
        )
    return value


def _overruled(world: World, setting: Declared) -> str:
    """Return that a flag or a variable goes before what is set, where one does."""
    first = setting.of(world.flags, world.environ, Setting("", ""))
    if not first or not first.source:
        return ""
    return world.line(f"{first.source} goes before it: {first.value}")


GROUP = {"show": show, "set": set_, "unset": unset}
BARE = "show"
