#!/usr/bin/env python3
"""Checks the workbooks that ziping writes with openpyxl, openxml-audit and LibreOffice.

Usage, from the repository root: python3 Tests/Interop/check_workbooks.py ZIPING_BINARY
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

import harness
from harness import check, rubric_of

SAMPLES = Path("Samples")
FILLED_FOLDERS = ("panzhihua-2021", "xinzhou-2021")
FORM_HEADINGS = ("三级指标", "指标名称")
OTHERS = ("评价标准", "部门整体支出-得分表")
# A rubric of open groups, one of fixed indicators with figures, one that is another place's.
RUBRICS = ("mof-2020-project", "hunan-2018-department", "yanbian-2020-deputies")
HEADINGS = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
HOSTILE = ("=1+1", "+1", "-2+3", "@SUM(A1)", "'=1", "<b>&amp;]]></b>", "第一行\n第二行", "_x0041_", "a,\"b\"")

class Ziping(harness.Ziping):
    """The program under test, as a department calls it."""

    def submission(self, form: Path) -> dict[str, Any]:
        return json.loads(self.run("convert", form, "--format", "json", "--output", "-"))

    def scores(self, form: Path, rubric: str) -> Any:
        report = json.loads(self.run("score", form, "--rubric", rubric, "--format", "json"))
        evaluation = report["evaluations"][0]
        return evaluation["total"], [
            (row["name"], row["state"], row.get("points")) for row in evaluation["rows"]
        ]


def samples() -> list[tuple[Path, str]]:
    """The samples that are forms, each with its rubric."""
    found = []
    for path in sorted(SAMPLES.glob("*/*.csv")):
        text = path.read_text(encoding="utf-8-sig")
        # A score card has points alone; there is nothing of it to fill in.
        if any(heading in text for heading in FORM_HEADINGS) and path.stem not in OTHERS:
            found.append((path, rubric_of(path)))
    return found


def header_row(sheet: Worksheet) -> int:
    """The row of the indicator table's headings."""
    rows = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 3).value == "三级指标"]
    check(len(rows) == 1, "one heading row")
    headings = tuple(sheet.cell(rows[0], column + 1).value for column in range(len(HEADINGS)))
    check(headings == HEADINGS, f"official headings, not {headings}")
    return rows[0]


def check_blank(path: Path, rubric: str) -> None:
    """What openpyxl sees of a form to be filled in."""
    workbook = openpyxl.load_workbook(path)
    properties = {item.name: item.value for item in workbook.custom_doc_props.props}
    check(properties["ziping.rubric"] == rubric, "the rubric's id")
    check(len(properties["ziping.rubric.sha256"]) == 64, "the rubric's digest")
    sheet = workbook.active
    header = header_row(sheet)
    check(sheet.protection.sheet and sheet.protection.password is None, "protection")
    check(sheet.page_setup.orientation == "landscape", "landscape")
    check(sheet.page_setup.paperSize == 9, "A4")
    check(sheet.print_title_rows == f"${header}:${header}", "the repeated heading row")
    check("A1:H1" in [str(merge) for merge in sheet.merged_cells.ranges], "the merged title")
    check(sheet.cell(header, 3).protection.locked, "a locked heading")
    notes = sheet.cell(sheet.max_row, 1)
    check(str(notes.value).startswith("填报说明："), "notes below the form")
    check(notes.protection.locked, "locked notes")
    # The total stands above the notes, and is no actual value.
    for row in range(header + 1, sheet.max_row - 1):
        check(not sheet.cell(row, 5).protection.locked, "an unlocked actual value")
        check(sheet.cell(row, 5).alignment.wrap_text, "wrapping")
        check(sheet.cell(row, 5).border.left.style == "thin", "borders")
    check(len(sheet.data_validations.dataValidation) > 0, "validations")


def fill(blank: Path, form: dict[str, Any], filled: Path) -> None:
    """Fills in a blank form as a department does."""
    workbook = openpyxl.load_workbook(blank)
    sheet = workbook.active
    header = header_row(sheet)
    for offset, row in enumerate(form["rows"], start=header + 1):
        check(sheet.cell(offset, 3).value == row["name"], "the row's name")
        sheet.cell(offset, 5).value = row["actual"]
        sheet.cell(offset, 7).value = row["claimed"]
        sheet.cell(offset, 8).value = row["note"]
    for row in range(1, header):
        if sheet.cell(row, 2).value == "年度资金总额":
            sheet.cell(row, 5).value = form["money"]["executed"]
            sheet.cell(row, 8).value = form["money"]["claimed"]
    workbook.save(filled)


def check_round_trips(ziping: Ziping, folder: Path) -> list[Path]:
    """Writes every sample as a workbook and as a blank form; returns the files."""
    files = []
    for number, (path, rubric) in enumerate(samples()):
        before = ziping.submission(path)
        converted, blank = folder / f"form{number}.xlsx", folder / f"blank{number}.xlsx"
        ziping.run("convert", path, "--output", converted)
        ziping.run("form", "--from", path, "--rubric", rubric, "--output", blank)
        check(ziping.submission(converted) == before, f"{path} as a workbook is the same")
        check(ziping.scores(converted, rubric) == ziping.scores(path, rubric), f"{path} scores the same")
        sheet = openpyxl.load_workbook(converted).active
        values = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for row in before["rows"]:
            check(row["name"] in values and (row["target"] or row["name"]) in values, f"{path}: {row['name']}")
        if not any(row["level"] or row["notApplicable"] for row in before["rows"]):
            filled = folder / f"filled{number}.xlsx"
            fill(blank, before, filled)
            check(
                ziping.scores(filled, rubric) == ziping.scores(path, rubric),
                f"{path} filled in by openpyxl scores the same",
            )
        files += [converted, blank]
    check(len(files) >= 10, "at least five samples")
    return files


