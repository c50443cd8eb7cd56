"""Sentra POS: a till for a shop that sells other people's goods.

THE MAP. Goods flow down, imports point up: a room imports only rooms above it.

    base         what any program keeping books needs; knows no word of the shop
    paper        how things look on paper, and what waits to be printed
    books        both journals, of money and of goods
    shop         who we are: name and habits, staff, registers
    producers    who entrusts goods to us, and on what terms
    catalogue    what can be sold
    stock        which lots are where, and which leaves first
    consignment  goods in from producers and back to them
    till         the drawer and who answers for it
    checkout     selling
    settlement   paying producers
    schema       every table at once
    reports      questions across rooms; changes nothing
    devices      printers and drawers
    sample       a demo shop, made through the real deeds
    ui           the window
    app          the composition, told as prose
    demo         a day at the shop through the real screens, for people to look at
    bench        how fast the shop is, beside bare baselines
    cli          the same deeds without a window
"""

__version__ = "0.1.0"
