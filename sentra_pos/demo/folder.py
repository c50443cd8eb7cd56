"""The folder a demo leaves behind: what the last one put there goes first, what is somebody else's stays."""

import html
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from sentra_pos.base import causes
from sentra_pos.base.errors import RuleBroken

LIST, PAGE = "files.txt", "index.html"
_PICTURES = ".png"
_STYLE = (
    "body{font:16px/1.4 sans-serif;margin:24px;background:#faf7f2;color:#1f2430}"
    "section{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}"
    "figure{margin:0;max-width:440px}img{max-width:100%;max-height:600px;border:1px solid #e7e0d6}"
    "a{color:#14505c}figcaption{color:#5f6673}"
)


@dataclass(eq=False)
class NoFolder(RuleBroken):
    """The folder for the demo cannot be written."""

    sentence = "{folder}: {detail}. The demo needs a folder it may write into."

    folder: str
    detail: str


@dataclass(frozen=True)
class Left:
    """A file of the demo, by its place in the folder, and what it shows."""

    place: str
    says: str


class Folder:
    """Writes what is made into `root`, and remembers it; raises NoFolder if that is no folder to write into."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.left: list[Left] = []
        try:
            root.mkdir(parents=True, exist_ok=True)
            self._clear()
            (root / LIST).write_text("", encoding="utf-8")
        except OSError as error:
            raise NoFolder(folder=str(root), detail=causes.of(error)) from error

    def write(self, place: str, content: bytes, says: str) -> Path:
        """Put `content` at `place`, such as `notes/TTB-26-00012.pdf`."""
        path = self.root / place
        self._enter(Left(place, says))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def finish(self) -> None:
        """Lay a page beside the files on which they can all be looked at."""
        page = [f"<!doctype html><meta charset=utf-8><title>Sentra POS</title><style>{_STYLE}</style>"]
        page += [
            "<h1>A day at the shop</h1><p>Made by <code>sentra-pos demo</code> through the real screens."
        ]
        for room, files in groupby(sorted(self.left, key=_room), key=_room):
            page += [f"<h2>{html.escape(room)}</h2><section>", *map(_figure, files), "</section>"]
        self.write(PAGE, "\n".join(page).encode(), "everything on one page")

    def _enter(self, left: Left) -> None:
        """On the list before it is there, so that a demo that breaks off is cleared away too."""
        self.left.append(left)
        with (self.root / LIST).open("a", encoding="utf-8") as file:
            file.write(f"{left.place}\t{left.says}\n")

    def _clear(self) -> None:
        """Take away what the list of the last demo names, and nothing else."""
        kept = self.root / LIST
        if not kept.is_file():
            return
        for line in kept.read_text(encoding="utf-8").splitlines():
            path = (self.root / line.partition("\t")[0]).resolve()
            if path.is_relative_to(self.root.resolve()) and path.is_file():
                path.unlink()


def _room(left: Left) -> str:
    return left.place.rpartition("/")[0] or "other"


def _figure(left: Left) -> str:
    place, says = html.escape(left.place, quote=True), html.escape(left.says)
    shown = (
        f'<img src="{place}" alt="{html.escape(left.says, quote=True)}">' if place.endswith(_PICTURES) else ""
    )
    name = html.escape(left.place.rpartition("/")[2])
    return f'<figure><a href="{place}">{shown or name}</a><figcaption>{says}</figcaption></figure>'
