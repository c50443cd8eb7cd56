"""python-escpos, loaded late and without its side effects.

Its import takes 0,2 s, sets up the root logger and leaves an empty folder in the temporary directory.
"""

import functools
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_CACHE_FOLDER = "ESCPOS_CAPABILITIES_PICKLE_DIR"


@functools.cache
def load() -> ModuleType:
    """The module `escpos.printer`."""
    with unlogged():
        import escpos.capabilities  # here: see above
        import escpos.printer

    if _CACHE_FOLDER not in os.environ:
        shutil.rmtree(escpos.capabilities.pickle_dir, ignore_errors=True)
    loaded: ModuleType = escpos.printer
    return loaded


def profiles() -> list[str]:
    """The names of the printers it knows, for a settings screen."""
    load()
    from escpos.capabilities import CAPABILITIES  # here: after `load` has tamed it

    return sorted(CAPABILITIES["profiles"])


@contextmanager
def unlogged() -> Iterator[None]:
    """Take back what the library does to the root logger: it would write on the error stream from then on."""
    root = logging.getLogger()
    before = list(root.handlers)
    try:
        yield
    finally:
        for handler in [handler for handler in root.handlers if handler not in before]:
            root.removeHandler(handler)
