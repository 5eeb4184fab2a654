"""What the seller has set for this run: by flags, in the environment and in the configuration."""

import os
from collections.abc import Mapping
from functools import cached_property

from practicelog.cli.places import config_folder
from practicelog.cli.settings import Flags, Settings


class Preferences:
    """The settings of one run, and the file that holds those that stay."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.flags = Flags()

    @cached_property
    def config_file(self) -> str:
        """The configuration file, whether it is there or not."""
        return os.path.join(config_folder(self.environ), "config.toml")

    @cached_property
    def settings(self) -> Settings:
        """What flags, environment and configuration set."""
        file = self.config_file
        if not os.path.exists(file):
            return Settings(self.flags, self.environ)
        from practicelog.cli.configuration import configured

        return Settings(self.flags, self.environ, str(file), configured(file))
