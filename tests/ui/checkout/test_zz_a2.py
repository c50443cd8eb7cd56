import os, pytest
from dataclasses import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sentra_pos.ui import language, theme
from sentra_pos.ui.language import Language
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui.checkout.selling import Mode
from sentra_pos.checkout.cart import Discount
from sentra_pos.producers.terms import Bearer
pytestmark=[pytest.mark.sqlite]
SCALE=int(os.environ.get("SCALE","100"))
ALT=Qt.KeyboardModifier.AltModifier
@pytest.fixture(autouse=True)
def look(qapp):
    theme.apply(qapp, theme.load("light",SCALE)); language.switch(qapp, Language.INDONESIAN)
    yield
    theme.apply(qapp, theme.load("light",100)); language.switch(qapp, Language.ENGLISH)
def shot(till,n): 
    QTest.qWait(150); [t.hide() for t in till.window.findChildren(__import__('sentra_pos.ui.widgets.toast',fromlist=['x']).Toast)]; till.window.grab().save(f"/tmp/a2/{n}_{SCALE}.png")
def test_see(shop, qtbot):
    from ui.checkout.conftest import Till
    from sentra_pos.ui.desk import InlineDesk
    shop.delivers("Batik Ombak Selat", kain=5, price=185_000, commission_bps=2500, discounts_by=Bearer, group="batik")
    till=Till(shop, InlineDesk(lambda: shop.books), qtbot); till.opens_shift()
    till.story.do(lambda s: staff.hire(s, name="Dewi", role=Role.SUPERVISOR, secret_hash="-"))
    till.window.resize(1366,768)
    till.scan(till.story.code("gipang"), till.story.code("sate bandeng"), till.story.code("kain"))
    c=till.screen.counter
    c.change(lambda k: k.with_price(0,35000).with_note(0,"toples penyok").with_discount(2,Discount(bps=500,bearer=Bearer.SHARED)).with_note(1,"kado, dibungkus"))
    shot(till,"lines"); 
    till.screen.selling.set_mode(Mode.SCAN); shot(till,"lines_scan")
    till.press(Qt.Key.Key_F6); QTest.qWait(100); till.writes("discountRate","15"); QTest.qWait(150); shot(till,"f6")
    till.press(Qt.Key.Key_Escape); till.press(Qt.Key.Key_H, ALT); shot(till,"price"); till.press(Qt.Key.Key_Escape)
    till.press(Qt.Key.Key_N, ALT); shot(till,"note"); till.press(Qt.Key.Key_Escape)
    till.press(Qt.Key.Key_O, ALT); QTest.qWait(100); till.press(Qt.Key.Key_Return); shot(till,"open"); till.press(Qt.Key.Key_Escape)
