#!/usr/bin/env python3
"""Checks the JSON Schemas of ziping against the shipped files, the samples and fresh reports.

Usage, from the repository root: python3 Tests/Interop/check_schemas.py ZIPING_BINARY
"""

from __future__ import annotations

import copy
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

NAMES = ("rubric", "submission", "report", "review", "decisions", "gate", "difference", "line")
RUBRICS = Path("Rubrics")
SAMPLES = Path("Samples")
# A CSV sample whose text has one of these headings is a form; other tables are not scored alone.
FORM_HEADINGS = ("三级指标", "指标名称")
# Folders and files (without ending) of Samples that are scored by another rubric than the standard one.
RUBRIC_OF_FOLDER = {
    "xinzhou-2021": "xinzhou-2021-department",
    "转移支付": "as-form-transfer",
    "kinds": "as-form-department",
    "zhengxiang-2020": "hunan-2018-department",
    "评价标准": "laoting-2020-standards",
    "yanbian-2020/人大代表工作经费": "yanbian-2020-deputies",
}
SCORED_EXIT_CODES = (0, 1)
# The command that writes each kind of result, and the list that it holds.
COMMANDS = {"report": "score", "review": "review"}
LISTS = {"report": "evaluations", "review": "reviews"}
# Each of these must have been checked at least once.
KINDS = ("schema", "shipped schema", "rubric", "submission", "report", "review", "line", "broken document")
KINDS += ("decisions", "gate", "difference", "refused file", "accepted file")
# A form with an open row and one that falls short, for decisions and gates.
SMALL_FORM = """一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
产出指标,数量指标,会议,改善条件,明显改善,20,18
产出指标,数量指标,培训,≥10次,8次,30,30
效益指标,社会效益指标,效果,≥95%,95%,30,30
满意度指标,满意度指标,满意度,≥95%,95%,10,10
"""
MONEY = ("--planned", "100万元", "--executed", "100万元")
VALID_DECISIONS: dict[str, Any] = {
    "formatVersion": 1,
    "decisions": [
        {"row": "会议", "points": 16, "reason": "有照片", "by": "李", "on": "2022-03-01", "about": "？"},
        {"row": "培训", "reviewedActual": "9次", "reason": "签到", "target": "≥10次", "actual": "8次"},
        {"row": "效果", "level": "80%", "points": None, "reason": "抽查"},
        {"row": "满意度", "points": None, "reason": None, "levels": ["达成"]},
        {"row": "预算执行率", "group": None, "notApplicable": True, "veto": "", "reason": "没有预算"},
    ],
}
VALID_GATE: dict[str, Any] = {
    "formatVersion": 1,
    "minScore": "60",
    "minGrade": "差",
    "groups": [{"name": "效益指标", "atLeast": 1.5}],
    "indicators": [{"name": "培训", "atLeast": "1"}],
    "maxDifference": 10,
    "maxNotApplicable": "0.5",
    "noUndetermined": False,
    "noSuggestions": True,
    "failsFrom": "error",
}

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
SHARED_DEFINITIONS += ("form", "file", "options", "rubric", "state", "of")
# Results have a second format; everything else has its first.
VERSIONS = {"report": 2, "review": 2}

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
GIVEN: dict[str, Any] = {
    "row": "a", "points": "5", "level": None, "reviewedActual": None, "reason": "r", "by": None,
    "on": None, "target": None, "actual": None, "place": None, "group": None, "notApplicable": None, "veto": None,
}
DIFFERENCE: Steps = ("differences", 0)
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
        Breakage("other version", {("formatVersion",): 1}),
        Breakage("bad digest", {("rubrics", 0, "digest"): "abc"}),
        Breakage("bad digest of a form's rubric", {("evaluations", 0, "rubric", "digest"): "abc"}),
        Breakage("rubric without the reason for it", {("evaluations", 0, "rubric", "choice"): DELETED}),
        Breakage("bad digest of a file", {("evaluations", 0, "file", "sha256"): "abc"}),
        Breakage("option left out", {("evaluations", 0, "options", "year"): DELETED}),
        Breakage("form without its number", {("evaluations", 0, "form"): DELETED}),
        Breakage("unknown state", {(*ROW, "state"): "done"}),
        Breakage("suggested beside its state", {(*ROW, "suggested"): True}),
        Breakage("suggested without points", {(*ROW, "state"): "suggested", (*ROW, "points"): None}),
        Breakage("no program", {("program",): DELETED}),
        Breakage("passed as text", {("verdict", "passed"): "true"}),
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
        Breakage("other version", {("formatVersion",): 1}),
        Breakage("bad digest", {("rubrics", 0, "digest"): "abc"}),
        Breakage("rubric without the reason for it", {("reviews", 0, "rubric", "choice"): DELETED}),
        Breakage("text for what is to confirm", {(*LINE, "toConfirm"): "yes"}),
        Breakage("number for a difference", {(*LINE, "difference"): 0.5}),
        Breakage("no difference without a sign of it", {(*LINE, "difference"): ""}),
        Breakage("row without causes", {(*LINE, "causes"): DELETED}),
        Breakage("unknown cause", {(*LINE, "causes"): [{"code": "magic", "message": "?"}]}),
        Breakage("no decisions", {("reviews", 0, "decisions"): DELETED}),
        Breakage("decision without an outcome", {("reviews", 0, "decisions"): [GIVEN | {"points": None}]}),
        Breakage("decision without a reason", {("reviews", 0, "decisions"): [GIVEN | {"reason": ""}]}),
        Breakage("decision with two outcomes", {("reviews", 0, "decisions"): [GIVEN | {"veto": True}]}),
        Breakage("decision on a row and a group", {("reviews", 0, "decisions"): [GIVEN | {"group": "产出指标"}]}),
        Breakage("group without its decision", {("reviews", 0, "groups", 0, "decision"): DELETED}),
        Breakage("number for decided points", {("reviews", 0, "decisions"): [GIVEN | {"points": 5}]}),
        Breakage("cause without message", {(*LINE, "causes"): [{"code": "sum"}]}),
        Breakage("flip as text", {("reviews", 0, "grade", "flip"): "no"}),
        Breakage("negative count", {("reviews", 0, "differences"): -1}),
        Breakage("number for an input", {("reviews", 0, "inputs", "rows", 0, "target"): 5}),
        Breakage("unknown exit code", {("verdict", "exitCode"): 3}),
    ],
    "decisions": [
        Breakage("unknown key", {("colour",): "red"}),
        Breakage("unknown key in a decision", {("decisions", 0, "colour"): "red"}),
        Breakage("no version", {("formatVersion",): DELETED}),
        Breakage("other version", {("formatVersion",): 2}),
        Breakage("no list", {("decisions",): DELETED}),
        Breakage("decision without row", {("decisions", 0, "row"): DELETED}),
        Breakage("blank reason", {("decisions", 0, "reason"): " "}),
        Breakage("reason without outcome", {("decisions", 0, "points"): None}),
        Breakage("points and level", {("decisions", 0, "level"): "80%"}),
        Breakage("points and actual value", {("decisions", 0, "reviewedActual"): "3次"}),
        Breakage("points that are no number", {("decisions", 0, "points"): "many"}),
        Breakage("points and not applicable", {("decisions", 0, "notApplicable"): False}),
        Breakage("veto and not applicable", {("decisions", 4, "veto"): True}),
        Breakage("reason for an answer", {("decisions", 4, "notApplicable"): "没有预算"}),
        Breakage("number for an answer", {("decisions", 4, "notApplicable"): 1}),
        Breakage("truth value for a level", {("decisions", 2, "level"): True}),
        Breakage("row and group", {("decisions", 0, "group"): "产出指标"}),
        Breakage("text for the levels", {("decisions", 3, "levels"): "达成"}),
        Breakage("list for points", {("decisions", 0, "points"): [16]}),
        Breakage("other spelling of a day", {("decisions", 0, "on"): "1.3.2022"}),
    ],
    "gate": [
        Breakage("unknown key", {("colour",): "red"}),
        Breakage("no version", {("formatVersion",): DELETED}),
        Breakage("other version", {("formatVersion",): 2}),
        Breakage("negative points", {("minScore",): -1}),
        Breakage("negative points as text", {("minScore",): "-1"}),
        Breakage("points that are no number", {("maxDifference",): "few"}),
        Breakage("share above 1", {("maxNotApplicable",): 1.5}),
        Breakage("number for a grade", {("minGrade",): 60}),
        Breakage("unknown severity", {("failsFrom",): "fatal"}),
        Breakage("truth value as text", {("noUndetermined",): "yes"}),
        Breakage("another truth value as text", {("noSuggestions",): "yes"}),
        Breakage("floor without name", {("groups", 0, "name"): DELETED}),
        Breakage("floor without points", {("indicators", 0, "atLeast"): DELETED}),
        Breakage("unknown key in a floor", {("groups", 0, "colour"): "red"}),
        Breakage("baseline without report", {("baseline",): {"maxLoss": 1}}),
        Breakage("no gate", {(key,): DELETED for key in VALID_GATE if key != "formatVersion"}),
    ],
    "difference": [
        Breakage("unknown key", {("colour",): "red"}),
        Breakage("missing key", {(*DIFFERENCE, "beside"): DELETED}),
        Breakage("number for a change", {(*DIFFERENCE, "change"): 1.5}),
        Breakage("half a change", {(*DIFFERENCE, "appeared"): {"low": "0"}}),
        Breakage("unknown step", {(*DIFFERENCE, "rows", 0, "steps"): [{"step": "magic", "change": {"low": "0", "high": "0"}}]}),
        Breakage("step left out", {(*DIFFERENCE, "steps", "rounding"): DELETED}),
        Breakage("row without a name", {(*DIFFERENCE, "rows", 0, "name"): DELETED}),
        Breakage("bad digest", {(*DIFFERENCE, "before", "rubric", "digest"): "abc"}),
        Breakage("unknown exit code", {("verdict", "exitCode"): 3}),
    ],
    "line": [
        Breakage("unknown key", {("colour",): "red"}),
        Breakage("missing key", {("coverage",): DELETED}),
        Breakage("number for a text", {("low",): 95}),
        Breakage("code twice", {("codes",): ["a", "a"]}),
        Breakage("claim without difference", {("claimed",): "98.25", ("difference",): DELETED}),
        Breakage("points of an input that was not scored", {("error",): "unreadable"}),
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
        tally.note("schema", name, [] if schema.get("$id") == f"urn:ziping:{name}:{VERSIONS.get(name, 1)}" else ["bad $id"])


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
    options = ["--rubric", rubrics[-1]] if rubrics else []
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
    return bool(items and items[0]["rows"] and report["rubrics"])


def has_changed_row(report: Any) -> bool:
    return any(difference["rows"] for difference in report["differences"][:1])


def check_breakages(
    name: str, document: Any, validator: Draft202012Validator, tally: Tally
) -> None:
    """Proves that the schema refuses what is wrong; `document` must be valid."""
    tally.failures += [f"{name} to be broken: {fault}" for fault in faults_of(validator, document)]
    for breakage in BREAKAGES[name]:
        is_refused = not validator.is_valid(breakage.applied(document))
        tally.note("broken document", f"{name}, {breakage.name}", [] if is_refused else ["is accepted"])


def note_output(
    kind: str, subject: str, data: bytes, validator: Draft202012Validator, tally: Tally
) -> Any:
    """Checks what the tool wrote and returns it if it is valid."""
    faults = report_faults(data, validator)
    tally.note(kind, subject, faults)
    return None if faults else json.loads(data)


def check_decisions(
    forms: list[Path], tool: Tool, validator: Draft202012Validator, folder: Path, tally: Tally
) -> None:
    """Checks the files that --init-decisions writes."""
    for number, form in enumerate(forms):
        path = folder / f"decisions{number}.json"
        arguments = arguments_of("review", form)
        arguments[2:4] = ["--init-decisions", str(path)]
        tool.run(*arguments)
        note_output("decisions", str(form), path.read_bytes(), validator, tally)


def check_gates(
    forms: list[Path], tool: Tool, validator: Draft202012Validator, folder: Path, tally: Tally
) -> None:
    """Checks the files that `gate init` writes."""
    for number, form in enumerate(forms):
        report = folder / f"report{number}.json"
        report.write_bytes(tool.run(*arguments_of("score", form)).stdout)
        gate = tool.run("gate", "init", "--from", str(report)).stdout
        note_output("gate", str(form), gate, validator, tally)


def check_differences(
    forms: list[Path], tool: Tool, validator: Draft202012Validator, tally: Tally
) -> Iterator[Any]:
    """Checks what `diff` writes, a form under two rubrics and two forms; gives what is valid."""
    for first, second in zip(forms, forms[1:] + forms[:1]):
        for rest in ([str(second)], ["--against", "hubei-2020-project"]):
            result = tool.run("diff", str(first), *rest, "--format", "json")
            if result.returncode in SCORED_EXIT_CODES:
                yield note_output("difference", f"{first} {rest}", result.stdout, validator, tally)


def check_taken(name: str, option: str, document: Any, tool: Tool, folder: Path, tally: Tally) -> None:
    """The command takes what the schema takes, and refuses what it refuses."""
    form, file = folder / "small.csv", folder / f"{name}-taken.json"
    form.write_text(SMALL_FORM, encoding="utf-8")
    cases = [("accepted file", "as it is", document, SCORED_EXIT_CODES)]
    cases += [("refused file", b.name, b.applied(document), (2,)) for b in BREAKAGES[name]]
    for kind, subject, tried, expected in cases:
        file.write_text(json.dumps(tried), encoding="utf-8")
        result = tool.run("review", str(form), *MONEY, option, str(file))
        faults = [] if result.returncode in expected else [f"exit code {result.returncode}"]
        tally.note(kind, f"{name}, {subject}", faults)


def whole_documents(reports: dict[str, list[Any]]) -> Iterator[tuple[str, Any]]:
    """Gives for each schema a valid document that has every part which gets broken."""
    yield "rubric", load(RUBRICS / "mof-2020-project.json")
    yield "submission", VALID_SUBMISSION
    yield "decisions", VALID_DECISIONS
    yield "gate", VALID_GATE
    for kind, documents in reports.items():
        yield from ((kind, document) for document in [d for d in documents if has_row(kind, d)][:1])


def check_lines(forms: list[Path], tool: Tool, validator: Draft202012Validator, tally: Tally) -> Any:
    """Checks each line of forms with a file that is none, and returns one with a claim."""
    claimed = None
    for command in COMMANDS.values():
        files = [str(form) for form in forms]
        data = tool.run(command, *files, "no-such-form.csv", "--format", "ndjson").stdout
        for number, line in enumerate(data.splitlines(), 1):
            item = note_output("line", f"{command}, line {number}", line, validator, tally)
            claimed = item if item and "claimed" in item else claimed
        last = json.loads(data.splitlines()[-1]) if data else {}
        tally.note("line", f"{command}, a file that is none", [] if set(last) == {"id", "error"} else [str(last)])
    return claimed


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
    differences = check_differences(forms, tool, validators["difference"], tally)
    whole |= {"difference": item for item in differences if item and has_changed_row(item)}
    whole["line"] = check_lines(forms, tool, validators["line"], tally)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        check_decisions(forms, tool, validators["decisions"], folder, tally)
        check_gates(forms, tool, validators["gate"], folder, tally)
        check_taken("decisions", "--decisions", VALID_DECISIONS, tool, folder, tally)
        check_taken("gate", "--gate", VALID_GATE, tool, folder, tally)
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
