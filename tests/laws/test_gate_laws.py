"""What is passed over for want of a word would have found nothing there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.checks.reckoning.blanks import CLOSE, OPEN, TIME, Blanks
from factcheck.checks.reckoning.pointed_words import pointed_signs
from factcheck.checks.reckoning.ties import compiled, forms, needs
from factcheck.checks.reckoning.wholes_words import whole_signs
from factcheck.checks.statements.universal_words import may_be_total
from factcheck.checks.sums.breakdown_words import signs as breakdown_signs
from factcheck.checks.sums.differences_words import difference_signs
from factcheck.grammar.clocks.clocks import find as find_clocks
from factcheck.grammar.results import votes
from factcheck.grammar.results.lexicon import form as form_of_results
from factcheck.grammar.results.lexicon import places_hinted, result_words
from factcheck.grammar.stance.stance_premises import is_put
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.times import tokens
from factcheck.kinds.roles import role_origins
from factcheck.late import Late
from factcheck.reading.marks import more_mark

_CORPORA = Path(__file__).parents[1] / "corpora"
_FIGURE = re.compile(r"(?P<time>\b(?:19|20)\d\d\b)|\d[\d,.]*\d|\d")
_FORMS = [
    form
    for table in vars(forms()).values()
    for shapes in table.values()
    if isinstance(shapes, tuple)
    for form in shapes
    if isinstance(form, str) and "<" in form
]

_LATE = [
    *(one for one in vars(role_origins).values() if isinstance(one, Late)),
    *(one for one, _ in tokens._NUMERALS),
    votes._one_side(),
    votes._margin(),
    *(
        one
        for signs in (whole_signs(), breakdown_signs(), difference_signs(), pointed_signs())
        for one in signs
        if isinstance(one, Late)
    ),
]


def _texts(folders: int = 60) -> list[str]:
    """The paragraphs of the corpora."""
    chosen = sorted(_CORPORA.iterdir())[:folders]
    pages = [path.read_text(encoding="utf-8") for folder in chosen for path in sorted(folder.rglob("*.txt"))]
    return [line for page in pages for line in page.splitlines() if line.strip()]


def _seen(text: str) -> Blanks:
    """A sentence as a gate sees it: its words, and how many figures and times it has."""
    figures, times = ((None,) * text.count(sign) for sign in (OPEN, TIME))
    return cast(Blanks, SimpleNamespace(text=text, figures=figures, times=times))


def _blanked(sentence: str) -> str:
    return _FIGURE.sub(lambda m: f"{TIME if m['time'] else OPEN}0{CLOSE}", sentence)


def test_a_form_that_fits_a_written_sentence_finds_there_what_it_needs() -> None:
    """Every form of ties over the sentences of the corpora."""
    sentences = [_blanked(one) for text in _texts() for one in re.split(r"(?<=[.!?])\s", text)]
    told = [(one, one.lower()) for one in sentences if OPEN in one or TIME in one]
    fitting = 0
    for form in _FORMS:
        gate, shape = needs(form), compiled(form)
        for text, lower in told:
            if shape.search(text):
                fitting += 1
                assert gate.met_by(_seen(text), lower), (form, text)
    assert fitting > 50


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.data())
def test_a_form_that_fits_made_up_words_finds_there_what_it_needs(data: st.DataObject) -> None:
    """Texts that a form itself calls for."""
    form = data.draw(st.sampled_from(_FORMS))
    text = data.draw(st.from_regex(compiled(form)))
    assert needs(form).met_by(_seen(text), text.lower()), form


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.data())
def test_a_form_of_places_that_fits_made_up_words_is_hinted_at(data: st.DataObject) -> None:
    """Texts that a form of places, a draw without a goal or a score in words itself calls for."""
    score = result_words().score
    signs = {"goalless": score.goalless_words, "worded": score.worded_words}
    name = data.draw(st.sampled_from((*result_words().place.hints, *signs)))
    lower = data.draw(st.from_regex(form_of_results("score" if name in signs else "forms", name))).lower()
    if name in signs:
        assert any(word in lower for word in signs[name])
    else:
        assert name in places_hinted(lower)


def test_a_form_of_places_that_fits_a_written_sentence_is_hinted_at() -> None:
    """Every such form over the paragraphs of the corpora; a hint for none that is not there."""
    table = result_words().place
    assert table.hints.keys() <= table.forms.keys()
    fitting = [(name, text) for text in _texts() for name in table.forms if form_of_results("forms", name).search(text)]
    assert fitting
    assert all(name in places_hinted(text.lower()) for name, text in fitting)


def _is_asked(late: Late, text: str) -> bool:
    """Whether an expression that is compiled late would be compiled for a text."""
    return Late(late.pattern, *late.words, flags=late.flags)._asked(text) is not None


def test_what_is_compiled_late_finds_nothing_before_in_written_sentences() -> None:
    """Every such expression over the lines of the corpora, and over their words."""
    lines = _texts()
    words = sorted({word for line in lines for word in line.split() if any(map(str.isdigit, word))})
    for late in _LATE:
        made = late.made()
        assert all(_is_asked(late, text) for text in lines if made.search(text)), late.pattern
        assert all(_is_asked(late, word) for word in words if made.fullmatch(word)), late.pattern


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.data())
def test_what_is_compiled_late_is_compiled_for_what_it_fits(data: st.DataObject) -> None:
    """Texts that an expression itself calls for."""
    late = data.draw(st.sampled_from(_LATE))
    assert _is_asked(late, data.draw(st.from_regex(late.made()))), late.pattern


@pytest.mark.parametrize("case", [str.lower, str.upper, str.title])
def test_a_sign_is_seen_in_any_letters(case: Callable[[str], str]) -> None:
    """What is looked for in small letters is found in a text in capitals, and not where it is not."""
    assert may_be_total(case("nobody was hurt at the mill"))
    assert not may_be_total(case("two were hurt at the mill"))
    assert [clock.start for clock in find_clocks(case("the ferry left at 10 pm from the quay"))]
    page = case("the ferry left ... read more")
    assert more_mark(page, 0, len(page)) is not None
    assert more_mark(page[:-1], 0, len(page) - 1) is None


@pytest.mark.parametrize("lead", ["", "\n", "* ", "**", "> ", "  "])
def test_the_turn_of_a_questioner_is_looked_for_where_it_may_be(lead: str) -> None:
    """Every label of a questioner, however its line begins."""
    for label in sorted(stance_words().asking.labels):
        for shown in (label, label.title(), label.upper()):
            text = f"{lead}{shown}: You began in 1990.\n\nBrand: I did."
            assert is_put(text, text.index("You")), text
            assert not is_put(text, text.index("I did")), text
