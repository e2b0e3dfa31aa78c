#!/usr/bin/env python3
"""Tries the completions in the shells, and the manual page in man.

Usage, from the repository root: python3 Tests/Interop/check_completions.py ZIPING_BINARY
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import harness
from harness import check

# What is typed, and what a shell must propose: all of it, or one of several.
TYPED = {
    "ziping scor": {"score"},
    "ziping score --form": {"--format"},
    "ziping score --format js": {"json"},
    "ziping review --init": {"--init-decisions"},
    "ziping rubric sch": {"schema"},
    "ziping form --rubric mof-2020-pro": {"mof-2020-project"},
    "ziping completions fi": {"fish"},
    "ziping score Package.sw": {"Package.swift"},
}
BASH = """
source "$1"
read -ra COMP_WORDS <<< "$2"
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_ziping
printf '%s\\n' "${COMPREPLY[@]}"
"""
# A shell in a terminal of its own gets the words and a tab.
ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source '$1'; echo re''ady"
zpty -m -r shell out '*ready*' 
zpty -w -n shell "$2"$'\t'
sleep 1
zpty -w shell $'\C-a: \C-e'
sleep 0.3
while zpty -r -t shell line; do print -rn -- $line; done
zpty -d shell
"""


def output(*words: str) -> str:
    """What a shell prints, which must have nothing to complain of."""
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    check(done.returncode == 0 and not done.stderr, f"{words}: {done.returncode} {done.stderr}")
    return done.stdout


def proposals(shell: str, script: Path, typed: str) -> str:
    if shell == "bash":
        return output("bash", "-c", BASH, "bash", str(script), typed)
    if shell == "zsh":
        return output("zsh", "-f", "-c", ZSH, "zsh", str(script), typed)
    return output("fish", "--no-config", "-c", f"source '{script}'; complete -C '{typed}'")


def check_shell(ziping: harness.Ziping, shell: str, folder: Path) -> None:
    for language in ("zh", "en"):
        script = folder / f"{shell}.{language}"
        script.write_text(ziping.run("completions", shell, "--lang", language), encoding="utf-8")
        output(shell, "-n", str(script))
        for typed, wanted in TYPED.items():
            said = proposals(shell, script, typed)
            check(all(word in said for word in wanted), f"{shell}: {typed}: {said!r}, not {wanted}")


def check_manual(ziping: harness.Ziping, folder: Path) -> None:
    for language, word in (("zh", "退出码"), ("en", "EXIT STATUS")):
        page = folder / f"ziping.{language}.1"
        page.write_text(ziping.run("completions", "man", "--lang", language), encoding="utf-8")
        done = subprocess.run(
            ["man", "--warnings", "-l", str(page)], capture_output=True, text=True, timeout=60, check=False,
            env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "MANWIDTH": "80"},
        )
        check(done.returncode == 0 and not done.stderr, f"man: {done.stderr}")
        check(word in done.stdout and "--init-decisions" in done.stdout, f"man: {done.stdout[:500]}")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    ziping = harness.Ziping(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        for shell in ("bash", "zsh", "fish"):
            check_shell(ziping, shell, Path(name))
        check_manual(ziping, Path(name))
    print("completions: bash, zsh, fish and the manual page as they should be")


if __name__ == "__main__":
    main()
