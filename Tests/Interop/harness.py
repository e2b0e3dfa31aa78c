"""What the checks by other programs share: counting, and the program under test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

RUBRIC_OF_FOLDER = {"xinzhou-2021": "xinzhou-2021-department", "kinds": "as-form-department"}
RUBRIC_OF_FORM = {"转移支付": "as-form-transfer"}

checked = 0


def check(holds: bool, what: str) -> None:
    """Counts a check, and ends the run at one that does not hold."""
    global checked
    checked += 1
    if not holds:
        sys.exit(f"FAILED: {what}")


def rubric_of(form: Path) -> str:
    """The rubric of a sample, by its name or its folder."""
    return RUBRIC_OF_FORM.get(
        form.stem, RUBRIC_OF_FOLDER.get(form.parent.name, "mof-2020-project")
    )


class Ziping:
    """The program under test."""

    def __init__(self, binary: str) -> None:
        self.binary = str(Path(binary).resolve())

    def call(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs a command, whatever becomes of it."""
        return subprocess.run(
            [self.binary, *map(str, arguments)], capture_output=True, text=True, check=False
        )

    def run(self, *arguments: str | Path) -> str:
        """The output of a command, which must have worked on its inputs."""
        done = self.call(*arguments)
        if done.returncode not in (0, 1):
            sys.exit(f"FAILED: ziping {' '.join(map(str, arguments))}: {done.stderr}")
        return done.stdout
