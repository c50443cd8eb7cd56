"""What a program did to its files, as strace saw it, and how a disk may be left when the power goes in between.

A file has what was flushed, and of what was not any part, whole, torn at 512 bytes, or missing, in any order. A
folder is as it was after one of the changes since it was flushed: a file that was made may be missing, and one that was
taken away may be there again.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

SECTOR = 512
CALLS = "pwrite64,write,fdatasync,fsync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,link,linkat"
"""What is to be traced."""
_LINE = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(?P<call>\w+)\((?P<rest>.*)\)\s+= (?P<result>-?\d+)")
_NAMED = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_PATH = re.compile(r"^(?P<fd>\d+)<(?P<path>[^>]*)>")


@dataclass(frozen=True)
class Event:
    """One thing that was done: a file was written, cut to a length, flushed or taken away, a deed answered.

    A file that was linked or renamed got the name `to`; what was appended is behind what the file has. `keep` flushes
    the folder.
    """

    kind: str
    file: str = ""
    at: int = 0
    content: bytes = b""
    answered: str = ""
    total: int = 0
    to: str = ""


@dataclass
class File:
    """What lies safely on the disk, and what waits for a flush."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[Event] = field(default_factory=list)

    @property
    def size(self) -> int:
        """As whoever reads it sees it."""
        size = len(self.safe)
        for one in self.waiting:
            size = one.at if one.kind == "cut" else max(size, one.at + len(one.content))
        return size

    def after_a_cut(self, dice: random.Random) -> bytearray:
        """One way it may be."""
        found = bytearray(self.safe)
        mood = dice.choice(("none", "some", "all", "torn"))
        if mood == "none" or not self.waiting:
            return found
        order = list(self.waiting)
        if mood != "all":
            order = [one for one in order if dice.random() < 0.5]
            dice.shuffle(order)
        for one in order:
            _apply(found, one, dice if mood == "torn" else None)
        return found


@dataclass
class Disk:
    """A folder with its files; `names` are what it was called since the folder was flushed, the last is now."""

    names: list[dict[str, File]]

    @staticmethod
    def of(before: Path) -> "Disk":
        """A file that has lain there for long."""
        return Disk([{before.name: File(bytearray(before.read_bytes()))}])

    @property
    def is_sure(self) -> bool:
        """Whether there is only one way the disk may be."""
        return len(self.names) == 1 and not any(file.waiting for file in self.names[0].values())

    def take(self, event: Event, *, honours_flush: bool) -> None:
        """What happened next."""
        now = self.names[-1]
        if event.kind in ("write", "append", "cut"):
            if event.file not in now:
                now = {**now, event.file: File()}
                self.names.append(now)
            file = now[event.file]
            file.waiting.append(replace(event, at=file.size) if event.kind == "append" else event)
        elif event.kind in ("unlink", "rename", "link") and event.file in now:
            moved = {event.to: now[event.file]} if event.to else {}
            stays = now if event.kind == "link" else {name: now[name] for name in now if name != event.file}
            self.names.append(stays | moved)
        elif event.kind == "flush" and honours_flush and event.file in now:
            file = now[event.file]
            for one in file.waiting:
                _apply(file.safe, one, None)
            file.waiting.clear()
        elif event.kind == "keep" and honours_flush:
            del self.names[:-1]

    def after_a_cut(self, dice: random.Random) -> dict[str, bytearray]:
        """One way the disk may be when the power is back; a file of two names has one content."""
        names = dice.choice((self.names[-1], dice.choice(self.names)))
        files = {id(file): file.after_a_cut(dice) for file in names.values()}
        return {name: files[id(file)] for name, file in names.items()}


def read(trace: Path, books_at: Path) -> Iterator[Event]:
    """What was done to the books and answered on stdout, from what strace wrote with `-f -y -xx`."""
    with trace.open("r", encoding="ascii") as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is not None and int(found["result"]) >= 0:
                yield from _event(found["call"], found["rest"], int(found["result"]), books_at)


def _event(call: str, rest: str, result: int, books_at: Path) -> Iterator[Event]:
    if call.startswith(("unlink", "rename", "link")):
        names = [Path(_unescaped(found)).name for found in _NAMED.findall(rest)]
        if names[0].startswith(books_at.name):
            yield Event(re.sub("at2?$", "", call), names[0], to="".join(names[1:]))
        return
    opened = _PATH.match(rest)
    if opened is None:
        return
    path = Path(_unescaped(opened["path"]))
    if call == "write" and opened["fd"] == "1":
        yield from _answers(_bytes(rest[rest.index('"') :])[:result])
    if call in ("fdatasync", "fsync") and path == books_at.parent:
        yield Event("keep")
    if not path.name.startswith(books_at.name) or path.name.endswith("-shm"):
        return
    if call == "pwrite64":
        content = _bytes(rest[rest.index('"') :])[:result]
        yield Event("write", path.name, int(rest.rsplit(",", 1)[1]), content)
    elif call == "write":
        yield Event("append", path.name, content=_bytes(rest[rest.index('"') :])[:result])
    elif call == "ftruncate":
        yield Event("cut", path.name, int(rest.rsplit(",", 1)[1]))
    elif call in ("fdatasync", "fsync"):
        yield Event("flush", path.name)


def _answers(content: bytes) -> Iterator[Event]:
    for line in content.decode().splitlines():
        answer = json.loads(line)
        if "receipt" in answer:
            yield Event("answer", answered=answer["receipt"], total=answer["total"])


def _bytes(quoted: str) -> bytes:
    return bytes.fromhex(quoted[1 : quoted.index('"', 1)].replace("\\x", ""))


def _unescaped(path: str) -> str:
    return bytes.fromhex(path.replace("\\x", "")).decode() if path.startswith("\\x") else path


def _apply(target: bytearray, event: Event, dice: random.Random | None) -> None:
    """Do to a file what was asked for; with `dice` only some of the sectors got there."""
    end = event.at + len(event.content)
    if len(target) < end:
        target.extend(bytes(end - len(target)))
    if event.kind == "cut":
        del target[event.at :]
        return
    for start in range(event.at - event.at % SECTOR, end, SECTOR) if dice else (event.at,):
        if dice is None:
            target[event.at : end] = event.content
        elif dice.random() < 0.5:
            first, last = max(start, event.at), min(start + SECTOR, end)
            target[first:last] = event.content[first - event.at : last - event.at]
