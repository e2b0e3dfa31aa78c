#!/usr/bin/env python3
"""Instructions of a start, of a form more and of a row more.

    Tests/Bench/instructions.py ZIPING

Counted by callgrind, so the load of the machine does not matter. What one form or row more costs is
the difference of two sizes, divided by what is between them.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from forms import RUBRIC, SAMPLE, csv_forms, long_form, xlsx_forms
from program import Program, against, table

HUNAN = SAMPLE.parents[1] / "zhengxiang-2020" / "部门整体支出.json"


def main(binary: str) -> None:
    ziping = Program(binary)
    rows: list[tuple[str, ...]] = []

    def add(what: str, value: float, goal: float | None = None, unit: str = "M") -> float:
        rows.append((what, f"{value:.3g} {unit}", against(value, goal)))
        return value

    def count(*arguments: str) -> float:
        return ziping.instructions(list(arguments)) / 1e6

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        score = ("score", "--rubric", RUBRIC)
        add("start, one CSV form", count(*score, f"{SAMPLE}.csv"), 22)
        add("start, one XLSX form", count(*score, f"{SAMPLE}.xlsx"))
        add("start, one form under hunan-2018-department",
            count("score", "--rubric", "hunan-2018-department", str(HUNAN)), 24)
        for kind, make, goal in [("CSV", csv_forms, 6), ("XLSX", xlsx_forms, 10)]:
            few, many = 10, 60
            paths = make(folder / kind, many)
            more = count(*score, *paths) - count(*score, *paths[:few])
            add(f"a {kind} form more", more / (many - few), goal)
        few, many = 300, 3_000
        plain = [long_form(folder / f"{size}.csv", size) for size in (few, many)]
        short, long = (count("score", path) for path in plain)
        add("a row more", (long - short) / (many - few))
        claimed = long_form(folder / "claims.csv", many, claims=True)
        scored, reviewed = count("score", claimed), count("review", claimed)
        add("score of 3,000 rows with claims", scored)
        add("review of the same", reviewed)
        add("review against score", reviewed / scored, 1.6, "×")
    table(rows, ("what", "instructions", "goal"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
