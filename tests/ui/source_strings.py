"""Every text the window can show, read from the source: what `sentra_id.ts` has to translate."""

import ast
import dataclasses
import importlib
import pkgutil
import sys
import typing
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

import sentra_pos
from sentra_pos import sample
from sentra_pos.base.causes import Cause
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.base.tablefile import Columns
from sentra_pos.ui import trouble

ROOMS = Path(sentra_pos.__file__).parent
UI = ROOMS / "ui"

_WITHOUT_WINDOW = ("sentra_pos.cli", "sentra_pos.demo", "sentra_pos.bench")
"""What these say stands on a terminal, in English."""
_NOT_ROOMS = ("sentra_pos.app", "sentra_pos.ui", "sentra_pos.__main__", *_WITHOUT_WINDOW)


@dataclass(frozen=True, order=True)
class Text:
    """One source string and the context it is looked up in."""

    context: str
    source: str
    where: str = dataclasses.field(default="", compare=False)


def in_screens() -> Iterator[Text]:
    """What the files of `sentra_pos/ui` say."""
    for file in sorted(UI.rglob("*.py")):
        yield from _in_node(_tree(file), "", file.relative_to(UI).as_posix())


def in_errors() -> Iterator[Text]:
    """The sentences of all known errors, and the choices they can name."""
    for kind in known_errors():
        if kind.sentence:
            yield Text(trouble.CONTEXT, kind.sentence, kind.__qualname__)
        for hint in typing.get_type_hints(kind).values():
            if isinstance(hint, type) and issubclass(hint, Enum):
                for choice in hint:
                    yield Text(trouble.CONTEXT, str(choice.value), f"{kind.__qualname__} {hint.__name__}")


def in_causes() -> Iterator[Text]:
    """Why a machine, the system or an engine said no, as the errors of all rooms name it."""
    yield from (Text(trouble.CONTEXT, cause.value, "Cause") for cause in Cause)
    for where, value in _told(trouble.CAUSES):
        yield from (Text(trouble.CONTEXT, text, where) for text in _literals(value))
    for file in sorted(
        (ROOMS / "devices").rglob("*.py")
    ):  # what their libraries raise, `causes.of` passes on
        for node in ast.walk(_tree(file)):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                said = _literal(node.exc, 0)
                if said is not None:
                    yield Text(trouble.CONTEXT, said, f"devices/{file.name}:{node.lineno}")


def in_hints() -> Iterator[Text]:
    """What the rooms say about a field or column that cannot be used; `{}` where something is filled in."""
    for where, value in _told({"hint"}):
        for text in _literals(value):
            yield Text("RowWords", text, where)


def fields() -> Iterator[tuple[str, str]]:
    """Which fields and columns the rooms complain about, and where."""
    for where, value in _told({"field", "column"}, of=("BadField", "BadCell")):
        yield from ((name, where) for name in _literals(value))
    for module in list(sys.modules.values()):
        for columns in (
            vars(module).values()
            if module.__name__.startswith("sentra_pos.") and module is not sample
            else ()
        ):
            if isinstance(columns, Columns):
                yield from ((name, module.__name__) for name in (*columns.required, *columns.optional))


def known_errors() -> list[type[KnownTrouble]]:
    """Every class of known errors in all rooms."""
    for module in pkgutil.walk_packages(sentra_pos.__path__, "sentra_pos."):
        if not module.name.startswith(_NOT_ROOMS):
            importlib.import_module(module.name)
    found: list[type[KnownTrouble]] = []
    waiting = [KnownTrouble]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return sorted(
        (
            kind
            for kind in set(found)
            if kind.__module__.startswith("sentra_pos") and not kind.__module__.startswith(_WITHOUT_WINDOW)
        ),
        key=lambda kind: kind.__qualname__,
    )


def not_literal() -> list[str]:
    """Calls of `self.tr` that nobody could translate, because their text is put together."""
    return [
        f"{file.name}:{node.lineno}"
        for file in sorted(UI.rglob("*.py"))
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Call) and _is_self_tr(node) and _literal(node, 0) is None
    ]


def _told(names: Collection[str], of: Collection[str] = ()) -> Iterator[tuple[str, ast.expr]]:
    """What is given to the errors of all rooms under one of `names`, directly or by a variable called so."""
    for file, error in _raised():
        if not of or ast.unparse(error.func).split(".")[-1] in of:
            where = f"{file.relative_to(ROOMS).as_posix()}:{error.lineno}"
            for given in (one.value for one in error.keywords if one.arg in names):
                yield from ((where, value) for value in (given, *_meant(given, _tree(file))))


@cache
def _raised() -> list[tuple[Path, ast.Call]]:
    """All errors that the rooms raise with something in them."""
    return [
        (file, node.exc)
        for file in sorted(ROOMS.rglob("*.py"))
        if not ".".join(("sentra_pos", *file.relative_to(ROOMS).with_suffix("").parts)).startswith(_NOT_ROOMS)
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
    ]


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _meant(name: ast.expr, tree: ast.Module) -> Iterator[ast.expr]:
    """What the variable `name` can stand for."""
    if isinstance(name, ast.Name):
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name.id:
                yield node.value


def _literals(value: ast.expr) -> Iterator[str]:
    """Every text that `value` can be; of one that is put together its pieces around `{}`."""
    match value:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.BoolOp(values=several):
            yield from (text for one in several for text in _literals(one))
        case ast.IfExp(body=one, orelse=other):
            yield from (*_literals(one), *_literals(other))
        case ast.JoinedStr(values=parts):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)


def _in_node(node: ast.AST, context: str, file: str) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield from _in_call(child, context, f"{file}:{child.lineno}")
        yield from _in_node(child, inner, file)


def _in_call(call: ast.Call, context: str, where: str) -> Iterator[Text]:
    name = ast.unparse(call.func)
    if _is_self_tr(call) and (text := _literal(call, 0)) is not None:
        yield Text(context, text, where)
    elif name in ("tr", "trouble.tr") and (text := _literal(call, 0)) is not None:
        yield Text(trouble.CONTEXT, text, where)
    elif name.split(".")[-1] in ("translate", "QT_TRANSLATE_NOOP"):
        named, text = _literal(call, 0), _literal(call, 1)
        if named is not None and text is not None:
            yield Text(named, text, where)


def _is_self_tr(call: ast.Call) -> bool:
    return ast.unparse(call.func) == "self.tr"


def _literal(call: ast.Call, at: int) -> str | None:
    if at < len(call.args) and isinstance(call.args[at], ast.Constant):
        value = typing.cast("ast.Constant", call.args[at]).value
        return value if isinstance(value, str) else None
    return None
