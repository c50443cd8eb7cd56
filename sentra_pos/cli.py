"""The same deeds without a window: what `sentra-pos` does when it is called by name."""

import sys

import sentra_pos


def main() -> None:
    """Say which Sentra POS this is."""
    sys.stdout.write(f"sentra-pos {sentra_pos.__version__}\n")
