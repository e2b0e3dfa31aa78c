#!/usr/bin/env python3
"""Runs every command of README and the guides, and holds what they show against what it prints.

Usage, from the repository root: python3 Tests/Docs/check_commands.py ZIPING_BINARY [DOCUMENT…]

Each document runs in a fresh copy of the repository's samples, with the binary first in PATH.

- A block ``sh`` holds commands, a line each. One that does not end with 0 has its exit code behind it:
  ``# 退出码 1``, ``# exit code 1``. Lines that begin as in NOT_RUN are the business of .ci/run.
- A block ``json`` or ``csv`` after a line that names a file (`` `gate.json`： ``) is that file.
- A block ``text`` shows what the commands of the block ``sh`` before it printed: lines as they stand in the
  output, in its order and none left out, but where a line … stands for those; of a long line the beginning
  or the end will do, with … in place of the rest. Blanks do not count.
- A block ``swift`` is a program; it is built against the modules beside the binary and run.
- Options and commands in the running text must exist.
- A guide and its other language (``x.md``, ``x-zh.md``) have the same commands in the same order.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile, zip_longest
from pathlib import Path

DOCUMENTS = ["README.md", "Sources/Ziping/Ziping.docc/Guides/*.md"]
COPIED = ["Samples", "Rubrics"]
NOT_RUN = ("swift build", "swift test", ".ci/run", "apt-get ", "sudo ", "git ", "cd ", "install ", "Tests/")
EXIT_CODE = re.compile(r"\s#\s*(?:退出码|exit code)\s*(\d+)\s*$")
FILE_NAME = re.compile(r"`([^`/ ]+\.(?:json|csv))`")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
# Other programs' options that the text mentions.
FOREIGN_OPTIONS = {"--product", "--scratch-path", "--filter", "--strict-memory-safety"}
# The targets of the library product.
LIBRARY = ("Ziping", "ZipingFiles", "ZipingForms", "ZipingReports", "Rubrics")
# The rubrics that a target holds, as the build makes them a source.
EMBEDDED = "embedded_resources.swift"
WRONG_USAGE = 64
SECONDS = 120


@dataclass
class Block:
    """A fenced block, with the last line of text before it."""

    language: str
    before: str
    line: int
    lines: list[str] = field(default_factory=list)


@dataclass
class Program:
    """The program's commands, each with its options."""

    binary: Path
    options: dict[str, set[str]]

    @classmethod
    def of(cls, binary: Path) -> Program:
        said = run_program(binary, "--help")
        commands = re.findall(r"^  ([a-z]+) {2,}\S", said.split("命令：")[1].split("选项：")[0], re.M)
        options = {name: set(OPTION.findall(run_program(binary, name, "--help"))) for name in commands}
        options[""] = set(OPTION.findall(said))
        return cls(binary, options)

    def faults(self, text: str) -> Iterator[str]:
        """What a piece of code in the text says of the program that is not so."""
        words = re.split(r"\s+", text)
        if words[0] == "ziping" and len(words) > 1:
            name = words[1]
            if re.fullmatch(r"[a-z]+", name) and name not in self.options and name != "help":
                yield f"no such command: {text}"
            elif name in self.options:
                for option in OPTION.findall(text):
                    if option not in self.options[name] | self.options[""]:
                        yield f"no such option of {name}: {option}"
            return
        if words[0] in ("swift", "docc"):
            return
        known = set().union(*self.options.values()) | FOREIGN_OPTIONS
        for option in OPTION.findall(text):
            if option not in known:
                yield f"no such option: {option}"


def run_program(binary: Path, *words: str) -> str:
    return subprocess.run(
        [binary, *words], capture_output=True, text=True, timeout=SECONDS, check=True
    ).stdout


def pieces(text: str) -> Iterator[Block | tuple[int, str]]:
    """The document's blocks and, between them, its lines with their numbers."""
    block: Block | None = None
    before = ""
    for number, line in enumerate(text.split("\n"), 1):
        if block is not None:
            if line.strip() == "```":
                yield block
                block, before = None, ""
            else:
                block.lines.append(line)
        elif line.startswith("```"):
            block = Block(line[3:].strip(), before, number)
        else:
            before = line.strip() or before
            yield number, line
    if block is not None:
        raise SystemExit(f"a block that begins at line {block.line} does not end")


