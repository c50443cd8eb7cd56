"""Which lots are where: the truth of what is on hand and of what leaves first."""
