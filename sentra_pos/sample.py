"""The demo shop: entered through the real deeds from the files in db/sample."""
