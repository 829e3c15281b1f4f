"""Questions, headlines and reasons in the words of a desk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factcheck
from factcheck.engine.asked import ask
from factcheck.engine.called import called, with_names
from factcheck.engine.load import load_rule
from factcheck.engine.messages import PLACEHOLDERS, placeholder_errors
from factcheck.errors import RuleErrors
from factcheck.grammar.words.words_forms import participle, plural
from factcheck.model.claim import Claim, Evidence, Kind, Measure, Question
from factcheck.model.values import Statement
from factcheck.pipeline import check, known_checks

_PAIRS = [
    ("A bomb in Tarvan killed 34 people on Friday.", "The bomb in Tarvan on Friday killed 51 people.",
     "How many people were killed in Tarvan?"),
    ("Ana Ruiz, the mayor of Halden, opened the fair.", "Luis Bek, mayor of Halden, opened the fair.",
     "Who was mayor of Halden?"),
    ("It was 38.4C in Lund on Sunday.", "It was 34.8C on Sunday in Lund.", "What was the temperature?"),
    ("Brandt & Falk employs 90 people in Lund.", "Brandt & Falk employs 60 people in Lund.",
     "How many people did Brandt & Falk employ in Lund?"),
    ("Brandt & Falk was founded in 1902.", "Brandt & Falk was founded in 1920.", "When was Brandt & Falk founded?"),
    ("Brenna Falk is 5ft 3in tall.", "Brenna Falk is 5ft 9in tall.", "What was the height of Brenna Falk?"),
    ("The pianist Brenna Falk, 64, played in Geneva.", "Brenna Falk, 71, the pianist, played in Geneva.",
     "How old was Brenna Falk?"),
]  # fmt: skip
_QUOTES: list[tuple[Kind, str, Measure, str]] = [
    ("event_date", "the search was called off on 3 May 2011", Measure(predicate="cancellation", head="search"),
     "When was the search called off?"),
    ("event_date", "On 9 May 2011 the coast guard called off the search", Measure(predicate="cancellation"),
     "When did the coast guard call off the search?"),
    ("event_date", "purchase of Volta in 2017", Measure(predicate="purchase", head="Volta"),
     "When was the purchase of Volta?"),
    ("duration", "The siege of Kelbar lasted 14 months", Measure(predicate="last", head="month"),
     "How long did the siege of Kelbar last?"),
    ("duration", "Ruiz was jailed for seven years", Measure(predicate="jail"), "For how long was Ruiz jailed?"),
    ("duration", "lasted three weeks", Measure(predicate="strike"), "How long did the strike last?"),
    ("period", "The Orme Bridge was built between 1994 and 1998", Measure(predicate="construction"),
     "From when to when was the Orme Bridge built?"),
    ("count", "340 foreign observers watched the vote", Measure(head="observer", predicate="watch"),
     "How many foreign observers watched the vote?"),
    ("count", "Arden Motors built 48,000 cars", Measure(head="car", predicate="build"),
     "How many cars did Arden Motors build?"),
    ("casualty", "46 workers were injured", Measure(head="worker", outcome="wounded"),
     "How many workers were wounded?"),
    ("share", "43 percent of the vote", Measure(whole="vote", predicate="win"), "What share of the vote was it?"),
    ("money", "Norbank lost 340 million euros", Measure(predicate="lose"), "How much did Norbank lose?"),
    ("money", "sold the theatre for 5 million euros", Measure(predicate="sell"), "For how much was the theatre sold?"),
    ("statement", "Arden Motors did not recall the cars", Measure(), "Did Arden Motors recall the cars?"),
    ("statement", "Growers generally feel betrayed", Measure(), "Do growers feel betrayed?"),
    ("statement", "the bureau hasn't accused him of any wrongdoing", Measure(),
     "Has the bureau accused him of any wrongdoing?"),
    ("statement", "The crew could have been saved from the wreck", Measure(),
     "Could the crew have been saved from the wreck?"),
    ("statement", "whose home states don't recognise it", Measure(),
     "What is meant by “whose home states don't recognise it”?"),
    ("event_date", "Marlow has led the party since 2002", Measure(), "Since when has Marlow led the party?"),
    ("event_date", "Ruiz met with the miners on Monday", Measure(), "When did Ruiz meet with the miners?"),
    ("event_date", "Ruiz announced on Sunday", Measure(), "When was it announced?"),
    ("event_date", "the pay cheque of 15 November", Measure(head="cheque"), "What date is told of the cheque?"),
    ("duration", "The speech comes after a year in which Orme's fame grew", Measure(),
     "How long does the speech come?"),
    ("count", "880,000 had bought", Measure(head="customer", predicate="buy"), "How many customers were there?"),
    ("count", "put it at nine", Measure(head="measure", predicate="put"), "How many measures were there?"),
    ("count", "a crowd of 40,000", Measure(head="crowd"), "How large was the crowd?"),
    ("statement", "lowered", Measure(), "What is meant by “lowered”?"),
    ("count", "48 paid staff", Measure(head="staff"), "How many paid staff were there?"),
    ("casualty", "9,000 hens", Measure(head="hen", outcome="destroyed"), "How many hens were destroyed?"),
    ("casualty", "nine coins", Measure(head="coin", outcome="missing"), "How many coins were missing?"),
    ("count", "by 31 votes", Measure(head="vote", outcome="margin"), "By how many votes was it decided?"),
    ("event_date", "The Gas board met on Sunday", Measure(), "When did the Gas board meet?"),
    ("event_date", "bank opened on Sunday", Measure(), "When did the bank open?"),
    ("event_date", "oil leaked on Sunday", Measure(), "When did oil leak?"),
]  # fmt: skip


def _claim(kind: Kind, quote: str, measure: Measure) -> Claim:
    return Claim(
        id=quote, kind=kind, source="a.txt", start=0, end=len(quote), quote=quote,
        value=Statement(predicate="be", affirmed=True), question=Question(kind=kind, measure=measure),
        evidence=Evidence(sentence_start=0, sentence_end=len(quote)),
    )  # fmt: skip


@pytest.mark.parametrize(("kind", "quote", "measure", "question"), _QUOTES, ids=[row[3] for row in _QUOTES])
def test_a_quote_gives_its_question(kind: Kind, quote: str, measure: Measure, question: str) -> None:
    """The quote's own clause turned round; where it has none, the measure."""
    assert ask([_claim(kind, quote, measure)]) == question


