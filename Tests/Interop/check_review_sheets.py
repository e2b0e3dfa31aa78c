#!/usr/bin/env python3
"""Checks the review sheets of ziping with openpyxl, openxml-audit and LibreOffice.

Usage, from the repository root: python3 Tests/Interop/check_review_sheets.py ZIPING_BINARY
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
from harness import check

HEADINGS = (
    "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位", "权重",
    "自评完成值", "自评得分", "复算得分", "复核完成值", "复核得分", "复核指标偏差", "备注",
)
COLUMN = {heading: number for number, heading in enumerate(HEADINGS, start=1)}
INPUTS = ("复核完成值", "复核得分", "备注")
HEADING_ROW = 6
SHEET = "复核表"
FORM = """项目名称,档案整理
一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
产出指标,数量指标,会议,改善条件,明显改善,20,18
产出指标,数量指标,培训,≥10次,8次,30,30
效益指标,社会效益指标,效果,≥95%,95%,30,30
满意度指标,满意度指标,满意度,≥95%,95%,10,9.5
总分,,,,,,97.5
"""
MONEY = ("--planned", "100万元", "--executed", "100万元")
SAMPLES = (
    ("Samples/xinzhou-2021/部门整体支出.csv", "--rubric", "xinzhou-2021-department"),
    ("Samples/panzhihua-2021/一般行政管理事务.csv",),
)

class Reviewer(harness.Ziping):
    """The program under test, as a reviewer calls it."""

    def review(self, call: tuple[str, ...], sheet: Path | None = None) -> dict[str, Any]:
        rest = ("--decisions", sheet) if sheet else ()
        done = self.call("review", *call, "--format", "json", *rest)
        check(done.returncode in (0, 1) and not done.stderr, f"{call}: {done.stderr}")
        return json.loads(done.stdout)["reviews"][0]


def rows_of(sheet: Worksheet) -> dict[str, int]:
    """The sheet's rows by the indicator, 预算执行率 by its 一级指标."""
    rows = range(HEADING_ROW + 1, sheet.max_row + 1)
    named = {sheet.cell(row, 3).value or sheet.cell(row, 1).value: row for row in rows}
    return {name: row for name, row in named.items() if name}


def check_layout(path: Path, review: dict[str, Any]) -> None:
    """What openpyxl sees of a sheet to be filled in."""
    book = openpyxl.load_workbook(path)
    check(book.sheetnames[0] == "汇总", f"the first sheet of {book.sheetnames}")
    links = [
        (cell.coordinate, cell.hyperlink.location)
        for row in book["汇总"].iter_rows() for cell in row if cell.hyperlink
    ]
    check(links == [("B4", f"'{SHEET}'!A1")], f"links {links}")
    sheet = book[SHEET]
    headings = tuple(sheet.cell(HEADING_ROW, column).value for column in COLUMN.values())
    check(headings == HEADINGS, f"headings {headings}")
    check(sheet.protection.sheet and sheet.protection.password is None, "protection")
    check(sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, "A4")
    check(sheet.print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}", "the repeated heading row")
    rows = rows_of(sheet)
    first, total = HEADING_ROW + 1, rows["合计"]
    for number, line in enumerate(review["rows"], start=first):
        check(line["name"] in (sheet.cell(number, 3).value, sheet.cell(number, 1).value), line["name"])
        for heading, column in COLUMN.items():
            is_locked = sheet.cell(number, column).protection.locked
            check(is_locked != (heading in INPUTS), f"{heading} in row {number}")
        printed = sheet.cell(number, COLUMN["复算得分"]).value
        check((printed is None) == (line["recomputed"] is None), f"recomputed {line['name']}")
        points = sheet.cell(number, COLUMN["复核得分"]).value
        expected = line["reviewed"] if line["state"] in ("scored", "suggested") else None
        check((points is None) == (expected is None), f"points of {line['name']}")
        check(points is None or abs(float(expected) - points) < 1e-9, f"points of {line['name']}")
        check(str(sheet.cell(number, COLUMN["复核指标偏差"]).value).startswith("=IF("), "deviation")
    check(str(sheet.cell(total, COLUMN["复核得分"]).value).startswith("=ROUND(SUM("), "the sum")
    check(any("复核指标偏差 = 自评得分 − 复核得分" in name for name in rows), "the definition")
    ranges = [str(item.sqref) for item in sheet.data_validations.dataValidation]
    check(ranges == [f"L{first}:L{first + len(review['rows']) - 1}"], f"validation of {ranges}")


