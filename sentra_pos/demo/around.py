"""Scenes that change nothing: signing in, help, and the places a manager looks into."""

from PySide6.QtWidgets import QAbstractButton

from sentra_pos.demo import camera
from sentra_pos.demo.stage import Stage
from sentra_pos.ui.widgets.fields import PinEdit


def sign_in(stage: Stage) -> None:
    """Who is on duty: names with a PIN, names with a password, and a wrong PIN."""
    hands, shot = stage.hands, stage.camera
    hands.see("staffTile")
    shot.take("sign-in", "Masuk: who is on duty?", looks=camera.ALL)
    stage.choose("Sari")
    shot.take("sign-in-password", "Masuk: managers type a password")
    stage.choose("Rani")
    hands.write("000000")
    hands.press("Return")
    hands.until(lambda: hands.find(PinEdit, "pinEdit").said != "", "the PIN is refused")
    hands.until(lambda: not hands.is_there("pinBusy"), "the PIN is compared")
    shot.take("sign-in-wrong", "Masuk: a wrong PIN")


def products(stage: Stage) -> None:
    """What can be sold, found by any word, and the sheet of one product."""
    hands, shot = stage.hands, stage.camera
    stage.go("products")
    shot.take("products", "Produk: what can be sold", looks=camera.ALL)
    hands.write("wijen")
    shot.take("products-search", "Produk: found by any word")
    hands.press("Return")
    hands.see("productPanel")
    shot.take("product", "Produk: the sheet of one product", looks=camera.ALL)
    hands.press("Esc")


def stock(stage: Stage) -> None:
    """What lies where, how long it has lain there, what to bring, and the card of one lot."""
    hands, shot = stage.hands, stage.camera
    stage.go("stock")
    hands.click("stockSwitch_look")
    shot.take("stock-list", "Stok: what lies where, and when it will be gone", looks=camera.ALL)
    hands.press("Return")
    hands.press("Return")
    hands.press("Return")
    hands.see("lotPanel")
    shot.take("stock-card", "Stok: every move of a lot, and the paper it stands on")
    hands.press("Esc")
    hands.click("lookingTabs_ageing")
    shot.take("stock-ageing", "Stok: how long goods have lain there")
    hands.click("lookingTabs_restock")
    shot.take("stock-restock", "Stok: what each producer should bring next")


def producers(stage: Stage) -> None:
    """Who entrusts goods, and the three pages of one of them."""
    hands, shot = stage.hands, stage.camera
    stage.go("producers")
    shot.take("producers", "Produsen: who entrusts goods, and what is owed", looks=camera.ALL)
    hands.write("melati")
    hands.press("Return")
    hands.see("producerPanel")
    shot.take("producer-data", "Produsen: who it is", looks=(camera.LIGHT, camera.DARK))
    hands.click("producerPages_agreement")
    shot.take("producer-agreement", "Produsen: what was agreed, and since when")
    hands.click("producerPages_terms")
    shot.take("producer-terms", "Produsen: special terms of single products")
    hands.press("Esc")


def reports(stage: Stage) -> None:
    """The list anybody may be shown, and the pack a new manager signs for."""
    hands, shot = stage.hands, stage.camera
    stage.go("reports")
    shot.take("reports", "Laporan: what can be shown and proved")
    hands.click("report_fairness")
    shot.take("fairness", "Laporan: how much of the shelf each producer had", looks=camera.ALL)
    hands.press("Esc")
    hands.click("report_handover")
    hands.see("handoverPage")
    hands.write("Dewi Anggraini")
    hands.press("F9")
    hands.until(lambda: hands.is_there("toast"), "the hand-over is frozen and drawn")
    shot.take("handover", "Laporan: all that the shop has and owes, frozen to be signed", looks=camera.ALL)
    hands.press("Esc")
    hands.click("report_year")
    hands.see("yearPage")
    shot.take("year", "Laporan: the year of the shop by months", looks=(camera.LIGHT, camera.DARK))
    hands.write("melati")
    hands.press("Return")
    hands.until(lambda: hands.find(QAbstractButton, "yearLetter").isEnabled(), "the producer's year is read")
    shot.take("year-producer", "Laporan: the year of one producer by months", looks=camera.ALL)
    hands.press("F9", "Esc")


def safety(stage: Stage) -> None:
    """Who did what and why, who works here, and how the books are kept safe."""
    hands, shot = stage.hands, stage.camera
    stage.go("reports")
    hands.click("report_journal")
    hands.see("journalPage")
    shot.take("journal", "Laporan: who did what, when and why", looks=(camera.LIGHT, camera.DARK))
    hands.press("Esc", "Alt+6")
    hands.see("patternsPage")
    shot.take("patterns", "Laporan: what is worth a look, beside what is usual")
    hands.press("Esc")
    stage.go("settings")
    hands.click("settings_staff")
    hands.see("staffPage")
    shot.take("staff", "Pengaturan: who works here")
    hands.click("settings_backup")
    hands.see("backupPage")
    hands.press("F9")
    hands.until(lambda: hands.is_there("toast"), "the backup is made")
    shot.take("backup", "Pengaturan: how the books are kept safe", looks=camera.ALL)
    hands.click("secondJournal")
    hands.see("secondPanel")
    shot.take("second-journal", "Pengaturan: every deed on a second device")
    hands.press("Esc")


def help_and_keys(stage: Stage) -> None:
    """F1 shows the keys of the place in front."""
    stage.hands.press("F1")
    stage.hands.see("helpPanel")
    stage.camera.take("help", "F1: the keys of this place", looks=(camera.LIGHT, camera.DARK))
    stage.hands.press("Esc")
