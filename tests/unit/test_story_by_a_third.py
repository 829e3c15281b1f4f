"""Two texts that share little tell one story where a third surely tells that of both."""

from __future__ import annotations

from factcheck.questions.stories import story_evidence


def _bag(words: str, names: str) -> dict[str, float]:
    return {**dict.fromkeys(words.split(), 1.0), **{f"name org:{name}": 1.0 for name in names.split()}}


_LONG = _bag("dam valley wall flood spillway engineer inquiry village rain gate", "arve sund")
_NOTE = _bag("dam note keeper list alpha beta gamma delta epsilon zeta eta theta iota kappa", "arve sund")
_MEMOIR = _bag("wall memoir mother winter one two three four five six seven eight nine ten", "arve sund")


def test_a_third_text_joins_two() -> None:
    """What a note and a memoir leave open an entry that shares much with both settles."""
    third = {**_LONG, **_NOTE, **_MEMOIR}
    alone, joined = story_evidence([_NOTE, _MEMOIR]), story_evidence([_NOTE, _MEMOIR, third])
    assert 0 < alone.between(0, 1) < joined.between(0, 1) == joined.between(0, 2) == joined.between(1, 2)


def test_a_third_text_joins_no_strangers() -> None:
    """Texts without a name in common stay apart, whatever a third holds."""
    stranger = _bag("cup goal striker final coach season", "rovers city")
    third = {**_LONG, **stranger}
    assert story_evidence([_LONG, stranger, third]).between(0, 1) < 0
