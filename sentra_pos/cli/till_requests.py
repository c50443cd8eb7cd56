"""What one line on a till's stdin asks for: read strictly, an unknown key is an error and never a guess."""

import json
from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout.cart import Discount, Method
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.producers.terms import Bearer

LONGEST_LINE = 1_000_000
MOST_LINES = 500
Whole = Annotated[int, Field(strict=True)]


@dataclass(eq=False)
class BadRequest(RuleBroken):
    """The line is not one of the requests a till understands."""

    sentence = "This is no request of a till: {detail}. Nothing was changed."

    detail: str


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DiscountAsked(_Strict):
    """A discount in basis points or in rupiah."""

    bps: Whole | None = Field(default=None, ge=0, le=10_000)
    amount: Whole | None = Field(default=None, ge=0)
    bearer: Bearer = Bearer.SHOP

    def meant(self) -> Discount:
        """The discount of the cart."""
        if (self.bps is None) == (self.amount is None):
            raise BadRequest(detail="a discount has either bps or amount")
        return Discount(self.bps, self.amount, self.bearer)


class LineAsked(_Strict):
    """A code and how many smallest units; the code's own quantity if none is given."""

    code: str = Field(max_length=200)
    quantity: Whole | None = Field(default=None, gt=0, le=1_000_000_000)
    discount: DiscountAsked | None = None


class PaymentAsked(_Strict):
    """So many rupiah by one method."""

    method: Method
    amount: Whole
    reference: str = Field(default="", max_length=80)


class SaleAsked(_Strict):
    """A whole sale."""

    do: Literal["sale"] = "sale"
    id: UUID | None = None
    lines: list[LineAsked] = Field(min_length=1, max_length=MOST_LINES)
    discount: DiscountAsked | None = None
    payments: list[PaymentAsked] | Literal["exact"]

    def paid(self) -> list[Payment] | Exact:
        """The payments as the checkout takes them."""
        if self.payments == "exact":
            return Exact.CASH
        return [Payment(one.method, one.amount, one.reference) for one in self.payments]


class LookupAsked(_Strict):
    """What a code stands for."""

    do: Literal["lookup"]
    code: str = Field(max_length=200)


class SaleByIdAsked(_Strict):
    """What was answered for a sale."""

    do: Literal["sale-by-id"]
    id: UUID


Asked = SaleAsked | LookupAsked | SaleByIdAsked
_KINDS: dict[str, TypeAdapter[Asked]] = {
    "sale": TypeAdapter(SaleAsked),
    "lookup": TypeAdapter(LookupAsked),
    "sale-by-id": TypeAdapter(SaleByIdAsked),
}


def read(line: str) -> Asked:
    """The request on `line`; raise BadRequest."""
    if len(line) > LONGEST_LINE:
        raise BadRequest(detail="the line is too long")
    facts = _json(line)
    kind = facts.get("do", "sale")
    if not isinstance(kind, str) or kind not in _KINDS:
        raise BadRequest(detail=f"do is one of {', '.join(_KINDS)}")
    try:
        return _KINDS[kind].validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise BadRequest(detail=f"{where}: {first['msg']}" if where else first["msg"]) from error


def id_of(line: str) -> str | None:
    """The id a line names, even if the rest of it cannot be read."""
    try:
        named = _json(line).get("id")
    except BadRequest:
        return None
    return named if isinstance(named, str) and len(named) <= 64 else None


def _json(line: str) -> dict[str, object]:
    try:
        facts = json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadRequest(detail="it is not a JSON object") from error
    if not isinstance(facts, dict):
        raise BadRequest(detail="it is not a JSON object")
    return facts


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a key stands twice")
    return dict(pairs)
