#!/usr/bin/env python3
"""The most memory that a call holds: many forms against few, and one long form.

    Tests/Bench/memory.py ZIPING
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from forms import RUBRIC, csv_forms, long_form
from program import Program, against, table


def main(binary: str) -> None:
    ziping = Program(binary)
    many: list[tuple[str, ...]] = []
    long: list[tuple[str, ...]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = csv_forms(folder / "forms", 5_000)
        for command in (["score"], ["review"], ["score", "--format", "json"]):
            call = [*command, "--rubric", RUBRIC]
            few, all_ = ziping.run([*call, *paths[:100]]).peak, ziping.run([*call, *paths]).peak
            many.append(
                (" ".join(command), f"{few:.0f}", f"{all_:.0f}", f"{all_ / few:.2f}",
                 against(all_ / few, 1.3)))
        first = long_form(folder / "first.csv", 15_000)
        second = long_form(folder / "second.csv", 15_000, claims=True)
        for call in (["score", first], ["review", second], ["diff", first, second]):
            peak = ziping.run(call).peak
            long.append((call[0], f"{peak:.0f}", against(peak, 200)))
    table(many, ("peak MB", "100 forms", "5,000 forms", "ratio", "goal"))
    print()
    table(long, ("a form of 15,000 rows", "peak MB", "goal"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
