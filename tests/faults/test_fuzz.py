"""Parsers of outside text in small: the corpus, what Hypothesis makes of it, and parsers that trust, which are found."""

import pytest
from faults import fuzz
from faults.outside import everything, parser, trusting
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = [pytest.mark.faults, pytest.mark.sqlite]

EXAMPLES = 15
SLOW = ("backup", "age_key", "picture", "printer", "preferences", "text", "till_line")
FEW = 3


def like(inputs: list[bytes]) -> st.SearchStrategy[bytes]:
    """One of `inputs` with a piece of it gone and something else in its place, or anything at all."""
    pieces = st.one_of(
        st.sampled_from(fuzz.TOKENS), st.text(max_size=8).map(lambda s: s.encode()), st.binary(max_size=8)
    )

    def spoilt(one: bytes) -> st.SearchStrategy[bytes]:
        at = st.integers(0, len(one))
        return st.tuples(at, st.integers(0, 12), pieces).map(
            lambda cut: one[: cut[0]] + cut[2] + one[cut[0] + cut[1] :]
        )

    return st.one_of(st.sampled_from(inputs).flatmap(spoilt), pieces) if inputs else pieces


def spoils(chosen: parser.Parser, examples: int) -> fuzz.Outcome:
    """The corpus of a parser, and so many inputs like it."""
    known = list(parser.corpus(chosen.name).values())
    trier = fuzz.Trier(chosen)
    for data in known:
        trier.tries(data)

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(like(known))
    def tries(data):
        trier.tries(data)

    tries()
    return trier.got


@pytest.mark.parametrize("name", everything.PARSERS)
def test_whatever_comes_from_outside_is_answered_or_refused(name):
    is_slow = name in SLOW or name.endswith("_file")

    got = spoils(everything.PARSERS[name], FEW if is_slow else EXAMPLES)

    assert got.wrong == {}
    assert got.inputs > 2


def test_every_kept_input_belongs_to_a_parser():
    folders = {one.name for one in parser.CORPUS.iterdir()}

    assert folders == everything.PARSERS.keys()


@pytest.mark.parametrize("name", trusting.PARSERS)
def test_a_parser_that_trusts_its_input_is_found(name):
    """The negative control."""
    got = spoils(trusting.PARSERS[name], 100)

    assert got.wrong
