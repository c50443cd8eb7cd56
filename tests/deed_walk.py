"""Finds, by reading the program's own text, every place that writes into the books and has not asked whether it may.

Each function is followed on every way through it: a way that writes and ends without a call that surely asks
`permissions` is a finding. Who only hands on to functions that ask by themselves needs not ask again.
"""

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

Way = tuple[bool, bool]
"""Whether something was written on this way, and whether leave was asked."""

HOME = Path(__file__).parents[1] / "sentra_pos"
ASKS = frozenset({"sentra_pos.shop.permissions.require", "sentra_pos.shop.permissions.require_two"})
SEALS = "sentra_pos.books.journal.seal"
TURNS = frozenset({"sentra_pos.books.journal.open_entry", "sentra_pos.base.numbering.take"})
"""They wait for a turn; what follows is what writes."""
OFFICE = frozenset({"cli", "sample", "demo", "bench", "__main__", "__init__"})
"""They act as the owner of the books, who is asked nothing."""
_HANDED_ON = frozenset({"writing", "keeping", "do", "keep"})
"""`books.writing(deed, …)` and its like run their first function, or first but one, as it is."""
_WRITES_TEXT = re.compile(r"\b(INSERT INTO|DELETE FROM|UPDATE \w+ SET)\b")
_WRITERS = frozenset({"insert", "update", "delete"})
_SESSION = frozenset({"add", "add_all", "delete", "merge"})
_HANDS = frozenset({"session", "books"})
_PLAIN = "(writes by itself)"
_Scope = ast.FunctionDef | ast.Lambda


@dataclass
class Module:
    """One file: its names, and which of its own constants are statements that write."""

    name: str
    tree: ast.Module
    names: dict[str, str] = field(default_factory=dict)
    statements: set[str] = field(default_factory=set)


@dataclass
class Program:
    """Every module, and every function by its full name."""

    modules: dict[str, Module]
    functions: dict[str, tuple[Module, ast.FunctionDef]]
    free: Mapping[str, str]
    asking: set[str] = field(default_factory=lambda: set(ASKS))
    writing: set[str] = field(default_factory=lambda: {SEALS})


def read(*, free: Mapping[str, str], changed: Mapping[str, str] | None = None) -> Program:
    """The program; `free` are the functions that need nobody's leave, `changed` the text of modules that differ."""
    modules = _modules() | {name: _module(name, text) for name, text in (changed or {}).items()}
    functions = {
        f"{one.name}.{node.name}": (one, node)
        for one in modules.values()
        for node in one.tree.body
        if isinstance(node, ast.FunctionDef) and _HANDS & {arg.arg for arg in node.args.args}
    }
    program = Program(modules, functions, free)
    _settle(program)
    return program


def text_of(name: str) -> str:
    """The text of a module."""
    return HOME.joinpath(*name.split(".")[1:]).with_suffix(".py").read_text(encoding="utf-8")


def unasked(program: Program, rooms: Iterable[str]) -> list[str]:
    """Which functions of `rooms`, inner ones too, write on some way without asking."""
    found = []
    for module in program.modules.values():
        if module.name.split(".")[1] in rooms:
            for scope, name in _scopes(module.tree, module.name):
                if name not in program.free and _without(_Walk(program, module, scope).ends()):
                    found.append(name)
    return sorted(set(found))


@cache
def _modules() -> dict[str, Module]:
    """All that can come near the books, by name."""
    names = (
        ".".join(("sentra_pos", *path.relative_to(HOME).with_suffix("").parts)) for path in HOME.rglob("*.py")
    )
    texts = {name: text_of(name) for name in sorted(names) if name.split(".")[1] not in OFFICE}
    return {name: _module(name, text) for name, text in texts.items() if "session" in text}


