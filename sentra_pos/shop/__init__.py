"""Who we are: the truth of the shop's name and habits, its staff and its registers."""
