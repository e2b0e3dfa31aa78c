#!/usr/bin/env python3
"""Checks that the small forms of all kinds score as workbooks and documents as they do as CSV.

Usage, from the repository root: python3 Tests/Interop/check_kinds.py ZIPING_BINARY

Each form is written by openpyxl and by python-docx twice: with merged cells, as departments lay such forms
out, and without any, the values of what would be merged repeated in every row, as exports have them.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import openpyxl

import harness
from harness import Ziping, check

KINDS = Path("Tests/ZipingFormsTests/Fixtures/kinds")
STYLES = ("merged", "repeated")
ENDINGS = ("xlsx", "docx")
# What depends on the file alone.
OF_FILE = {"source", "place", "file", "message"}

# How the headings of columns end, brackets aside, and which of them name the rows.
HEADING = re.compile(
    r"(指标|名称|内容|值|分|数|量|权重|权数|符号|单位|率|占比|性质|情况|类型|自验|考评|评分|得分|支出|金额|安排|投入|投入额"
    r"|原因|措施|说明|备注|标准|来源|行次|目标|资金|（[AB]）)$"
)
NAMES = {"三级指标", "三级指标名称", "指标名称", "指标内容", "考核指标", "考核内容", "具体指标", "绩效内容"}
# What stands below a table.
FOOT = re.compile(
    r"^(总分|合计|总计|总得分|自评|评价|存在问题|改进|整改|其他需|项目负责人|填表人|填报|单位|主要负责人|说明|注|备注"
    r"|偏差|审核人|年度|总体目标|财政部门)"
)


@dataclass
class Layout:
    """A form's cells, which of them are merged, and what each would repeat without."""

    rows: list[list[str]]
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    repeats: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def width(self) -> int:
        return len(self.rows[0])

    def filled(self, row: int) -> list[int]:
        return [column for column, text in enumerate(self.rows[row]) if text.strip()]

    def merge(self, top: int, left: int, bottom: int, right: int, repeats: bool = False) -> None:
        """Merges cells; `repeats` says that they have the value each where nothing is merged."""
        if (top, left) == (bottom, right):
            return
        self.merges.append((top, left, bottom, right))
        if repeats:
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    self.repeats[row, column] = self.rows[top][left]


def bare(text: str) -> str:
    """A heading without brackets and blanks."""
    return re.sub(r"[（(【\[].*?[）)】\]]|[\s*：:%％]", "", text)


def is_number(text: str) -> bool:
    return re.fullmatch(r"-?[\d.,]+[%％]?", text.strip()) is not None


def is_heading(layout: Layout, row: int) -> bool:
    """Whether a row names columns."""
    texts = [layout.rows[row][column] for column in layout.filled(row)]
    named = [text for text in texts if HEADING.search(bare(text))]
    return len(texts) >= 3 and len(named) >= 3 and not any(map(is_number, texts))


def is_second_heading(layout: Layout, row: int) -> bool:
    """Whether a row below a heading names columns of its own."""
    texts = [layout.rows[row][column] for column in layout.filled(row)]
    named = [text for text in texts if HEADING.search(bare(text)) or bare(text) == "单位"]
    return len(texts) >= 2 and len(named) == len(texts) and not layout.rows[row][0].strip()


def block_end(layout: Layout, first: int) -> int:
    """The end of the rows below a heading."""
    for row in range(first, len(layout.rows)):
        start = layout.rows[row][0].strip()
        if is_heading(layout, row) or FOOT.match(start) or layout.filled(row) == [0]:
            return row
    return len(layout.rows)


def merge_headings(layout: Layout, row: int) -> None:
    """Merges a heading over those below it, and one that has none below down."""
    for column in layout.filled(row):
        below = column
        while (
            below + 1 < layout.width
            and layout.rows[row + 1][column].strip()
            and not layout.rows[row][below + 1].strip()
            and layout.rows[row + 1][below + 1].strip()
        ):
            below += 1
        if below > column:
            layout.merge(row, column, row, below, repeats=True)
        elif not layout.rows[row + 1][column].strip():
            layout.merge(row, column, row + 1, column, repeats=True)


def merge_down(layout: Layout, column: int, first: int, end: int, levels: list[int]) -> None:
    """Merges each value of a level over the rows that it stands for."""
    row = first
    while row < end:
        last = row
        if layout.rows[row][column].strip():
            while last + 1 < end and not any(
                layout.rows[last + 1][level].strip() for level in levels if level <= column
            ):
                last += 1
            layout.merge(row, column, last, column, repeats=True)
        row = last + 1


