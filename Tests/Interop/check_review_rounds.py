#!/usr/bin/env python3
"""A reviewer's two rounds over thirty forms, from sheets filled by openpyxl to the final list.

The forms are two samples with other names, departments, budgets, weights and claims. Two reviewers fill in
two workbooks, the departments answer, one reviewer decides again what is stale, and the two rounds are held
beside each other; every count and mean is computed here once more.

Usage, from the repository root: python3 Tests/Interop/check_review_rounds.py ZIPING_BINARY
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import sys
import tempfile
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import harness
from harness import check

SAMPLES = ("Samples/panzhihua-2021/一般行政管理事务.csv", "Samples/panzhihua-2021/人大会议.csv")
COUNT = 30
DEPARTMENTS = ("市教育局", "市民政局", "市水利局")
POINTS = {"完成指标": Decimal(50), "产出指标": Decimal(50), "效益指标": Decimal(30), "满意度指标": Decimal(10)}
HEADING = "复核得分"
LIST = "汇总"
# The column of each heading of the sample's table.
GROUP, NAME, ACTUAL, WEIGHT, CLAIM = 0, 2, 4, 5, 6
HEADING_ROW = 6


def rows_of_form(table: list[list[str]]) -> list[tuple[int, str]]:
    """The lines of the indicators, each with its group."""
    start = next(n for n, row in enumerate(table) if row[GROUP] == "一级指标")
    group, rows = "", []
    for number in range(start + 1, len(table)):
        row = table[number]
        if row[GROUP] == "总分":
            break
        group = row[GROUP] or group
        if row[NAME]:
            rows.append((number, group))
    return rows


def form(number: int, year: int = 2021) -> list[list[str]]:
    """A sample with a name, a department, a budget, weights, and full marks claimed everywhere."""
    text = Path(SAMPLES[number % len(SAMPLES)]).read_text(encoding="utf-8-sig")
    table = list(csv.reader(io.StringIO(text)))
    for row in table:
        for column, cell in enumerate(row):
            if cell == "（2021年度）":
                row[column] = f"（{year}年度）"
            if cell == "项目名称":
                row[column + 1] = f"{row[column + 1]}第{number + 1}号"
            if cell == "主管部门":
                row[column + 1] = DEPARTMENTS[number % len(DEPARTMENTS)]
            if cell == "年度资金总额":
                budget = 100 + 10 * number
                row[column + 2], row[column + 3] = str(budget), str(budget)
                row[column + 4], row[column + 6] = "10", "10"
                row[column + 1] = str(budget)
    rows = rows_of_form(table)
    for group in {group for _, group in rows}:
        lines = [line for line, own in rows if own == group]
        each = (POINTS[group] / len(lines)).quantize(Decimal("0.1"))
        for line in lines:
            table[line][WEIGHT] = str(each)
        table[lines[-1]][WEIGHT] = str(POINTS[group] - each * (len(lines) - 1))
        for line in lines:
            table[line][CLAIM] = table[line][WEIGHT]
    # Every third form fell short in its first row, which nobody admits.
    if number % 3 == 0:
        first = rows[0][0]
        table[first][3], table[first][ACTUAL] = "4次", "3次"
    total = sum(Decimal(table[line][CLAIM]) for line, _ in rows) + 10
    last = next(row for row in table if row[GROUP] == "总分")
    last[CLAIM] = str(total)
    return table


def write(table: list[list[str]], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table)


class Reviewers(harness.Ziping):
    """The program under test, as two reviewers call it."""

    def report(self, forms: list[Path], *rest: str | Path) -> dict[str, Any]:
        done = self.call("review", *forms, "--format", "json", *rest)
        check(done.returncode in (0, 1), f"{rest}: {done.stderr}")
        check("error" not in done.stderr, done.stderr)
        return json.loads(done.stdout)


def columns_of(sheet: Worksheet) -> dict[str, int]:
    """The sheet's columns by heading."""
    cells = [cell for cell in sheet[HEADING_ROW] if cell.value]
    return {str(cell.value): cell.column for cell in cells}


def sheets_of(book: Workbook) -> list[Worksheet]:
    """The review sheets, without the list and the findings."""
    return [book[name] for name in book.sheetnames if name != LIST and not name.endswith("-问题")]


