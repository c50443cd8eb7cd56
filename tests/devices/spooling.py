"""A register with its books, its printer and its spooler, for tests that print."""

from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from sample_papers import SALE

from fakes import eventually
from sentra_pos.checkout import receipt as receipts
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.spooler import Spooler
from sentra_pos.paper import jobs
from sentra_pos.shop import registers

HASTY = Patience(connect=0.3, stall=0.3, status=0.1, proof=0.3, goodbye=0.05)
RECEIPT = receipts.to_json(SALE)


class Till:
    """A register with its books, its printer and its spooler."""

    def __init__(self, books, clock):
        self.books, self.clock = books, clock
        self.changes = 0

    def do(self, deed):
        return self.books.writing(deed, key=str(uuid4()), content=None, answer=object)

    def has(self, habits, register="K1"):
        def deed(session):
            registers.ensure(session, register)
            registers.keep(session, register, habits)

        self.do(deed)

    def sells(self, number=1, **facts):
        wanted: dict[str, Any] = {"kind": jobs.RECEIPT, "register": "K1", "content": RECEIPT}
        wanted |= {"opens_drawer": True} | facts
        document_no = f"K1-26-{number:06}"
        now = self.clock.now()
        return self.do(
            lambda session: jobs.queue(session, document_no=document_no, at=now, by="Rani", **wanted)
        )

    def job(self, job):
        return self.books.reading(lambda session: jobs.find(session, job))

    def state(self, job):
        return self.job(job).state

    def reaches(self, job, *states):
        return eventually(lambda: self.state(job) in states)

    def _changed(self):
        self.changes += 1

    @contextmanager
    def spooling(self, patience=HASTY):
        spooler = Spooler(self.books, "K1", self.clock, on_change=self._changed, patience=patience)
        spooler.start()
        try:
            yield spooler
        finally:
            assert spooler.stop()
