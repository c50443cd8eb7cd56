"""The parts screens are made of: sizes, colours and keys as the house wants them, and no word of the shop."""
