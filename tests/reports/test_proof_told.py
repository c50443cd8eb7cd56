"""Who waits for a copy of old books, or for their proof, hears how far it is; the copy stays of one moment."""

from pathlib import Path

import pytest
from reports.test_verify import after
from sqlalchemy import Connection
from sqlmodel import Session

from sentra_pos.base import backups
from sentra_pos.base.database import Books
from sentra_pos.reports import verify
from sentra_pos.reports.verify import Part
from shop_story import Story


@pytest.mark.sqlite
def test_a_copy_in_steps_is_of_one_moment(
    story: Story, books_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_PAGES", 20)
    story.opens_shift(300_000)
    story.delivers("Bu Siti", price=12_000, Gipang=20)
    heard: list[tuple[int, int]] = []

    def told(done: int, of: int) -> None:
        if len(heard) in (1, 3, 5):
            story.sells(Gipang=1)
        heard.append((done, of))

    made = backups.make(books_url, tmp_path, at=story.clock.now(), told=told)

    steps = [2_000 * done // of for done, of in heard]
    assert len(steps) > 8
    assert steps == sorted(steps)
    assert steps[-1] == 2_000
    assert any(0 < step < 900 for step in steps)
    copy = type(story.books).connect(str(made.path))
    assert verify.check(copy) == []
    assert copy.reading(verify.verify).counts.entries == 2
    assert story.ask(verify.verify).counts.entries == 5
    copy.close()


def test_a_proof_tells_which_of_its_parts_are_done(story: Story) -> None:
    heard: list[tuple[int, int]] = []

    assert verify.check(story.books, lambda done, of: heard.append((done, of))) == []
    steps = [done for done, _ in heard]
    assert steps == sorted(steps)
    assert steps[: len(Part)] == list(range(len(Part)))
    assert {(of, of) for _, of in heard} == {heard[-1]}, "at the end all steps are done"
    assert len({done for done, of in heard if done >= len(Part) - 1}) >= 2, (
        "the chain tells more than its beginning"
    )


def test_books_looked_through_a_moment_ago_are_asked_everything(shop: Books) -> None:
    heard: list[tuple[int, int]] = []

    assert verify.check_again(shop, lambda done, of: heard.append((done, of))) == []
    assert {(of, of) for _, of in heard} == {heard[-1]}, "at the end all steps are done"
    assert {done for done, _ in heard} >= set(range(len(Part))), "each part is asked"


@pytest.mark.parametrize(("which", "by_the_newest"), [("MAX", {"I11"}), ("MIN", set())])
def test_of_a_chain_that_was_proved_only_the_newest_hashes_are_computed_again(
    behind_the_guards: Connection, which: str, by_the_newest: set[str]
) -> None:
    changed = f"(SELECT {which}(CAST(id AS TEXT)) FROM journal_entry)"
    after(
        behind_the_guards,
        f"UPDATE journal_entry SET reason = 'another' WHERE CAST(id AS TEXT) = {changed}",
    )

    def found(newest: int | None) -> set[str]:
        session = Session(behind_the_guards)
        return {one.invariant for one in verify.look(session, Part.CHAIN, newest=newest)}

    assert (found(3), found(1_000), found(None)) == (by_the_newest, {"I11"}, {"I11"})
