"""Goods in from producers and back to them: the truth of every signed note."""