@pytest.mark.parametrize(("one", "two", "question"), _PAIRS, ids=[row[2] for row in _PAIRS])
def test_a_question_reads_as_an_editor_puts_it(one: str, two: str, question: str) -> None:
    """Whole words, right forms, names as written."""
    assert question in {finding.question for finding in check(texts=[one, two]).findings}


def test_no_id_is_printed() -> None:
    """Names stand where ids stood."""
    told = check(texts=[text for row in _PAIRS for text in row[:2]])
    assert len(told.findings) >= len(_PAIRS)
    for finding in told.findings:
        shown = (finding.question, finding.message, finding.explanation, *(field.note for field in finding.fields))
        assert not any(re.search(r"\b(?:person|org|place|nation|name):\S", text) for text in shown)


def test_a_message_is_the_rules_with_both_sides() -> None:
    """Question, sources, values; the headline holds the words of the sources."""
    finding = check(texts=list(_PAIRS[1][:2])).findings[0]
    assert finding.message == "Who was mayor of Halden? text-1.txt: Ana Ruiz; text-2.txt: Luis Bek"
    assert finding.headline == "“Ana Ruiz, the mayor of Halden” against “Luis Bek, mayor of Halden”"


def test_order_changes_no_question() -> None:
    """The question does not hang on which text comes first."""
    for one, two, _ in _PAIRS:
        asked = [sorted(f.question for f in check(texts=texts).findings) for texts in ([one, two], [two, one])]
        assert asked[0] == asked[1]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("{a.sorce} says", "Did you mean {a.source}?"),
        ("{a.__class__}", "names no known placeholder"),
        ("{question!r}", "formats a placeholder"),
        ("{a.value:>9}", "formats a placeholder"),
        ("{question", "braces"),
        ("{}", "names no known placeholder"),
    ],
)
def test_a_bad_message_is_refused_with_its_remedy(message: str, told: str, tmp_path: Path) -> None:
    """File, key, value and what to do."""
    text = (
        'schema = 1\nid = "one"\ntitle = "t"\nwhy = "w"\nkinds = ["count"]\ncheck = "answers"\n'
        f'severity = "low"\nmessage = "{message}"\n'
    )
    path = tmp_path / "one.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleErrors) as caught:
        load_rule(path, checks=known_checks().options())
    assert told in str(caught.value)
    assert "one.toml: message" in str(caught.value)


def test_every_placeholder_may_be_used() -> None:
    """The list in the error is the list in force."""
    assert not placeholder_errors("x.toml", " ".join(f"{{{name}}}" for name in PLACEHOLDERS))


def test_a_name_is_called_as_most_often_written() -> None:
    """Of equals the longest; an id that nobody wrote is spelt from its key."""
    assert called([("person:x", "Ruiz"), ("person:x", "Ana Ruiz")]) == {"person:x": "Ana Ruiz"}
    assert with_names((), {}) == ()


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("passenger", "passengers"), ("woman", "women"), ("city", "cities"), ("church", "churches"),
        ("troops", "troops"), ("child", "children"), ("people", "people"), ("person", "people"), ("virus", "viruses"),
        ("aircraft", "aircraft"), ("km", "km"), ("German", "Germans"), ("militiamen", "militiamen"),
    ],
)  # fmt: skip
def test_plurals(noun: str, several: str) -> None:
    """Regular and odd ones."""
    assert plural(noun) == several


@pytest.mark.parametrize(
    ("verb", "done"), [("build", "built"), ("stop", "stopped"), ("injure", "injured"), ("carry", "carried"),
                       ("open", "opened"), ("take", "taken"), ("play", "played")],
)  # fmt: skip
def test_participles(verb: str, done: str) -> None:
    """Regular and odd ones."""
    assert participle(verb) == done


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The head gardener retired after 31 years.", "After how long did the head gardener retire?"),
        ("The rowers crossed the strait in nine hours.", "In how long did the rowers cross the strait?"),
        ("The rowers trained for nine months.", "How long did the rowers train?"),
    ],
)
def test_a_length_is_asked_for_by_the_word_that_leads_to_it(text: str, question: str) -> None:
    """Whoever retired after 31 years did not retire for so long."""
    (length,) = [claim for claim in factcheck.extract(text) if claim.kind == "duration"]
    assert ask([length]) == question
