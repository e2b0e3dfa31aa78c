#!/usr/bin/env python3
"""Checks the JSON Schemas of ziping against the shipped files, the samples and fresh reports.

Usage, from the repository root: python3 Tests/Interop/check_schemas.py ZIPING_BINARY
"""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

NAMES = ("rubric", "submission", "report", "review")
RUBRICS = Path("Rubrics")
SAMPLES = Path("Samples")
# A CSV sample whose text has one of these headings is a form; other tables are not scored alone.
FORM_HEADINGS = ("三级指标", "指标名称")
# Folders and files (without ending) of Samples that are scored by another rubric than the standard one.
RUBRIC_OF_FOLDER = {
    "xinzhou-2021": "xinzhou-2021-department",
    "zhengxiang-2020": "hunan-2018-department",
    "评价标准": "laoting-2020-standards",
    "yanbian-2020/人大代表工作经费": "yanbian-2020-deputies",
}
SCORED_EXIT_CODES = (0, 1)
# The command that writes each kind of result, and the list that it holds.
COMMANDS = {"report": "score", "review": "review"}
LISTS = {"report": "evaluations", "review": "reviews"}
# Each of these must have been checked at least once.
KINDS = ("schema", "shipped schema", "rubric", "submission", "report", "review", "broken document")

VALID_SUBMISSION: dict[str, Any] = {
    "formatVersion": 1,
    "title": "项目支出绩效自评表",
    "year": 2021,
    "money": {"unit": "万元", "planned": 100, "executed": "95.5", "parts": [{"name": "财政拨款"}]},
    "rows": [{"group": "产出指标", "name": "调研次数", "target": "≥5次", "actual": None, "weight": 10}],
    "claimed": {"total": "95", "grade": "优"},
}

# What reports and reviews define alike, lest one of them forgets a key.
SHARED_DEFINITIONS = ("inputs", "inputRow", "money", "part", "cell", "bounds", "finding", "diagnostic", "condition")

Steps = tuple[str | int, ...]


class Deleted:
    """Stands for a key that a breakage takes away."""


DELETED = Deleted()


@dataclass(frozen=True)
class Breakage:
    """What makes a valid document invalid: new values by their paths."""

    name: str
    changes: dict[Steps, Any]

    def applied(self, document: Any) -> Any:
        broken = copy.deepcopy(document)
        for path, value in self.changes.items():
            parent = broken
            for step in path[:-1]:
                parent = parent[step]
            if value is DELETED:
                del parent[path[-1]]
            else:
                parent[path[-1]] = value
        return broken


