"""What the checks of reports share: the evaluations that are written, and what their JSON report says of them."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from harness import Ziping, rubric_of

SAMPLES = Path("Samples")
OPEN = SAMPLES / "panzhihua-2021/一般行政管理事务.csv"
SUGGESTED = SAMPLES / "panzhihua-2021/人大会议.csv"
COMPLETE = SAMPLES / "xinzhou-2021/部门整体支出.csv"
CLAIMED = SAMPLES / "yanbian-2020/人大代表工作经费.csv"
WITHOUT_POINTS = SAMPLES / "kinds/部门整体支出-得分表.csv"
NAME, TARGET, ACTUAL, WEIGHT, REASON = 2, 3, 4, 5, 7
LONG_ROWS = 120
# Each must come out as text: never as markup, a formula, a command of a pipeline or a second line of a record.
HOSTILE = (
    "<script>window.hit=1</script>",
    '"onload="window.hit=1',
    "'><img src=x onerror=window.hit=1>",
    "</title></style></script></svg><iframe src=//example.invalid>",
    "]]>",
    "-->",
    "甲|乙",
    "甲\\|乙",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "'=1",
    "＝1+1",
    "&lt;b&gt;&amp;",
    "`甲` **乙** _丙_ ~丁~ # 戊",
    "[甲](javascript:window.hit=1)",
    "::error::甲",
    "%0A::error::甲",
    "甲,乙:丙%丁",
    "第一行\n第二行",
    "右到左\u202e序倒\u202c完",
    "阿拉伯 مرحبا 文",
    "_x0041_",
    "控制\x01\x1b[31m符",
    "https://example.invalid/?a=1&b=2",
    "👨‍👩‍👧 家",
    "${甲} {{乙}} $(丙)",
    "长" * 10_000,
)


@dataclass
class Tally:
    """What was checked, and what was wrong; the run goes on, so that one run tells all."""

    title: str
    checked: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def note(self, kind: str, subject: str, faults: list[str]) -> None:
        self.checked[kind] += 1
        self.failures += [f"{kind}, {subject}: {fault}" for fault in faults]

    def finish(self) -> int:
        for failure in self.failures:
            print(f"FAILED {failure[:600]}", file=sys.stderr)
        sys.stderr.flush()
        counts = ", ".join(f"{count} {kind}" for kind, count in self.checked.items())
        print(f"{self.title}: {counts}; {len(self.failures)} failures")
        return 1 if self.failures else 0


@dataclass(frozen=True)
class Outcome:
    """What every format has to say of one form, and what those for people say besides."""

    name: str
    source: str
    numbers: tuple[Decimal, ...]
    grades: tuple[str, ...]
    rows: tuple[str, ...]
    findings: tuple[dict[str, Any], ...] = ()
    beside: tuple[Decimal, ...] = ()

    def missing(self, text: str, and_beside: bool = False) -> list[str]:
        """The totals and grades that a text lacks."""
        found = numbers_in(text)
        wanted = self.numbers + (self.beside if and_beside else ())
        lacks = [f"{self.name}: total {number}" for number in wanted if number not in found]
        return lacks + [f"{self.name}: grade {grade}" for grade in self.grades if grade not in squeeze(text)]

    def missing_rows(self, text: str, at_most: int | None = None) -> list[str]:
        """The rows whose names, or so many characters of them, are not in a text, blanks aside."""
        squeezed = squeeze(text)
        return [
            f"{self.name}: row {name[:60]!r}" for name in self.rows if squeeze(name)[:at_most] not in squeezed
        ]


@dataclass(frozen=True)
class Case:
    """A call whose result is written in each format."""

    name: str
    arguments: tuple[str | Path, ...]
    exit_codes: tuple[int, ...] = (0, 1)
    hostile: bool = False

    @property
    def command(self) -> str:
        return str(self.arguments[0])

    @property
    def forms(self) -> int:
        return sum(1 for argument in self.arguments[1:] if str(argument).endswith((".csv", ".xlsx", ".docx")))


def numbers_in(text: str) -> set[Decimal]:
    return {Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", text)}


def squeeze(text: str) -> str:
    """A text without blanks, and without what is not shown or stands for what a format cannot hold."""
    spelled = re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match.group(1), 16)), text)
    return re.sub(r"[\s\u200b-\u200d\u2060\ufffd\x00-\x1f\u202a-\u202e\u2066-\u2069]+", "", spelled)


def decimals(*values: Any) -> tuple[Decimal, ...]:
    return tuple(dict.fromkeys(Decimal(value) for value in values if value is not None))


def words(*values: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def of_evaluation(item: dict[str, Any]) -> Outcome:
    return Outcome(
        item["project"] or item["unit"] or "",
        item["source"],
        decimals(item["bounds"]["low"], item["bounds"]["high"]),
        words(item["grade"]),
        tuple(row["name"] for row in item["rows"]),
        tuple(item["findings"]),
    )


def of_review(item: dict[str, Any]) -> Outcome:
    total, grade = item["total"], item["grade"] or {}
    bounds, reviewed = total["bounds"], total["reviewedBounds"]
    return Outcome(
        item["project"] or item["unit"] or "",
        item["source"],
        decimals(*reviewed.values()),
        words(grade.get("reviewed")),
        tuple(row["name"] for row in item["rows"]),
        tuple(item["findings"]),
        decimals(total["claimed"], *bounds.values()),
    )


def of_difference(item: dict[str, Any]) -> Outcome:
    before, after = item["before"], item["after"]
    return Outcome(
        before["source"],
        before["source"],
        decimals(*after["bounds"].values()),
        words(after["grade"]),
        tuple(row["name"] for row in item["rows"]),
        beside=decimals(*before["bounds"].values()),
    )


def outcomes(report: dict[str, Any]) -> list[Outcome]:
    """What the JSON report says of each form, for the other formats to be held against."""
    for key, read in (("evaluations", of_evaluation), ("reviews", of_review), ("differences", of_difference)):
        if key in report:
            return [read(item) for item in report[key]]
    return []


def write_csv(path: Path, table: list[list[str]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(table)
    return path


def sample_table(path: Path) -> tuple[list[list[str]], int, int]:
    """A sample's cells, and where its indicators begin and end."""
    table = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    start = next(n for n, row in enumerate(table) if row[0] == "一级指标") + 1
    end = next(n for n, row in enumerate(table) if row[0] == "总分")
    return table, start, end


