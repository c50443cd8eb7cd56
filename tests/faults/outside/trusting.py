"""The negative control: parsers that trust their input, which the same harness must find."""

import json

from faults.outside.parser import Parser, as_text, must


def _number(data: bytes) -> None:
    """Takes whatever the product's reader refuses for an amount all the same."""
    int(as_text(data).lower().removeprefix("rp").replace(".", "") or "0")


def _lengths(data: bytes) -> None:
    """Believes every length that stands in a payload, and proves no check sum."""
    payload, at = as_text(data), 0
    while at < len(payload):
        length = int(payload[at + 2 : at + 4])
        must(len(payload[at + 4 : at + 4 + length]) == length, "an element that is cut off")
        at += 4 + length


def _line(data: bytes) -> None:
    """Takes a till's line for an object with lines in it."""
    for one in json.loads(data.decode("utf-8", "replace"))["lines"]:
        str(one["code"])


PARSERS = {
    one.name: one
    for one in (
        Parser("trusting_number", _number),
        Parser("trusting_lengths", _lengths),
        Parser("trusting_line", _line),
    )
}
