"""Transfers and the bank: files that ask it to pay, and its own list of what it paid; nothing here moves money."""
