"""Extractors of other packages: found by entry point, verified, and never fatal."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from typer.testing import CliRunner

import factcheck
from factcheck import Document, Extractor, Measure, Proposal, Span
from factcheck.cli.app import whole
from factcheck.plugins import GROUP, TOLD, _installed, listed

_HANDS = re.compile(r"[\w-]+ hands went to the bottom")
_TEXT = "The Vale foundered off Lund on 3 May 2011; 41 hands went to the bottom."
_OTHER = "The Vale foundered off Lund on 3 May 2011; thirty hands went to the bottom."
_MODULE = """
from factcheck import Measure, Proposal

def propose(document):
    at = document.text.find("41 hands")
    if at >= 0:
        yield Proposal(kind="casualty", start=at, end=at + 8, quote="41 hands", measure=Measure(outcome="killed"))
"""


def _hands(document: Document) -> Iterator[Proposal]:
    killed = Measure(head="people", outcome="killed")
    for found in _HANDS.finditer(document.text):
        yield Proposal(kind="casualty", start=found.start(), end=found.end(), quote=found[0], measure=killed)


def _failing(document: Document) -> Iterator[Proposal]:
    yield from _hands(document)
    raise ZeroDivisionError("no model here")


_SEAFARING = Extractor("seafaring", _hands, "seafaring 1.0")


def _one(**changes: object) -> Extractor:
    """An extractor that proposes the hands of the text, in one way or another wrongly."""
    start = _TEXT.index("41 hands")
    whole: dict[str, object] = {"kind": "casualty", "start": start, "end": start + 8, "quote": "41 hands"}
    return Extractor("odd", lambda document: [Proposal.model_validate(whole | changes)])


def test_the_core_reads_the_value_and_compares_it() -> None:
    """A number in words is a number; the editor is told who proposed it."""
    report = factcheck.check({"a.txt": _TEXT, "b.txt": _OTHER}, extractors=[_SEAFARING])
    proposed = [claim for claim in report.claims if claim.kind == "casualty"]
    assert [claim.value.model_dump()["high"] for claim in proposed] == [41, 30]
    assert proposed[0].evidence.how == ("proposed by the plug-in seafaring",)
    assert any(one.kind == "casualty" and one.verdict in ("contradiction", "tension") for one in report.findings)
    assert report.problems == ()


def test_a_failing_plug_in_costs_only_itself() -> None:
    """What it said before, what others say and what the core read stay; the failure is told."""
    broken = Extractor("broken", _failing)
    report = factcheck.check({"a.txt": _TEXT}, extractors=[broken, _SEAFARING])
    assert {claim.kind for claim in report.claims} >= {"casualty", "event_date"}
    assert [(one.source, one.message) for one in report.problems] == [
        ("a.txt", "plug-in broken: failed (ZeroDivisionError: no model here).")
    ]


def test_what_the_core_has_read_is_not_told_twice() -> None:
    """The same kind, value and place."""
    plain = factcheck.extract("The hall has 900 seats.", extractors=[])
    start = 13
    again = Extractor("seats", lambda document: [Proposal(kind="count", start=start, end=start + 9, quote="900 seats")])
    assert factcheck.extract("The hall has 900 seats.", extractors=[again]) == plain


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"quote": "42 hands"}, "the quote is not the text"),
        ({"end": 9_999}, "lies outside the text"),
        ({"start": -3}, "lies outside the text"),
        ({"kind": "money"}, "no figure or time that can be read as money"),
        ({"kind": "duration"}, "no figure or time that can be read as duration"),
        ({"kind": "statement"}, "a plug-in may propose"),
        ({"kind": "role"}, "needs the spans of its holder and its post"),
        ({"value": Span(start=0, end=2)}, "lies outside its quote"),
    ],
)
def test_a_broken_promise_is_a_problem(changes: dict[str, object], problem: str) -> None:
    """One sentence for the author, and no claim."""
    report = factcheck.check({"a.txt": _TEXT}, extractors=[_one(**changes)])
    assert len(report.problems) == 1
    assert problem in report.problems[0].message
    assert not [claim for claim in report.claims if claim.id.startswith("odd:")]


def test_two_values_need_a_span_of_the_one_that_is_meant() -> None:
    """And with it the right one is taken."""
    text = "Lost: 41 of 60 hands."
    whole = Proposal(kind="casualty", start=6, end=20, quote="41 of 60 hands")
    meant = whole.model_copy(update={"value": Span(start=6, end=8)})
    with pytest.warns(RuntimeWarning, match="hold 2 values"):
        factcheck.extract(text, extractors=[Extractor("x", lambda document: [whole])])
    made = factcheck.extract(text, extractors=[Extractor("x", lambda document: [meant])])
    assert [claim.value.model_dump()["low"] for claim in made if claim.id.startswith("x:")] == [41]


def test_dates_and_posts_may_be_proposed() -> None:
    """A date by the document's own timeline, a post by the words at its spans."""
    text = "The mill was sold on 3 May 2011. At the helm: Ada Holm, of the Orrin Line."

    def propose(document: Document) -> Iterator[Proposal]:
        yield Proposal(kind="period", start=0, end=31, quote=text[0:31])
        yield Proposal(
            kind="role", start=33, end=73, quote=text[33:73], post=Span(start=40, end=44),
            holder=Span(start=46, end=54), organisation=Span(start=63, end=73),
        )  # fmt: skip

    made = {c.kind: c.value for c in factcheck.extract(text, extractors=[Extractor("x", propose)]) if c.id[:2] == "x:"}
    assert str(made["period"].model_dump()["start"]) == "2011-05-03"
    assert made["role"] == factcheck.Role(holder="Ada Holm", role="helm", organisation="Orrin Line")