ROW: Steps = ("evaluations", 0, "rows", 0)
LINE: Steps = ("reviews", 0, "rows", 0)
BREAKAGES: dict[str, list[Breakage]] = {
    "rubric": [
        Breakage("unknown key", {("colour",): "red"}),
        Breakage("missing key", {("policy", "rounding"): DELETED}),
        Breakage("null for a required key", {("basis", "document"): None}),
        Breakage("blank text", {("title",): " "}),
        Breakage("number for a text", {("id",): 7}),
        Breakage("number with exponent as text", {("fullMarks",): "1e2"}),
        Breakage("line below the target", {("policy", "overFulfilledFrom"): "0.9"}),
        Breakage("places out of range", {("policy", "rounding", "places"): 7}),
        Breakage("points out of range", {("groups", 0, "points"): 100001}),
        Breakage("share above 1", {("words", "levels", 0, "share"): 1.1}),
        Breakage("no grades", {("grades",): []}),
        Breakage("unknown rule", {("rules", "zero"): {"rule": "magic"}}),
        Breakage("parameter no rule has", {("rules", "zero", "limit"): 1}),
        Breakage("indicators neither open nor listed", {("groups", 0, "indicators"): "closed"}),
        Breakage("finding set without a reason", {("findings",): [{"code": "late", "severity": "off"}]}),
        Breakage("unknown severity", {("findings",): [{"code": "late", "severity": "fatal", "why": "x"}]}),
        Breakage("usual target without its least", {("review",): {"usualTargets": [{"words": ["满意度"]}]}}),
        Breakage("two expectations", {("examples", 0, "undetermined"): "late"}),
        Breakage("no expectation", {("examples", 0, "points"): None}),
    ],
    "submission": [
        Breakage("unknown key", {("colour",): "red"}),
        Breakage("unknown key in a row", {("rows", 0, "colour"): "red"}),
        Breakage("no version", {("formatVersion",): DELETED}),
        Breakage("other version", {("formatVersion",): 2}),
        Breakage("year as text", {("year",): "2021"}),
        Breakage("year out of range", {("year",): 1899}),
        Breakage("no rows", {("rows",): []}),
        Breakage("row without name", {("rows", 0, "name"): DELETED}),
        Breakage("list for a cell", {("rows", 0, "target"): ["≥5次"]}),
        Breakage("truth value for a cell", {("rows", 0, "notApplicable"): True}),
        Breakage("part without name", {("money", "parts", 0, "name"): DELETED}),
        Breakage("number for a grade", {("claimed", "grade"): 1}),
    ],
    "report": [
        Breakage("unknown key", {("colour",): "red"}),
        Breakage("missing key", {("evaluations", 0, "total"): DELETED}),
        Breakage("bad digest", {("rubric", "digest"): "abc"}),
        Breakage("unknown state", {(*ROW, "state"): "done"}),
        Breakage("number for points", {(*ROW, "state"): "scored", (*ROW, "points"): 9.5}),
        Breakage("scored without points", {(*ROW, "state"): "scored", (*ROW, "points"): None}),
        Breakage("points though open", {(*ROW, "state"): "undetermined", (*ROW, "points"): "1"}),
        Breakage("exponent in a decimal", {("evaluations", 0, "of"): "1e2"}),
        Breakage("half a bound", {(*ROW, "bounds"): {"low": "0"}}),
        Breakage("coverage above 1", {("evaluations", 0, "coverage"): "1.5"}),
        Breakage("number for an input", {("evaluations", 0, "inputs", "rows", 0, "target"): 5}),
        Breakage("unknown exit code", {("verdict", "exitCode"): 3}),
    ],
    "review": [
        Breakage("unknown key", {("colour",): "red"}),
        Breakage("missing key", {("reviews", 0, "total", "difference"): DELETED}),
        Breakage("bad digest", {("rubric", "digest"): "abc"}),
        Breakage("number for a difference", {(*LINE, "difference"): 0.5}),
        Breakage("no difference without a sign of it", {(*LINE, "difference"): ""}),
        Breakage("row without causes", {(*LINE, "causes"): DELETED}),
        Breakage("unknown cause", {(*LINE, "causes"): [{"code": "magic", "message": "?"}]}),
        Breakage("cause without message", {(*LINE, "causes"): [{"code": "sum"}]}),
        Breakage("flip as text", {("reviews", 0, "grade", "flip"): "no"}),
        Breakage("negative count", {("reviews", 0, "differences"): -1}),
        Breakage("number for an input", {("reviews", 0, "inputs", "rows", 0, "target"): 5}),
        Breakage("unknown exit code", {("verdict", "exitCode"): 3}),
    ],
}


class UnsortedKeys(Exception):
    """An object's keys are not in order, or one stands twice."""


@dataclass
class Tally:
    """What was checked, and what was wrong."""

    checked: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def note(self, kind: str, subject: str, faults: list[str]) -> None:
        self.checked[kind] += 1
        self.failures += [f"{kind} {subject}: {fault}" for fault in faults]

    def finish(self) -> int:
        self.failures += [f"no {kind} was found to check" for kind in KINDS if not self.checked[kind]]
        for failure in self.failures:
            print(f"FAILED {failure}", file=sys.stderr)
        counts = ", ".join(f"{self.checked[kind]} {kind}" for kind in KINDS)
        print(f"check_schemas: {counts}; {len(self.failures)} failures")
        return 1 if self.failures else 0


@dataclass(frozen=True)
class Tool:
    """The command under test."""

    binary: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [str(self.binary), *arguments]
        return subprocess.run(command, capture_output=True, timeout=60, check=False)


def schema_file(name: str) -> Path:
    return RUBRICS / f"{name}.schema.json"


def load(path: Path) -> Any:
    return json.loads(path.read_bytes().decode("utf-8-sig"))


