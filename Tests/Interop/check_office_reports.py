#!/usr/bin/env python3
"""Checks the Word and Excel reports with openxml-audit, openpyxl, python-docx and LibreOffice.

The cached value of every formula is held against LibreOffice's own reckoning, and every SUM against one made here.

Usage, from the repository root: python3 Tests/Interop/check_office_reports.py ZIPING_BINARY
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.oxml.ns import qn
from docx.shared import Mm
from openpyxl.utils import range_boundaries
from openpyxl.utils.escape import unescape
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

import harness
import reports
from reports import HOSTILE, Tally, Written

FILES = {"docx": "report.docx", "xlsx": "scores.xlsx"}
TEXT_LIMIT = 32_767
NAME_LIMIT = 31
A4 = "9"
# What LibreOffice is told: reckon every formula anew when it opens a workbook.
RECKON = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""
# The parts of an office's report, as they are headed.
PARTS = ("基本情况", "资金", "绩效目标", "结论", "问题", "改进")
RETURNED = "退回意见"
SUM = re.compile(r"=(?:ROUND\()?SUM\(([A-Z0-9:,$]+)\)(?:,(\d+)\))?")
# How much of a name is looked for, since a very long one may be cut.
SHOWN_NAME = 60


def audited(path: Path) -> list[str]:
    """What the port of the Open XML SDK's validator says."""
    result = OpenXmlValidator().validate(str(path))
    return [] if result.is_valid else [str(error)[:300] for error in result.errors[:5]]


