"""A page of Markdown of which two programs write a part each, and keep the other's."""


def found(page: str, heading: str) -> str:
    """Return what stands under a heading of a page, up to the next of its kind; "" without it."""
    _, _, after = f"\n{page}".partition(f"\n## {heading}\n")
    return after.partition("\n## ")[0].strip("\n")


def replaced(page: str, heading: str, text: str) -> str:
    """Return a page with other text under a heading; at the end, where it was not there."""
    before, line, after = page.partition(f"\n## {heading}\n")
    _, mark, rest = after.partition("\n## ")
    kept = f"\n## {rest}" if mark else ""
    return f"{before if line else f'{page}'}\n## {heading}\n\n{text}\n{kept}"


def kept(page: str, heading: str, before: str) -> str:
    """Return a new page with what stood under a heading of the one before, if anything did."""
    text = found(before, heading)
    return replaced(page, heading, text) if text else page