def faults_of(validator: Draft202012Validator, document: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


def check_schema(name: str, schema: Any, tally: Tally) -> None:
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        tally.note("schema", name, [error.message])
    else:
        tally.note("schema", name, [] if schema.get("$id") == f"urn:ziping:{name}:1" else ["bad $id"])


def check_shipped_schema(name: str, tool: Tool, tally: Tally) -> None:
    result = tool.run("rubric", "schema", name)
    faults = [] if result.returncode == 0 else [f"exit code {result.returncode}"]
    if result.stdout != schema_file(name).read_bytes():
        faults.append("the command prints other bytes than the file's")
    tally.note("shipped schema", name, faults)


def rubric_files() -> list[Path]:
    return [file for file in sorted(RUBRICS.glob("*.json")) if not file.name.endswith(".schema.json")]


def is_json_form(path: Path) -> bool:
    try:
        document = load(path)
    except ValueError:
        return False
    return isinstance(document, dict) and "rows" in document


def is_csv_form(path: Path) -> bool:
    data = path.read_bytes()
    texts = (data.decode(encoding, "replace") for encoding in ("utf-8", "gb18030", "utf-16"))
    return any(heading in text for text in texts for heading in FORM_HEADINGS)


def json_forms() -> list[Path]:
    return [path for path in sorted(SAMPLES.rglob("*.json")) if is_json_form(path)]


def csv_forms() -> list[Path]:
    return [path for path in sorted(SAMPLES.rglob("*.csv")) if is_csv_form(path)]


def arguments_of(command: str, form: Path) -> list[str]:
    names = (*form.parts, form.stem, f"{form.parent.name}/{form.stem}")
    rubrics = [RUBRIC_OF_FOLDER[name] for name in names if name in RUBRIC_OF_FOLDER]
    options = ["--rubric", rubrics[0]] if rubrics else []
    return [command, str(form), "--format", "json", *options]


def sorted_object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in members]
    if keys != sorted(set(keys)):
        raise UnsortedKeys(", ".join(keys))
    return dict(members)


def report_faults(data: bytes, validator: Draft202012Validator) -> list[str]:
    try:
        report = json.loads(data, object_pairs_hook=sorted_object)
    except UnsortedKeys as error:
        return [f"keys are not sorted: {error}"]
    except ValueError as error:
        return [f"no JSON: {error}"]
    return faults_of(validator, report)


def check_report(
    kind: str, form: Path, tool: Tool, validator: Draft202012Validator, tally: Tally
) -> Any:
    """Checks a form's fresh report or review and returns it if it is valid."""
    arguments = arguments_of(COMMANDS[kind], form)
    first, second = tool.run(*arguments), tool.run(*arguments)
    faults = report_faults(first.stdout, validator)
    if first.returncode not in SCORED_EXIT_CODES:
        complaint = first.stderr.decode("utf-8", "replace").strip()[:200]
        faults.append(f"exit code {first.returncode} {complaint}")
    if (first.stdout, first.returncode) != (second.stdout, second.returncode):
        faults.append("the second run gave another answer")
    tally.note(kind, str(form), faults)
    return None if faults else json.loads(first.stdout)


def has_row(kind: str, report: Any) -> bool:
    items = report[LISTS[kind]] if report else []
    return bool(items and items[0]["rows"] and report["rubric"])


def check_breakages(
    name: str, document: Any, validator: Draft202012Validator, tally: Tally
) -> None:
    """Proves that the schema refuses what is wrong; `document` must be valid."""
    tally.failures += [f"{name} to be broken: {fault}" for fault in faults_of(validator, document)]
    for breakage in BREAKAGES[name]:
        is_refused = not validator.is_valid(breakage.applied(document))
        tally.note("broken document", f"{name}, {breakage.name}", [] if is_refused else ["is accepted"])


def whole_documents(reports: dict[str, list[Any]]) -> Iterator[tuple[str, Any]]:
    """Gives for each schema a valid document that has every part which gets broken."""
    yield "rubric", load(RUBRICS / "mof-2020-project.json")
    yield "submission", VALID_SUBMISSION
    for kind, documents in reports.items():
        yield from ((kind, document) for document in [d for d in documents if has_row(kind, d)][:1])


def check_all(tool: Tool) -> int:
    tally = Tally()
    schemas = {name: load(schema_file(name)) for name in NAMES}
    validators = {name: Draft202012Validator(schema) for name, schema in schemas.items()}
    for name in NAMES:
        check_schema(name, schemas[name], tally)
        check_shipped_schema(name, tool, tally)
    for name in SHARED_DEFINITIONS:
        if schemas["report"]["$defs"].get(name) != schemas["review"]["$defs"].get(name):
            tally.failures.append(f"report and review define {name} differently")
    for kind, files in (("rubric", rubric_files()), ("submission", json_forms())):
        for file in files:
            tally.note(kind, str(file), faults_of(validators[kind], load(file)))
    forms = sorted(csv_forms() + json_forms())
    reports = {
        kind: [check_report(kind, form, tool, validators[kind], tally) for form in forms]
        for kind in COMMANDS
    }
    whole = dict(whole_documents(reports))
    for name in NAMES:
        if name in whole:
            check_breakages(name, whole[name], validators[name], tally)
        else:
            tally.failures.append(f"no valid {name} with a row was found to be broken")
    return tally.finish()


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not RUBRICS.is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    return check_all(Tool(Path(arguments[0]).resolve()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
