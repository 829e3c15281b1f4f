"""Texts that share one name and many a rare word may tell one story; with neither they do not."""

from __future__ import annotations

from factcheck.questions.stories import story_evidence
from factcheck.questions.weights import weights


def _bag(words: str, *names: str) -> dict[str, float]:
    return {**dict.fromkeys(words.split(), 1.0), **{f"name org:{name}": 1.0 for name in names}}


_CLERK = _bag("kiln glaze clay oven tender audit", "orrin-pottery", "lena-strand", "tom-hale")
_CRITIC = _bag("kiln glaze clay oven velvet lamp", "orrin-pottery", "marga-deel", "jon-pryce")
_RIVAL = _bag("kiln glaze clay oven velvet lamp", "port-works", "marga-deel", "jon-pryce")
_PASSER_BY = _bag("rain bridge lorry bus market stall", "orrin-pottery", "marga-deel", "jon-pryce")


def test_one_name_and_many_words() -> None:
    """Two papers with informants of their own both write of one pottery and its kiln."""
    told = story_evidence([_CLERK, _CRITIC]).between(0, 1)
    assert 0 <= told < max(step.weight for step in weights().story)


def test_many_words_and_no_name() -> None:
    """Two potteries have kilns."""
    assert story_evidence([_CLERK, _RIVAL]).between(0, 1) < 0


def test_one_name_and_no_words() -> None:
    """A name that is mentioned in passing says nothing of the story."""
    assert story_evidence([_CLERK, _PASSER_BY]).between(0, 1) < 0
