"""The least that a program of Typer does: the floor of every command that uses it."""

import typer


def main(name: str) -> None:
    """Greet."""
    print(f"Hello {name}")


if __name__ == "__main__":
    typer.run(main)
