"""The receipt printer of the demo: a file that the real spooler writes into, cut into one file a slip."""

from pathlib import Path
from uuid import UUID

from sentra_pos.base.database import Books
from sentra_pos.demo.folder import Folder
from sentra_pos.demo.hands import Hands
from sentra_pos.devices import spooler
from sentra_pos.paper import jobs, slip, slip_picture
from sentra_pos.paper.jobs import Job, State
from sentra_pos.shop.registers import Habits, PrinterKind


class Printer:
    def __init__(self, books: Books, path: Path, hands: Hands, folder: Folder) -> None:
        self._books, self._path, self._hands, self._folder = books, path, hands, folder
        self._read = 0

    @staticmethod
    def habits(path: Path) -> Habits:
        """How a register prints into the file at `path`."""
        path.touch()
        return Habits(columns=42, printer=PrinterKind.FILE, path=str(path), has_cutter=True)

    def take(self, job: UUID, says: str) -> str:
        """Wait for the slip and leave it as bytes, as text and as a picture; give its text."""
        self._hands.until(lambda: self._find(job).state is State.PRINTED, "the slip is printed")
        with self._path.open("rb") as file:
            file.seek(self._read)
            data = file.read()
        self._read += len(data)
        done = self._find(job)
        strip = spooler.DRAWN_BY[done.kind](done)
        columns = Habits(columns=42).columns
        text = slip.as_text(strip, columns)
        name = f"receipts/{done.document_no}" + (f"-copy-{done.copy_no}" if done.copy_no else "")
        self._folder.write(f"{name}.bin", data, f"{says}: what the printer was sent")
        self._folder.write(f"{name}.txt", f"{text}\n".encode(), f"{says}: as text")
        self._folder.write(f"{name}.png", slip_picture.as_png(strip, columns), says)
        return text

    def last_copy(self, document_no: str) -> UUID:
        """The job of the newest copy of a paper."""
        self._hands.until(lambda: bool(self._copies(document_no)), "a copy is queued")
        return self._copies(document_no)[-1].id

    def _copies(self, document_no: str) -> list[Job]:
        return self._books.reading(lambda session: jobs.copies(session, document_no))

    def _find(self, job: UUID) -> Job:
        found = self._books.reading(lambda session: jobs.find(session, job))
        assert found is not None  # noqa: S101 - it was just queued
        return found
