"""What stands around the places: status strip, rail, palette of actions and help."""
