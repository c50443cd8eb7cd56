"""`sentra-pos` at hand in every test of this folder."""

from collections.abc import Callable

import pytest
from cli.commands import Command


@pytest.fixture
def new_command() -> Callable[[str], Command]:
    return Command


@pytest.fixture
def sentra_pos(books_url: str) -> Command:
    """The command on fresh, empty books."""
    return Command(books_url)