def indicator(
    name: str, target: str, actual: str, group: str = "", level2: str = "", weight: str = "", note: str = ""
) -> list[str]:
    return [group, level2, name, target, actual, weight, "", note]


def hostile_form(path: Path) -> Path:
    """A sample whose project, unit, names, values and notes are hostile texts."""
    table, start, end = sample_table(OPEN)
    rows = [indicator(text, text, text, note=text) for text in HOSTILE]
    rows[0][:2] = ["产出指标", "数量指标"]
    last = [
        indicator("满意度", "≥90%", "95%", "满意度指标", "满意度指标"),
        indicator("效益", "≥3次", "4次", "效益指标", "社会效益指标"),
    ]
    table[2][1], table[3][1] = HOSTILE[0] + HOSTILE[6], HOSTILE[1] + HOSTILE[4]
    return write_csv(path, table[:start] + rows + last + table[end:])


def long_form(path: Path, count: int = LONG_ROWS) -> Path:
    """A sample with many rows, of which every seventh falls short and every fifteenth is open."""
    table, start, end = sample_table(OPEN)
    rows = []
    for number in range(1, count + 1):
        actual = "7次" if number % 7 == 0 else "大部分完成" if number % 15 == 0 else "10次"
        rows.append(indicator(f"第{number:04}项工作开展的次数", "10次", actual))
    rows[0][:2] = ["产出指标", "数量指标"]
    last = [
        indicator("满意度", "≥90%", "95%", "满意度指标", "满意度指标"),
        indicator("效益", "≥3次", "4次", "效益指标", "社会效益指标"),
    ]
    return write_csv(path, table[:start] + rows + last + table[end:])


