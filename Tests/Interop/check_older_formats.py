#!/usr/bin/env python3
"""Checks that forms which LibreOffice saved in older formats score as what they were saved from.

Usage, from the repository root: python3 Tests/Interop/check_older_formats.py ZIPING_BINARY

Excel and WPS are not at hand: a .et is a .xls and a .wps a .doc by another name, as WPS writes them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import harness
from harness import Ziping, check, rubric_of

SAMPLES = Path("Samples")
# LibreOffice itself does not find the table again in the .doc that it wrote of these.
LOST = {"panzhihua-2021"}
# As a .et, .wps or under a name that a careless call would take for something else.
NAMES = {"xls": "-o {}.et", "ods": "{} 'a' \"b\".ods", "doc": "$(x) {}.wps", "odt": "%20{}.odt"}


def outcome(ziping: Ziping, form: Path, rubric: str) -> Any:
    """What a form got, and what was said of it: total, and each row's points and place."""
    done = ziping.call("score", "--rubric", rubric, "--format", "json", "--", str(form))
    evaluations = json.loads(done.stdout)["evaluations"]
    return done.stderr, [
        (one["bounds"], [(row["name"], row["state"], row["bounds"], place(row)) for row in one["rows"]])
        for one in evaluations
    ]


def place(row: dict[str, Any]) -> str | None:
    """A row's place behind the name of its file."""
    text = row["place"]
    return text and (text.split("!", 1)[-1] if "!" in text else text.split("#", 1)[-1])


def saved(path: Path, ending: str, folder: Path) -> Path:
    """The file as LibreOffice saves it."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        + ["--convert-to", ending, "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=180,
    )
    return folder / f"{path.stem}.{ending}"


def check_saved(ziping: Ziping, path: Path, ending: str, folder: Path) -> None:
    """A form in an older format is read, or said to be lost."""
    older = saved(path, ending, folder)
    rubric = rubric_of(path)
    _, expected = outcome(ziping, path, rubric)
    check(len(expected) == 1, f"{path} is one form")
    named = folder / NAMES[ending].format(path.stem)
    named.write_bytes(older.read_bytes())
    errors, got = outcome(ziping, named, rubric)
    check("[converted]" in errors and "LibreOffice" in errors, f"{named}: {errors}")
    if ending == "doc" and path.parent.name in LOST:
        check(not got and "[lost-in-conversion]" in errors, f"{named}: {errors}")
    else:
        check(got == expected, f"{named}: {got} and not {expected}")


def check_at_once(binary: str, path: Path, folder: Path) -> None:
    """Two runs at once do not disturb each other."""
    older = saved(path, "ods", folder)
    runs = [
        subprocess.Popen(
            [binary, "score", str(older), str(older), "--jobs", "2"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        for _ in range(2)
    ]
    outputs = [run.communicate()[0] for run in runs]
    check(outputs[0] == outputs[1] and "共 2 份" in outputs[0], f"two runs: {outputs}")


def check_bomb(binary: str, older: Path, folder: Path) -> None:
    """What comes out of a conversion is read within the readers' own limits."""
    bomb = folder / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        with zipfile.ZipFile(saved(older, "xlsx", folder)) as good:
            for name in good.namelist():
                text = good.read(name)
                if name.endswith("sheet1.xml"):
                    text = text.replace(b"<sheetData>", b"<sheetData>" + b" " * (400 << 20), 1)
                archive.writestr(name, text)
    program = folder / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(
        "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ $1 = --outdir ] && out=$2; shift; done\n"
        f"cp '{bomb}' \"$out/form.xlsx\"\n")
    program.chmod(0o755)
    environment = {"PATH": f"{program.parent}:/usr/bin:/bin"}
    done = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -v 2000000; exec "$@"', "sh", binary, "score", str(older)],
        env=environment, capture_output=True, text=True, check=False, timeout=60)
    check(done.returncode == 2 and "[zip-" in done.stderr, f"{done.returncode} {done.stderr}")
    check(str(older) in done.stderr and "bomb" not in done.stderr, done.stderr)


def main() -> None:
    binary = str(Path(sys.argv[1]).resolve())
    ziping = Ziping(binary)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = folder / "own"
        own.mkdir()
        os.environ["TMPDIR"] = str(own)
        count = 0
        for path in sorted(SAMPLES.glob("*/*.xlsx")):
            for ending in ("xls", "ods"):
                check_saved(ziping, path, ending, folder)
                count += 1
        for path in sorted(SAMPLES.glob("*/*.docx")):
            for ending in ("doc", "odt"):
                check_saved(ziping, path, ending, folder)
                count += 1
        check(count >= 16, "samples in four older formats")
        first = sorted(SAMPLES.glob("*/*.xlsx"))[0]
        check_at_once(binary, first, folder)
        check_bomb(binary, saved(first, "xls", folder), folder)
        check(not list(own.glob("ziping*")), f"nothing is left: {list(own.iterdir())}")
    print(f"older formats: {harness.checked} checks passed")


if __name__ == "__main__":
    main()
