"""Where things lie: in the source tree, in an installed wheel, in a frozen build, and in the user's folders."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
DATA_MODE = 0o700
"""Books hold other people's money: only the owner of the account may look into the folder."""


def resource(name: str) -> Path:
    """The file or folder `resources/<name>`."""
    return _root("resources", "_resources") / name


def migrations() -> Path:
    """The folder with the steps that bring books up to date."""
    return _root("db", "_db") / "migrations"


def sample() -> Path:
    """The folder with the sample shop's files."""
    return _root("db", "_db") / "sample"


def data_folder() -> Path:
    """The folder of this user's books, made if missing, closed to others."""
    folder = _data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(DATA_MODE)
    return folder


def is_ours(path: Path) -> bool:
    """Whether `path` lies in that folder, where everything is its owner's alone."""
    return path.absolute().is_relative_to(_data_folder().absolute())


def default_books() -> str:
    """Where the books are unless somebody says otherwise: `SENTRA_POS_BOOKS`, else the user's data folder."""
    return os.environ.get("SENTRA_POS_BOOKS") or str(data_folder() / "sentra.db")


def training_books() -> str:
    """Where the books for practice are: beside the real ones, and never in their place."""
    return str(data_folder() / "latihan.db")


def pictures_folder() -> Path:
    """Where pictures out of the books lie at hand for the screen, by their SHA-256; it may be emptied at any time."""
    folder = data_folder() / "pictures"
    folder.mkdir(mode=DATA_MODE, exist_ok=True)
    return folder


def receipts_folder() -> Path:
    """Where receipts saved as files go: a folder among this user's documents, made if missing."""
    from platformdirs import user_documents_path  # here: as above

    folder = user_documents_path() / "Sentra POS" / "Struk"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _data_folder() -> Path:
    from platformdirs import user_data_path  # here: 30 ms at start-up that most commands do not need

    said = os.environ.get("SENTRA_POS_DATA")
    return Path(said) if said is not None else user_data_path("sentra-pos", appauthor=False)


def _root(in_source: str, in_wheel: str) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / in_source
    packed = _PACKAGE / in_wheel
    return packed if packed.is_dir() else _PACKAGE.parent / in_source
