"""What a form of ties cannot do without, so that most sentences need not be laid beside it."""

from __future__ import annotations

import pytest

from factcheck.checks.blanks import CLOSE, OPEN, TIME
from factcheck.checks.ties import Needs, needs


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("<part> of the <whole>", Needs(2, 0, ((f"{CLOSE} of the {OPEN}",),))),
        ("<part> of the <whole>(?: in <@year>)?", Needs(2, 0, ((f"{CLOSE} of the {OPEN}",),))),
        ("(?P<lead>~)<parts+>(?P<tail>~~) up? to <total>", Needs(3, 0, ((f" to {OPEN}",),))),
        (
            r"\(<@life>\)(?P<gap>[^()|]{0,9}?) aged <age>",
            Needs(1, 1, ((f"({TIME}",), (f"{CLOSE})",), (f" aged {OPEN}",))),
        ),
        (r"\b(?:is|was) <age> {each}", Needs(1, 0, (("is", "was"), ("each", "apiece")))),
        ("<one>|<two> and <three>", Needs(1, 0)),
        ("<one>(?:, or| and <two>)(?= people)", Needs(1, 0, ((" or", f" and {OPEN}"),))),
        ("<one>(?: and|, ) <two>(?! more)", Needs(2, 0)),
        ("(?P<word>up|down|at (?:least|most)) <one>", Needs(1, 0, (("up", "down", "least", "most"),))),
        ("(?-i:{each}(?: a)*) <one>", Needs(1, 0, (("each", "apiece"),))),
    ],
)
def test_what_may_not_be_left_out_is_needed(form: str, expected: Needs) -> None:
    r"""Words that touch a blank with its edge; each of several ways has to ask; `\(` and `[(]` open nothing."""
    assert needs(form) == expected
