"""The page around the sections: front matter, navigation, style, script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from factcheck.model.report import Report
from factcheck.render.html.copies import copies
from factcheck.render.html.findings import findings
from factcheck.render.html.front import front
from factcheck.render.html.sources import sources
from factcheck.render.html.timeline import timeline
from factcheck.render.html.words import Places, esc
from factcheck.render.problems import troubles
from factcheck.render.view import View
from factcheck.render.wording import counted

_ANCHORS = {
    "Findings": "findings",
    "Over time": "timeline",
    "Copied passages": "copies",
    "Sources": "sources",
    "Problems": "problems",
}
_KEYS = (
    '<aside id="keys" aria-label="Keys" hidden><p><kbd>j</kbd> <kbd>k</kbd> next and previous finding</p>'
    "<p><kbd>o</kbd> open or close it</p><p><kbd>/</kbd> search</p><p><kbd>?</kbd> these keys</p></aside>"
)


@cache
def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def render(report: Report, view: View) -> str:
    """The report as one self-contained page."""
    return "\n".join(_page(report, Places(report, view.texts))) + "\n"


def _page(report: Report, places: Places) -> Iterator[str]:
    script, style = _asset("report.js"), _asset("report.css")
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    yield '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">'
    yield f"<title>Do the sources agree? {counted(len(report.sources), 'source')}</title><style>{style}</style></head><body>"
    yield '<a class="skip" href="#findings">To the findings</a>'
    parts = {
        "Findings": "\n".join(findings(report, places)),
        "Over time": "\n".join(timeline(report, places)),
        "Copied passages": "\n".join(copies(report, places)),
        "Sources": "\n".join(sources(report, places)),
        "Problems": "\n".join(_problems(report)),
    }
    links = [f'<a href="#{_ANCHORS[title]}">{title}</a>' for title, part in parts.items() if part]
    yield from front(report, places, links)
    yield "<main>"
    yield from parts.values()
    yield "</main>"
    yield f"<footer><p>factcheck says which statements cannot both hold, never which of them is right.</p></footer>{_KEYS}"
    yield f"<script>{script}</script></body></html>"


def _problems(report: Report) -> Iterator[str]:
    if report.problems:
        yield '<section id="problems"><h2>Problems</h2><ul>'
        yield from (f"<li><b>{esc(one.who)}</b> {esc(one.message)}</li>" for one in troubles(report.problems))
        yield "</ul></section>"
