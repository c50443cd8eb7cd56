"""F10, F18, F19: whatever text comes from outside, its parser answers or refuses; it never breaks, hangs or lies.

PYTHONPATH=tests .venv/bin/python -m faults.fuzz --inputs 1000000 [--only qris,till] [--seed 2026]

Each parser is tried in a process of its own by atheris, which watches the branches an input takes; inputs begin with
the corpus. Last come parsers that trust their input: they must be found. What breaks a parser is printed as bytes: keep it in `corpus/PARSER/`.
"""

import argparse
import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a child of atheris must not load the product before it is watched
    from faults.outside.parser import Parser

MOST_WRONG = 10
_SWELLS_SECONDS = 3.0
TOKENS = (
    b"9",
    b"0.",
    b"(",
    b"[",
    b'{"a":',
    b",",
    b"\n",
    b'"',
    b"01",
    b" ",
    b"a\xcc\x81",
    b"\xff",
    b"=",
    b"5901",
)


@dataclass
class Outcome:
    """What became of a parser's inputs; `wrong` says what broke it, once for each place; `slowest` in ms."""

    name: str
    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    wrong: dict[str, str] = field(default_factory=dict)


class Trier:
    """Hands inputs to one parser and writes down what breaks it."""

    def __init__(self, parser: "Parser") -> None:
        self.parser, self.got = parser, Outcome(parser.name)

    def tries(self, data: bytes, *, within: float | None = None) -> None:
        """One input, which may cost `within` seconds of the processor."""
        limit = self.parser.within if within is None else within
        self.got.inputs += 1
        took = self._timed(data)
        if took > limit:  # once more: the first time may have loaded something
            took = self._timed(data)
        self.got.slowest = max(self.got.slowest, took * 1_000)
        if took > limit:
            self._note(f"{took:.2f} s", "slow", data)

    def _timed(self, data: bytes) -> float:
        began = time.process_time()
        try:
            self.parser.read(data)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            frame = next(one for one in reversed(frames) if not one.filename.endswith("outside/parser.py"))
            place = f"{Path(frame.filename).name}:{frame.lineno}"
            self._note(f"{type(error).__name__} {str(error)[:160]}", place, data)
        return time.process_time() - began

    def _note(self, what: str, place: str, data: bytes) -> None:
        if len(self.got.wrong) < MOST_WRONG:
            self.got.wrong.setdefault(place, f"{what} out of {data[:200]!r}")


