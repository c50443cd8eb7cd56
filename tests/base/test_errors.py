"""Known errors carry facts that fit into JSON and say an English sentence."""

import json
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

import pytest

from sentra_pos.base.errors import BooksTrouble, DeviceTrouble, IdempotencyConflict, RuleBroken


class _Colour(Enum):
    RED = "red"


@dataclass(frozen=True)
class _Part:
    units: int


@dataclass(eq=False)
class _Everything(RuleBroken):
    colour: _Colour
    day: date
    lot: UUID
    parts: tuple[_Part, ...]
    more: dict[str, object]


def test_facts_fit_into_json():
    error = _Everything(_Colour.RED, date(2026, 11, 22), UUID(int=7), (_Part(3),), {"a": None, "b": b"x"})

    facts = json.loads(json.dumps(error.facts()))

    assert facts == {
        "colour": "red",
        "day": "2026-11-22",
        "lot": "00000000-0000-0000-0000-000000000007",
        "parts": [{"units": 3}],
        "more": {"a": None, "b": "b'x'"},
    }


def test_an_error_says_its_sentence():
    assert str(IdempotencyConflict("k-1")) == "The deed k-1 was already done with other facts."


@pytest.mark.parametrize("family", [RuleBroken, DeviceTrouble, BooksTrouble])
def test_an_error_without_a_sentence_says_its_name(family):
    assert str(family()) == family.__name__


def test_an_error_without_a_sentence_names_its_facts():
    assert "colour: red" in str(_Everything(_Colour.RED, date(2026, 11, 22), UUID(int=7), (), {}))


def test_errors_are_caught_by_family_and_not_by_equality():
    with pytest.raises(RuleBroken):
        raise IdempotencyConflict("k-1")
    assert IdempotencyConflict("k-1") != IdempotencyConflict("k-1")
