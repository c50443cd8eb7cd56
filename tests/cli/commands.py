"""The command as a person or a script runs it: in this process, or in one of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache

import typer.testing
from typer.testing import CliRunner

from sentra_pos.cli import commands

# The tree of commands is made once: to make it anew for each takes longer than most of them.
vars(typer.testing)["_get_command"] = cache(typer.main.get_command)


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        """The one JSON object it printed."""
        return json.loads(self.out)

    @property
    def jsons(self):
        """The JSON objects it printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class Command:
    """`sentra-pos` on one set of books."""

    def __init__(self, books_at: str) -> None:
        self.books_at = books_at

    def __call__(self, *arguments: object, register: str = "K1", at: str = "", stdin: str = "") -> Ran:
        words = self._before(register, at) + [str(word) for word in arguments]
        result = CliRunner().invoke(commands.app, words, input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    def process(self, *arguments: object, register: str = "K1", at: str = "") -> "subprocess.Popen[bytes]":
        """The same as a process of its own, whose streams are as strict as those of a desktop."""
        words = self._before(register, at) + [str(word) for word in arguments]
        return subprocess.Popen(
            [sys.executable, "-m", "sentra_pos", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
        )

    def _before(self, register: str, at: str) -> list[str]:
        return ["--books", self.books_at, "--register", register, *(["--at", at] if at else [])]
