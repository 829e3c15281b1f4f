"""CSV, JSON Lines, SARIF, Web Annotations and the page."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from factcheck.api import check
from factcheck.model.report import Report
from factcheck.pipeline import default_rules
from factcheck.render import by_name, sarif
from factcheck.render.html.chart import Dot, chart
from factcheck.render.html.words import Places
from factcheck.render.sarif_places import uri
from factcheck.render.view import View
from specimens import CLAIMS, REPORT, TEXTS, day

_VOID = {"meta", "input", "br"}


def written(name: str, report: Report = REPORT) -> str:
    """The specimen in a format."""
    face = by_name(name)
    assert face is not None
    return face.render(report, View(texts=TEXTS))


def test_csv_has_a_row_for_each_quote_and_runs_nothing() -> None:
    """The gravest first; no cell is a formula."""
    rows = list(csv.DictReader(io.StringIO(written("csv"))))
    assert len(rows) == sum(len(one.members) for one in REPORT.findings)
    assert rows[0]["finding"] == "f4"
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())


def test_json_lines_name_their_sort() -> None:
    """A line a record."""
    sorts = [json.loads(line)["record"] for line in written("jsonl").splitlines()]
    assert sorts == ["source"] * 3 + ["claim"] * 4 + ["finding"] * 5 + ["duplicate", "problem"]


def test_sarif_says_where_in_code_points() -> None:
    """What the published schema demands of a log, a run, a result and a region."""
    log = json.loads(written("sarif"))
    run = log["runs"][0]
    assert (log["version"], run["columnKind"], run["tool"]["driver"]["name"]) == (
        "2.1.0",
        "unicodeCodePoints",
        "factcheck",
    )
    assert [result["level"] for result in run["results"]] == ["error", "note", "warning"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        for place in result["locations"] + result["relatedLocations"]:
            region = place["physicalLocation"]["region"]
            text = TEXTS[place["physicalLocation"]["artifactLocation"]["uri"]]
            assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]
            assert region["startLine"] >= 1 <= region["startColumn"]


def test_annotations_select_by_quote_and_by_position() -> None:
    """Both selectors of every target agree."""
    items = json.loads(written("annotation"))["first"]["items"]
    assert len(items) == len(REPORT.findings) + len(REPORT.claims)
    for item in items:
        for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
            exact, position = target["selector"]
            assert TEXTS[target["source"]][position["start"] : position["end"]] == exact["exact"]


_MEMBERS = {
    "log": {"$schema", "version", "runs"},
    "run": {"tool", "columnKind", "artifacts", "results"},
    "driver": {"name", "rules"},
    "rule": {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"},
    "artifact": {"location", "encoding"},
    "result": {
        "ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations", "partialFingerprints", "properties",
    },
    "location": {"id", "physicalLocation", "message"},
    "region": {"charOffset", "charLength", "snippet", "startLine", "startColumn", "endLine", "endColumn"},
}  # fmt: skip
_URI = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+")


def test_sarif_keeps_the_rules_of_its_schema_that_matter_here() -> None:
    """Closed objects with the members they need, enumerations, URIs, ids, and regions told twice alike."""
    rule = default_rules()[0]
    clash = REPORT.findings[1].model_copy(update={"rule": rule.id, "severity": "info"})
    odd = REPORT.model_copy(update={"findings": (*REPORT.findings, clash)})
    log = json.loads(sarif.render(odd, View(texts=TEXTS, rules={rule.id: rule})))
    run = log["runs"][0]
    assert (set(log), set(run)) == (_MEMBERS["log"], _MEMBERS["run"])
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    assert set(run["tool"]["driver"]) == _MEMBERS["driver"]
    described = next(one for one in run["tool"]["driver"]["rules"] if one["id"] == rule.id)
    assert set(described) == _MEMBERS["rule"]
    assert all(described[name]["text"].endswith(".") for name in ("shortDescription", "fullDescription", "help"))
    for artifact in run["artifacts"]:
        assert set(artifact) == _MEMBERS["artifact"]
        assert _URI.fullmatch(artifact["location"]["uri"])
    for result in run["results"]:
        assert set(result) == _MEMBERS["result"]
        assert result["level"] in ("note", "warning", "error")  # "none" is for results that are no failure
        assert result["message"]["text"].endswith(".")
        places = result["locations"] + result["relatedLocations"]
        assert len({place["id"] for place in places}) == len(places)
        for place in places:
            assert set(place) == _MEMBERS["location"]
            _check_region(place["physicalLocation"])


def _check_region(place: dict[str, dict[str, object]]) -> None:
    """By offset and by line it is the same words."""
    region, uri = place["region"], str(place["artifactLocation"]["uri"])
    assert set(region) == _MEMBERS["region"]
    text = TEXTS[uri]
    numbers = {name: int(str(region[name])) for name in _MEMBERS["region"] - {"snippet"}}
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: numbers["startLine"] - 1]) + numbers["startColumn"] - 1
    end = sum(len(line) + 1 for line in lines[: numbers["endLine"] - 1]) + numbers["endColumn"] - 1
    assert (start, end - start) == (numbers["charOffset"], numbers["charLength"])


def test_annotations_have_the_members_that_the_model_demands() -> None:
    """A collection with its total and one page; an empty report has none."""
    told = json.loads(written("annotation"))
    assert (told["@context"], told["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    page = told["first"]
    assert (page["type"], told["total"], "@context" in page) == ("AnnotationPage", len(page["items"]), False)
    ids = [told["id"], page["id"], *(item["id"] for item in page["items"])]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"urn:factcheck:\S+", name) for name in ids)
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert item["target"]
        assert all((body["type"], bool(body["value"])) == ("TextualBody", True) for body in item["body"])
    empty = json.loads(written("annotation", Report()))
    assert (empty["total"], "first" in empty) == (0, False)


class _Page(HTMLParser):
    """The elements of a page, their nesting, ids, links and scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.scripts = 0
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)
        self.scripts += tag == "script"
        for name, value in attrs:
            if name.startswith("on"):
                self.handlers.append(name)
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


