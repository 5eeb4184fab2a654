"""Files sealed with age (age-encryption.org/v1), which only those who were named can read."""

from collections.abc import Iterable, Sequence

import pyrage
from pyrage import x25519

from practicelog.errors import ImportRefusedError, UsageError, quoted
from practicelog.store.sha256 import sha256

PROTECTED = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
IDENTITY_HINT = "age-keygen -o FILE"
OTHERS_HINT = "on that machine: practicelog sync --encrypt-to RECIPIENT"
RECIPIENT_HINT = "age-keygen -y FILE"


class Seal:
    """Seals what is written for the owner of an identity and for whoever is named, and opens it.

    `mark` tells for whom: it changes with the recipients.
    """

    def __init__(self, identities: Sequence[x25519.Identity], others: Iterable[str]) -> None:
        """Take the identities, and the recipients besides their owner."""
        own = [str(each.to_public()) for each in identities]
        named = sorted({*own, *others})
        self._identities = identities
        self._recipients = [x25519.Recipient.from_str(each) for each in named]
        self.mark: str = sha256("\n".join(named).encode()).hexdigest()

    def sealed(self, content: bytes) -> bytes:
        """Return content as only those named can read it."""
        return bytes(pyrage.encrypt(content, self._recipients))

    def opened(self, content: bytes) -> bytes:
        """Return what was sealed.

        Raises:
            ImportRefusedError: it is sealed for others, or spoiled.
        """
        try:
            return bytes(pyrage.decrypt(content, self._identities))
        except pyrage.DecryptError as error:
            raise ImportRefusedError(
                "It is encrypted for others than you, or spoiled.",
                OTHERS_HINT,
            ) from error


def identities(content: bytes, file: str) -> list[x25519.Identity]:
    """Return the identities in a file as `age-keygen` makes it.

    Raises:
        UsageError: it holds none, or something else too; it is protected by a passphrase.
    """
    if content.startswith(PROTECTED):
        raise UsageError(
            f"{quoted(file)} is protected by a passphrase; sync asks for none.", IDENTITY_HINT
        )
    try:
        found = [x25519.Identity.from_str(each) for each in _lines(content)]
    except pyrage.IdentityError as error:
        raise _no_identity(file) from error
    if not found:
        raise _no_identity(file)
    return found


def recipients(content: bytes, file: str) -> list[str]:
    """Return the recipients in a file, one a line.

    Raises:
        UsageError: it holds none, or something else too.
    """
    try:
        found = [str(x25519.Recipient.from_str(each)) for each in _lines(content)]
    except pyrage.RecipientError as error:  # the line stays unsaid: it may be somebody's identity
        raise _no_recipients(file) from error
    if not found:
        raise _no_recipients(file)
    return found


def recipient(text: str) -> str:
    """Return a recipient that was typed.

    Raises:
        UsageError: it is none.
    """
    try:
        return str(x25519.Recipient.from_str(text))
    except pyrage.RecipientError as error:
        raise UsageError(f"{quoted(text)} is no age recipient (age1…).", RECIPIENT_HINT) from error


def _lines(content: bytes) -> list[str]:
    """Return what the lines of a file say; a comment begins with `#`."""
    told = (line.strip() for line in content.decode("utf-8", "replace").splitlines())
    return [line for line in told if line and not line.startswith("#")]


def _no_recipients(file: str) -> UsageError:
    return UsageError(f"{quoted(file)} does not hold age recipients (age1…).", RECIPIENT_HINT)


def _no_identity(file: str) -> UsageError:
    return UsageError(f"{quoted(file)} is no age identity (AGE-SECRET-KEY-1…).", IDENTITY_HINT)
