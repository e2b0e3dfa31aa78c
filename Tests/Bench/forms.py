"""The forms that the measurements score: as many as asked for, or one of as many rows."""

from __future__ import annotations

import random
import re
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "Samples" / "xinzhou-2021" / "部门整体支出"
RUBRIC = "xinzhou-2021-department"


def _filled(text: str, chance: random.Random) -> str:
    """Another actual value of the same kind; what is neither a rate nor a number of times stays."""
    if re.fullmatch(r"[\d.]+%", text):
        return f"{chance.randrange(700, 1001) / 10:g}%"
    if re.fullmatch(r"\d+次(以上)?", text):
        return f"{chance.randrange(1, 9)}次"
    return text


def csv_forms(folder: Path, count: int) -> list[str]:
    """Writes forms in CSV: the sample under other names, with other actual values."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(count)
    rows = [
        line.split(",")
        for line in SAMPLE.with_suffix(".csv").read_text("utf-8-sig").splitlines()
    ]
    paths = []
    for number in range(count):
        lines = []
        for row in rows:
            row = list(row)
            if row[0] == "项目名称":
                row[1] += str(number)
            elif len(row) > 4:
                row[4] = _filled(row[4], chance)
            lines.append(",".join(row))
        path = folder / f"{number:05}.csv"
        path.write_text("\r\n".join(lines) + "\r\n", "utf-8-sig", newline="")
        paths.append(str(path))
    return paths


def xlsx_forms(folder: Path, count: int) -> list[str]:
    """Writes forms as workbooks, in the same way."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(count)
    with zipfile.ZipFile(SAMPLE.with_suffix(".xlsx")) as sample:
        parts = {name: sample.read(name) for name in sample.namelist()}
    (sheet,) = (name for name in parts if "worksheets/" in name)

    def cell(match: re.Match[str]) -> str:
        text = re.sub(r"&#(\d+);", lambda sign: chr(int(sign[1])), match[2])
        return match[1] + _filled(text, chance)

    paths = []
    for number in range(count):
        filled = re.sub(r'(<c r="E\d+"[^>]*><is><t>)([^<]*)', cell, parts[sheet].decode())
        path = folder / f"{number:05}.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as workbook:
            for name, content in parts.items():
                workbook.writestr(name, filled if name == sheet else content)
        paths.append(str(path))
    return paths


HEAD = """\
项目支出绩效自评表,,,,,,
（2021年度）,,,,,,
项目名称,大表,,,,,
项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,得分
,年度资金总额,100,100,98.5,,
一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
"""

# The kinds of row of a long form, and the actual values that each may have.
KINDS = [
    ("产出指标", "数量指标", "≥20次", lambda chance: f"{chance.randrange(1, 45)}次"),
    ("产出指标", "数量指标", "12人", lambda chance: f"{chance.randrange(1, 16)}人"),
    ("产出指标", "质量指标", "≥95%", lambda chance: f"{chance.randrange(700, 1001) / 10:g}%"),
    ("产出指标", "成本指标", "≤54万元", lambda chance: f"{chance.randrange(300, 700) / 10:g}万元"),
    ("产出指标", "时效指标", "2021年12月31日前", lambda chance: f"2021年{chance.randrange(1, 13)}月"),
    ("效益指标", "社会效益指标", "有所改善", lambda chance: chance.choice(["部分达成", "明显改善", "95%"])),
]


def long_form(path: Path, rows: int, *, claims: bool = False) -> str:
    """Writes one form of many rows; with `claims` each claims points."""
    chance = random.Random(rows)
    lines = []
    for number in range(rows - 1):
        group, level2, target, actual = KINDS[number % len(KINDS)]
        claim = "1" if claims else ""
        lines.append(f"{group},{level2},第{number}项工作,{target},{actual(chance)},,{claim}")
    lines.append(f"满意度指标,满意度指标,群众满意度,≥90%,96%,,{'1' if claims else ''}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + "\n".join(lines) + "\n", "utf-8-sig")
    return str(path)
