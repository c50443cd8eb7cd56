"""Why the system, an engine or a device said no, as facts of errors that are read by people.

What they say themselves is English for technicians, and some of it in the language of the machine: so each cause that a
shop can meet has words of ours, which `sentra_id.ts` translates. Anything else stays as it was said.
"""

import errno
from collections.abc import Mapping
from enum import Enum


class Cause(Enum):
    """The end of a sentence: “… cannot be written: the disk is full.”"""

    FULL = "the disk is full"
    NOT_ALLOWED = "writing or reading is not allowed there"
    READ_ONLY = "that place can only be read"
    DISK_FAILS = "the disk or stick fails while it is read or written"
    NOT_THERE = "there is no such file or folder"
    NO_DEVICE = "the device is not there; is it plugged in?"
    IS_FOLDER = "a folder is there, not a file"
    NO_FOLDER = "a part of the way to it is a file, not a folder"
    TAKEN = "something of that name is there already"
    IN_USE = "it is in use by another program"
    NAME_TOO_LONG = "its name is too long"
    NO_ANSWER = "it does not answer in time"
    TOO_LARGE = "the disk or stick takes no file so large"
    TOO_MANY = "too many files are open on this computer"
    DAMAGED = "it is damaged inside"
    NOT_BOOKS = "it is no file of books, or is damaged"
    NOT_OPENED = "the file cannot be opened"
    TABLE_MISSING = "a table is missing in it"
    LOCKED = "another program is writing in them"
    SERVER_AWAY = "the server does not answer"
    SERVER_LOST = "the connection to the server broke"
    SERVER_REFUSES = "the server does not let this name and password in"
    SERVER_UNKNOWN = "no computer of that name was found in the network"
    NO_DATABASE = "the server has no database of that name"
    OTHERS_WRITE = "others are writing the same at this moment"


_BY_NUMBER: Mapping[int, Cause] = {
    errno.ENOSPC: Cause.FULL,
    errno.EDQUOT: Cause.FULL,
    errno.EACCES: Cause.NOT_ALLOWED,
    errno.EPERM: Cause.NOT_ALLOWED,
    errno.EROFS: Cause.READ_ONLY,
    errno.EIO: Cause.DISK_FAILS,
    errno.ENOENT: Cause.NOT_THERE,
    errno.ENODEV: Cause.NO_DEVICE,
    errno.ENXIO: Cause.NO_DEVICE,
    errno.EISDIR: Cause.IS_FOLDER,
    errno.EEXIST: Cause.TAKEN,
    errno.ENOTDIR: Cause.NO_FOLDER,
    errno.EBUSY: Cause.IN_USE,
    errno.ENAMETOOLONG: Cause.NAME_TOO_LONG,
    errno.ETIMEDOUT: Cause.NO_ANSWER,
    errno.EFBIG: Cause.TOO_LARGE,
    errno.EMFILE: Cause.TOO_MANY,
    errno.ENFILE: Cause.TOO_MANY,
}
_BY_WORDS: Mapping[str, Cause] = {
    "disk is full": Cause.FULL,
    "no space": Cause.FULL,
    "disk full": Cause.FULL,
    "readonly": Cause.READ_ONLY,
    "read-only": Cause.READ_ONLY,
    "disk i/o": Cause.DISK_FAILS,
    "malformed": Cause.DAMAGED,
    "not a database": Cause.NOT_BOOKS,
    "unable to open": Cause.NOT_OPENED,
    "no such table": Cause.TABLE_MISSING,
    'relation "deed" does not exist': Cause.TABLE_MISSING,
    "database is locked": Cause.LOCKED,
    "database table is locked": Cause.LOCKED,
    "authentication failed": Cause.SERVER_REFUSES,
    "no password supplied": Cause.SERVER_REFUSES,
    "no pg_hba.conf entry": Cause.SERVER_REFUSES,
    "fatal:  role": Cause.SERVER_REFUSES,
    "fatal:  database": Cause.NO_DATABASE,
    "resolve host": Cause.SERVER_UNKNOWN,
    "translate host": Cause.SERVER_UNKNOWN,
    "server closed": Cause.SERVER_LOST,
    "connection is lost": Cause.SERVER_LOST,
    "connection already closed": Cause.SERVER_LOST,
    "terminating connection": Cause.SERVER_LOST,
    "could not receive": Cause.SERVER_LOST,
    "could not send": Cause.SERVER_LOST,
    "connection refused": Cause.SERVER_AWAY,
    "connection timeout": Cause.SERVER_AWAY,
    "timeout expired": Cause.SERVER_AWAY,
    "connection failed": Cause.SERVER_AWAY,
    "deadlock": Cause.OTHERS_WRITE,
    "lock timeout": Cause.OTHERS_WRITE,
    "could not serialize": Cause.OTHERS_WRITE,
    "could not obtain lock": Cause.OTHERS_WRITE,
}


def of(error: Exception) -> str:
    """Why `error` came about: a Cause in words, or else the first line of what was said.

    An engine's statement and its values are left out: they may be personal.
    """
    origin = getattr(error, "orig", None) or error
    known = _known(origin)
    if known is not None:
        return known.value
    said = getattr(origin, "strerror", None) or str(origin)
    return next(iter(said.splitlines()), "") or type(origin).__name__


def is_known(error: Exception) -> bool:
    """Whether `error` is one of the system that a shop can meet, and no bug."""
    return isinstance(error, OSError) and _known(error) is not None


def _known(error: Exception) -> Cause | None:
    if isinstance(error, OSError):
        return _BY_NUMBER.get(error.errno or 0, Cause.NO_ANSWER if isinstance(error, TimeoutError) else None)
    said = str(error).lower()
    return next((cause for sign, cause in _BY_WORDS.items() if sign in said), None)
