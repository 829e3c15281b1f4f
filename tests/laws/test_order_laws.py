"""What texts are called and in which order they come decides nothing: the same findings, by what they quote."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import Claim, Measure, Quantity
from factcheck.model.report import Report

_FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
_SENTENCES = st.one_of(
    st.builds("A boiler burst in Tolm on {} June 2016 and hurt {} people.".format, st.integers(2, 5),
              st.integers(40, 43)),
    st.builds("The mill in Tolm sold {} sacks in 2015.".format, st.integers(700, 703)),
    st.builds("{} is the mayor of Tolm.".format, st.sampled_from(("Ida Brandt", "Karl Oster", "Jon Vale"))),
    st.builds("{} the lease on {} June 2016.".format, st.sampled_from(("Ida Brandt signed", "Ida Brandt did not sign")),
              st.integers(2, 3)),
)  # fmt: skip
_TEXTS = st.lists(st.lists(_SENTENCES, min_size=1, max_size=3).map(" ".join), min_size=2, max_size=6)


def _told(report: Report, said: Mapping[str, str]) -> Counter[object]:
    """What is found, with whose words stand against whose."""
    found: Counter[object] = Counter()
    for one in report.findings:
        sides: dict[int, set[tuple[str, int, int]]] = {}
        for member in one.members:
            sides.setdefault(member.side, set()).add((said[member.source], member.start, member.end))
        found[one.id, one.verdict, one.severity, one.origins, frozenset(map(frozenset, sides.values()))] += 1
    return found


def _checked(texts: Mapping[str, str]) -> Counter[object]:
    return _told(factcheck.check(texts), texts)


@_FEW
@given(_TEXTS, st.permutations(range(6)))
def test_texts_renamed_and_shuffled_tell_the_same(texts: list[str], order: list[int]) -> None:
    """By their ids, verdicts and quotes, side against side."""
    names = [f"{name}{at}.txt" for at, name in enumerate("qzkbma"[: len(texts)])]
    forwards = _checked({f"n{at}.txt": text for at, text in enumerate(texts)})
    assert _checked(dict(zip(names, texts, strict=True))) == forwards
    assert _checked({names[at]: texts[at] for at in order if at < len(texts)}) == forwards


@_FEW
@given(_TEXTS)
def test_rows_of_a_table_tell_the_same_in_any_order(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    """All rows of a file share its bytes, and are told apart by what they say all the same."""
    folder = tmp_path_factory.mktemp("rows")
    told = []
    for rows in (texts, texts[::-1]):
        path = folder / "t.jsonl"
        path.write_text("\n".join(json.dumps({"text": text}) for text in rows), "utf-8")
        said = {one.source.id: one.text for one in factcheck.read([path]).documents}
        told.append(_told(factcheck.check([path]), said))
    assert told[0] == told[1]


@_FEW
@given(st.lists(st.tuples(st.integers(30, 34), st.sampled_from(("", "Tolm"))), min_size=2, max_size=8))
def test_claims_made_by_hand_tell_the_same_in_any_order(told: list[tuple[int, str]]) -> None:
    """As long as each has a source of its own."""
    measure = Measure(head="people", outcome="killed")
    claims = [
        Claim.made("casualty", Quantity.exactly(n), source=f"s{at}", measure=measure, place=(place,) if place else ())
        for at, (n, place) in enumerate(told)
    ]
    said = {claim.source: claim.source for claim in claims}
    assert _told(factcheck.check(claims), said) == _told(factcheck.check(claims[::-1]), said)
