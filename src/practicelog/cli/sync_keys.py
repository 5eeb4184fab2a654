"""Whom the files of a sync are encrypted for, as it was typed or is set."""

import os.path
from collections.abc import Iterator, Sequence

from practicelog.annotations import TYPE_CHECKING
from practicelog.cli.text_files import content
from practicelog.cli.world import World
from practicelog.errors import UsageError
from practicelog.store.extras import loaded

if TYPE_CHECKING:
    from types import ModuleType

    from practicelog.store.sync.sealing import Seal  # an extra installs what it needs

AT_MOST = 100_000
RECIPIENT = "age1"


def chosen_seal(world: World, identity: str | None, to: Sequence[str]) -> "Seal | None":
    """Return what seals the files in the folder; None where they are plain.

    `identity` names a file, each of `to` a recipient (`age1…`) or a file of such.

    Raises:
        UsageError: recipients without an identity; a file that holds none; the extra is missing.
        NotFoundError, WriteFailedError: as `content`.
    """
    file = world.settings.value("sync_identity") if identity is None else identity
    named = to or [each for each in [world.settings.value("sync_encrypt_to")] if each]
    if file is None:
        if named:
            raise UsageError(
                "What you encrypt you have to read again: name your own age identity too.",
                "practicelog sync --identity FILE",
            )
        return None
    sealing = loaded("practicelog.store.sync.sealing", "sync --identity", "encrypt")
    own = sealing.identities(_content(world, file), file)
    seal: Seal = sealing.Seal(own, _recipients(world, sealing, named))
    return seal


def _recipients(world: World, sealing: "ModuleType", named: Sequence[str]) -> Iterator[str]:
    for each in named:
        if each.startswith(RECIPIENT):
            yield sealing.recipient(each)
        else:
            yield from sealing.recipients(_content(world, each), each)


def _content(world: World, file: str) -> bytes:
    return content(os.path.expanduser(file), world.stdin, AT_MOST)
