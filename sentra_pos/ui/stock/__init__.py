"""Stok: what lies on the shelf, what expires first, what is written off, fetched, marked down and counted."""
