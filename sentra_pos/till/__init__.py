"""The drawer and who answers for it: the truth of shifts, floats and counted cash."""
