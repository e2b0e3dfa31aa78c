#!/usr/bin/env python3
"""Two jobs against one, on 2,000 forms.

    Tests/Bench/jobs.py ZIPING [PAIRS]

Says nothing where another program keeps the second core busy: see the load that it prints. Two calls
with half of the forms each, beside each other, share nothing; what they take against one call is all
that a second core gives on the machine.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from forms import RUBRIC, csv_forms
from program import Program, against, table


def main(binary: str, pairs: int) -> None:
    ziping = Program(binary)
    if not ziping.knows("--jobs"):
        sys.exit("this program does its work in one job")
    load = os.getloadavg()[0]
    rows = []
    with tempfile.TemporaryDirectory() as name:
        paths = csv_forms(Path(name), 2_000)
        for command in (["score"], ["review"], ["score", "--format", "json"]):
            call = [*command, "--rubric", RUBRIC]
            halves = [[*call, *half, "--jobs", "1"] for half in (paths[:1_000], paths[1_000:])]
            runs = [
                (ziping.run([*call, *paths, "--jobs", "1"]),
                 ziping.run([*call, *paths, "--jobs", "2"]), ziping.run_beside(halves))
                for _ in range(pairs)
            ]
            wall = median(two.wall / one.wall for one, two, _ in runs)
            cpu = median(two.cpu / one.cpu for one, two, _ in runs)
            apart = median(beside.wall / one.wall for one, _, beside in runs)
            rows.append(
                (" ".join(command), f"{wall:.2f}", f"{cpu:.2f}", f"{apart:.2f}",
                 against(wall, 0.6)))
    table(
        rows,
        (f"two jobs against one, {pairs} runs", "wall", "cpu", "wall of two calls",
         "goal for the wall"))
    print(f"\nload when it began: {load:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 5)
