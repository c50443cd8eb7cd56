"""`staff recovery-sheet`, `staff recover` and `backup-sheet`, as they are typed."""

import io
import re
import stat

import pypdf
import pytest


def text_of(file):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(file.read_bytes())).pages)


def code_on(file):
    (code,) = re.findall(r"(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}", text_of(file))
    return code


@pytest.mark.sqlite
def test_a_sheet_from_the_command_line_gives_one_new_password(sentra_pos, tmp_path):
    sentra_pos("staff", "add", "Sari", "--role", "manager", stdin="rahasia toko\n")
    out = tmp_path / "sheet.pdf"

    made = sentra_pos("staff", "recovery-sheet", "Sari", "--out", out)
    code = code_on(out)
    wrong = sentra_pos("staff", "recover", "Sari", stdin="AAAAA-BBBBB-CCCCC-DDDDD-EEEEE\nkata sandi baru\n")
    right = sentra_pos("staff", "recover", "Sari", "--json", stdin=f"{code.lower()}\nkata sandi baru\n")
    again = sentra_pos("staff", "recover", "Sari", stdin=f"{code}\nlain lagi saja\n")

    assert (made.code, wrong.code, right.code, again.code) == (0, 1, 0, 1)
    assert right.json["name"] == "Sari"
    assert "newest sheet" in wrong.err
    assert code not in made.out + right.out + again.err
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@pytest.mark.sqlite
def test_a_sheet_that_cannot_be_written_leaves_the_older_code_as_it_is(sentra_pos, tmp_path):
    sentra_pos("staff", "add", "Sari", "--role", "manager", stdin="rahasia toko\n")
    first = tmp_path / "first.pdf"
    sentra_pos("staff", "recovery-sheet", "Sari", "--out", first)

    refused = sentra_pos("staff", "recovery-sheet", "Sari", "--out", tmp_path)

    code = code_on(first)
    assert refused.code == 1
    assert sentra_pos("staff", "recover", "Sari", stdin=f"{code}\nkata sandi baru\n").code == 0


def test_the_backup_sheet_is_written_in_either_language(sentra_pos, tmp_path):
    ours, english = tmp_path / "a.pdf", tmp_path / "b.pdf"

    assert sentra_pos("backup-sheet", "--out", ours).code == 0
    assert sentra_pos("backup-sheet", "--out", english, "--language", "en").code == 0

    assert "LEMBAR CADANGAN" in text_of(ours)
    assert "BACKUP SHEET" in text_of(english)