def test_many_refusals_are_counted_and_endless_ones_end() -> None:
    """An extractor that never stops is stopped."""

    def endless(document: Document) -> Iterator[Proposal]:
        while True:
            yield Proposal(kind="count", start=0, end=1, quote="?")

    report = factcheck.check({"a.txt": _TEXT}, extractors=[Extractor("endless", endless)])
    assert len(report.problems) == TOLD + 1
    assert "more of its proposals were refused" in report.problems[-1].message


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package as pip would leave it: one extractor that works, one that cannot be imported."""
    (tmp_path / "seafaring_plugin.py").write_text(_MODULE, encoding="utf-8")
    about = tmp_path / "seafaring-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: seafaring\nVersion: 1.0\n", encoding="utf-8")
    points = f"[{GROUP}]\nhands = seafaring_plugin:propose\nlost = seafaring_plugin:gone\n"
    (about / "entry_points.txt").write_text(points, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    sys.modules.pop("seafaring_plugin", None)


@pytest.mark.usefixtures("package")
def test_installed_packages_are_asked() -> None:
    """By `check`, unless told otherwise; one that cannot be loaded is a problem of each source."""
    report = factcheck.check({"a.txt": _TEXT})
    assert [claim.quote for claim in report.claims if claim.kind == "casualty"] == ["41 hands"]
    assert [one.message.partition(":")[0] for one in report.problems] == ["plug-in lost (seafaring 1.0)"]
    assert factcheck.check({"a.txt": _TEXT}, extractors=()).problems == ()


@pytest.mark.usefixtures("package")
def test_the_command_line_lists_and_asks_them(tmp_path: Path) -> None:
    """`plugins` says what can be loaded; `--no-plugins` leaves them out."""
    (tmp_path / "a.txt").write_text(_TEXT, encoding="utf-8")
    run = CliRunner()
    told = run.invoke(whole(), ["plugins"]).output.splitlines()
    assert told[0] == "hands  seafaring 1.0  seafaring_plugin:propose  can be loaded"
    assert "cannot be loaded" in told[1]
    path = str(tmp_path / "a.txt")
    assert "casualty" in run.invoke(whole(), ["claims", path, "--kind", "casualty"]).output
    assert "casualty" not in run.invoke(whole(), ["claims", path, "--kind", "casualty", "--no-plugins"]).output


def test_an_entry_point_that_is_no_function_is_named() -> None:
    """Its name and what is wrong."""
    found = listed([EntryPoint("sum", "math:pi", GROUP)])
    assert (found[0].extractor, found[0].problem) == (None, "is no function of a document")


@pytest.mark.usefixtures("package")
def test_what_a_plug_in_prints_is_not_among_the_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output is read by programs; whoever looks for the words finds them on standard error."""
    module = importlib.import_module("seafaring_plugin")
    quiet = module.propose

    def chatty(document: Document) -> Iterator[Proposal]:
        print("looking for hands")  # noqa: T201  what authors leave behind
        yield from quiet(document)

    monkeypatch.setattr(module, "propose", chatty)
    _installed.cache_clear()
    (tmp_path / "a.txt").write_text(_TEXT, encoding="utf-8")
    for asked in (["claims"], ["report", "-f", "json"]):
        done = CliRunner().invoke(whole(), [*asked, str(tmp_path / "a.txt")])
        assert done.stderr.count("looking for hands") == 1
        assert "looking" not in done.stdout
    _installed.cache_clear()