class Run:
    """One document, run in its own folder."""

    def __init__(self, document: Path, program: Program, folder: Path) -> None:
        self.document = document
        self.program = program
        self.folder = folder
        # What the commands of the last block printed, in their order.
        self.said: list[str] = []
        self.calls: list[str] = []
        self.faults: list[str] = []
        tools = folder / ".bin"
        tools.mkdir()
        (tools / "ziping").symlink_to(program.binary)
        for name in COPIED:
            shutil.copytree(name, folder / name)
        self.environment = dict(os.environ, PATH=f"{tools}:{os.environ['PATH']}", COLUMNS="100")

    def run(self) -> None:
        for piece in pieces(self.document.read_text(encoding="utf-8")):
            if isinstance(piece, Block):
                self.take(piece)
            else:
                number, line = piece
                for code in re.findall(r"`([^`]+)`", line):
                    for fault in self.program.faults(code.strip()):
                        self.fail(number, fault)

    def take(self, block: Block) -> None:
        match block.language:
            case "sh":
                self.said = []
                for number, line in enumerate(block.lines, block.line + 1):
                    self.command(number, line)
            case "text":
                self.show(block)
            case "json" | "csv":
                if names := FILE_NAME.findall(block.before):
                    text = "\n".join(block.lines) + "\n"
                    (self.folder / names[0]).write_text(text, encoding="utf-8")
            case "swift":
                self.build(block)
            case _:
                self.fail(block.line, f"nobody checks a block of {block.language or 'no language'}")

    def command(self, number: int, line: str) -> None:
        if not line.strip() or line.startswith(NOT_RUN):
            return
        expected = EXIT_CODE.search(line)
        wanted = int(expected[1]) if expected else 0
        call = re.sub(r"^swift run ziping\b", "ziping", line)
        if wanted != WRONG_USAGE:
            for fault in self.program.faults(call.split(" #")[0].split(" <")[0].split(" |")[0]):
                self.fail(number, fault)
        self.calls.append(shape(call))
        result = self.call(["bash", "-c", call])
        if result.returncode != wanted:
            self.fail(number, f"exit code {result.returncode}, not {wanted}: {line}\n{self.tail(result)}")
        self.said += lines(result.stdout) + lines(result.stderr)

    def build(self, block: Block) -> None:
        built = self.program.binary.parent
        program, product = self.folder / "main.swift", self.folder / ".bin" / "example"
        program.write_text("\n".join(block.lines) + "\n", encoding="utf-8")
        words = ["swiftc", "-swift-version", "6", "-I", str(built / "Modules"), str(program), "-o", str(product)]
        for path in Path("Sources").glob("C*/module.modulemap"):
            words += ["-Xcc", f"-fmodule-map-file={path.resolve()}"]
        for target in LIBRARY:
            # What a build of before left behind is not linked.
            folder = Path("Sources", target) if Path("Sources", target).is_dir() else Path(target)
            sources = [source.name for source in sorted(folder.rglob("*.swift"))]
            objects = [built / f"{target}.build" / f"{name}.o" for name in [*sources, EMBEDDED]]
            words += [str(path) for path in objects if path.name != f"{EMBEDDED}.o" or path.exists()]
        libraries = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "libxml-2.0", "zlib"], capture_output=True, text=True, check=True
        )
        result = self.call(words + libraries.stdout.split(), seconds=600)
        if result.returncode == 0:
            result = self.call([str(product)])
        if result.returncode != 0:
            self.fail(block.line, f"the program fails:\n{self.tail(result)}")
        self.said = lines(result.stdout) + lines(result.stderr)
        self.calls.append("swiftc")

    def show(self, block: Block) -> None:
        runs: list[list[tuple[int, str]]] = [[]]
        for number, line in enumerate(block.lines, block.line + 1):
            if bare(line) == "…":
                runs.append([])
            elif bare(line):
                runs[-1].append((number, line))
        start = 0
        for run in runs:
            if not run:
                continue
            wanted = [bare(line) for _, line in run]
            places = [place for place in range(start, len(self.said)) if shows(wanted[0], self.said[place])]
            # The place from which most of the lines follow tells which line is the wrong one.
            length, place = max(
                ((common(wanted, self.said[place:]), place) for place in places),
                key=lambda found: (found[0], -found[1]), default=(0, start),
            )
            if length < len(run):
                number, line = run[length]
                self.fail(number, f"the commands before it did not print this here: {line}")
                return
            start = place + length

    def call(self, words: list[str], seconds: int = SECONDS) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=seconds,
            check=False, stdin=subprocess.DEVNULL,
        )

    def fail(self, number: int, text: str) -> None:
        self.faults.append(f"{self.document}:{number}: {text}")

    @staticmethod
    def tail(result: subprocess.CompletedProcess[str]) -> str:
        return "\n".join((result.stdout + result.stderr).strip().split("\n")[-12:])


def lines(text: str) -> list[str]:
    """The lines of a text that say something, without their blanks."""
    return [bare(line) for line in text.split("\n") if bare(line)]


def common(wanted: list[str], said: list[str]) -> int:
    """How many lines of a block what was said has at its beginning."""
    return sum(1 for _ in takewhile(lambda pair: shows(*pair), zip(wanted, said)))


def shows(line: str, said: str) -> bool:
    """Whether a line of a block shows a line that was said, or its beginning or end."""
    return (
        line == said
        or line.endswith("…") and said.startswith(line[:-1])
        or line.startswith("…") and said.endswith(line[1:])
    )


def bare(text: str) -> str:
    """A text without its blanks."""
    return re.sub(r"\s+", "", text)


def shape(call: str) -> str:
    """A command without what differs between the languages: its names of files, its language."""
    words = call.split(" #")[0].split(" <")[0].split()
    kept = [word for word in words[:2] if re.fullmatch(r"[a-z]+", word)]
    return " ".join(kept + sorted(set(OPTION.findall(call)) - {"--lang"}))


def apart(calls: dict[Path, list[str]]) -> Iterator[str]:
    """Where a guide and its other language have other commands."""
    for document, own in calls.items():
        other = document.with_name(document.stem + "-zh.md")
        for number, pair in enumerate(zip_longest(own, calls.get(other, own), fillvalue="none"), 1):
            if pair[0] != pair[1]:
                yield f"{other}: command {number} is {pair[1]}, in the other language {pair[0]}"
                break


def main() -> None:
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    program = Program.of(Path(sys.argv[1]).resolve())
    names = sys.argv[2:] or DOCUMENTS
    documents = sorted({path for name in names for path in Path().glob(name)})
    if not documents:
        raise SystemExit("no document")
    faults: list[str] = []
    calls: dict[Path, list[str]] = {}
    for document in documents:
        with tempfile.TemporaryDirectory() as folder:
            one = Run(document, program, Path(folder))
            one.run()
        faults += one.faults
        calls[document] = one.calls
    faults += apart(calls)
    commands = sum(len(own) for own in calls.values())
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(documents)} documents, {commands} commands, {len(faults)} faults")
    if faults or not commands:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
