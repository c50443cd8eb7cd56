"""`python -m sentra_pos` is `sentra-pos`."""

from sentra_pos.cli import main

if __name__ == "__main__":
    main.main()
