"""Laporan: what the books say, for who may ask."""
