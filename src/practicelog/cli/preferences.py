"""What the seller has set for this run: by flags, in the environment and in the configuration."""

import os
from collections.abc import Mapping
from functools import cached_property

from practicelog.cli.places import config_folder
from practicelog.cli.settings import Flags, Settings, unreadable
from practicelog.errors import NoHomeError, UsageError, quoted


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
        """What flags, environment and configuration set; without a home folder there is no file.

        Raises:
            UsageError: the file cannot be read.
        """
        try:
            file = self.config_file
            os.stat(file)
        except (NoHomeError, FileNotFoundError, NotADirectoryError):
            return Settings(self.flags, self.environ)
        except OSError as error:
            raise unreadable(file, error) from error
        from practicelog.cli.configuration import configured  # only where there is a file to read

        return Settings(self.flags, self.environ, str(file), configured(file))

    @property
    def seller(self) -> str | None:
        """Whose practice it is, where the configuration says so."""
        return self.settings.value("seller")

    def check_other(self, name: str | None, option: str) -> None:
        """Make sure that a name typed as somebody else's is not the seller's own.

        Raises:
            UsageError: it is.
        """
        if name is None or self.seller is None:
            return
        from practicelog.core.persons import folded  # few lines name anybody

        if folded(name) == folded(self.seller):
            raise UsageError(f"{option}: {quoted(name)} is your own name.", hint="leave it out")
