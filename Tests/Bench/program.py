"""A built `ziping`, run with an eye on what it costs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What one run took."""

    cpu: float
    """Processor seconds, of the user and of the system."""
    wall: float
    """Seconds by the clock."""
    peak: float
    """The most memory held at once, in MB (10⁶ bytes)."""


class Program:
    """The program under measurement."""

    def __init__(self, binary: str) -> None:
        self.binary = str(Path(binary).resolve())
        if not os.access(self.binary, os.X_OK):
            sys.exit(f"{binary} is no program; build one with: swift build -c release")

    def run(self, arguments: list[str]) -> Cost:
        """Runs a command, whose output goes nowhere; it must not have failed on its input."""
        return self.run_beside([arguments])

    def run_beside(self, calls: list[list[str]]) -> Cost:
        """Runs commands beside each other, and says what they took together."""
        start = time.monotonic()
        processes = [
            subprocess.Popen(
                [self.binary, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            for arguments in calls
        ]
        cpu = peak = 0.0
        for process, arguments in zip(processes, calls):
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self._expect_done(process.returncode, arguments)
            cpu += used.ru_utime + used.ru_stime
            peak += used.ru_maxrss * 1024 / 1e6
        return Cost(cpu, time.monotonic() - start, peak)

    def instructions(self, arguments: list[str]) -> int:
        """The instructions of a command, counted by callgrind, whatever else the machine does."""
        with tempfile.NamedTemporaryFile() as counts:
            done = subprocess.run(
                ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts.name}",
                 self.binary, *arguments],
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
            )
        self._expect_done(done.returncode, arguments)
        collected = re.search(r"Collected : (\d+)", done.stderr)
        if not collected:
            sys.exit(f"callgrind counted nothing:\n{done.stderr}")
        return int(collected[1])

    def knows(self, option: str) -> bool:
        """Whether `score` has an option."""
        shown = subprocess.run(
            [self.binary, "score", "--help"], capture_output=True, text=True, check=False
        )
        return option in shown.stdout

    def _expect_done(self, status: int, arguments: list[str]) -> None:
        if status not in (0, 1):
            sys.exit(f"ended with {status}: ziping {' '.join(arguments[:6])} …")


def table(rows: list[tuple[str, ...]], heading: tuple[str, ...]) -> None:
    """Prints rows under a heading, as a table of Markdown."""
    print("| " + " | ".join(heading) + " |")
    print("|" + " --- |" * len(heading))
    for row in rows:
        print("| " + " | ".join(row) + " |")


def against(value: float, goal: float | None) -> str:
    """Whether a value meets the most that it may be."""
    if goal is None:
        return ""
    return f"≤ {goal:g}" + ("" if value <= goal else " **missed**")
