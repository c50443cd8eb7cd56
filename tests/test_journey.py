"""The main job from end to end: goods come in, are sold, are settled, and their maker is paid."""

import json
import re
from datetime import date, datetime

import pytest
from cli.commands import Command

from sentra_pos.base import clock as clocks
from sentra_pos.books import accounts
from sentra_pos.checkout import receipt
from sentra_pos.paper import jobs, slip
from sentra_pos.settlement import statements

KRAKATOA = "Batik Krakatoa"
MELATI = "Dapur Gipang Melati"
THURSDAY = datetime(2026, 11, 19, 9, tzinfo=clocks.SHOP_ZONE)
SUNDAY = date(2026, 11, 22)


def test_the_first_worked_week_of_a_batik_maker(story):
    """25 % commission, three days of hold, weeks end on Sunday: 138.500 in the envelope, 250 carried."""
    story.clock.at = THURSDAY
    story.delivers(KRAKATOA, kain=1, price=185_000, commission_bps=2_500, hold_days=3, group="batik")
    (label,) = story.delivers(KRAKATOA, syal=1, price=85_000, group="batik").lots
    story.opens_shift(float_=300_000)
    story.scans(story.code("kain"))
    kain = story.pays(200_000)
    story.closes_shift(counted=485_000)
    story.later(days=1)
    story.opens_shift(float_=300_000)
    story.scans(label.code)
    story.pays()
    story.closes_shift(counted=385_000)
    story.later(days=2)

    (draft,) = story.ask(lambda session: statements.drafts(session, until=SUNDAY))
    done = story.settles(KRAKATOA, until=SUNDAY)
    story.later(days=2)
    paid = story.pays_out(done.number)

    job = story.ask(lambda session: jobs.find(session, kain.job))
    paper = slip.as_text(receipt.slip(receipt.from_json(job.content)), 32)
    assert all(shown in paper for shown in (kain.receipt, "185.000", "200.000", "15.000", kain.code))
    assert (draft.sums.earned, draft.held, draft.net) == (138_750, 63_750, 138_750)
    assert (done.number, done.net, done.to_pay, done.closing) == ("LPK-26-00001", 138_750, 138_500, 250)
    assert (paid.number, paid.amount, paid.box) == ("KWT-26-00001", 138_500, accounts.SAFE)
    assert story.balance(KRAKATOA) == 250 + 63_750
    assert story.box() == 570_000 - 138_500
    story.holds()


@pytest.fixture
def empty(engine_name, tmp_path, request):
    """A place where there are no books yet."""
    if engine_name == "sqlite":
        yield str(tmp_path / "shop.db")
        return
    server = request.getfixturevalue("postgres_server")
    name = server.new_database("template1")
    yield server.url_of(name)
    server.drop_database(name)


@pytest.fixture
def files(tmp_path):
    """What a shop has on paper on its first day."""
    tables = {
        "producers": f"code,name,group,phone,commission_bps\nP-0007,{MELATI},gipang,0812-3456-7890,2000\n",
        "products": "barcode,name,producer,group,price\n,Gipang ketan,P-0007,gipang,12.500\n",
        "delivery": "producer,code,quantity,expiry,price\nP-0007,2900000000018,12,2026-12-20,\n",
    }
    for name, table in tables.items():
        (tmp_path / f"{name}.csv").write_text(table, "utf-8")
    return tmp_path


def test_the_same_job_on_the_command_line(empty, files):
    """Twelve jars of gipang at 12.500 and 20 %: three are sold, 30.000 are paid, nothing is carried."""
    command, at = Command(empty), THURSDAY.isoformat()

    def done(*words, **given):
        ran = command(*words, at=at, **given)
        assert ran.code == 0, ran
        return ran

    done("init")
    done("import", "producers", files / "producers.csv", "--json")
    done("import", "products", files / "products.csv", "--json")
    (note,) = done("receive", files / "delivery.csv", "--json").json["notes"]
    done("shift", "open", "--float", 300_000)
    till = command.process("till", at=at)
    sale = {
        "lines": [{"code": "2900000000018", "quantity": 3}],
        "payments": [{"method": "cash", "amount": 50_000}],
    }
    told, _ = till.communicate(json.dumps(sale).encode() + b"\n", timeout=60)
    sold = json.loads(told)
    paper = done("receipt", sold["receipt"]).out
    closed = done("shift", "close", "--counted", 337_500, "--json").json
    draft = done("settle", "--until", "2026-11-22").json
    frozen = done("settle", "--until", "2026-11-22", "--freeze").json
    again = done("settle", "--until", "2026-11-22", "--freeze").json
    paid = done("payout", frozen["statement"], "--json").json
    verified = command("verify", "--json")

    assert (note["note"], [lot["quantity"] for lot in note["lots"]]) == ("TTB-26-00001", [12])
    assert (sold["total"], sold["change"], sold["lines"][0]["producer_part"]) == (37_500, 12_500, 30_000)
    assert re.search(r"TOTAL +(Rp)?37\.500", paper)
    assert "SALINAN ke-1" in paper
    assert (closed["expected"], closed["difference"]) == (337_500, 0)
    assert (draft["statement"], draft["net"], draft["to_pay"]) == (None, 30_000, 30_000)
    assert frozen == again == draft | {"statement": "LPK-26-00001"}
    assert (paid["payout"], paid["amount"]) == ("KWT-26-00001", 30_000)
    assert (verified.code, verified.json["ok"]) == (0, True)
