"""Produsen: who entrusts goods to the shop, on what terms, and what is owed to them."""