def swollen(parser: "Parser", inputs: list[bytes]) -> Iterator[bytes]:
    """Inputs as large as they are let in: what a parser does a second time for each sign shows here."""
    for token in (*TOKENS, *inputs[:3]):
        if token:
            yield (token * (parser.swollen // len(token) + 1))[: parser.swollen]


def tried(parser: "Parser", inputs: list[bytes], *, with_swollen: bool = True) -> Outcome:
    """The parser with these inputs and, if wished, with some that are very large."""
    trier = Trier(parser)
    began = time.monotonic()
    for data in inputs:
        trier.tries(data)
    for data in swollen(parser, inputs) if with_swollen else ():
        trier.tries(data, within=_SWELLS_SECONDS)
    trier.got.seconds = time.monotonic() - began
    return trier.got


def nursery(parts: dict[str, int], *, seed: int, folder: Path) -> None:
    """In a process of its own: load the product once, watched by atheris, and have a child for each parser."""
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]  # here: only this process needs it

    with atheris.instrument_imports(include=["sentra_pos"]):
        from faults.outside import everything, trusting
    known = everything.PARSERS | trusting.PARSERS
    for name, inputs in parts.items():
        child = os.fork()
        if child == 0:
            heard = os.open(folder / f"{name}.txt", os.O_WRONLY | os.O_CREAT)
            os.dup2(heard, 1)
            os.dup2(heard, 2)
            watched(known[name], inputs=inputs, seed=seed, told=folder / f"{name}.json")
        os.waitpid(child, 0)
        _tell(name, folder)


def watched(chosen: "Parser", *, inputs: int, seed: int, told: Path) -> None:
    """Let atheris invent so many inputs, write the outcome to `told` and end the process."""
    import atheris  # here: as above
    from faults.outside import parser

    trier, began = Trier(chosen), time.monotonic()
    known = parser.corpus(chosen.name)
    for data in swollen(chosen, list(known.values())):
        trier.tries(data, within=_SWELLS_SECONDS)

    def one(data: bytes) -> None:
        trier.tries(data)
        if trier.got.inputs >= inputs:
            trier.got.seconds = time.monotonic() - began
            told.write_text(json.dumps(asdict(trier.got)))
            os._exit(0)  # libFuzzer gives nothing back

    with TemporaryDirectory() as folder:
        for number, data in enumerate(known.values()):
            (Path(folder) / f"{number:04}").write_bytes(data)
        words = [f"-runs={2 * inputs}", f"-max_len={chosen.longest}", f"-seed={seed}", "-verbosity=0"]
        atheris.Setup(["fuzz", *words, "-len_control=20", "-timeout=60", folder], one)
        atheris.Fuzz()


def _tell(name: str, folder: Path) -> None:
    got = outcome(name, folder)
    print(
        f"{name}: {got.inputs} inputs in {got.seconds:.0f} s, slowest {got.slowest:.0f} ms,"
        f" {len(got.wrong)} faults",
        flush=True,
    )


def outcome(name: str, folder: Path) -> Outcome:
    """What a child told; one that died or hung is wrong in itself."""
    told, said = folder / f"{name}.json", folder / f"{name}.txt"
    if told.exists():
        return Outcome(**json.loads(told.read_text()))
    last = said.read_text(errors="replace")[-2_000:] if said.exists() else ""
    return Outcome(name, wrong={"died": last or "nothing said"})


def fuzzed(parts: dict[str, int], *, seed: int) -> list[Outcome]:
    """The outcomes of parsers with so many inputs each."""
    with TemporaryDirectory(prefix="sentra-pos-faults-") as folder:
        child = [sys.executable, "-m", "faults.fuzz", "--child", json.dumps(parts), "--told", folder]
        here = {"PYTHONPATH": str(Path(__file__).parent.parent), "TMPDIR": folder}
        subprocess.run(
            [*child, "--seed", str(seed)],
            env={**os.environ, **here, "QT_QPA_PLATFORM": "offscreen"},
            stderr=subprocess.DEVNULL,
            check=False,
        )
        return [outcome(name, Path(folder)) for name in parts]


def shares(names: list[str], inputs: int) -> dict[str, int]:
    """How many of all inputs each parser gets, by its weight."""
    from faults.outside import everything  # here: as for atheris

    weights = {name: everything.PARSERS[name].weight for name in names}
    return {name: max(100, round(inputs * one / sum(weights.values()))) for name, one in weights.items()}


def run(only: list[str], *, inputs: int, seed: int) -> list[str]:
    """Every parser in turn, and those that trust their input, which must be found; what was wrong."""
    from faults.outside import everything, trusting  # here: as for atheris

    parts = shares(only or list(everything.PARSERS), inputs)
    found = fuzzed(parts | dict.fromkeys(trusting.PARSERS, 20_000), seed=seed)
    ours = [one for one in found if one.name in parts]
    print(f"{sum(one.inputs for one in ours)} inputs in all")
    wrong = [f"{one.name}: {what} ({place})" for one in ours for place, what in one.wrong.items()]
    blind = [one.name for one in found if one.name in trusting.PARSERS and not one.wrong]
    return wrong + [f"{name} was not found" for name in blind]


def main() -> int:
    """The full run; 0 if nothing went wrong."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--inputs", type=int, default=1_000_000, help="over all parsers")
    told.add_argument("--only", default="", help="names of parsers, separated by commas")
    told.add_argument("--seed", type=int, default=2026)
    told.add_argument("--child", default="", help=argparse.SUPPRESS)
    told.add_argument("--told", type=Path, default=None, help=argparse.SUPPRESS)
    asked = told.parse_args()
    if asked.child:
        nursery(json.loads(asked.child), seed=asked.seed, folder=asked.told)
        return 0
    wrong = run(list(filter(None, asked.only.split(","))), inputs=asked.inputs, seed=asked.seed)
    print("\n".join(wrong) or "nothing went wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
