"""The page for telephones judges as the till does, by scripts of others that are what they were."""

import hashlib
import json
import re
from typing import Any

import pytest
from PySide6.QtQml import QJSEngine

from sentra_pos.settlement import signing, statements, verify_page

UNMODIFIED = {
    "nacl-fast.min.js": "3ec535c004aeeb225785d8e93fb33bf99f52e399bd7dfc01969b5629baea5131",
    "jsQR.js": "bc40c8a15196236b2314db0856f72ca0b49980cd5413b8c852a7349f5fee0859",
}


@pytest.fixture
def judge():
    """The page's own judgement, run as a telephone would run it."""
    engine = QJSEngine()

    def evaluated(script):
        answer: Any = engine.evaluate(script)  # the stubs say a tuple; without a list to fill it is the value
        assert not answer.isError(), answer.toString()
        return answer.toString()

    for script in ("var self = this;", verify_page.read("nacl-fast.min.js"), verify_page.read("check.js")):
        evaluated(script)

    def run(text, keys):
        known = json.dumps([{"id": key.id, "public": key.public} for key in keys])
        return json.loads(evaluated(f"JSON.stringify(sentraCheck({json.dumps(text)}, {known}))"))

    return run


@pytest.mark.sqlite
def test_no_sign_of_a_signed_text_can_be_changed(judge, story):
    story.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+7)
    story.opens_shift(100_000)
    story.sells(gipang=2)
    done = story.settles("Dapur Gipang Melati")
    text = story.ask(lambda session: statements.view(session, done.number)).signed
    keys = story.ask(signing.keys)

    said = judge(f"  {text}\n", keys)
    assert (said["verdict"], said["number"], said["net"]) == ("true", "LPK-26-00001", "20000")
    for at in {*range(0, len(text), 8), len(text) - 1}:
        changed = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        assert judge(changed, keys)["verdict"] != "true", at
    assert judge(text, [])["verdict"] == "false"
    assert judge(text.rsplit("|", 2)[0], keys)["verdict"] == "unsigned"
    assert judge("https://contoh.id", keys)["verdict"] == "unreadable"


@pytest.mark.sqlite
def test_the_page_asks_nobody_and_holds_everything():
    page = verify_page.draw("Toko & Sentra", [])

    assert "default-src 'none'" in page
    assert not re.search(r"\{\{\w+\}\}|(?:src|href)=|@import|XMLHttpRequest|fetch\(|import\(", page)
    assert "Toko &amp; Sentra" in page
    for word in ("BigInt", "=> {", "const ", "let "):
        assert word not in verify_page.read("check.js") + verify_page.read("page.js")


@pytest.mark.parametrize("name", UNMODIFIED)
def test_what_others_wrote_is_unchanged(name):
    assert hashlib.sha256(verify_page.read(name).encode()).hexdigest() == UNMODIFIED[name]
