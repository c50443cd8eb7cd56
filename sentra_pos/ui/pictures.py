"""Where the picture of a product or a maker is: one of the project's own drawings by name, or a file of the shop."""

from pathlib import Path

from sentra_pos.base import paths


def find(name: str) -> Path | None:
    """The file, or None if there is none any more."""
    if not name:
        return None
    file = Path(name)
    if file.is_absolute():
        return file if file.is_file() else None
    drawing = paths.resource(f"art/{file.stem}.svg")
    return drawing if drawing.is_file() else None
