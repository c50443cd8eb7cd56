"""Questions across rooms; the truth of nothing, for it changes nothing."""
