"""Every table at once: imports each room's tables so that the metadata is whole."""

from sqlmodel import SQLModel

from sentra_pos.base import tables as base
from sentra_pos.books import tables as books
from sentra_pos.catalogue import tables as catalogue
from sentra_pos.checkout import tables as checkout
from sentra_pos.consignment import tables as consignment
from sentra_pos.paper import tables as paper
from sentra_pos.producers import tables as producers
from sentra_pos.settlement import tables as settlement
from sentra_pos.shop import tables as shop
from sentra_pos.stock import tables as stock
from sentra_pos.till import tables as till

ROOMS = (base, paper, books, shop, producers, catalogue, stock, consignment, till, checkout, settlement)

metadata = SQLModel.metadata