def check_values(written: Path, calculated: Path) -> None:
    """LibreOffice calculates what the sheet says that its formulas make."""
    before = openpyxl.load_workbook(written, data_only=True)[SHEET]
    after = openpyxl.load_workbook(calculated, data_only=True)[SHEET]
    count = 0
    for row in openpyxl.load_workbook(written)[SHEET].iter_rows():
        for cell in row:
            if not str(cell.value or "").startswith("=") or cell.data_type != "f":
                continue
            old, new = before[cell.coordinate].value, after[cell.coordinate].value
            same = (old or "") == (new or "") if isinstance(new, str) or new is None else abs(float(old or 0) - new) < 1e-9
            check(same, f"{written} {cell.coordinate}: {old} is {new} when calculated")
            count += 1
    check(count > 5, f"{written} has {count} formulas")


def check_filled(ziping: Reviewer, call: tuple[str, ...], written: Path, folder: Path) -> Path:
    """A sheet that openpyxl filled in gives the decisions, with who and when."""
    workbook = openpyxl.load_workbook(written)
    sheet = workbook[SHEET]
    rows = rows_of(sheet)
    values = {
        ("会议", "复核得分"): 16, ("会议", "备注"): "有照片",
        ("培训", "复核完成值"): "9次", ("培训", "备注"): "签到表九份",
        ("满意度", "复核得分"): 9.5, ("满意度", "备注"): "样本少",
    }
    for (name, heading), value in values.items():
        cell = sheet.cell(rows[name], COLUMN[heading])
        cell.value = (cell.value or "") + value if heading == "备注" else value
    sheet["B5"], sheet["I5"] = "李复核", "2022-03-01"
    filled = folder / "filled.xlsx"
    workbook.save(filled)
    review = ziping.review(call, filled)
    decided = {
        item["row"].rsplit("/", 1)[-1]: (item["points"], item["reviewedActual"], item["reason"])
        for item in review["decisions"]
    }
    check(sorted(decided.values(), key=str) == sorted(
        [("16", None, "有照片"), (None, "9次", "签到表九份"), ("9.5", None, "样本少")], key=str
    ), f"decisions {decided}")
    check({(item["by"], item["on"]) for item in review["decisions"]} == {("李复核", "2022-03-01")}, "who and when")
    points = {line["name"]: line["reviewed"] for line in review["rows"]}
    check(points["会议"] == "16.00" and points["培训"] == "27.00" and points["满意度"] == "9.50", f"{points}")
    check(review["total"]["reviewed"] == "92.50", f"total {review['total']['reviewed']}")
    sheet.cell(rows["培训"], COLUMN["复核得分"]).value = 31
    refused = folder / "refused.xlsx"
    workbook.save(refused)
    done = ziping.call("review", *call, "--decisions", refused)
    place = f"refused.xlsx!复核表!L{rows['培训']}: error"
    check(done.returncode == 2 and place in done.stderr and "decision-above-weight" in done.stderr, done.stderr)
    return filled


def libre_office(folder: Path, files: list[Path]) -> Path:
    """Saves the files with LibreOffice; returns the folder."""
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
        + ["--convert-to", "xlsx", "--outdir", folder / "saved", *files],
        check=True, capture_output=True, timeout=600,
    )
    return folder / "saved"


def main() -> None:
    ziping = Reviewer(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        form = folder / "form.csv"
        form.write_text(FORM, encoding="utf-8")
        calls = [(str(form), *MONEY), *SAMPLES]
        files = []
        for number, call in enumerate(calls):
            path = folder / f"sheet{number}.xlsx"
            done = ziping.call("review", *call, "--format", "xlsx", "--output", path)
            check(done.returncode in (0, 1), done.stderr)
            check_layout(path, ziping.review(call))
            files.append(path)
        saved = libre_office(folder, files)
        for call, path in zip(calls, files):
            untouched = folder / f"openpyxl-{path.name}"
            openpyxl.load_workbook(path).save(untouched)
            for sheet in (path, untouched, saved / path.name):
                check(ziping.review(call, sheet) == ziping.review(call), f"{sheet} changes nothing")
            check_values(path, saved / path.name)
        files.append(check_filled(ziping, calls[0], files[0], folder))
        program = Path(sys.executable).parent / "openxml-audit"
        for path in files[:-1]:
            done = subprocess.run([program, path], capture_output=True, text=True, check=False)
            check(done.returncode == 0 and "Errors: 0" in done.stdout, f"{path}: {done.stdout}")
    print(f"review sheets: {harness.checked} checks passed")


if __name__ == "__main__":
    main()