def merge_table(layout: Layout, row: int) -> int:
    """Merges what a table of columns has merged; gives its end."""
    first = row + 1
    heads = [bare(text) for text in layout.rows[row]]
    if first < len(layout.rows) and is_second_heading(layout, first):
        merge_headings(layout, row)
        heads = [bare(low) or high for low, high in zip(layout.rows[first], heads)]
        first += 1
    end = block_end(layout, first)
    # A label at the side of all rows.
    side = end > first and layout.rows[row][0].strip() and heads[0] not in NAMES
    side = side and not any(layout.rows[below][0].strip() for below in range(first, end))
    if side and not any(merge[:2] == (row, 0) for merge in layout.merges):
        layout.merge(row, 0, end - 1, 0)
    names = [column for column, head in enumerate(heads) if head in NAMES]
    if names:
        levels = [column for column in range(int(bool(side)), names[-1]) if heads[column] != "序号"]
        for column in levels:
            merge_down(layout, column, first, end, levels)
    return end


def layout_of(path: Path) -> Layout:
    """How a form would be laid out with merged cells."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    width = max(map(len, rows))
    layout = Layout([row + [""] * (width - len(row)) for row in rows])
    row = 0
    while row < len(rows):
        filled = layout.filled(row)
        if is_heading(layout, row):
            row = merge_table(layout, row)
            continue
        if filled == [0]:
            layout.merge(row, 0, row, width - 1)
        elif not FOOT.match(rows[row][0]):
            # Labels and values side by side: a value reaches to the next label.
            for column, following in zip(filled[1:], filled[2:] + [width]):
                layout.merge(row, column, row, following - 1)
        row += 1
    return layout


def cells(layout: Layout, style: str) -> list[list[str]]:
    """The texts of a form's cells in a style."""
    if style == "merged":
        return layout.rows
    return [
        [layout.repeats.get((row, column), text) for column, text in enumerate(texts)]
        for row, texts in enumerate(layout.rows)
    ]


def write_workbook(layout: Layout, style: str, path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row, texts in enumerate(cells(layout, style), 1):
        for column, text in enumerate(texts, 1):
            if text:
                cell = sheet.cell(row, column, text)
                # ≥, = and the like begin no formula.
                cell.data_type = "s"
                if re.fullmatch(r"(0|[1-9]\d{0,9})(\.\d{1,4})?", text):
                    cell.value = float(text) if "." in text else int(text)
    if style == "merged":
        for top, left, bottom, right in layout.merges:
            sheet.merge_cells(
                start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    workbook.save(path)


def write_document(layout: Layout, style: str, path: Path) -> None:
    document = docx.Document()
    texts = cells(layout, style)
    start = 0
    # Where nothing is merged, the title stands above the table.
    while style == "repeated" and start < len(texts) - 1 and layout.filled(start) == [0]:
        document.add_paragraph(texts[start][0])
        start += 1
    table = document.add_table(len(texts) - start, layout.width)
    grid = [list(row.cells) for row in table.rows]
    if style == "merged":
        for top, left, bottom, right in layout.merges:
            grid[top][left].merge(grid[bottom][right])
    for row, line in enumerate(texts[start:]):
        for column, text in enumerate(line):
            if text:
                grid[row][column].text = text
    document.save(path)


def without_file(value: Any) -> Any:
    """A part of a report without what depends on the file alone."""
    if isinstance(value, dict):
        return {key: without_file(part) for key, part in value.items() if key not in OF_FILE}
    return [without_file(part) for part in value] if isinstance(value, list) else value


def first_difference(left: Any, right: Any, path: str = "") -> str:
    """Where two parts of reports differ first."""
    if isinstance(left, dict) and isinstance(right, dict) and left.keys() == right.keys():
        for key in left:
            if left[key] != right[key]:
                return first_difference(left[key], right[key], f"{path}.{key}")
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, (one, other) in enumerate(zip(left, right)):
            if one != other:
                return first_difference(one, other, f"{path}[{index}]")
    return f"{path}: {json.dumps(left, ensure_ascii=False)[:300]} and not {json.dumps(right, ensure_ascii=False)[:300]}"


def main() -> None:
    ziping = Ziping(sys.argv[1])
    forms = sorted(KINDS.glob("*.csv"))
    check(len(forms) >= 100, f"only {len(forms)} small forms")
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written: list[tuple[Path, Path]] = []
        merged = 0
        for form in forms:
            layout = layout_of(form)
            merged += len(layout.merges)
            for style in STYLES:
                for ending in ENDINGS:
                    path = folder / f"{form.stem}.{style}.{ending}"
                    write = write_workbook if ending == "xlsx" else write_document
                    write(layout, style, path)
                    written.append((form, path))
        check(merged >= 300, f"{merged} merged cells")
        done = ziping.call("score", "--format", "json", *forms, *(path for _, path in written))
        scored: dict[str, list[Any]] = {}
        for one in json.loads(done.stdout)["evaluations"]:
            scored.setdefault(one["source"], []).append(without_file(one))
        check(sum(len(scored.get(str(form), [])) == 1 for form in forms) >= 90, "forms are scored")
        for form, path in written:
            expected, got = scored.get(str(form), []), scored.get(str(path), [])
            if expected != got:
                faults.append(f"{path.name}: {first_difference(got, expected)}")
            harness.checked += 1
    check(not faults, f"{len(faults)} differ:\n" + "\n".join(faults))
    print(f"kinds of forms: {harness.checked} checks passed")


if __name__ == "__main__":
    main()
