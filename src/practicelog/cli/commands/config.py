"""Show what is set, and where each value comes from."""

from practicelog.cli.settings import Setting
from practicelog.cli.world import World
from practicelog.core.sections import Facts


def config(world: World) -> str:
    """Show the settings that hold, and where each comes from. And the file to change them in.

    Example: practicelog --zone Asia/Tokyo config
    """
    holds = {
        "log": world.log_setting,
        "zone": world.zone_setting,
        "rollover_hour": world.settings.rollover_hour,
        "seller": world.settings.seller,
        "now": world.settings.now,
    }
    rows = [(name, _words(setting)) for name, setting in holds.items() if setting]
    return world.text((Facts((*rows, ("file", str(world.config_file)))),))


def _words(setting: Setting) -> str:
    return f"{setting.value}  ({setting.source})"
