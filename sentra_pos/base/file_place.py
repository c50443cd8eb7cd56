"""Where a file of books must not lie: on a network share, or in a folder that a program copies to the cloud.

SQLite's locks do not hold across a network, and a program that copies a file while it is written to makes a damaged
copy, or puts an old one back. Several registers share a server instead.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sentra_pos.base.errors import BooksTrouble

_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "davfs"),
        *("fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.s3fs"),
    }
)
"""Kinds of file systems, as Linux names them."""
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud", "pcloud")
"""How the folders are called that programs of that name keep the same on several machines."""
_MARKS = (".stfolder", ".dropbox", ".dropbox.cache", ".sync", ".owncloudsync.log", ".nextcloudsync.log")
"""What such programs leave in their folder."""
_REMOTE_DRIVE = 4
"""DRIVE_REMOTE of GetDriveTypeW."""


@dataclass(eq=False)
class BooksOnShare(BooksTrouble):
    """The file would lie on another machine."""

    sentence = (
        "{where} lies on a network share ({kind}), where a file of books can be damaged. Put it on this computer's"
        " own disk; several registers share a PostgreSQL server."
    )

    where: str
    kind: str


@dataclass(eq=False)
class BooksSynced(BooksTrouble):
    """A program would copy the file while it is written to."""

    sentence = (
        "{where} lies in a folder that {program} keeps the same on several computers; that damages books. Put them"
        " into a folder of this computer alone. Backups may go there."
    )

    where: str
    program: str


def check(path: Path) -> None:
    """Raise BooksOnShare or BooksSynced if a file of books has no business at `path`."""
    real = Path(os.path.realpath(path))
    kind = _kind_of_drive(real) if os.name == "nt" else kind_of(real, _mounts())
    if kind in _NETWORK or kind == "drive":
        raise BooksOnShare(where=str(path), kind=kind)
    program = synced_by(real)
    if program:
        raise BooksSynced(where=str(path), program=program)


def kind_of(path: Path, mounts: Iterable[str]) -> str:
    """The kind of the file system `path` lies on, told by lines of /proc/self/mountinfo; empty if none fits."""
    best, found = -1, ""
    for line in mounts:
        words = line.split()
        if "-" not in words or len(words) <= words.index("-") + 1:
            continue
        point = Path(words[4].replace("\\040", " "))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, found = len(point.parts), words[words.index("-") + 1]
    return found


def synced_by(path: Path) -> str:
    """The program that keeps a folder above `path` the same elsewhere; empty if there is none."""
    for folder in path.parents:
        for name in _SYNCED:
            if folder.name.lower() == name or folder.name.lower().startswith(f"{name} "):
                return folder.name
        for mark in _MARKS:
            if (folder / mark).exists():
                return f"a program ({mark})"
    return ""


def _mounts() -> list[str]:
    try:
        return Path("/proc/self/mountinfo").read_text("utf-8", "replace").splitlines()
    except OSError:
        return []


def _kind_of_drive(path: Path) -> str:
    if path.drive.startswith("\\\\"):
        return "drive"
    import ctypes  # here: Windows alone has drives

    windows = getattr(ctypes, "windll")  # noqa: B009 - only there on Windows
    return "drive" if windows.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE_DRIVE else ""
