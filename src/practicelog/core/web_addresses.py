"""Which texts may become a link: an address of the web, plain enough to be what it looks like."""

import re

PLAIN = re.compile(
    r"https?://"
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::[0-9]{1,5})?"
    r"(?:[/?#][!#-&(-;=?-\[\]_a-z~]*)?",
    re.ASCII | re.IGNORECASE,
)
"""Of the web, of ASCII signs without blanks, quotes and angles, and with no name before the host:
what is shown and where it leads cannot differ."""


def is_web_address(text: str) -> bool:
    """Tell whether a text is an address that a reader may be led to by a tap."""
    return PLAIN.fullmatch(text) is not None