def check_texts(ziping: Ziping, folder: Path) -> Path:
    """Texts that look like formulas or markup come back from openpyxl as they are."""
    form, converted = folder / "texts.json", folder / "texts.xlsx"
    rows = [
        {"group": "产出指标", "level2": "数量指标", "name": f"第{number}项", "target": text, "actual": text}
        for number, text in enumerate(HOSTILE)
    ]
    form.write_text(json.dumps({"formatVersion": 1, "rows": rows}), encoding="utf-8")
    ziping.run("convert", form, "--output", converted)
    sheet = openpyxl.load_workbook(converted).active
    header = header_row(sheet)
    for offset, text in enumerate(HOSTILE, start=header + 1):
        cell = sheet.cell(offset, 5)
        check(cell.data_type == "s", f"{text!r} is a text")
        check(cell.value == text, f"{text!r} came back as {cell.value!r}")
    check([row["actual"] for row in ziping.submission(converted)["rows"]] == list(HOSTILE), "texts")
    return converted


def check_filled(ziping: Ziping, path: Path, rubric: str, filled: Path) -> None:
    """A form that was given back scored: its points, its comments, and nothing else changed."""
    ziping.run("score", path, "--rubric", rubric, "--fill", filled)
    report = json.loads(ziping.run("score", filled, "--rubric", rubric, "--format", "json"))
    evaluation = report["evaluations"][0]
    before, after = openpyxl.load_workbook(path).active, openpyxl.load_workbook(filled).active
    header = header_row(before)
    rows = {row["name"]: row for row in evaluation["rows"]}
    for number in range(header + 1, before.max_row):
        cell, row = after.cell(number, 7), rows[after.cell(number, 3).value]
        check(float(cell.value or -1) == float(row["points"] or -1), f"{path}: points of {row['name']}")
        check((cell.comment is None) == (row["state"] in ("scored", "suggested")), f"{path}: comment on {row['name']}")
    points = {(number, 7) for number in range(header + 1, before.max_row + 1)}
    for line in before.iter_rows():
        for cell in line:
            other = after.cell(cell.row, cell.column)
            check(other.has_style == cell.has_style, "style")
            # Points may need more decimal places than their cell showed.
            if (cell.row, cell.column) not in points:
                check(other.number_format == cell.number_format, "number format")
            if (cell.row, cell.column) not in points and cell.row > header:
                check(other.value == cell.value, f"{path}: {cell.coordinate}")
    check(before.merged_cells.ranges == after.merged_cells.ranges, "merged cells")


def audit(files: list[Path]) -> None:
    """The port of the Open XML SDK's validator finds nothing."""
    program = Path(sys.executable).parent / "openxml-audit"
    for path in files:
        done = subprocess.run([program, path], capture_output=True, text=True, check=False)
        check(done.returncode == 0 and "Errors: 0" in done.stdout, f"{path}: {done.stdout}")


def office(ziping: Ziping, folder: Path, files: list[Path], filled: list[Path]) -> None:
    """LibreOffice saves the workbooks without loss and prints them on A4, headings on each page."""
    for ending in ("xlsx", "pdf"):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
            + ["--convert-to", ending, "--outdir", folder / ending, *files]
            + (filled if ending == "xlsx" else []),
            check=True, capture_output=True, timeout=600,
        )
    for path in filled:
        saved = openpyxl.load_workbook(folder / "xlsx" / path.name).active
        notes = {cell.coordinate: cell.comment.text for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row if cell.comment}
        check(all(saved[place].comment.text.strip() == text.strip() for place, text in notes.items()), f"{path}: comments")
        check(ziping.submission(folder / "xlsx" / path.name) == ziping.submission(path), f"{path} after LibreOffice")
    for path in files:
        if not path.stem.startswith("rubric"):
            saved = ziping.submission(folder / "xlsx" / path.name)
            check(saved == ziping.submission(path), f"{path} after LibreOffice")
        pdf = folder / "pdf" / (path.stem + ".pdf")
        facts = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
        check("841." in facts and "595." in facts, f"{path} is no A4 landscape: {facts}")
        text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
        pages = text.split("\f")[:-1]
        check(all("三级指标" in page for page in pages), f"{path} lacks its headings on a page")


def main() -> None:
    ziping = Ziping(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = check_round_trips(ziping, folder)
        files.append(check_texts(ziping, folder))
        for rubric in RUBRICS:
            path = folder / f"rubric-{rubric}.xlsx"
            ziping.run("form", "--rubric", rubric, "--year", "2025", "--output", path)
            if rubric == "mof-2020-project":
                check_blank(path, rubric)
            files.append(path)
        filled = []
        for number, (path, rubric) in enumerate(samples()):
            if path.parent.name in FILLED_FOLDERS:
                filled.append(folder / f"given{number}.xlsx")
                check_filled(ziping, folder / f"form{number}.xlsx", rubric, filled[-1])
        check(len(filled) == 3, "three forms filled in")
        audit(files + filled)
        office(ziping, folder, files, filled)
    print(f"workbooks: {harness.checked} checks passed")


if __name__ == "__main__":
    main()
