"""Penyelesaian: a week at a glance, freezing and printing it, and pay day."""
