"""A headless browser that says what is wrong with a page as a person sees it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

WIDTHS = (320, 390, 800, 900, 1280)
SCHEMES = ("light", "dark")
# A sheet of A4 less its margins of 14 mm, in CSS pixels.
PAPER_WIDTH = 688

LAYOUT = """() => {
  const faults = [], width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    faults.push(`scrolls to ${document.documentElement.scrollWidth} of ${width}`);
  const name = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') || ''} ${e.textContent.trim().slice(0, 24)}`;
  const scrolls = e => { for (; e && e !== document.body; e = e.parentElement)
    if (/auto|scroll/.test(getComputedStyle(e).overflowX)) return true; return false; };
  const hidden = e => { for (; e && e !== document.body; e = e.parentElement) {
    const s = getComputedStyle(e);
    if (s.clipPath !== 'none' || (s.position === 'absolute' && e.clientWidth <= 1)) return true; }
    return false; };
  for (const e of document.body.querySelectorAll('*')) {
    if (e.closest('svg') || !e.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})) continue;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    if (!box.width || !box.height || hidden(e)) continue;
    if (box.right > width + 1 && !scrolls(e)) faults.push(`reaches ${Math.round(box.right)} of ${width}: ${name(e)}`);
    if (box.left < -1 && box.bottom > 0) faults.push(`begins at ${Math.round(box.left)}: ${name(e)}`);
    if (/hidden|clip/.test(style.overflowX + style.overflowY) &&
        (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) faults.push(`is clipped: ${name(e)}`);
    if (/^(TD|TH)$/.test(e.tagName) && e.scrollWidth > e.clientWidth + 2)
      faults.push(`runs over: ${name(e)}`);
    const text = e.textContent.replace(/\\s/g, '').length;
    if (/^(TD|TH|LI|DD|DT|P|SUMMARY|H1|H2|H3)$/.test(e.tagName) && box.width < 48 && text > 8)
      faults.push(`is squeezed to ${Math.round(box.width)}: ${name(e)}`);
  }
  return faults.slice(0, 6);
}"""
# Where two texts lie over each other, one of them cannot be read.
OVERLAPS = """() => {
  const faults = [], boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})) continue;
    if (parent.closest('script,style,bdo') || hiddenByClip(parent)) continue;
    const range = document.createRange(); range.selectNodeContents(node);
    for (const r of range.getClientRects())
      if (r.width > 2 && r.height > 2) boxes.push([r, node.data.trim().slice(0, 16), node]);
    if (boxes.length > 4000) break;
  }
  function hiddenByClip(e) { for (; e && e !== document.body; e = e.parentElement)
    if (getComputedStyle(e).clipPath !== 'none') return true; return false; }
  boxes.sort((a, b) => a[0].top - b[0].top);
  for (let i = 0; i < boxes.length; i++)
  for (let j = i + 1; j < boxes.length && boxes[j][0].top < boxes[i][0].bottom; j++) {
    const [a, b] = [boxes[i][0], boxes[j][0]];
    const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (boxes[i][2] !== boxes[j][2] && x > 3 && y > Math.min(a.height, b.height) * 0.5)
      faults.push(`“${boxes[i][1]}” over “${boxes[j][1]}”`);
  }
  return faults.slice(0, 6);
}"""


@dataclass
class Viewer:
    """A browser that notes what leaves a page and what its console says."""

    browser: Browser
    axe: Axe

    @contextmanager
    def view(self, path: Path, width: int, scheme: str, script: bool, noted: list[str]) -> Iterator[Page]:
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
            offline=False,
        )
        page = context.new_page()
        page.on(
            "request",
            lambda request: (
                noted.append(f"asks for {request.url[:80]}") if request.url != path.as_uri() else None
            ),
        )
        page.on("console", lambda message: noted.append(f"console: {message.text[:160]}"))
        page.on("pageerror", lambda error: noted.append(f"error: {str(error)[:160]}"))
        page.on("dialog", lambda dialog: noted.append("a dialog"))
        try:
            page.goto(path.as_uri())
            yield page
        finally:
            context.close()

    def faults(
        self, path: Path, script: bool, widths: tuple[int, ...] = WIDTHS, schemes: tuple[str, ...] = SCHEMES
    ) -> list[str]:
        """What is wrong with a page at each width, light and dark, its folds closed and open."""
        found: list[str] = []
        with self.view(path, widths[0], schemes[0], script, found) as page:
            for is_open in (False, True):
                if is_open:
                    page.evaluate(
                        "() => document.querySelectorAll('details').forEach(d => { d.open = true; })"
                    )
                for width in widths:
                    page.set_viewport_size({"width": width, "height": 900})
                    seen = page.evaluate(LAYOUT) + page.evaluate(OVERLAPS)
                    for scheme in schemes if is_open and script else ():
                        page.emulate_media(color_scheme=scheme)
                        seen += [f"{scheme}, {fault}" for fault in self.barriers(page)]
                    found += [f"{width}{' opened' if is_open else ''}: {fault}" for fault in seen]
            if page.evaluate("() => window.hit !== undefined"):
                found.append("a hostile text ran")
        return found

    def barriers(self, page: Page) -> list[str]:
        """What axe calls a violation; it needs script, if not the page's own."""
        found = self.axe.run(page).response["violations"]
        shown = [(item["id"], item["nodes"][0]["html"]) for item in found]
        return [f"axe {rule}: {html[:120]}" for rule, html in shown]

    def text(self, path: Path, script: bool) -> str:
        noted: list[str] = []
        with self.view(path, 1280, "light", script, noted) as page:
            page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
            return page.evaluate("() => document.body.innerText")

    def printed(self, path: Path, pdf: Path) -> list[str]:
        """Prints a page; gives what is too wide for the paper."""
        noted: list[str] = []
        with self.view(path, PAPER_WIDTH, "dark", False, noted) as page:
            page.emulate_media(media="print")
            noted += page.evaluate(LAYOUT) + page.evaluate(OVERLAPS)
            page.pdf(path=pdf, prefer_css_page_size=True, format="A4")
        return [f"printed: {fault}" for fault in noted]


def pictures(viewer: Viewer, path: Path, name: str, folder: Path) -> None:
    """What a person sees, for looking at."""
    for width, scheme in ((1280, "light"), (390, "light"), (1280, "dark"), (390, "dark")):
        noted: list[str] = []
        with viewer.view(path, width, scheme, True, noted) as page:
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
