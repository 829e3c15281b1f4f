"""Odd sources through the whole way, until the time is up: python benchmarks/fuzz.py --minutes 30 [--atheris].

Reading, extraction, comparison, every format; a crash, a broken promise or a hang ends the run with the files that
caused it. The promises: quotes are slices, the report survives JSON, the same bytes twice, no control character on
the terminal, no foreign element, handler or link on the page, SARIF's places inside the texts. Hypothesis draws and
shrinks; with `--atheris` (Linux, `pip install atheris`) the same test is led by coverage instead.
"""

from __future__ import annotations

import argparse
import json
import logging
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from html.parser import HTMLParser
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from fuzz_sources import collections  # noqa: E402
from hypothesis import HealthCheck, given, seed, settings  # noqa: E402  the source tree first

if "--atheris" in sys.argv:
    import atheris

    watched: AbstractContextManager[object] = atheris.instrument_imports(include=["factcheck"])
else:
    watched = nullcontext()
with watched:
    from factcheck.model.report import Report
    from factcheck.model.text import Document
    from factcheck.pipeline import EXPLAINED_PER_DOCUMENT, compare_documents, default_rules
    from factcheck.reading import read
    from factcheck.render import FORMATS, View

SECONDS_A_CASE = 60
OWN_TAGS = frozenset((
    "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "h5", "p", "ul", "li",
    "b", "nav", "form", "fieldset", "legend", "label", "input", "select", "option", "output", "main", "section",
    "article", "details", "summary", "div", "span", "figure", "blockquote", "mark", "figcaption", "cite", "strong",
    "svg", "g", "line", "text", "circle", "table", "thead", "tbody", "tr", "th", "td", "del", "ins", "footer",
    "script", "aside", "kbd", "dl", "dt", "dd", "ol", "caption", "small", "path", "rect", "desc", "br",
))  # fmt: skip
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class _Page(HTMLParser):
    """What must not be on the page."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in OWN_TAGS, f"a foreign element: {tag}"
        self.scripts += tag == "script"
        for name, value in attrs:
            assert not name.startswith("on"), f"a handler: {name}"
            assert name not in ("href", "src") or (value or "").startswith("#"), f"a foreign link: {value}"


@contextmanager
def patience(seconds: int) -> Iterator[None]:
    """An exception where a case takes too long."""

    def over(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {seconds} s")

    signal.signal(signal.SIGALRM, over)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


SEEN: Counter[str] = Counter()


def try_out(collection: tuple[tuple[str, bytes], ...]) -> None:
    """One collection from its bytes to every format."""
    with tempfile.TemporaryDirectory() as name, patience(SECONDS_A_CASE):
        for number, (suffix, data) in enumerate(collection):
            (Path(name) / f"{number}{suffix}").write_bytes(data)
        reading = read([name])
        report = compare_documents(reading.documents, reading.problems, default_rules(), EXPLAINED_PER_DOCUMENT)
        SEEN["cases"] += 1
        SEEN["documents"] += len(reading.documents)
        SEEN["claims"] += len(report.claims)
        SEEN["findings"] += len(report.findings)
        promises(report, reading.documents)


def promises(report: Report, documents: tuple[Document, ...]) -> None:
    """What holds of every report."""
    told = {document.source.id: document.text for document in documents}
    for document in documents:
        for line in document.lines:
            assert 0 <= line.start <= line.end <= len(document.text)
    for claim in report.claims:
        assert told[claim.source][claim.start : claim.end] == claim.quote, "a quote is no slice"
    known = {claim.id for claim in report.claims}
    for finding in report.findings:
        for member in finding.members:
            assert told[member.source][member.start : member.end] == member.quote, "a quote is no slice"
            assert member.claim in known, "a member without its claim"
    written = {face.name: face.render(report, View(texts=told, width=80)) for face in FORMATS}
    if len(report.claims) < 40:
        again = compare_documents(documents, report.problems[:0], default_rules(), EXPLAINED_PER_DOCUMENT)
        assert again.findings == report.findings, "not the same twice"
    assert Report.model_validate_json(written["json"]) == report, "JSON loses something"
    assert not CONTROL.search(written["terminal"]), "a control character on the terminal"
    check_page(written["html"])
    check_sarif(json.loads(written["sarif"]), told)
    json.loads(written["annotation"])
    for row in written["jsonl"].removesuffix("\n").split("\n"):
        assert not row or json.loads(row)


def check_page(page: str) -> None:
    """Nothing of a source runs in it."""
    parser = _Page()
    parser.feed(page)
    parser.close()
    assert parser.scripts == 1, "a foreign script"
    assert not CONTROL.search(page), "a control character on the page"


def check_sarif(log: Mapping[str, object], told: Mapping[str, str]) -> None:
    """Places lie inside the texts."""
    from urllib.parse import unquote

    by_name = {Path(name).name: text for name, text in told.items()}
    for run in log["runs"]:  # type: ignore[attr-defined]
        for result in run["results"]:
            for place in (*result["locations"], *result.get("relatedLocations", ())):
                where = place["physicalLocation"]
                text = by_name.get(Path(unquote(where["artifactLocation"]["uri"])).name)
                if text is None:
                    continue  # a row of a table, whose file is no text of its own
                region = where["region"]
                assert region["charOffset"] + region["charLength"] <= len(text), "a place outside its text"


def by_hypothesis(minutes: float, start: int) -> None:
    """Batches of cases, each from its own seed, until the time is up."""
    until, number = time.monotonic() + minutes * 60, start
    while time.monotonic() < until:
        sys.stdout.write(f"seed {number}: {dict(SEEN)}\n")
        sys.stdout.flush()
        quiet = settings(
            max_examples=150, database=None, deadline=None, suppress_health_check=list(HealthCheck), print_blob=False
        )
        seed(number)(quiet(given(collections())(try_out)))()
        number += 1


def by_atheris(minutes: float, start: int) -> None:
    """The same test, led by coverage."""
    quiet = settings(database=None, deadline=None, suppress_health_check=list(HealthCheck))
    test = quiet(given(collections())(try_out))
    atheris.Setup(
        [sys.argv[0], f"-max_total_time={int(minutes * 60)}", f"-seed={start}", "-max_len=6000"],
        test.hypothesis.fuzz_one_input,
    )
    atheris.Fuzz()


def main() -> None:
    """Runs, and prints what was tried."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true", help="led by coverage instead of chance")
    given_options = parser.parse_args()
    logging.disable()
    began = time.monotonic()
    (by_atheris if given_options.atheris else by_hypothesis)(given_options.minutes, given_options.seed)
    sys.stdout.write(f"no failure in {(time.monotonic() - began) / 60:.1f} minutes: {dict(SEEN)}\n")


if __name__ == "__main__":
    main()
