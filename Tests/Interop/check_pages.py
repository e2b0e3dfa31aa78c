#!/usr/bin/env python3
"""Checks the HTML reports in headless Chromium, on paper, and with the W3C checker.

Each page is looked at from a phone's width to a desk's, light and dark, with script and without: axe finds
nothing, nothing overflows, is clipped or squeezed, no request leaves, the console stays empty. Pages are then
broken in ways that these checks must notice.

Usage, from the repository root: python3 Tests/Interop/check_pages.py ZIPING_BINARY [FOLDER_FOR_PICTURES]
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import harness
import reports
from page_marks import check_marks, checked_by_w3c, digest
from reports import Tally, Written, squeeze
from viewer import LAYOUT, WIDTHS, Viewer, pictures

# The other pages are looked at in fewer widths.
FEW = (390, 900)
INDEXED = ("batch", "complete")
SEEN_IN_ALL = ("open rows", "hostile", "batch", "review with decisions")
HEADING = "三级指标"
# How much of a name is looked for on paper, where a page may end within a very long one.
PRINTED_NAME = 60
SHOWN_ROWS = 2_000
MANY_ROWS = 2_100


def pdf_text(pdf: Path, *options: str) -> str:
    return subprocess.run(
        ["pdftotext", *options, pdf, "-"], check=True, capture_output=True, text=True
    ).stdout


def check_paper(viewer: Viewer, written: Written, path: Path, pdf: Path) -> list[str]:
    """A4, with totals, grades and each row; the header stands on each page of the table."""
    faults = viewer.printed(path, pdf)
    facts = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    if not re.search(r"Page size: +59[45]\.\d* x 84[12]", facts):
        faults.append(f"no A4: {facts}")
    raw, plain = pdf_text(pdf, "-raw"), pdf_text(pdf)
    for outcome in written.outcomes:
        faults += outcome.missing(raw)
        # The order of what runs from right to left is not the text's on paper.
        plainly = {
            fault
            for fault in outcome.missing_rows(plain, PRINTED_NAME)
            if not re.search(r"[\u0600-\u06ff\u202e]|\\u202e", fault)
        }
        faults += [fault for fault in outcome.missing_rows(raw, PRINTED_NAME) if fault in plainly]
    pages = [HEADING in re.sub(r"\s", "", page) for page in raw.split("\f")[:-1]]
    if True in pages and len(written.outcomes) == 1:
        first, last = pages.index(True), len(pages) - 1 - pages[::-1].index(True)
        if not all(pages[first : last + 1]) or (written.case.name == "long" and last - first < 2):
            faults.append(
                f"the table's header stands on pages {[n + 1 for n, has in enumerate(pages) if has]}"
            )
    return faults


def check_text(viewer: Viewer, written: Written, path: Path) -> list[str]:
    """The page says what the report says, early the total and grade, and the same without script."""
    text = viewer.text(path, script=False)
    faults = [] if text == viewer.text(path, script=True) else ["says other things without script"]
    html = path.read_text(encoding="utf-8")
    for outcome in written.outcomes:
        faults += outcome.missing(text, True) + outcome.missing_rows(text)
    if len(written.outcomes) == 1:
        outcome = written.outcomes[0]
        faults += [f"late: {fault}" for fault in outcome.missing(text[:600])]
        faults += (
            [
                f"title: {fault}"
                for fault in outcome.missing(re.search(r"<title>(.*?)</title>", html, re.S).group(1))
            ][:1]
            if written.case.command == "score"
            else []
        )
    return faults


def check_index(viewer: Viewer, written: Written, folder: Path) -> list[str]:
    """A page each and links to all of them; a ranking that stands without script and sorts with it."""
    index = folder / "index.html"
    html = index.read_text(encoding="utf-8")
    links = set(re.findall(r'href="([^"#]+\.html)', html))
    pages = {path.name for path in folder.iterdir()} - {"index.html"}
    faults = (
        []
        if {unquote(link) for link in links} == pages
        else [f"links {sorted(links)} to pages {sorted(pages)}"]
    )
    if len(pages) < len(written.outcomes):
        faults.append(f"{len(pages)} pages for {len(written.outcomes)} forms")
    text = viewer.text(index, script=False)
    faults += [fault for outcome in written.outcomes for fault in outcome.missing(text)]
    faults += [
        f"no {outcome.name}" for outcome in written.outcomes if squeeze(outcome.name) not in squeeze(text)
    ]
    noted: list[str] = []
    with viewer.view(index, 1280, "light", True, noted) as page:
        rows = "() => [...document.querySelectorAll('table:has(th button) tbody tr')].map(r => r.innerText)"
        buttons = page.locator("th button")
        if buttons.count() == 0:
            return [*faults, "nothing sorts"]
        before = page.evaluate(rows)
        orders = set()
        for number in range(buttons.count()):
            for _ in range(2):
                buttons.nth(number).click()
                after = page.evaluate(rows)
                orders.add(tuple(after))
                if sorted(after) != sorted(before):
                    faults.append(f"button {number} changes the rows")
                if page.locator("th[aria-sort=ascending], th[aria-sort=descending]").count() != 1:
                    faults.append(f"button {number} does not say how it sorts")
        if len(orders) < 3 and len(before) > 3:
            faults.append(f"{len(orders)} orders")
    return faults + noted


def restyled(html: str, css: str) -> str:
    """A page with one more rule, allowed by its digest."""
    old = re.search(r"<style>(.*?)</style>", html, re.S).group(1)
    return html.replace(old, old + css).replace(digest(old), digest(old + css))


def check_breakages(viewer: Viewer, path: Path, written: Written, folder: Path, tally: Tally) -> None:
    """Proves that the checks can fail."""
    html, broken = path.read_text(encoding="utf-8"), folder / "broken.html"
    marks = {
        "a style attribute": html.replace("<main", '<main style="color:red"', 1),
        "a script": html.replace("</main>", "<script>window.hit=1</script></main>"),
        "no policy": html.replace("Content-Security-Policy", "X-Policy"),
        "an outside picture": html.replace(
            "</main>", '<img src="https://example.invalid/a.png" alt="a"></main>'
        ),
        "a handler": html.replace("<main", '<main onclick="1"', 1),
    }
    for name, text in marks.items():
        tally.note("breakage", name, [] if text != html and check_marks(text, False) else ["was not noticed"])
    views = {
        "too wide": "body{min-width:1500px}",
        "squeezed": "td{display:block!important;width:24px!important}",
        "pale": "body,td,dd,p{color:#bbb!important}",
        "clipped": "td,th{max-height:9px;overflow:hidden;display:block}",
        "over each other": "tbody{display:block;height:9px}tbody tr{position:absolute}",
    }
    for name, css in views.items():
        broken.write_text(restyled(html, css), encoding="utf-8")
        tally.note(
            "breakage", name, [] if viewer.faults(broken, True, (1280,), ("light",)) else ["was not noticed"]
        )
    broken.write_text(html.replace("</main>", "<style>a{color:red}</style></main>"), encoding="utf-8")
    tally.note(
        "breakage",
        "the console",
        [] if viewer.faults(broken, False, (390,), ("dark",)) else ["was not noticed"],
    )
    broken.write_text(restyled(html, "@media print{tbody{display:none}}"), encoding="utf-8")
    tally.note(
        "breakage",
        "unprinted rows",
        [] if check_paper(viewer, written, broken, folder / "broken.pdf") else ["was not noticed"],
    )
    broken.write_text(html.replace("</main>", "<table role=grid></main>"), encoding="utf-8")
    tally.note("breakage", "no HTML", [] if checked_by_w3c([broken]) else ["was not noticed"])


def check_many(ziping: harness.Ziping, viewer: Viewer, folder: Path, tally: Tally) -> Path | None:
    """A page of very many rows shows the first ones and says where all are."""
    form, page = reports.long_form(folder / "很长.csv", MANY_ROWS), folder / "many.html"
    done = ziping.call("score", form, "--output", page)
    if not page.exists():
        tally.note("many rows", "page", [f"was not written: {done.stderr[:200]}"])
        return None
    html = page.read_text(encoding="utf-8")
    named = len(set(re.findall(r"第(\d{4})项", html)))
    faults = check_marks(html, False) + ([] if named <= SHOWN_ROWS else [f"{named} rows are shown"])
    if str(SHOWN_ROWS) not in html or str(MANY_ROWS + 3) not in html:
        faults.append("the page does not say how many rows there are")
    with viewer.view(page, 1280, "light", False, faults) as view:
        faults += view.evaluate(LAYOUT)
    tally.note("many rows", "page", faults)
    return page


def pages_of(written: Written) -> list[tuple[Path, bool]]:
    """The pages of a case, each with whether it is an index."""
    found = [(written.files["html"], len(written.outcomes) > 1)] if "html" in written.files else []
    if "folder" in written.files:
        index = written.files["folder"] / "index.html"
        found += [(index, True)] + [(path, False) for path in sorted(index.parent.iterdir()) if path != index]
    return found


def check_case(
    viewer: Viewer, written: Written, folder: Path, shown: Path | None, tally: Tally
) -> list[Path]:
    """Checks all that a case wrote; gives its pages."""
    name, pages = written.case.name, pages_of(written)
    for number, (path, is_index) in enumerate(pages):
        tally.note("policy", f"{name} {path.name}", check_marks(path.read_text(encoding="utf-8"), is_index))
        # Of a folder's pages the first ones stand for the others.
        widths = WIDTHS if name in SEEN_IN_ALL and number < 2 else FEW
        for script in (True, False) if number < 3 else ():
            tally.note(
                "view",
                f"{name} {path.name} {'with' if script else 'without'} script",
                viewer.faults(path, script, widths),
            )
        if shown and number < 2:
            pictures(viewer, path, f"{name}-{path.stem}".replace(" ", "-"), shown)
    if "html" in written.files:
        pdf = folder / f"{name}.pdf"
        tally.note("paper", name, check_paper(viewer, written, written.files["html"], pdf))
        tally.note("text", name, check_text(viewer, written, written.files["html"]))
        if shown:
            shutil.copy(pdf, shown / f"{name.replace(' ', '-')}.pdf")
    if "folder" in written.files:
        tally.note("index", name, check_index(viewer, written, written.files["folder"]))
    return [path for path, _ in pages]


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    ziping, tally = harness.Ziping(arguments[0]), Tally("pages")
    shown = Path(arguments[1]) if len(arguments) == 2 else None
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder, files = Path(name), []
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        viewer = Viewer(browser, Axe())
        for case in reports.cases(ziping, folder):
            written = reports.write(ziping, case, {"html": "page.html"}, folder, tally)
            if written:
                files += check_case(viewer, written, folder, shown, tally)
                if case.name == "open rows":
                    check_breakages(viewer, written.files["html"], written, folder, tally)
            # A run writes one of a kind, a page or a folder of them.
            several = (
                reports.write(ziping, case, {"folder": "pages"}, folder / "folders", tally)
                if case.name in INDEXED
                else None
            )
            if several:
                files += check_case(viewer, several, folder, shown, tally)
        many = check_many(ziping, viewer, folder, tally)
        tally.note("W3C", f"{len(files)} pages", checked_by_w3c([*files, *([many] if many else [])]))
        browser.close()
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
