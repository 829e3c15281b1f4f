"""What a run keeps at hand may be forgotten at any time, and what it was given stays as it was."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.engine import judged
from factcheck.grammar.words import Kin, related
from factcheck.pipeline import compare_documents, default_rules
from factcheck.questions import cards, likeness
from factcheck.reading import document

TEXTS = {
    "a.txt": "The ferry Marra carried 120 passengers on 3 May 2011. Two people drowned. Ana Ruiz was mayor of Halden.",
    "b.txt": "On 3 May 2011 the ferry Marra carried 180 passengers. Nobody drowned. Luis Bek was mayor of Halden.",
    "c.txt": "The ferry Marra had 120 people aboard on 3 May 2011. The harbour of Halden closed for two weeks.",
}
WORDS = ("ship", "vessel", "boat", "tax", "levy", "kill", "murder", "mill")


def test_what_is_forgotten_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that remembers next to nothing finds the same."""
    remembered = check(TEXTS).model_dump_json()
    for module in (cards, judged, likeness):
        monkeypatch.setattr(module, "REMEMBERED", 1)
    assert check(TEXTS).model_dump_json() == remembered


def test_given_documents_stay() -> None:
    """The list of documents that a caller hands over is not emptied."""
    documents = [document(text, name=name) for name, text in TEXTS.items()]
    compare_documents(documents, (), default_rules(), 4)
    assert len(documents) == len(TEXTS)


def test_kin_are_those_that_are_near_two_by_two() -> None:
    """Kin found by what they share are all that a look at every two words finds."""
    kin = Kin(WORDS, 0.45)
    for word in WORDS:
        near = {other: related(word, other) for other in WORDS if other != word and related(word, other) >= 0.45}
        assert dict(kin.of(word)) == near