def batch(folder: Path) -> Path:
    """A folder of forms, one of which cannot be read."""
    folder.mkdir()
    for path in (OPEN, SUGGESTED):
        (folder / path.name).write_bytes(path.read_bytes())
    for number in range(8):
        table, start, _ = sample_table(SUGGESTED)
        table[2][1], table[start][ACTUAL] = f"会议{number}", f"{number}次"
        write_csv(folder / f"会议{number}.csv", table)
    (folder / "坏.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    return folder


def with_claims(path: Path) -> Path:
    """A sample with weights and full points claimed everywhere but in one row."""
    table, start, end = sample_table(SUGGESTED)
    rows = [number for number in range(start, end) if table[number][NAME]]
    for number, weight in zip(rows, ("10", "10", "15", "15", "30", "10"), strict=True):
        table[number][WEIGHT] = table[number][WEIGHT + 1] = weight
    table[rows[0]][WEIGHT + 1], table[end][WEIGHT + 1] = "8", "98"
    return write_csv(path, table)


def cases(ziping: Ziping, folder: Path) -> Iterator[Case]:
    """The evaluations, reviews and comparisons that each format is to say."""
    yield Case("open rows", ("score", OPEN))
    yield Case("complete", ("score", COMPLETE, "--rubric", rubric_of(COMPLETE)))
    yield Case("without points", ("score", WITHOUT_POINTS, "--rubric", rubric_of(WITHOUT_POINTS)))
    yield Case("gate not met", ("score", OPEN, "--min-score", "99.5"), (1,))
    yield Case("hostile", ("score", hostile_form(folder / "敌意" / "敌意 表.csv")), hostile=True)
    yield Case("long", ("score", long_form(folder / "长.csv")))
    yield Case("batch", ("score", batch(folder / "一批")), (2,))
    claims = with_claims(folder / "自评.csv")
    yield Case("review", ("review", COMPLETE, "--rubric", rubric_of(COMPLETE)))
    yield Case("review with open rows", ("review", CLAIMED, "--rubric", "yanbian-2020-deputies"))
    yield Case("review with decisions", ("review", claims, "--decisions", decisions(ziping, claims, folder)))
    yield Case("hostile review", ("review", folder / "敌意" / "敌意 表.csv"), hostile=True)
    yield Case("diff", ("diff", OPEN, "--against", "hubei-2020-project"))


def decisions(ziping: Ziping, form: Path, folder: Path) -> Path:
    """A reviewer's decisions, points for every row that waits for them."""
    path = folder / "决定.json"
    ziping.run("review", form, "--init-decisions", path)
    document = json.loads(path.read_text(encoding="utf-8"))
    for decision in document["decisions"]:
        decision |= {"points": "1", "reason": "现场查看", "by": "李复核", "on": "2022-03-01"}
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


@dataclass(frozen=True)
class Written:
    """A case's files, by the format of each."""

    case: Case
    files: dict[str, Path]
    report: dict[str, Any]
    outcomes: list[Outcome]
    exit_code: int


def write(ziping: Ziping, case: Case, names: dict[str, str], folder: Path, tally: Tally) -> Written | None:
    """Writes a case in the named formats and as JSON; each file is there whatever becomes of the gate."""
    place = folder / "out" / case.name
    place.mkdir(parents=True)
    files = {kind: place / name for kind, name in (names | {"json": "report.json"}).items()}
    outputs = []
    for kind, name in (names | {"json": "report.json"}).items():
        word = f"{kind}=" if kind in ("rows", "line", "github") else ""
        outputs += ["--output", f"{word}{place / name}" + ("/" if kind == "folder" else "")]
    done = ziping.call(*case.arguments, *outputs)
    faults = (
        [] if done.returncode in case.exit_codes else [f"exit code {done.returncode}: {done.stderr[:300]}"]
    )
    faults += [f"{path.name} was not written" for path in files.values() if not path.exists()]
    tally.note("call", case.name, faults)
    if faults:
        return None
    report = json.loads(files["json"].read_text(encoding="utf-8"))
    return Written(case, files, report, outcomes(report), done.returncode)