# A side whose answer is a part of a claim's words, as a slip between two copies has it.
_PART = REPORT.findings[3].members[0].model_copy(update={"start": REPORT.findings[3].members[0].start + 3})
_PARTED = REPORT.model_copy(
    update={"findings": (REPORT.findings[3].model_copy(update={"members": (_PART, *REPORT.findings[3].members[1:])}),)}
)


@pytest.mark.parametrize("report", [REPORT, Report(), _PARTED], ids=["specimen", "empty", "parted"])
def test_the_page_is_whole_and_nothing_of_a_source_runs_in_it(report: Report) -> None:
    """One script, its own; every link leads to a place on the page; tags are closed."""
    page = _Page()
    page.feed(written("html", report))
    page.close()
    assert page.open == []
    assert (page.scripts, page.handlers) == (1, [])
    assert len(page.ids) == len(set(page.ids))
    inner = {link[1:] for link in page.links}
    assert all(link.startswith("#") for link in page.links)
    assert inner <= set(page.ids)
    assert not re.search("[\x00-\x08\x1b\u202e]", written("html", report))


def test_the_first_screen_answers_in_words() -> None:
    """What was compared, what clashes and where to read it, before any list."""
    header = written("html").partition("</header>")[0]
    assert "3 sources were compared (4 claims)." in header
    assert "<strong>2 contradictions and 1 tension</strong> need a look." in header
    assert header.index("#finding-f4") < header.index("#finding-f3") < header.index("#finding-f2")
    assert "an origin of its own" in header
    assert "1 problem while reading" in header
    assert "Nothing clashes" in written("html", Report())


def test_headings_go_down_one_step_at_a_time() -> None:
    """So that a screen reader's list of headings is a table of contents."""
    levels = [int(level) for level in re.findall(r"<h(\d)[ >]", written("html"))]
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def test_labels_of_a_chart_do_not_cover_each_other() -> None:
    """Where there is no room, the figure stands in the table only."""
    days = [date(2020, 1 + number % 12, 1 + number // 12) for number in range(120)]
    dots = [Dot(day, day, 1_000 + number, 1_000 + number, False, (CLAIMS[0],)) for number, day in enumerate(days)]
    svg = chart("Riders", dots, Places(REPORT, TEXTS))
    labels = re.findall(r'class="label" x="([\d.]+)" y="([\d.]+)"', svg)
    assert 0 < len(labels) < len(dots)
    assert len(set(labels)) == len(labels)


def test_events_stand_on_an_axis_and_clashes_are_marked() -> None:
    """A dot a date, the one of a clash in its verdict's colour; a date far off does not flatten the others."""
    times = [*(day(2020, 1 + number % 12, 1 + number // 12) for number in range(60)), day(1932, 1, 1)]
    made = [
        CLAIMS[0].model_copy(update={"id": f"e{number}", "kind": "event_date", "value": when})
        for number, when in enumerate(times)
    ]
    member = REPORT.findings[3].members[0].model_copy(update={"claim": "e5"})
    clash = REPORT.findings[3].model_copy(update={"members": (member, *REPORT.findings[3].members[1:])})
    page = written("html", REPORT.model_copy(update={"claims": (*CLAIMS, *made), "findings": (clash,)}))
    strip = page.partition('class="chart strip"')[2].partition("</figure>")[0]
    assert strip.count("<circle") == 57
    assert strip.count('class="contradiction"') == 1
    assert "4 dates far off or long" in strip
    assert 'badge contradiction">contradiction</span>' in page


def test_only_what_occurs_can_be_chosen() -> None:
    """A severity that no finding has would hide them all."""
    severity = written("html", _PARTED).partition('<select name="severity">')[2].partition("</select>")[0]
    assert re.findall('value="([^"]+)"', severity) == [_PARTED.findings[0].severity]


def test_without_scripts_everything_is_there() -> None:
    """As written, clashes stand open, and what only a script can do is hidden."""
    page = written("html")
    assert re.search(r'id="finding-f4"[^>]*><details open>', page)
    assert re.search(r'id="finding-f5"[^>]*><details>', page)
    assert '<form id="filters" hidden' in page
    assert re.search(r'<aside id="keys"[^>]* hidden>', page)


def test_sarif_tells_a_host_where_the_file_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the working directory by its way from there, elsewhere by its whole path; rows of a table by the table."""
    (tmp_path / "desk" / "in").mkdir(parents=True)
    rows = [{"id": str(n), "text": f"A boiler burst in Tolm on 3 June 2016 and hurt {n} people."} for n in (41, 43)]
    (tmp_path / "desk" / "in" / "of the day.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    for folder, given, start in (("desk", "in", "in/"), ("desk", str(tmp_path), "in/"), ("", "desk", "desk/in/")):
        monkeypatch.chdir(tmp_path / folder)
        report = check([given])
        (run,) = json.loads(sarif.render(report, View()))["runs"]
        located = [place["physicalLocation"] for one in run["results"] for place in one["locations"]]
        places = {place["artifactLocation"]["uri"] for place in located}
        assert places == {one["location"]["uri"] for one in run["artifacts"]} == {f"{start}of%20the%20day.jsonl"}
    monkeypatch.chdir(tmp_path / "desk" / "in")
    assert uri("../x.txt") == (tmp_path / "desk" / "x.txt").as_uri()
