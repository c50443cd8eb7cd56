"""`python -m sentra_pos` is `sentra-pos`."""

from sentra_pos import cli

if __name__ == "__main__":
    cli.main()
