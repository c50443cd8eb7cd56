"""The window: the only room that knows Qt; it asks the desk and decides nothing."""
