"""The same deeds without a window: for owners, scripts, tests and machines without a screen."""