def texts_of(workbook: Workbook) -> str:
    """All cells of a workbook as text; whole numbers as they are shown."""
    cells = [
        cell.value
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    text = "\n".join(str(value) for value in cells)
    # openpyxl reads some escapes of characters and leaves others.
    return f"{text}\n{unescape(text)}"


def check_sheet(sheet: Worksheet, is_list: bool, is_summary: bool) -> list[str]:
    """What the audit does not see of a sheet, and how it is set up to be read and printed."""
    faults, covered = [], set()
    if len(sheet.title) > NAME_LIMIT or re.search(r"[\[\]:*?/\\]", sheet.title):
        faults.append("bad name")
    for merge in sheet.merged_cells.ranges:
        cells = {(row, column) for row, column in merge.cells}
        if len(cells) == 1 or covered & cells:
            faults.append(f"merge {merge} is of one cell or overlaps")
        covered |= cells
    for row in sheet.iter_rows():
        faults += [
            f"{cell.coordinate} is too long"
            for cell in row
            if isinstance(cell.value, str) and len(cell.value) > TEXT_LIMIT
        ]
        faults += [f"{cell.coordinate} is an error" for cell in row if cell.data_type == "e"]
    if str(sheet.page_setup.paperSize) != A4:
        faults.append("not on A4")
    if not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        faults.append("not fitted to the page")
    if not sheet.print_title_rows:
        faults.append("no repeated header")
    if is_list and not sheet.freeze_panes:
        faults.append("no frozen header")
    if is_list and is_summary and not sheet.auto_filter.ref:
        faults.append("no filter")
    return [f"{sheet.title}: {fault}" for fault in faults]


def sums(formulas: Workbook, values: Workbook) -> list[str]:
    """Every SUM, rounded or not, reckoned here from the cached values."""
    faults = []
    for sheet in formulas:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            cached = values[sheet.title][cell.coordinate].value
            match = SUM.fullmatch(str(cell.value))
            if match and cached is None:
                faults.append(f"{sheet.title}!{cell.coordinate} has no cached value")
            elif match:
                found = sum(
                    (summed(values[sheet.title], part) for part in match.group(1).split(",")), Decimal(0)
                )
                if match.group(2):
                    found = found.quantize(Decimal(1).scaleb(-int(match.group(2))), ROUND_HALF_UP)
                if found != Decimal(str(cached)):
                    faults.append(f"{sheet.title}!{cell.coordinate} {cell.value} is {found}, not {cached}")
    return faults


def summed(sheet: Worksheet, reference: str) -> Decimal:
    left, top, right, bottom = range_boundaries(reference)
    cells = sheet.iter_rows(top, bottom, left, right, values_only=True)
    return sum(
        (Decimal(str(value)) for row in cells for value in row if isinstance(value, (int, float))), Decimal(0)
    )


def gives(formulas: Workbook, values: Workbook, total: Decimal) -> bool:
    """Whether a formula's cached value is a total."""
    places = (place.rsplit("!", 1) for place in formulas_of(formulas))
    cached = (values[title][coordinate].value for title, coordinate in places)
    return any(isinstance(value, (int, float)) and Decimal(str(value)) == total for value in cached)


def formulas_of(workbook: Workbook) -> list[str]:
    return [
        f"{sheet.title}!{cell.coordinate}"
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def check_workbook(written: Written, path: Path) -> list[str]:
    """A summary first, a sheet for each evaluation, numbers as numbers, and nothing hostile a formula."""
    faults = audited(path)
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    for number, sheet in enumerate(formulas):
        # A review's sheets are a form to be signed, and open at its head.
        faults += check_sheet(sheet, written.case.command != "review", number == 0)
    names = [sheet.title.casefold() for sheet in formulas]
    if len(set(names)) != len(names) or len(names) <= len(written.outcomes):
        faults.append(f"sheets {names} for {len(written.outcomes)} forms")
    faults += sums(formulas, values)
    summary = "\n".join(
        str(value)
        for row in values.worksheets[0].iter_rows(values_only=True)
        for value in row
        if value is not None
    )
    if written.case.command == "score":
        faults += [f"summary: {fault}" for outcome in written.outcomes for fault in outcome.missing(summary)]
        points = [
            value
            for row in values.worksheets[0].iter_rows(values_only=True)
            for value in row
            if isinstance(value, (int, float))
        ]
        wanted = {number for outcome in written.outcomes for number in outcome.numbers}
        faults += [f"{number} is no number" for number in wanted - {Decimal(str(point)) for point in points}]
        faults += [
            f"no formula gives {outcome.numbers[0]}"
            for outcome in written.outcomes
            if len(outcome.numbers) == 1 and not gives(formulas, values, outcome.numbers[0])
        ]
    whole = texts_of(values)
    for outcome in written.outcomes:
        faults += outcome.missing(whole, True) + outcome.missing_rows(whole)
    if written.case.hostile:
        faults += [
            f"a formula: {formulas[place.split('!')[0]][place.split('!')[1]].value}"
            for place in formulas_of(formulas)
            if any(
                str(formulas[place.split("!")[0]][place.split("!")[1]].value).startswith(text)
                for text in HOSTILE
            )
        ]
    return faults


def says_totals(written: Written) -> bool:
    """Whether a document has totals: where nothing was claimed, a review asks for claims and tells no more."""
    reviews = written.report.get("reviews", [])
    return not reviews or any(review["total"]["claimed"] is not None for review in reviews)


def document_text(document: Any) -> str:
    """All paragraphs and cells of a document, in reading order."""
    texts = (
        "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    )
    return "\n".join(texts)


def check_tables(document: Any) -> list[str]:
    """Each row spans the grid, each cell ends in a paragraph, the header is repeated, no row is cut."""
    faults = []
    for number, table in enumerate(document.element.body.iter(qn("w:tbl"))):
        columns = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        rows = table.findall(qn("w:tr"))
        for row in rows:
            spans = [cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for cell in row.findall(qn("w:tc"))]
            width = sum(1 if span is None else int(span.get(qn("w:val"))) for span in spans)
            if width != columns:
                faults.append(f"table {number}: a row of {width} columns in a grid of {columns}")
            if any(cell[-1].tag != qn("w:p") for cell in row.findall(qn("w:tc"))):
                faults.append(f"table {number}: a cell does not end in a paragraph")
        if len(rows) > 12 and not any(
            row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows[:4]
        ):
            faults.append(f"table {number}: no header is repeated")
    return faults


def check_page(document: Any) -> list[str]:
    """GB/T 9704's page: A4, head 37 mm, binding side 28 mm, at least in the upright sections."""
    faults = []
    for section in document.sections:
        sides = sorted((round(section.page_width / Mm(1)), round(section.page_height / Mm(1))))
        if sides != [210, 297]:
            faults.append(f"a page of {sides} mm")
    upright = [section for section in document.sections if section.page_height > section.page_width]
    margins = [(round(section.top_margin / Mm(1)), round(section.left_margin / Mm(1))) for section in upright]
    return (
        faults
        if all(margin == (37, 28) for margin in margins) and upright
        else [*faults, f"margins {margins}"]
    )


def check_document(written: Written, path: Path) -> list[str]:
    """The report as an office publishes it."""
    faults = audited(path)
    document = docx.Document(str(path))
    text = document_text(document)
    faults += check_tables(document) + check_page(document)
    for outcome in written.outcomes:
        faults += outcome.missing(text, True) if says_totals(written) else []
        # A review's document names only the rows that it sends back.
        if len(written.outcomes) == 1 and written.case.command == "score":
            faults += outcome.missing_rows(text, SHOWN_NAME)
    if written.case.command == "score" and written.outcomes:
        faults += [f"no part {part}" for part in PARTS if part not in text]
    if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", text):
        faults.append("control characters")
    return faults


def converted(folder: Path, ending: str, files: list[Path], timeout: int = 600) -> dict[Path, Path]:
    """The files as LibreOffice saves them, by what they were."""
    profile = folder / "profile"
    if not profile.exists():
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(RECKON, encoding="utf-8")
    inside, outside = folder / f"to-{ending}", folder / f"as-{ending}"
    inside.mkdir(exist_ok=True)
    named = {path: inside / f"{number}-{path.suffix[1:]}{path.suffix}" for number, path in enumerate(files)}
    for path, copy in named.items():
        shutil.copy(path, copy)
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{profile}",
            "--convert-to",
            ending,
            "--outdir",
            outside,
            *named.values(),
        ],
        check=True,
        capture_output=True,
        timeout=timeout,
    )
    return {path: outside / f"{copy.stem}.{ending}" for path, copy in named.items()}


def pdf_text(path: Path) -> str:
    return subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout


def check_printed(written: Written, pdf: Path, must_say_all: bool) -> list[str]:
    """LibreOffice's pages say the totals, grades and names; each is of A4."""
    facts = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    faults = [] if re.search(r"595\.\d* x 841|841\.\d* x 595", facts) else [f"no A4: {facts}"]
    text = pdf_text(pdf)
    for outcome in written.outcomes:
        faults += outcome.missing(text) if pdf.stem.endswith("xlsx") or says_totals(written) else []
        if must_say_all and len(written.outcomes) == 1:
            faults += outcome.missing_rows(text, SHOWN_NAME)
    return faults


def check_reckoned(path: Path, again: Path) -> list[str]:
    """LibreOffice reckons what is cached."""
    before, after = (
        openpyxl.load_workbook(path, data_only=True),
        openpyxl.load_workbook(again, data_only=True),
    )
    faults = []
    for place in formulas_of(openpyxl.load_workbook(path)):
        title, coordinate = place.rsplit("!", 1)
        cached, found = before[title][coordinate].value, after[title][coordinate].value
        if isinstance(cached, (int, float)) and isinstance(found, (int, float)):
            if abs(Decimal(str(cached)) - Decimal(str(found))) < Decimal("1e-9"):
                continue
        if cached != found:
            faults.append(f"{place}: {cached!r} is cached, LibreOffice reckons {found!r}")
    return faults


def wrong_total(path: Path, broken: Path) -> None:
    """A workbook whose formulas have another cached value than the right one."""
    import zipfile

    with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode("utf-8") if name.endswith(".xml") else old.read(name)
            if name.startswith("xl/worksheets/") and isinstance(data, str):
                data = re.sub(r"(</f><v>)[0-9.]+", r"\g<1>77.77", data)
            new.writestr(name, data)


def check_breakages(written: Written, folder: Path, tally: Tally) -> None:
    """Proves that the checks can fail."""
    broken = folder / "broken.xlsx"
    wrong_total(written.files["xlsx"], broken)
    again = converted(folder, "xlsx", [broken])[broken]
    tally.note(
        "breakage",
        "another cached total",
        [] if check_reckoned(broken, again) and check_workbook(written, broken) else ["was not noticed"],
    )
    workbook = openpyxl.load_workbook(written.files["xlsx"])
    workbook.worksheets[0].print_title_rows = workbook.worksheets[0].freeze_panes = None
    workbook.save(broken)
    tally.note("breakage", "no header", [] if check_workbook(written, broken) else ["was not noticed"])
    document, paper = docx.Document(str(written.files["docx"])), folder / "broken.docx"
    next(document.element.body.iter(qn("w:tc"))).clear()
    document.save(str(paper))
    tally.note(
        "breakage", "an empty cell", [] if _noticed(check_document, written, paper) else ["was not noticed"]
    )


def _noticed(check: Callable[[Written, Path], list[str]], written: Written, path: Path) -> bool:
    try:
        return bool(check(written, path))
    except (IndexError, ValueError):
        return True


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    ziping, tally = harness.Ziping(arguments[0]), Tally("office reports")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = [reports.write(ziping, case, FILES, folder, tally) for case in reports.cases(ziping, folder)]
        written = [item for item in found if item]
        for item in written:
            tally.note("xlsx", item.case.name, check_workbook(item, item.files["xlsx"]))
            tally.note("docx", item.case.name, check_document(item, item.files["docx"]))
        files = [item.files[kind] for item in written for kind in FILES]
        pages = converted(folder, "pdf", files)
        again = converted(folder, "xlsx", [item.files["xlsx"] for item in written])
        for item in written:
            for kind in FILES:
                # A sheet's row has a height, beyond which a text of thousands of characters is not shown.
                tally.note(
                    "page",
                    f"{kind} {item.case.name}",
                    check_printed(
                        item,
                        pages[item.files[kind]],
                        kind == "docx" and item.case.command == "score" and not item.case.hostile,
                    ),
                )
            tally.note(
                "reckoning", item.case.name, check_reckoned(item.files["xlsx"], again[item.files["xlsx"]])
            )
        for item in written[:1]:
            check_breakages(item, folder, tally)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
