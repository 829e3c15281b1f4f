"""The suite that plug-in authors run: it passes what keeps the contract and names what does not."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from factcheck import (
    ArgumentError,
    Claim,
    Document,
    Duration,
    Measure,
    Proposal,
    Quantity,
    Question,
    Statement,
    Value,
    document,
    extract,
)  # fmt: skip
from factcheck.locate import rules_folder
from factcheck.model.claim import Kind
from factcheck.testing import ExtractorContract, claim_breaches, extractor_breaches, rule_breaches

_HANDS = re.compile(r"[\w-]+ hands went to the bottom")


def _hands(document: Document) -> Iterator[Proposal]:
    for found in _HANDS.finditer(document.text):
        yield Proposal(
            kind="casualty", start=found.start(), end=found.end(), quote=found[0], measure=Measure(outcome="killed")
        )


class TestHands(ExtractorContract):
    """The suite as an author uses it."""

    propose = staticmethod(_hands)
    texts = ("The Vale foundered; 41 hands went to the bottom.",)


def test_what_breaks_the_contract_is_named() -> None:
    """No slice, no proposal, another answer each time, an exception."""
    chance = random.Random(1)

    def moody(document: Document) -> Iterator[Proposal]:
        if chance.random() < 0.5:
            yield from _hands(document)

    def odd(document: Document) -> Iterator[Proposal]:
        yield cast("Proposal", "41 hands")

    def failing(document: Document) -> Iterator[Proposal]:
        raise KeyError(document.text[:0])
        yield

    texts = [f"The Vale foundered; {number} hands went to the bottom." for number in range(20, 40)]
    assert any("something else" in told for told in extractor_breaches(moody, texts))
    assert "no Proposal" in extractor_breaches(odd, texts)[0]
    assert "raises KeyError" in extractor_breaches(failing, texts)[0]


def test_claims_made_by_hand_are_looked_through() -> None:
    """What is right passes; each mistake has its sentence."""
    made = Claim.made("count", Quantity.exactly(41), source="a", quote="41 people", measure=Measure(head="people"))
    assert claim_breaches([made]) == []
    wrong = made.model_copy(update={"kind": "event_date", "end": 3})
    told = " ".join(claim_breaches([made, made, wrong], {"a": "41 people"}))
    for part in ("same id", "the span 3", "its question asks for count", "needs a value of type TimeInterval"):
        assert part in told
    denied = Claim.made("statement", Statement(predicate="sink", affirmed=False), source="a")
    assert claim_breaches([denied]) == []
    assert "whether it was affirmed" in claim_breaches([denied.model_copy(update={"stance": made.stance})])[0]
    assert made.question == Question(kind="count", measure=Measure(head="people"))


def test_claims_of_every_kind_are_looked_through() -> None:
    """A time of day among them."""
    text = "The quake struck Lund at 10:40 pm on 3 May 2011 and killed 41 people."
    claims = extract(text)
    assert "time_of_day" in {claim.kind for claim in claims}
    assert claim_breaches(claims) == []


def test_rules_are_looked_through(tmp_path: Path) -> None:
    """A mistake in a file, an example that does not hold, a rule without examples."""
    shipped = (rules_folder() / "post-with-two-holders.toml").read_text(encoding="utf-8")
    (tmp_path / "post-with-two-holders.toml").write_text(shipped, encoding="utf-8")
    assert rule_breaches(tmp_path) == []
    bare = shipped.partition("[[examples]]")[0].replace('id = "post-with-two-holders"', 'id = "bare"')
    (tmp_path / "bare.toml").write_text(bare, encoding="utf-8")
    assert rule_breaches(tmp_path) == [
        "bare: no example shows what it must flag", "bare: no example shows what it must leave alone",
    ]  # fmt: skip
    (tmp_path / "bare.toml").write_text(bare.replace("severity =", "severty ="), encoding="utf-8")
    told = rule_breaches(tmp_path)
    assert any("Did you mean 'severity'" in one for one in told)
    assert any(one.endswith("severity: is missing. Give it; see `factcheck rules schema`.") for one in told)


@pytest.mark.parametrize("texts", [("",), ("The mayor spoke.",)])
def test_an_extractor_that_says_nothing_fails_on_its_own_texts(texts: tuple[str, ...]) -> None:
    """Else a pattern that never matches would pass."""

    class Silent(ExtractorContract):
        propose = staticmethod(_hands)

    silent = Silent()
    silent.texts = texts
    with pytest.raises(AssertionError, match="nothing is proposed"):
        silent.test_it_proposes_something_of_its_own_texts()


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("share", Quantity.exactly(12), "its unit is None. Give the unit of a share: '%' or 'fraction'"),
        ("money", Quantity.exactly(12, "florins"), "its unit is 'florins'. Give the code of a currency"),
        ("money", Quantity.exactly(12), "its unit is None. Give the code of a currency"),
        ("duration", Duration.between(14, 14).model_copy(update={"unit": "moons"}), "its unit is 'moons'. Give one of"),
    ],
)
def test_a_claim_in_a_unit_that_nobody_knows_is_told(kind: Kind, value: Value, told: str) -> None:
    """However it was made; by hand it cannot be made so."""
    figures = {"share": Quantity.exactly(12, "%"), "money": Quantity.exactly(12, "EUR")}
    usable = figures.get(kind, Duration.between(1, 1))
    claim = Claim.made(kind, usable, source="a", quote="12 of them").model_copy(update={"value": value})
    assert told in claim_breaches([claim])[0]
    if kind != "duration":
        with pytest.raises(ArgumentError, match=r"value\.unit"):
            Claim.made(kind, value, source="a")


def test_a_claim_of_an_outcome_or_a_source_that_nobody_knows_is_told() -> None:
    """Neither can ever meet another claim as it was meant."""
    killed = Claim.made("casualty", Quantity.exactly(2), source="a", measure=Measure(head="people", outcome="slayed"))
    assert "its outcome is 'slayed'. Give one of killed, wounded" in claim_breaches([killed])[0]
    nowhere = Claim.made("count", Quantity.exactly(2), source="a").model_copy(update={"source": " "})
    assert "its source has no name" in claim_breaches([nowhere])[0]
    with pytest.raises(ArgumentError, match="source: is ''"):
        Claim.made("count", Quantity.exactly(2), source="")
    with pytest.raises(ArgumentError, match="unit: is 'moons'"):
        Duration.between(28, 28, "moons")


def test_a_document_needs_a_name() -> None:
    """Its findings would be told of nobody."""
    for name in ("", " "):
        with pytest.raises(ArgumentError, match="name: is"):
            document("It sank.", name=name)
