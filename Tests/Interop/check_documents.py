#!/usr/bin/env python3
"""Checks that Word documents by python-docx and LibreOffice score as the form they hold.

Usage, from the repository root: python3 Tests/Interop/check_documents.py ZIPING_BINARY
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import docx
from docx.table import Table

import harness
from harness import Ziping, check, rubric_of

SAMPLES = Path("Samples")
def score(binary: str, form: Path, rubric: str) -> dict[str, Any]:
    """The only evaluation of a form."""
    report = Ziping(binary).run("score", form, "--rubric", rubric, "--format", "json")
    evaluations = json.loads(report)["evaluations"]
    check(len(evaluations) == 1, f"{form} is one form")
    return evaluations[0]


def outcome(evaluation: dict[str, Any]) -> Any:
    """What a form got: the total and each row's points."""
    return evaluation["bounds"], [
        (row["name"], row["state"], row["bounds"]) for row in evaluation["rows"]
    ]


def forms() -> list[tuple[Path, str]]:
    """The samples that are documents, each with its rubric."""
    return [
        (path, rubric_of(path))
        for path in sorted(SAMPLES.glob("*/*.docx"))
    ]


def heading(table: Table) -> tuple[int, list[str]] | None:
    """The row of headings of an indicator table, if it is one."""
    for index, row in enumerate(table.rows):
        texts = [cell.text.replace("\n", "").strip() for cell in row.cells]
        if any("三级指标" in text or text == "指标名称" for text in texts):
            return index, texts
    return None


def check_filling(binary: str, path: Path, rubric: str, folder: Path) -> None:
    """Writes an actual value with python-docx: that row changes, and no other."""
    before = score(binary, path, rubric)
    document = docx.Document(str(path))
    for table in document.tables:
        found = heading(table)
        if found is None:
            continue
        start, texts = found
        columns = [i for i, text in enumerate(texts) if "完成" in text and "值" in text]
        check(bool(columns), f"{path} has a column of actual values")
        for row in table.rows[start + 1 :]:
            cell = row.cells[columns[0]]
            names = [other.text.strip() for other in row.cells]
            target = next((r for r in before["rows"] if r["name"] in names), None)
            if target is None or target["actual"] != cell.text.strip() or not cell.text.strip():
                continue
            cell.text = ""
            out = folder / path.name
            document.save(str(out))
            after = score(binary, out, rubric)
            changed = [
                old["name"]
                for old, new in zip(before["rows"], after["rows"], strict=True)
                if old["actual"] != new["actual"]
            ]
            check(changed == [target["name"]], f"{path}: only {target['name']} changed, not {changed}")
            cell.text = target["actual"]
            document.save(str(out))
            check(outcome(score(binary, out, rubric)) == outcome(before), f"{path}: filled in again")
            return
    sys.exit(f"FAILED: {path} has no row to fill in")


def check_built(binary: str, path: Path, rubric: str, folder: Path) -> None:
    """A document built by python-docx from a form's rows gets the form's points."""
    source = score(binary, path, rubric)
    inputs = source["inputs"]
    columns = ["group", "level2", "name", "target", "actual", "weight", "claimed", "level", "notApplicable", "note"]
    titles = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "完成程度", "不适用", "备注"]
    document = docx.Document()
    document.add_paragraph(inputs["title"] or "自评表")
    rows = inputs["rows"]
    table = document.add_table(rows=len(rows) + 1, cols=len(columns))
    for column, title in enumerate(titles):
        table.cell(0, column).text = title
    for index, row in enumerate(rows, start=1):
        for column, key in enumerate(columns):
            table.cell(index, column).text = row[key] or ""
    # A heading that several rows share is one cell, as in a real form.
    for column in (0, 1):
        first = 1
        for index in range(2, len(rows) + 2):
            here = rows[index - 1][columns[column]] if index <= len(rows) else None
            same = here == rows[first - 1][columns[column]] and (
                column == 0 or (index <= len(rows) and rows[index - 1]["group"] == rows[first - 1]["group"])
            )
            if same:
                table.cell(index, column).text = ""
                continue
            if index - first > 1:
                table.cell(first, column).merge(table.cell(index - 1, column))
                table.cell(first, column).text = rows[first - 1][columns[column]] or ""
            first = index
    out = folder / f"built-{path.name}"
    document.save(str(out))
    after = score(binary, out, rubric)
    stated = [(row["name"], row["of"]) for row in source["rows"] if row["place"]]
    got = {row["name"]: row for row in after["rows"]}
    for row in source["rows"]:
        # The money is not in the table, so the execution row is another matter.
        if row["rule"] in ("execution-rate", "execution-bands"):
            continue
        check(row["name"] in got, f"{out}: {row['name']} is read")
        same = got[row["name"]]
        check(same["bounds"] == row["bounds"] or same["of"] != row["of"], f"{out}: {row['name']}")
    check(bool(stated), f"{path} has rows")


def check_libreoffice(binary: str, path: Path, rubric: str, folder: Path) -> None:
    """LibreOffice writes the document anew: it gets the same points."""
    out = folder / "anew"
    out.mkdir(exist_ok=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "docx", "--outdir", str(out), str(path)],
        check=True, capture_output=True, timeout=180,
    )
    check(
        outcome(score(binary, out / path.name, rubric)) == outcome(score(binary, path, rubric)),
        f"{path} is the same after LibreOffice",
    )


def main() -> None:
    binary = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, rubric in forms():
            check_filling(binary, path, rubric, folder)
            check_built(binary, path, rubric, folder)
        path, rubric = forms()[0]
        check_libreoffice(binary, path, rubric, folder)
    check(len(forms()) >= 4, "documents among the samples")
    print(f"check_documents: {harness.checked} checks; 0 failures")


main()
