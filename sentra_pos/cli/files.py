"""Files that commands write and read: whole or not at all, with a sentence when it cannot be done."""

from dataclasses import dataclass
from pathlib import Path

from sentra_pos.base.errors import RuleBroken


@dataclass(eq=False)
class FileTrouble(RuleBroken):
    """The file cannot be read or written."""

    sentence = "{path}: {detail}. Nothing was changed."

    path: str
    detail: str


def write(path: Path, content: bytes) -> None:
    """Put `content` into `path` in one move, so that nobody ever sees half of it; raise FileTrouble."""
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FileTrouble(path=str(path), detail=error.strerror or "cannot be written") from error


def read(path: Path) -> bytes:
    """The whole content of `path`; raise FileTrouble."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileTrouble(path=str(path), detail=error.strerror or "cannot be read") from error
