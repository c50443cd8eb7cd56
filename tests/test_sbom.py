"""The list of all that is in the program: nothing is missing, and it says so loudly where something would be."""

import copy
import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
RECIPE = HOME / ".ci" / "sbom.py"


@pytest.fixture(scope="module")
def recipe():
    spec = importlib.util.spec_from_file_location("sbom", RECIPE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def bom(recipe):
    return recipe.made()


def test_every_locked_library_is_there_with_version_and_licence(bom):
    locked = re.findall(r"^(\S+)==(\S+)", (HOME / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    there = {(one["name"], one["version"]): one for one in bom["components"]}

    assert len(locked) > 40
    assert {pair for pair in locked if pair not in there} == set()
    assert [one["name"] for one in bom["components"] if not terms(one)] == []
    assert terms(there["pyrage", dict(locked)["pyrage"]]) == "MIT"


def terms(part):
    (one,) = part["licenses"]
    return one.get("expression") or one["license"]["id"]


def test_engines_and_what_lies_in_resources_are_there(bom):
    there = {one["name"]: one for one in bom["components"]}
    files = (HOME / "resources" / "README.md").read_text("utf-8")

    assert terms(there["SQLite"]) == "blessing"
    assert there["Qt"]["version"] == there["pyside6-essentials"]["version"]
    assert there["CPython"]["version"].startswith("3.")
    assert (there["jsqr"]["version"], terms(there["jsqr"])) == ("1.4.0", "Apache-2.0")
    assert {name for name in re.findall(r"npm package `([^`]+)`", files) if name not in there} == set()
    for file in (HOME / "resources" / "verify").glob("*.js"):
        assert f"verify/{file.name}" in files, "whose file is this?"


def test_a_list_that_lacks_something_is_refused(recipe, bom, monkeypatch):
    """The negative controls."""
    for spoil in (
        lambda parts: parts.pop(0),
        lambda parts: parts[0].update(version="0"),
        lambda parts: parts[0].pop("licenses"),
        lambda parts: parts.remove(next(one for one in parts if one["name"] == "SQLite")),
    ):
        spoilt = copy.deepcopy(bom)
        spoil(spoilt["components"])
        with pytest.raises(recipe.Incomplete):
            recipe.check(spoilt)
    monkeypatch.setattr(recipe, "READ", {})
    with pytest.raises(recipe.Incomplete, match="pyrage names no licence"):
        recipe.licence("pyrage")


def test_a_recipe_that_cannot_go_on_says_so_and_writes_nothing(tmp_path):
    """As `make build` runs it, beside a lock with a library nobody knows."""
    folder = tmp_path / "there"
    (folder / ".ci").mkdir(parents=True)
    (folder / ".ci" / "sbom.py").write_bytes(RECIPE.read_bytes())
    (folder / "requirements.lock").write_text("nobody-knows-this==1.0\n", "utf-8")
    (folder / "pyproject.toml").write_bytes((HOME / "pyproject.toml").read_bytes())
    out = tmp_path / "list.json"

    words = [sys.executable, str(folder / ".ci" / "sbom.py"), str(out)]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)

    assert ran.returncode == 1
    assert "nobody-knows-this names no licence" in ran.stderr
    assert not out.exists()


def test_the_same_lock_gives_the_same_list(recipe, bom):
    again = json.dumps(recipe.vendored() + recipe.engines())

    assert all(
        json.dumps(one) in again for one in bom["components"] if one["description"] != "locked library"
    )
    assert "timestamp" not in bom["metadata"]
    assert "serialNumber" not in bom
