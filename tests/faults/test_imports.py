"""F18 in small: files that are wrong in one thing each, and some that were spoilt at random."""

import random
from dataclasses import replace

import pytest
from cli.commands import Command
from faults import imports
from faults.hostile import refusals

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.sqlite]

TWO = ("producers", "receive")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("imports")


@pytest.fixture(scope="module")
def stocked(folder):
    return imports.stocked(folder)


def test_what_is_wrong_is_refused_whole_and_said_with_its_row_and_column(folder, stocked):
    kept, shop = stocked
    code, before, unclear = next(iter(shop.codes.values())), kept.read_bytes(), []
    for name, one in refusals.all_of_them().items():
        file = folder / f"wrong.{one.ending}"
        file.write_bytes(one.content.replace(b"{one}", code.encode()))

        ran = imports.command(Command(str(kept)), one.command, file, False)

        missing = [part for part in one.says if part not in ran.err]
        if ran.code != 1 or missing or len(ran.err.splitlines()) != 1:
            unclear.append(f"{name}: {ran.code} {ran.err.strip()} lacks {missing}")

    assert "\n".join(unclear) == ""
    assert kept.read_bytes() == before


def test_spoilt_files_are_taken_whole_or_refused_whole(folder, stocked):
    got = imports.tried(folder, *stocked, files=16, dice=random.Random(2026))

    assert got.wrong == []
    assert got.became["taken"] >= 16
    assert len(got.became) >= 4


def test_a_command_that_keeps_half_of_a_refused_file_is_noticed(folder, stocked):
    """The negative control: what was refused is written all the same."""

    def forgetful(sentra_pos, words, file, as_json):
        ran = imports.command(sentra_pos, words, file, as_json)
        if ran.code == 1:
            sentra_pos("import", "producers", folder / "half.csv", at=imports.AT)
        return ran

    (folder / "half.csv").write_text("code,name\nHALF,Setengah\n")

    got = imports.tried(folder, *stocked, files=4, dice=random.Random(2026), how=forgetful, only=TWO)

    assert any("refused, but the books were changed" in wrong for wrong in got.wrong)


def test_a_command_that_says_nothing_is_noticed(folder, stocked):
    """The negative control: exit code 1 without a sentence."""

    def silent(*asked):
        ran = imports.command(*asked)
        return replace(ran, err="", out='{"message": "", "error": "RuleBroken"}') if ran.code else ran

    got = imports.tried(folder, *stocked, files=4, dice=random.Random(2026), how=silent, only=TWO)

    assert any("no sentence" in wrong for wrong in got.wrong)
