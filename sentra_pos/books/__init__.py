"""Both journals, of money and of goods: the truth of what happened, written once and never changed."""
