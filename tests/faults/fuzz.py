"""F10, F18, F19: whatever text comes from outside, its parser answers or refuses; it never breaks, hangs or lies.

PYTHONPATH=tests .venv/bin/python -m faults.fuzz --inputs 1000000 [--only qris,till] [--seed 2026]

Each parser is tried in a process of its own by atheris, which watches the branches an input takes; inputs begin with
the corpus. What breaks a parser is printed as bytes: keep it in `corpus/PARSER/`.
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


def watched(name: str, *, inputs: int, seed: int, told: Path) -> None:
    """In a process of its own: let atheris invent so many inputs, write the outcome to `told` and end."""
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]  # here: only this child needs it

    with atheris.instrument_imports(include=["sentra_pos"]):
        from faults.outside import everything, parser, trusting
    chosen = (everything.PARSERS | trusting.PARSERS)[name]
    trier, began = Trier(chosen), time.monotonic()
    known = parser.corpus(name)
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


def fuzzed(name: str, *, inputs: int, seed: int) -> Outcome:
    """The outcome of `watched`; a child that died or hung is wrong in itself."""
    with TemporaryDirectory(prefix="sentra-pos-faults-") as folder:
        told = Path(folder) / "outcome.json"
        child = [sys.executable, "-m", "faults.fuzz", "--child", name, "--inputs", str(inputs)]
        ran = subprocess.run(
            [*child, "--seed", str(seed), "--told", str(told)],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "TMPDIR": folder,
                 "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True, check=False,
        )  # fmt: skip
        if not told.exists():
            said = ran.stderr.decode("utf-8", "replace")[-2_000:]
            return Outcome(name, wrong={"died": f"exit {ran.returncode}: {said}"})
        return Outcome(**json.loads(told.read_text()))


def shares(names: list[str], inputs: int) -> dict[str, int]:
    """How many of all inputs each parser gets, by its weight."""
    from faults.outside import everything  # here: as for atheris

    weights = {name: everything.PARSERS[name].weight for name in names}
    return {name: max(200, round(inputs * one / sum(weights.values()))) for name, one in weights.items()}


def run(only: list[str], *, inputs: int, seed: int) -> list[str]:
    """Every parser in turn, and the one that trusts its input, which must be found; what was wrong."""
    from faults.outside import everything, trusting  # here: as for atheris

    wrong: list[str] = []
    total = 0
    for name, part in shares(only or list(everything.PARSERS), inputs).items():
        got = fuzzed(name, inputs=part, seed=seed)
        total += got.inputs
        print(f"{name}: {got.inputs} inputs in {got.seconds:.0f} s, slowest {got.slowest:.0f} ms", flush=True)
        wrong += [f"{name}: {one} ({place})" for place, one in got.wrong.items()]
    print(f"{total} inputs in all")
    for name in trusting.PARSERS:
        got = fuzzed(name, inputs=20_000, seed=seed)
        print(f"negative control {name}: {got.inputs} inputs, {len(got.wrong)} faults found")
        wrong += [] if got.wrong else [f"{name} was not found"]
    return wrong


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
        watched(asked.child, inputs=asked.inputs, seed=asked.seed, told=asked.told)
    wrong = run(list(filter(None, asked.only.split(","))), inputs=asked.inputs, seed=asked.seed)
    print("\n".join(wrong) or "nothing went wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