def decide(sheet: Worksheet, which: str) -> int:
    """Fills in what is open with half of the weight, and takes back a part where a row fell short."""
    columns = columns_of(sheet)
    decided = 0
    for row in range(HEADING_ROW + 1, sheet.max_row + 1):
        if sheet.cell(row, 1).value == "合计":
            break
        weight = sheet.cell(row, columns["权重"]).value
        claimed, printed = sheet.cell(row, columns["自评得分"]).value, sheet.cell(row, columns["复算得分"]).value
        if not weight or claimed is None:
            continue
        points = sheet.cell(row, columns[HEADING])
        if points.value is None:
            points.value = round(float(weight) / 2, 2)
        elif printed is not None and claimed > printed + 0.01:
            points.value = round((claimed + printed) / 2, 2)
        else:
            continue
        note = sheet.cell(row, columns["备注"])
        note.value = (note.value or "") + f"{which}查过"
        decided += 1
    return decided


def sign(book: Workbook, name: str, day: Any) -> None:
    """Says once who reviewed and when."""
    book[LIST]["B2"], book[LIST]["D2"] = name, day


def check_list(path: Path, report: dict[str, Any]) -> None:
    """The final list says what the report says, ranked, with means and grades computed here again."""
    book = openpyxl.load_workbook(path)
    sheet = book[LIST]
    check(book.sheetnames[0] == LIST, f"first is {book.sheetnames[0]}")
    headings = [cell.value for cell in sheet[3]]
    lines = [
        dict(zip(headings, (cell.value for cell in sheet[row]))) for row in range(4, 4 + COUNT)
    ]
    known = {review["project"]: review for review in report["reviews"]}
    check({line["项目"] for line in lines} == set(known), "the projects")
    for line in lines:
        review = known[line["项目"]]
        total = review["total"]
        check(abs(Decimal(str(line["自评"])) - Decimal(total["claimed"])) < Decimal("0.005"), f"{line}")
        check(abs(Decimal(str(line["复核"])) - Decimal(total["reviewed"])) < Decimal("0.005"), f"{line}")
        check(line["等级"] == review["grade"]["reviewed"] and line["待定"] == 0, f"{line}")
        check(line["单位"] == review["unit"] and line["年度"] == 2021, f"{line}")
    points = [Decimal(str(line["复核"])) for line in lines]
    check(points == sorted(points, reverse=True), "the order")
    ranks = [1 + sum(other > own for other in points) for own in points]
    check([line["名次"] for line in lines] == ranks, "the ranks")
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    links = {cell.coordinate: cell.hyperlink.location for cell in cells}
    check(len(links) == COUNT, f"{len(links)} links")
    for row, line in enumerate(lines, start=4):
        target = links[f"B{row}"].removesuffix("!A1").strip("'")
        own = book[target]
        check(own["B3"].value == line["项目"] or line["项目"] in [c.value for c in own[3]], f"{target}")
    check_means(sheet, lines)


def check_means(sheet: Worksheet, lines: list[dict[str, Any]]) -> None:
    """The departments' means, plain and by budget, and the grades."""
    def rounded(number: Decimal) -> Decimal:
        return number.quantize(Decimal("0.01"), ROUND_HALF_UP)

    table = {row[0].value: row for row in sheet.iter_rows(min_row=4 + COUNT) if row[0].value}
    for department in (*DEPARTMENTS, "全部"):
        own = [line for line in lines if department in (line["主管部门"], "全部")]
        totals = [Decimal(str(line["复核"])) for line in own]
        budgets = [100 + 10 * (int(line["项目"].split("第")[-1].removesuffix("号")) - 1) for line in own]
        plain = rounded(sum(totals) / len(totals))
        weighted = rounded(sum(t * b for t, b in zip(totals, budgets)) / sum(budgets))
        row = table[department]
        check(row[3].value == len(own) and row[4].value == len(own), f"{department} counts")
        check(Decimal(str(row[5].value)) == plain, f"{department}: {row[5].value}, not {plain}")
        check(Decimal(str(row[7].value)) == weighted, f"{department}: {row[7].value}, not {weighted}")
    for grade in ("优", "良", "中", "差"):
        count = sum(line["等级"] == grade for line in lines)
        check(table[grade][3].value == count, f"{grade}: {table[grade][3].value}, not {count}")


