"""Kasir: scanning, touching, paying, and the shift around it."""
