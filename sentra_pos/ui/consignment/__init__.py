"""Titipan: goods in, from the producer at the counter to the note both sides sign."""
