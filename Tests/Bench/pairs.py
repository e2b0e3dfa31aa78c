#!/usr/bin/env python3
"""Two builds of the program side by side: the ratio of their costs.

    Tests/Bench/pairs.py BEFORE AFTER [PAIRS]

Both run in turn on the same input, and each pair gives a ratio; the median of the ratios is what
counts, since what else the machine does strikes both halves of a pair. Below 1 the second is better.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

from forms import RUBRIC, csv_forms, long_form, xlsx_forms
from program import Program, table


def main(before: str, after: str, pairs: int) -> None:
    first, second = Program(before), Program(after)
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        csv, xlsx = csv_forms(folder / "csv", 400), xlsx_forms(folder / "xlsx", 200)
        long = long_form(folder / "long.csv", 3_000, claims=True)
        score = ["score", "--rubric", RUBRIC]
        for what, arguments in [
            ("one CSV form", [*score, csv[0]]),
            ("one XLSX form", [*score, xlsx[0]]),
            ("400 CSV forms", [*score, *csv]),
            ("400 CSV forms, JSON", [*score, *csv, "--format", "json"]),
            ("200 XLSX forms", [*score, *xlsx]),
            ("3,000 rows", ["score", long]),
            ("review of 3,000 rows", ["review", long]),
        ]:
            runs = [(first.run(arguments), second.run(arguments)) for _ in range(pairs)]

            def ratio(part: str) -> str:
                ratios = sorted(getattr(b, part) / max(getattr(a, part), 1e-4) for a, b in runs)
                return f"{median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"

            rows.append((what, ratio("cpu"), ratio("wall"), ratio("peak")))
    table(rows, (f"{pairs} pairs", "cpu", "wall", "peak memory"))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) == 4 else 7)
