"""Rows of told weeks as a stencil: what stays, what another week has instead, and how its entries are hashed.

Every value of every row is a place in one list. A copy of the weeks fills that list once: the constants stay, the
rest are new ids, later days, the next numbers. Rows, texts and hashes are then picked out of it.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, Table, Uuid

from sentra_pos.base import canonical
from sentra_pos.base.columns import Moment
from sentra_pos.books import chain

Row = dict[str, Any]
"""A row as the file holds it."""
Values = list[Any]
_SUM_OF_REASON = "a reason that another week spells otherwise"
_TEXT, _WHOLE = ("\ue000", "\ue001"), ("\ue002", "\ue003")
"""What stands around a place in a spelling until it is taken apart: signs nobody types."""
_PLACE = re.compile(f'{_TEXT[0]}(\\d+){_TEXT[1]}|"{_WHOLE[0]}(\\d+){_WHOLE[1]}"')
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IN_TEXT = re.compile(
    r"(?P<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
    r"|(?P<paper>\b[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d\d-\d{4,}\b)"
    r"|(?P<day>\b\d{4}-\d\d-\d\d)"
    r"|(?P<code>\b[0-9A-F]{4}-[0-9A-F]{4}\b)"
    r"|(?P<label>\b28\d{11}\b)"
    r"|(?<=\"number\":)(?P<lot>\d+)"
)


@dataclass(frozen=True)
class Known:
    """What is to be another in another week: ids, papers, codes of entries, and lots by their label."""

    old_ids: frozenset[str]
    """Ids, in 32 digits, of what was there before the weeks: they stay."""
    carried: Mapping[str, str]
    """Ids from before for which a copy has the id that the copy before it made of another."""
    papers: frozenset[str]
    codes: Mapping[str, str]
    """The id of the entry whose code this is."""
    lots: frozenset[int]


@dataclass(frozen=True)
class Filled:
    """A text with places in it."""

    target: int
    form: str
    pick: Callable[[Values], tuple[Any, ...]]

    def fill(self, values: Values) -> None:
        """Put the text into its own place."""
        values[self.target] = self.form % self.pick(values)


@dataclass
class Sheet:
    """The list of all values: `first` as they are told, and what each place is by its kind."""

    known: Known
    first: Values = field(default_factory=list)
    places: dict[tuple[str, Any], int] = field(default_factory=dict)
    early: list[Filled] = field(default_factory=list)
    """Texts that entries are hashed with."""
    late: list[Filled] = field(default_factory=list)
    """Texts that may name the codes of entries."""

    def place(self, kind: str, value: Any) -> int:
        """Where `value` of that kind stands; the same value has one place."""
        found = self.places.get((kind, value))
        if found is None:
            found = self.places[kind, value] = len(self.first)
            self.first.append(value)
        return found

    def of(self, table: Table, row: Row, name: str, *, sealed: bool) -> int:
        """The place of a column."""
        value, kind = row[name], table.c[name].type
        if value is None or isinstance(kind, Boolean) or (table.name, name) in _AS_TOLD:
            return self.place("same", value)
        if (table.name, name) == ("deed", "digest"):
            return self.digest(row["key"], value)
        if (table.name, name) in _OF_AN_ENTRY:
            return self.place(_OF_AN_ENTRY[table.name, name], row.get("entry", row["id"]))
        if (table.name, name) == ("lot", "number"):
            return self.place("lot", value)
        if (table.name, name) == ("journal_entry", "sequence"):
            return self.place("sequence", (row["register_code"], value))
        if isinstance(kind, Uuid):
            return self.id(value)
        if isinstance(kind, Date):
            return self.place("day", value)
        if isinstance(kind, Moment):
            return self.place("at", value)
        return self.text(value, sealed=sealed) if isinstance(value, str) else self.place("same", value)

    def id(self, value: str, kind: str = "id") -> int:
        """The place of an id; of the same id in its signs with hyphens if the kind is `signs`."""
        if self._stays(value):
            return self.place("same", value if kind == "id" else str(UUID(value)))
        self.place("id", value)
        return self.place(kind, value)

    def digest(self, key: str, value: str) -> int:
        """The place of the digest of what a deed was asked, where its key tells all of that."""
        asked = tuple(key.split(":")[1:])
        if not asked or value != digest_of(asked):
            return self.place("same", value)
        for one in asked:
            if not _DAY.fullmatch(one):
                self.id(UUID(one).hex)
        return self.place("digest", asked)

    def text(self, value: str, *, sealed: bool) -> int:
        """The place of a text, filled for each copy if it holds anything that changes."""
        form, picked = self._parts(value)
        if not picked:
            return self.place("same", value)
        if form == "%s":
            return picked[0]
        if ("text", value) not in self.places:
            target = self.place("text", value)
            (self.early if sealed else self.late).append(Filled(target, form, picking(picked)))
        return self.places["text", value]

    def _parts(self, value: str) -> tuple[str, list[int]]:
        form, picked, end = [], [], 0
        for found in _IN_TEXT.finditer(value):
            place = self._named(str(found.lastgroup), found.group())
            if place is not None:
                form.append(value[end : found.start()].replace("%", "%%") + "%s")
                picked.append(place)
                end = found.end()
        return "".join([*form, value[end:].replace("%", "%%")]), picked

    def _named(self, kind: str, said: str) -> int | None:
        known = self.known
        match kind:
            case "id":
                return None if self._stays(UUID(said).hex) else self.id(UUID(said).hex, "signs")
            case "paper":
                return self.place("paper", said) if said in known.papers else None
            case "day":
                return self.place("day", said)
            case "code":
                return self.place("code", known.codes[said]) if said in known.codes else None
            case "label":
                number = int(said[2:12])
                return self.place("label", number) if number in known.lots else None
            case _:
                return self.place("lot", int(said)) if int(said) in known.lots else None

    def _stays(self, id: str) -> bool:
        return id in self.known.old_ids and id not in self.known.carried


@dataclass(frozen=True)
class EntryForm:
    """How an entry and its documents are spelled for the hash, and where its hashes stand."""

    register: str
    documents: tuple[tuple[str, Callable[[Values], tuple[Any, ...]]], ...]
    form: str
    pick: Callable[[Values], tuple[Any, ...]]
    reason: tuple[int, int] | None
    """The places of a reason that changes and of its hash."""
    document_hash: int
    previous_hash: int
    hash: int
    code: int

    def seal(self, values: Values, previous: str) -> str:
        """Put the hashes of the entry into their places; give its hash."""
        if self.reason is not None:
            values[self.reason[1]] = chain.reason_hash(values[self.reason[0]])
        spelled = [form % pick(values) for form, pick in self.documents]
        values[self.document_hash] = chain.hash_of_documents(spelled)
        values[self.previous_hash] = previous
        values[self.hash] = chain.hash_of_entry(previous, self.form % self.pick(values))
        values[self.code] = chain.code(values[self.hash])
        return str(values[self.hash])


def entry_form(
    sheet: Sheet,
    tables: Mapping[str, Table],
    entry: Row,
    postings: Sequence[Row],
    moves: Sequence[Row],
    documents: Iterable[tuple[str, Row]],
) -> EntryForm:
    """The stencil of one entry with all that is hashed with it."""
    head = spelling(sheet, tables["journal_entry"], entry)
    reason = None
    if isinstance(entry["reason"], str):
        place = sheet.text(entry["reason"], sealed=True)
        reason = (place, sheet.place("reason", entry["id"]))
        head["reason"] = _SUM_OF_REASON
    text = chain.spelled_entry(
        head,
        [spelling(sheet, tables["money_posting"], row) for row in postings],
        [spelling(sheet, tables["stock_move"], row) for row in moves],
    )
    if reason is not None:
        text = text.replace(chain.reason_hash(_SUM_OF_REASON), f"{_TEXT[0]}{reason[1]}{_TEXT[1]}")
    form, pick = _apart(text)
    return EntryForm(
        register=entry["register_code"],
        documents=tuple(
            _apart(chain.spelled_document(name, spelling(sheet, tables[name], row)))
            for name, row in documents
        ),
        form=form,
        pick=pick,
        reason=reason,
        document_hash=sheet.place("document hash", entry["id"]),
        previous_hash=sheet.place("previous hash", entry["id"]),
        hash=sheet.place("hash", entry["id"]),
        code=sheet.place("code", entry["id"]),
    )


def spelling(sheet: Sheet, table: Table, row: Row) -> dict[str, object]:
    """The row as it is spelled for the hash, with the marks of places instead of what changes."""
    return {name: _spelled(sheet, table, row, name) for name in table.columns.keys()}  # noqa: SIM118


def _spelled(sheet: Sheet, table: Table, row: Row, name: str) -> object:
    value = row[name]
    if value is None:
        return None
    kind = table.c[name].type
    if isinstance(kind, Boolean):
        return bool(value)
    if isinstance(kind, Uuid):
        value = str(UUID(value))
        place = sheet.id(row[name], "signs")
    else:
        place = sheet.of(table, row, name, sealed=True)
    if ("same", value) in sheet.places and sheet.places["same", value] == place:
        return value
    before, after = _WHOLE if isinstance(value, int) else _TEXT
    return f"{before}{place}{after}"


def _apart(text: str) -> tuple[str, Callable[[Values], tuple[Any, ...]]]:
    picked = [int(found.group(1) or found.group(2)) for found in _PLACE.finditer(text)]
    return _PLACE.sub("%s", text.replace("%", "%%")), picking(picked)


def digest_of(asked: Sequence[str]) -> str:
    """The digest of a deed that was asked these ids and days."""
    content: list[object] = [date.fromisoformat(one) if _DAY.fullmatch(one) else _id(one) for one in asked]
    return canonical.digest("deed", content[0] if len(content) == 1 else content)


def _id(said: str) -> UUID | str:
    try:
        return UUID(said)
    except ValueError:
        return said


def picking(places: Sequence[int]) -> Callable[[Values], tuple[Any, ...]]:
    """What stands at `places`, as a tuple."""
    if len(places) == 1:
        (place,) = places
        return lambda values: (values[place],)
    return itemgetter(*places) if places else lambda _values: ()


_AS_TOLD = frozenset({("deed", "recorded_at")})
_OF_AN_ENTRY = {
    ("journal_entry", "document_hash"): "document hash",
    ("journal_entry", "previous_hash"): "previous hash",
    ("journal_entry", "hash"): "hash",
    ("statement", "links_hash"): "links hash",
}
