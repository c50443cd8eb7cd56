"""What waits to be printed: written in the same transaction as the deed it belongs to."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from sentra_pos.base.columns import Moment, Whole


class PrintJob(SQLModel, table=True):
    """One paper for one register's printer; `content` is the snapshot it is drawn from, as JSON."""

    __tablename__ = "print_job"
    __table_args__ = (
        Index("ix_print_job_state", "state", "register_code"),
        Index("ix_print_job_document", "document_no"),
    )

    id: UUID = Field(primary_key=True)
    kind: str
    document_no: str
    register_code: str
    content: str = Field(sa_type=Text)
    copy_no: int = Field(default=0, sa_type=Whole)
    opens_drawer: bool = False
    state: str = "waiting"
    made_at: datetime = Field(sa_type=Moment)
    made_by: str = ""
    tries: int = Field(default=0, sa_type=Whole)
    detail: str = ""
    finished_at: datetime | None = Field(default=None, sa_type=Moment)
