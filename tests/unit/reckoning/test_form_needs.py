"""What a form of ties cannot do without, so that most sentences need not be laid beside it."""

from __future__ import annotations

import pytest

from factcheck.checks.ties import Needs, needs


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("<part> of the <whole>", Needs(2, 0, ((" of the ",),))),
        ("<part> of the <whole>(?: in <@year>)?", Needs(2, 0, ((" of the ",),))),
        ("(?P<lead>~)<parts+>(?P<tail>~~) up? to <total>", Needs(3, 0, ((" to ",),))),
        (r"\(<@life>\)(?P<gap>[^()|]{0,9}?) aged <age>", Needs(1, 1, ((" aged ",),))),
        (r"\b(?:is|was) <age> {each}", Needs(1, 0, (("each", "apiece"),))),
        ("<one>|<two> and <three>", Needs(0, 0)),
    ],
)
def test_what_stands_in_no_bracket_is_needed(form: str, expected: Needs) -> None:
    """Blanks in brackets may be left out, escaped brackets and those of character classes are none."""
    assert needs(form) == expected