def decided_rows(report: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The rows of each project that were decided."""
    return {
        review["project"]: [row for row in review["rows"] if row["decision"]]
        for review in report["reviews"]
    }


def first_round(ziping: Reviewers, folder: Path, forms: list[Path]) -> tuple[list[Path], dict[str, Any]]:
    """Two reviewers share the forms; a workbook that nobody filled in decides nothing."""
    blank = folder / "复核.xlsx"
    done = ziping.call("review", *forms, "--init-decisions", blank)
    check(done.returncode == 0 and "30" in done.stdout, done.stderr)
    check(ziping.report(forms, "--decisions", blank) == ziping.report(forms), "nothing is decided")
    books, count = [], 0
    for which, (name, day) in enumerate((("李复核", datetime.date(2022, 3, 5)), ("王复核", "2022/3/6"))):
        book = openpyxl.load_workbook(blank)
        for number, sheet in enumerate(sheets_of(book)):
            if number % 2 == which:
                count += decide(sheet, "一轮")
        sign(book, name, day)
        path = folder / f"{name}.xlsx"
        book.save(path)
        books.append(path)
    both = [word for book in books for word in ("--decisions", str(book))]
    report = ziping.report(forms, *both)
    rows = decided_rows(report)
    check(sum(map(len, rows.values())) == count, f"{sum(map(len, rows.values()))} of {count} decisions")
    signed = {(row["decision"]["by"], row["decision"]["on"]) for own in rows.values() for row in own}
    check(signed == {("李复核", "2022-03-05"), ("王复核", "2022-03-06")}, f"{signed}")
    listed = folder / "汇总一.xlsx"
    done = ziping.call("review", *forms, *both, "--output", listed)
    check(done.returncode in (0, 1), done.stderr)
    check_list(listed, report)
    check_refusals(ziping, folder, forms, books)
    return books, report


def check_refusals(ziping: Reviewers, folder: Path, forms: list[Path], books: list[Path]) -> None:
    """One form of the batch takes its own sheet; last year's takes none; two that differ are refused."""
    done = ziping.call("review", forms[0], "--decisions", books[0])
    check(done.returncode in (0, 1) and "李复核，2022-03-05" in done.stdout, done.stderr)
    old = folder / "2020" / forms[0].name
    write(form(0, 2020), old)
    for words in ([old], [old, "--full"]):
        done = ziping.call("review", *words, "--decisions", books[0])
        check(done.returncode == 2 and "review-sheet-of-another-form" in done.stderr, done.stderr)
    done = ziping.call("review", old, forms[0], "--decisions", books[0], "--format", "json")
    decisions = [len(review["decisions"]) for review in json.loads(done.stdout)["reviews"]]
    check(decisions[0] == 0 and decisions[1] > 0, f"{decisions}")
    book = openpyxl.load_workbook(books[0])
    sheet = sheets_of(book)[0]
    columns = columns_of(sheet)
    row = next(
        row for row in range(HEADING_ROW + 1, sheet.max_row)
        if "一轮查过" in str(sheet.cell(row, columns["备注"]).value)
    )
    sheet.cell(row, columns[HEADING]).value = 0.5
    other = folder / "另一份.xlsx"
    book.save(other)
    done = ziping.call("review", *forms, "--decisions", books[0], "--decisions", other)
    check(done.returncode == 2 and "decided-differently" in done.stderr, done.stderr)
    check("李复核.xlsx" in done.stderr and "另一份.xlsx" in done.stderr, done.stderr)


def answer(number: int, report: dict[str, Any]) -> tuple[list[list[str]], set[str]]:
    """What a department hands in again, and the rows that it changed: it takes over what was decided in
    every second form, claims something between in every fourth, and else does nothing."""
    table = form(number)
    changed: set[str] = set()
    if number % 4 == 3:
        return table, changed
    decided = {row["name"]: row for row in report["rows"] if row["decision"]}
    for line, _ in rows_of_form(table):
        row = decided.get(table[line][NAME])
        if row is None or row["reviewed"] == row["claimed"]:
            continue
        claimed, reviewed = Decimal(row["claimed"]), Decimal(row["reviewed"])
        table[line][CLAIM] = str(reviewed if number % 2 == 0 else (claimed + reviewed) / 2)
        changed.add(row["name"])
    total = sum(Decimal(table[line][CLAIM]) for line, _ in rows_of_form(table)) + 10
    next(row for row in table if row[GROUP] == "总分")[CLAIM] = str(total)
    return table, changed


def second_round(
    ziping: Reviewers, folder: Path, forms: list[Path], books: list[Path], first: dict[str, Any]
) -> None:
    """The answers make decisions stale, which are made anew; the rounds are held beside each other."""
    by_project = {review["project"]: review for review in first["reviews"]}
    changed: dict[str, set[str]] = {}
    again = []
    for number, path in enumerate(forms):
        project = next(name for name in by_project if name.endswith(f"第{number + 1}号"))
        table, changed[project] = answer(number, by_project[project])
        again.append(folder / "第二稿" / path.name)
        write(table, again[-1])
    both = [word for book in books for word in ("--decisions", str(book))]
    report = ziping.report(again, *both)
    for review in report["reviews"]:
        stale = sum(finding["code"] == "decision-stale" for finding in review["findings"])
        check(stale == len(changed[review["project"]]), f"{review['project']}: {stale} stale")
    blank = folder / "二轮.xlsx"
    done = ziping.call("review", *again, *both, "--init-decisions", blank)
    check(done.returncode == 0, done.stderr)
    book = openpyxl.load_workbook(blank)
    for sheet in sheets_of(book):
        decide(sheet, "二轮")
    sign(book, "李复核", "2022年4月1日")
    filled = folder / "二轮填好.xlsx"
    book.save(filled)
    second = ziping.report(again, "--decisions", filled)
    check(all(review["total"]["reviewed"] for review in second["reviews"]), "every total is settled")
    last = folder / "最终.xlsx"
    done = ziping.call("review", *again, "--decisions", filled, "--output", last)
    check(done.returncode in (0, 1), done.stderr)
    check_list(last, second)
    check_rounds(ziping, folder, first, second, changed)


def check_rounds(
    ziping: Reviewers, folder: Path, first: dict[str, Any], second: dict[str, Any],
    changed: dict[str, set[str]],
) -> None:
    """What was given back, answered and is still open, counted from the reports themselves."""
    paths = []
    for name, report in (("一.json", first), ("二.json", second)):
        paths.append(folder / name)
        paths[-1].write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    done = ziping.call("verify", *paths)
    check(done.returncode == 0, done.stderr)
    done = ziping.call("diff", *paths, "--format", "json")
    check(done.returncode == 0, done.stderr)
    rounds = json.loads(done.stdout)["rounds"]
    after = {review["project"]: review for review in second["reviews"]}
    given_back = answered = left = 0
    for review in first["reviews"]:
        now = {row["id"]: row for row in after[review["project"]]["rows"]}
        for row in review["rows"]:
            if row["exceedsTolerance"] or row["toConfirm"]:
                given_back += 1
                is_pending = now[row["id"]]["exceedsTolerance"] or now[row["id"]]["toConfirm"]
                has_changed = row["name"] in changed[review["project"]]
                answered += is_pending and has_changed
                left += not has_changed and (is_pending or not now[row["id"]]["decision"])
    found = (rounds["givenBack"], rounds["answered"], rounds["open"])
    check(found == (given_back, answered, left), f"{found}, not {(given_back, answered, left)}")
    check(rounds["settled"] == given_back - answered - left and rounds["settled"] > 0, f"{rounds['settled']}")
    check(answered > 0 and left > 0, f"{answered} answered, {left} left")
    check(len(rounds["forms"]) == COUNT, "the forms of the rounds")
    page = ziping.run("diff", *paths)
    check(page.startswith("两轮复核") and "第一次" in page and "第二次" in page, page[:200])


def main() -> None:
    ziping = Reviewers(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        forms = []
        for number in range(COUNT):
            forms.append(folder / "第一稿" / f"{number + 1:02}.csv")
            write(form(number), forms[-1])
        books, report = first_round(ziping, folder, forms)
        second_round(ziping, folder, forms, books, report)
    print(f"review rounds: {harness.checked} checks passed")


if __name__ == "__main__":
    main()
