"""Who entrusts goods to us: the truth of the terms they agreed to and of what we owe them."""
