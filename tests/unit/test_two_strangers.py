"""One post, two holders, and neither text knows the other's: a question for an editor."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.questions.frames import Frame, frame
from factcheck.questions.mentions import Mentions
from factcheck.questions.stories import Stories
from factcheck.questions.telling import Telling

FIRST = (
    "Fire at the Orsa paper mill\n\nORSA, 3 March 2025 - A fire destroyed the drying hall of the Orsa paper mill on"
    " Sunday night. Everybody had left the burning hall within minutes, said the {}, Ivar Holm. The mill makes paper"
    " for books. Its chimney still stands. The road to the lake is closed. Neighbours brought soup. The smell of ash"
    " hung over the church. The cause is not known.\n"
)
SECOND = (
    "After the fire in Orsa\n\nOrsa, 5 March 2025. Everybody got out of the burning hall within minutes, the mill's {},"
    " Greta Lindahl, said on Tuesday. The drying hall of the Orsa paper mill is a ruin.{}"
    " The road to the lake is open again. The chimney will be looked at. Books will have to wait. Neighbours still come"
    " to look. Rain is forecast.\n"
)


def _verdicts(folder: Path, first: str, second: str) -> set[str]:
    (folder / "a.txt").write_text(first, encoding="utf-8")
    (folder / "b.txt").write_text(second, encoding="utf-8")
    return {f.verdict for f in factcheck.check(folder).findings if f.rule == "post-with-two-holders"}


@pytest.mark.parametrize("post", ["plant manager", "chief executive"])
def test_neither_is_known_to_the_other(tmp_path: Path, post: str) -> None:
    """Two reports of one fire, each with its own manager."""
    assert _verdicts(tmp_path, FIRST.format(post), SECOND.format(post, "")) == {"tension"}


def test_both_are_known_to_one(tmp_path: Path) -> None:
    """Whoever is named beside the other is a second person."""
    second = SECOND.format("plant manager", " Ivar Holm is on leave.")
    assert "tension" not in _verdicts(tmp_path, FIRST.format("plant manager"), second)


def test_a_post_of_many(tmp_path: Path) -> None:
    """A mill may have two spokesmen."""
    assert "tension" not in _verdicts(tmp_path, FIRST.format("spokesman"), SECOND.format("spokesman", ""))


def _role(text: str, document: int) -> Frame:
    return frame(next(c for c in factcheck.extract(text) if c.kind == "role"), document=document)


def _mentions(frames: list[Frame], named: tuple[str, ...]) -> Mentions:
    return Mentions(frames, Stories((1.0,), b"\0", named=named), Telling())


def test_who_is_named_where() -> None:
    """A surname in the other's text, however told, makes two holders no strangers; one text has none."""
    one, two = _role("The mayor, Ana Ruiz, wept.", 0), _role("The mayor, Tom Hale, wept.", 1)
    apart, together = (" ana ruiz ", " hale tom "), (" ana ruiz ", " hale ruiz tom ")
    assert _mentions([one, two], apart).strangers(one, two)
    assert not _mentions([one, two], together).strangers(one, two)
    third = _role("The treasurer, Ana Ruiz, wept.", 1)
    assert not _mentions([one, two, third], apart).strangers(one, two)
    assert not _mentions([one], apart).strangers(one, one)
    assert not _mentions([one, two], ()).strangers(one, two)  # no text is known


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lakes Paper chief executive", "chief executive"),  # of a body, and of another for all we know
        ("chief executive of the paper maker Lakes", "chief executive"),
        ("chief executive", "chief executive"),
    ],
)
def test_whom_the_texts_may_both_have(tmp_path: Path, first: str, second: str) -> None:
    """One is of a named body, or is called by the surname alone: nothing says that both hold one post."""
    told = FIRST.format(first)
    if first == second:
        told = told.replace("the chief executive, Ivar Holm", "Chief Executive Holm")
    other = SECOND.format(second, "").replace("the mill's", "the")
    assert "tension" not in _verdicts(tmp_path, told, other)


@pytest.mark.parametrize(
    ("post", "first", "second", "verdicts"),
    [
        ("captain", "Ivar Lindahl", "Greta Lindahl", {"tension"}),
        ("captain", "I. Lindahl", "Greta Lindahl", set()),
        ("captain", "Gitte Lindahl", "Greta Lindahl", set()),
        ("captain", "Lindahl", "Greta Lindahl", set()),
        ("president", "Bill Lindahl", "William Lindahl", set()),
    ],
)
def test_two_of_one_surname(tmp_path: Path, post: str, first: str, second: str, verdicts: set[str]) -> None:
    """Of two holders of one surname the first name says who is meant; what begins alike may be one name."""
    one = FIRST.format(post).replace("Ivar Holm", first)
    assert (
        _verdicts(tmp_path, one, SECOND.format(post, "").replace("Greta Lindahl", second)) - {"consistent"} == verdicts
    )
