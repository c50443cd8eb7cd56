"""Who is at the till: the tiles of the staff, and the PIN or password that proves it."""