def _module(name: str, text: str) -> Module:
    made = Module(name, ast.parse(text))
    tree = made.tree
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sentra_pos"):
            made.names |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            made.names[node.name] = f"{name}.{node.name}"
        if isinstance(node, ast.Assign) and _is_statement(node.value):
            made.statements |= {one.id for one in node.targets if isinstance(one, ast.Name)}
    return made


def _is_statement(value: ast.expr) -> bool:
    called = [
        node.func.id
        for node in ast.walk(value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    return bool(_WRITERS.intersection(called)) or (
        "text" in called and bool(_WRITES_TEXT.search(ast.unparse(value)))
    )


def _settle(program: Program) -> None:
    """Until nothing new is found: first who surely asks, then who writes without."""
    mentions = {name: _mentioned(program, *one) for name, one in program.functions.items()}
    news = set(ASKS)
    while news:
        wanted = [name for name, said in mentions.items() if said & news and name not in program.asking]
        news = {name for name in wanted if _surely(_Walk(program, *program.functions[name]).ends())}
        program.asking |= news
    news = {_PLAIN, SEALS}
    while news:
        over = program.asking | program.writing | set(program.free)
        wanted = [name for name, said in mentions.items() if said & news and name not in over]
        news = {name for name in wanted if _without(_Walk(program, *program.functions[name]).ends())}
        program.writing |= news


def _surely(ends: set[Way]) -> bool:
    return bool(ends) and all(asked for _, asked in ends)


def _without(ends: set[Way]) -> bool:
    return any(wrote and not asked for wrote, asked in ends)


def _mentioned(program: Program, module: Module, node: ast.FunctionDef) -> set[str]:
    """The full names of what it speaks of, and a mark if it writes by itself."""
    walk, inside = _Walk(program, module, node), list(ast.walk(node))
    said = {walk.name(one) for one in inside if isinstance(one, ast.Name | ast.Attribute)}
    plain = any(isinstance(one, ast.Call) and walk.is_plain_write(one) for one in inside)
    if plain or any(isinstance(one, ast.Name) and one.id in module.statements for one in inside):
        said.add(_PLAIN)
    return said


def _scopes(tree: ast.AST, name: str) -> Iterable[tuple[_Scope, str]]:
    """Every function and lambda; what a function itself calls of its own inner ones was followed with it."""
    called = _called(tree) if isinstance(tree, ast.FunctionDef) else set()
    for node in ast.iter_child_nodes(tree):
        inner = f"{name}.{node.name}" if isinstance(node, ast.FunctionDef | ast.ClassDef) else name
        if isinstance(node, ast.Lambda) or (isinstance(node, ast.FunctionDef) and node.name not in called):
            yield node, inner
        yield from _scopes(node, inner)


def _called(tree: ast.AST) -> set[str]:
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {func.id for func in calls if isinstance(func, ast.Name)}


class _Walk:
    """The ways through one function."""

    def __init__(self, program: Program, module: Module, scope: _Scope) -> None:
        self._program, self._module, self._scope = program, module, scope
        self._inner = {
            node.name: node
            for node in ast.walk(scope)
            if isinstance(node, ast.FunctionDef) and node is not scope
        }
        arguments = scope.args
        taken = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        self._own = {one.arg for one in taken} | set(self._inner)
        self._ended: set[Way] = set()

    def ends(self) -> set[Way]:
        """How the ways end that do not end in an error."""
        if isinstance(self._scope, ast.Lambda):
            return self._seen(self._scope.body, {(False, False)})
        return self._block(self._scope.body, {(False, False)}) | self._ended

    def _block(self, body: list[ast.stmt], ways: set[Way]) -> set[Way]:
        for statement in body:
            ways = self._step(statement, ways)
        return ways

    def _step(self, node: ast.stmt, ways: set[Way]) -> set[Way]:
        match node:
            case ast.FunctionDef() | ast.ClassDef():
                return ways
            case ast.Raise():
                return set()
            case ast.Return():
                self._ended |= self._seen(node.value, ways)
                return set()
            case ast.If():
                ways = self._seen(node.test, ways)
                return self._block(node.body, ways) | self._block(node.orelse, ways)
            case ast.For() | ast.While():
                ways = self._seen(node.iter if isinstance(node, ast.For) else node.test, ways)
                return ways | self._block(node.body, ways)
            case ast.With():
                for item in node.items:
                    ways = self._seen(item.context_expr, ways)
                return self._block(node.body, ways)
            case ast.Try():
                done = self._block([*node.body, *node.orelse], ways)
                for handler in node.handlers:
                    done |= self._block(handler.body, ways)
                return self._block(node.finalbody, done)
        for child in ast.iter_child_nodes(node):
            ways = self._seen(child, ways)
        return ways

    def _seen(self, node: ast.AST | None, ways: set[Way]) -> set[Way]:
        if node is None or isinstance(node, ast.Lambda):
            return ways
        if isinstance(node, ast.IfExp):
            ways = self._seen(node.test, ways)
            return self._seen(node.body, ways) | self._seen(node.orelse, ways)
        if isinstance(node, ast.BoolOp):
            ways = self._seen(node.values[0], ways)
            return ways | self._seen(ast.Tuple(node.values[1:], ast.Load()), ways)
        if isinstance(node, ast.Name) and node.id in self._module.statements:
            return {(True, asked) for _, asked in ways}
        if isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp):
            ways = self._seen(node.generators[0].iter, ways)
            return ways | self._seen(node.elt, ways)
        for child in ast.iter_child_nodes(node):
            ways = self._seen(child, ways)
        return self._called(node, ways) if isinstance(node, ast.Call) else ways

    def _called(self, call: ast.Call, ways: set[Way]) -> set[Way]:
        name = self.name(call.func)
        handed = name in ("functools.partial", "partial")
        for given in call.args if self._hands_on(call) or handed else ():
            if isinstance(given, ast.Lambda):
                ways = self._seen(given.body, ways)
            elif isinstance(given, ast.Name) and given.id in self._inner:
                ways = self._joined(_Walk(self._program, self._module, self._inner[given.id]).ends(), ways)
            else:
                ways = self._known(self.name(given), ways)
        if isinstance(call.func, ast.Name) and call.func.id in self._inner:
            return self._joined(_Walk(self._program, self._module, self._inner[call.func.id]).ends(), ways)
        if self.is_plain_write(call):
            return {(True, asked) for _, asked in ways}
        return self._known(name, ways)

    def _known(self, name: str, ways: set[Way]) -> set[Way]:
        if name in self._program.asking:
            return {(wrote, True) for wrote, _ in ways}
        if name in self._program.writing and name not in self._program.free and name not in TURNS:
            return {(True, asked) for _, asked in ways}
        return ways

    def _joined(self, inner: set[Way], ways: set[Way]) -> set[Way]:
        return {(a or wrote, b or asked) for a, b in inner for wrote, asked in ways}

    def _hands_on(self, call: ast.Call) -> bool:
        return isinstance(call.func, ast.Attribute) and call.func.attr in _HANDED_ON

    def is_plain_write(self, call: ast.Call) -> bool:
        """Whether it adds to a session, makes a statement that writes, or writes a setting."""
        called = call.func
        if isinstance(called, ast.Attribute):
            on = ast.unparse(called.value)
            if called.attr in _SESSION:
                return on == "session"
            return (
                called.attr == "write"
                and self.name(called) not in self._program.functions
                and bool(call.args)
                and ast.unparse(call.args[0]) == "session"
            )
        return isinstance(called, ast.Name) and called.id in _WRITERS and called.id not in self._own

    def name(self, node: ast.AST) -> str:
        """The full name of what is spoken of, empty for what is the function's own."""
        if isinstance(node, ast.Name):
            return "" if node.id in self._own else self._module.names.get(node.id, node.id)
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id not in self._own
        ):
            return f"{self._module.names.get(node.value.id, node.value.id)}.{node.attr}"
        return ""
