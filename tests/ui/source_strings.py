"""Every text the window can show, read from the source: what `sentra_id.ts` has to translate."""

import ast
import dataclasses
import importlib
import pkgutil
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import sentra_pos
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.ui import trouble

UI = Path(sentra_pos.__file__).parent / "ui"

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
        tree = ast.parse(file.read_text(encoding="utf-8"))
        yield from _in_node(tree, "", file.relative_to(UI).as_posix())


def in_errors() -> Iterator[Text]:
    """The sentences of all known errors, and the choices they can name."""
    for kind in known_errors():
        if kind.sentence:
            yield Text(trouble.CONTEXT, kind.sentence, kind.__qualname__)
        for hint in typing.get_type_hints(kind).values():
            if isinstance(hint, type) and issubclass(hint, Enum):
                for choice in hint:
                    yield Text(trouble.CONTEXT, str(choice.value), f"{kind.__qualname__} {hint.__name__}")


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
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _is_self_tr(node) and _literal(node, 0) is None
    ]


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
