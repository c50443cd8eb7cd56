"""Every table at once: imports each room's tables so that the metadata is whole."""
