"""Draw every picture of the README anew: `make docs`."""

from collections.abc import Iterator

from docs.pictures import make, moving, session

STILL, MOVING = "session", "session-moving"


def pictures() -> Iterator[tuple[str, str]]:
    """Yield the name of each picture, and it as SVG."""
    for name, answer in make.answers():
        yield name, make.drawn(name, answer)
    frames = session.frames()
    yield STILL, moving.drawn(frames, session.STILL, moves=False)
    yield MOVING, moving.drawn(frames, session.STILL, moves=True)


if __name__ == "__main__":
    for picture, svg in pictures():
        make.FOLDER.joinpath(f"{picture}.svg").write_text(svg, encoding="utf-8")
