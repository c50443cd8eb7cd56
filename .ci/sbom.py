"""The list of all that is in the program, with versions and licences, as CycloneDX: `.ci/sbom.py dist/sentra-pos.cdx.json`.

Nothing is left out in silence: a library without a licence, an engine without a version or a list that is not valid
ends with a sentence and no file.
"""

import importlib.util
import json
import platform
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

Part = dict[str, Any]

HOME = Path(__file__).parents[1]
LOCK = HOME / "requirements.lock"
BY_CLASSIFIER = {
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "Python Software Foundation License": "PSF-2.0",
}
READ = {"colorama": "BSD-3-Clause", "pyrage": "MIT", "pysqlite3": "Zlib"}
"""Licences that a person has read in the library's own LICENSE: its metadata names none, or it is of another system."""
IN_README = {
    "SIL OFL 1.1": "OFL-1.1",
    "ISC, some MIT": "ISC AND MIT",
    "Unlicense": "Unlicense",
    "Apache-2.0": "Apache-2.0",
}
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
_VENDORED = re.compile(r"npm package `([^`]+)` ([0-9.]+)")


class Incomplete(Exception):
    """The list would lack something."""


def locked() -> dict[str, str]:
    """The version of every library the program is locked to, by name."""
    return dict(_LOCKED.findall(LOCK.read_text(encoding="utf-8")))


def licence(name: str) -> str:
    """What a library says of itself, as SPDX; raise Incomplete."""
    try:
        about = metadata.distribution(name).metadata
    except metadata.PackageNotFoundError:
        about = None
    said = about.get("License-Expression") if about else None
    if about and not said:
        classes = [one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or []]
        said = next((BY_CLASSIFIER[one] for one in classes if one in BY_CLASSIFIER), None)
    if (
        about
        and not said
        and re.fullmatch(r"[A-Za-z0-9.+-]+( (OR|AND) [A-Za-z0-9.+-]+)*", about.get("License") or "")
    ):
        said = about.get("License")
    found = said or READ.get(name)
    if not found:
        raise Incomplete(f"{name} names no licence: read its LICENSE and add it to READ in .ci/sbom.py")
    return found


def engines() -> list[Part]:
    """What lies inside the libraries, and what runs them: SQLite, Qt, Python."""
    from PySide6.QtCore import qVersion
    from pysqlite3 import dbapi2  # here: what is built, not what builds

    rows = (
        ("SQLite", dbapi2.sqlite_version, "blessing", "inside pysqlite3"),
        ("Qt", qVersion(), "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "inside PySide6-Essentials"),
        ("CPython", platform.python_version(), "PSF-2.0", "runs the program"),
    )
    return [part(name, version, terms, says, kind="framework") for name, version, terms, says in rows]


def vendored() -> list[Part]:
    """What lies in `resources/` and is not ours, as its README says; raise Incomplete."""
    found = []
    for line in (HOME / "resources" / "README.md").read_text(encoding="utf-8").splitlines():
        named = _VENDORED.search(line)
        if named is None:
            continue
        terms = next((spdx for words, spdx in IN_README.items() if words in line), None)
        if terms is None:
            raise Incomplete(f"{named[1]}: resources/README.md names no licence that .ci/sbom.py knows")
        purl = f"pkg:npm/{named[1].replace('@', '%40')}@{named[2]}"
        found.append(part(named[1], named[2], terms, "files in resources/", purl=purl))
    if not found:
        raise Incomplete("resources/README.md names nothing that was brought in")
    return found


def part(name: str, version: str, terms: str, says: str, *, kind: str = "library", purl: str = "") -> Part:
    """One component."""
    if not version:
        raise Incomplete(f"{name} has no version")
    made = {
        "bom-ref": f"{name}@{version}",
        "type": kind,
        "name": name,
        "version": version,
        "description": says,
    }
    return made | {"licenses": licences(terms)} | ({"purl": purl} if purl else {})


def licences(terms: str) -> list[Part]:
    """Terms as CycloneDX writes them."""
    return [{"expression": terms}] if " " in terms else [{"license": {"id": terms}}]


def made() -> Part:
    """The whole list; raise Incomplete."""
    tool = importlib.util.find_spec("cyclonedx_py")
    if tool is None:
        raise Incomplete("cyclonedx-bom is not installed: make setup")
    words = [sys.executable, "-m", "cyclonedx_py", "requirements", str(LOCK), "--of", "JSON"]
    words += [
        "--pyproject",
        str(HOME / "pyproject.toml"),
        "--output-reproducible",
        "--no-validate",
        "--output-file",
        "-",
    ]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603 - our own tool
    if ran.returncode:
        raise Incomplete(f"cyclonedx-py: {ran.stderr.strip()[-400:]}")
    bom: Part = json.loads(ran.stdout)
    for one in bom["components"]:
        one["licenses"] = licences(licence(one["name"]))
        one["description"] = "locked library"
    bom["components"] += engines() + vendored()
    root = bom["metadata"]["component"]
    root["version"] = _version()
    refs = sorted(one["bom-ref"] for one in bom["components"])
    bom["dependencies"] = [{"ref": root["bom-ref"], "dependsOn": refs}, *({"ref": ref} for ref in refs)]
    check(bom)
    return bom


def check(bom: Part) -> None:
    """Raise Incomplete unless it is valid and has every locked library once, with version and licence."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    there = {one["name"]: one for one in bom["components"]}
    for name, version in locked().items():
        one = there.get(name)
        if one is None or one.get("version") != version or not one.get("licenses"):
            raise Incomplete(f"{name} {version} is not there with version and licence")
    for name in ("SQLite", "Qt", "CPython", "jsqr", "tweetnacl"):
        if name not in there:
            raise Incomplete(f"{name} is not there")
    wrong = JsonStrictValidator(SchemaVersion.from_version(bom["specVersion"])).validate_str(json.dumps(bom))
    if wrong is not None:
        raise Incomplete(f"not valid: {str(wrong)[:400]}")


def _version() -> str:
    text = (HOME / "sentra_pos" / "__init__.py").read_text(encoding="utf-8")
    (found,) = re.findall(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    return str(found)


def main() -> None:
    """Write the list, or say what it would lack."""
    out = Path(sys.argv[1])
    try:
        bom = made()
    except Incomplete as why:
        sys.exit(f"No list of parts was written: {why}")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(bom, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    sys.stdout.write(f"{out}: {len(bom['components'])} parts, each with version and licence\n")


if __name__ == "__main__":
    main()
