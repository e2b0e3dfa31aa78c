#!/usr/bin/env python3
"""What a pair of cells costs, whether unknown words ever pass for certain, and whether cost follows size.

    Tests/Bench/cells.py ZIPING [BEFORE]

Every pair of the tables of cases is scored under the national rubric; with a second program, the first
one's instructions are held against it. A hundred thousand pairs that were certain get an unknown word
each. Cells of random pieces of the tables are made twice as long.
"""

from __future__ import annotations

import csv
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from forms import ROOT
from program import Program, against, table

TABLES = ROOT / "Tests" / "ZipingTests" / "Tables"
RUBRIC = "mof-2020-project"
HEADINGS = ["一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值"]
OUTPUTS = {"数量", "质量", "时效"}
INVENTED = ["咕噜", "璃玄", "啵嚓昂"]
NUMERALS = "零〇0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿半多余几来壹贰叁肆伍陆柒捌玖拾佰仟"

Pair = tuple[str, str, str, str]


def pairs() -> list[Pair]:
    """Name, 二级指标, target and actual value of every case."""
    found = []
    for path in sorted(TABLES.glob("*value-cases*.tsv")):
        for line in path.read_text("utf-8").splitlines()[1:]:
            name, level2, target, actual = line.split("\t")[:4]
            if max(len(target), len(actual)) < 30:
                found.append((name, level2, target, actual))
    return found


def form(path: Path, rows: list[Pair]) -> str:
    """Writes a form of such rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["年度", "2021"])
        writer.writerow(HEADINGS)
        for name, level2, target, actual in rows:
            group = level2.removesuffix("指标")
            level1 = "产出" if group in OUTPUTS or group.endswith("成本") else "效益"
            writer.writerow(
                ["满意度指标" if "满意" in level2 else level1 + "指标", level2, name, "10",
                 target.replace("\\n", "\n"), actual.replace("\\n", "\n")]
            )
    return str(path)


def states(binary: str, path: str) -> list[tuple[str, bool, str]]:
    """State, certainty and rule of each row."""
    done = subprocess.run(
        [binary, "score", path, "--rubric", RUBRIC, "--format", "json"],
        capture_output=True, text=True, check=False,
    )
    evaluation = json.loads(done.stdout)["evaluations"][0]
    return [(row["state"], row["rule"]) for row in evaluation["rows"][1:]]


def places(text: str) -> list[int]:
    """Where an unknown word belongs to nothing: not behind a number, its unit and its noun."""
    found = []
    for place in range(len(text) + 1):
        behind = re.split(r"[，,、；;。()（）：:%％]", text[:place])[-1]
        if not any(numeral in behind for numeral in NUMERALS):
            found.append(place)
    return found


def certain(binary: str, folder: Path, rows: list[Pair], count: int) -> tuple[int, list[Pair]]:
    """How many pairs got an unknown word, and those that stayed certain."""
    chance = random.Random(7)
    path = form(folder / "certain.csv", rows)
    # A target in words is free text: a percentage is its degree of completion, whatever it says.
    sure = [
        row for row, (state, rule) in zip(rows, states(binary, path))
        if state == "scored" and rule not in ("qualitative", "yes-no")
    ]
    kept: list[Pair] = []
    for _ in range(0, count, 2_000):
        changed = []
        for name, level2, target, actual in chance.choices(sure, k=2_000):
            into = chance.random() < 0.5
            text = target if into else actual
            place = chance.choice(places(text) or [0])
            text = text[:place] + chance.choice(INVENTED) + text[place:]
            changed.append((name, level2, text, actual) if into else (name, level2, target, text))
        path = form(folder / "changed.csv", changed)
        kept += [
            row for row, (state, _) in zip(changed, states(binary, path))
            if state == "scored"
        ]
    return count, kept


def long_cells(folder: Path, rows: list[Pair], length: int) -> str:
    """Writes a form whose cells are random pieces of the tables, so many characters each."""
    chance = random.Random(11)
    pieces = [piece for row in rows for cell in row[2:] for piece in re.findall(r".{1,4}", cell)]

    def cell() -> str:
        text = ""
        while len(text) < length:
            text += chance.choice(pieces)
        return text[:length]

    made = [("某项任务", "数量指标", "≥10次", cell()) for _ in range(40)]
    return form(folder / f"{length}.csv", made)


def main(binary: str, before: str | None) -> None:
    rows = pairs()
    report: list[tuple[str, ...]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        once, twice = form(folder / "1.csv", rows), form(folder / "2.csv", rows + rows)

        def cost(program: str) -> float:
            ziping = Program(program)
            score = ["score", "--rubric", RUBRIC]
            return (
                ziping.instructions([*score, twice]) - ziping.instructions([*score, once])
            ) / len(rows)

        now = cost(binary)
        report.append(("a pair of cells", f"{now / 1e3:.4g} k", ""))
        if before:
            ratio = now / cost(before)
            report.append(("against the other program", f"{ratio:.3g} ×", against(ratio, 1.1)))
        tried, kept = certain(binary, folder, rows, 100_000)
        report.append((f"certain in spite of an unknown word, of {tried}", f"{len(kept)}",
                       against(len(kept), 0)))
        short, long = (
            Program(binary).instructions(
                ["score", "--rubric", RUBRIC, long_cells(folder, rows, length)])
            for length in (900, 1_800)
        )
        growth = long / short
        report.append(("cells twice as long", f"{growth:.3g} ×", against(growth, 2.2)))
    table(report, ("what", "cost", "goal"))
    for row in kept[:20]:
        print("certain:", *row)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else None)
