"""`sentra-pos`: without a command the window, with one the same deed without it."""

import io
import sys
import traceback
from collections.abc import Sequence
from types import TracebackType

WINDOW_OPTIONS = ("--books", "--register")
TRAINING = "--training"


def main() -> None:
    """The entry point; all streams are UTF-8, whatever the machine speaks."""
    for stream, encoding in ((sys.stdin, "utf-8-sig"), (sys.stdout, "utf-8"), (sys.stderr, "utf-8")):
        # A program without a console has none; bytes that are no text become signs no rule lets through.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors="replace")
    asked = window_options(sys.argv[1:])
    if asked is not None:
        from sentra_pos import app  # here: the window is painted before anything else is loaded

        sys.exit(
            app.run(
                asked.get("--books", ""), register=asked.get("--register", ""), training=TRAINING in asked
            )
        )
    sys.excepthook = _told_without_secrets  # before typer is loaded, which hands on to what it finds
    from sentra_pos.cli import commands  # here: a window needs none of the commands

    commands.app()


def _told_without_secrets(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """A bug leaves as its traceback, but for what the log would cover too."""
    from sentra_pos.base import logkeeping  # here: hardly ever

    sys.stderr.write(logkeeping.scrubbed("".join(traceback.format_exception(kind, error, trace))))


def window_options(arguments: Sequence[str]) -> dict[str, str] | None:
    """What is said of the window if nothing else is asked for; None if a command or another option is there."""
    valued = [word for word in arguments if word != TRAINING]
    if len(valued) % 2:
        return None
    pairs = dict(zip(valued[::2], valued[1::2], strict=True))
    if any(name not in WINDOW_OPTIONS for name in pairs):
        return None
    return pairs | ({TRAINING: ""} if len(valued) < len(arguments) else {})
