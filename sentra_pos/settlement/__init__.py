"""Paying producers: the truth of frozen statements and of money handed over."""
