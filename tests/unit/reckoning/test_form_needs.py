"""What a form of ties cannot do without, so that most sentences need not be laid beside it."""

from __future__ import annotations

import pytest

from factcheck.checks.reckoning.blanks import CLOSE, OPEN, TIME
from factcheck.checks.reckoning.ties import Needs, needs

_FIGURE = (OPEN,)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("<part> of the <whole>", Needs(2, 0, (_FIGURE, (f"{CLOSE} of the {OPEN}",), _FIGURE))),
        ("<part> of the <whole>(?: in <@year>)?", Needs(2, 0, (_FIGURE, (f"{CLOSE} of the {OPEN}",), _FIGURE))),
        ("(?P<lead>~)<parts+>(?P<tail>~~) up? to <total>", Needs(3, 0, (_FIGURE, _FIGURE, (f" to {OPEN}",), _FIGURE))),
        (
            r"\(<@life>\)(?P<gap>[^()|]{0,9}?) aged <age>",
            Needs(1, 1, ((f"({TIME}",), (TIME,), (f"{CLOSE})",), (f" aged {OPEN}",), _FIGURE)),
        ),
        (r"\b(?:is|was) <age> {each}", Needs(1, 0, (("is", "was"), _FIGURE, ("each", "apiece")))),
        ("<one>|<two> and <three>", Needs(1, 0)),
        ("<one>(?:, or| and <two>)(?= people)", Needs(1, 0, (_FIGURE, (", or", f" and {OPEN}")))),
        ("<one>(?: and|, ) <two>(?! more)", Needs(2, 0, (_FIGURE, (" and", ", "), _FIGURE))),
        ("<one>(?:[.;] but|, [–-]| –)[^,;]{0,3} <two>", Needs(2, 0, (_FIGURE, (" but", ", ", " –"), _FIGURE))),
        ("(?P<word>up|down|at (?:least|most)) <one>", Needs(1, 0, (("up", "down", "least", "most"), _FIGURE))),
        ("(?-i:{each}(?: a)*) <one>", Needs(1, 0, (("each", "apiece"), _FIGURE))),
        (r"<one>~: <two>~\. so", Needs(2, 0, (_FIGURE, (": " + OPEN,), _FIGURE, (".",), (" so",)))),
    ],
)
def test_what_may_not_be_left_out_is_needed(form: str, expected: Needs) -> None:
    r"""Words that touch a blank with its edge; each of several ways has to ask; `\(` and `[(]` open nothing."""
    assert needs(form) == expected
