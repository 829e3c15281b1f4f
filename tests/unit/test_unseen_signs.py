"""Signs that nobody sees inside a number: it is read as a reader sees it, and quoted as it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.model.values import Quantity

_SIGNS = ("\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e")


def _told(text: str) -> list[tuple[str, object, str]]:
    """What is read, each quote without what nobody sees."""
    claims = factcheck.extract(text)
    assert all(text[one.start : one.end] == one.quote for one in claims)
    plain = str.maketrans("", "", "".join(_SIGNS))
    values = [one.value.high if isinstance(one.value, Quantity) else one.value.type for one in claims]
    quotes = [one.quote.translate(plain) for one in claims]
    return [(one.kind, value, quote) for one, value, quote in zip(claims, values, quotes, strict=True)]


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("The kiln burst and hurt 2{}6 workers.", "The kiln burst and hurt 26 workers."),
        ("3{}2,000 trees fell in the gale.", "32,000 trees fell in the gale."),
        ("The bridge cost 1{}4 million euros.", "The bridge cost 14 million euros."),
        ("The bridge cost $1,{}400.", "The bridge cost $1,400."),
        ("The lock opened on 1{}2 May 2016.", "The lock opened on 12 May 2016."),
        ("Some 4{}{}5.5 percent voted yes.", "Some 45.5 percent voted yes."),
    ],
)
@pytest.mark.parametrize("sign", _SIGNS)
def test_a_number_is_read_through_them(odd: str, plain: str, sign: str) -> None:
    """Whatever is counted, dated or paid."""
    assert _told(odd.replace("{}", sign)) == _told(plain)


@given(st.lists(st.sampled_from((*_SIGNS, "1", "23", ",", ".", " ", "-", "May", "killed", "people", "x", "$"))))
def test_any_such_text_yields_true_spans(parts: list[str]) -> None:
    """Quotes are slices; nothing crashes."""
    _told("".join(parts))


def test_texts_that_look_alike_do_not_clash() -> None:
    """Reworded or copied."""
    for one, two in (
        ("The kiln in Tolm burst on 3 May 2016 and hurt 2\u200b6 people.",
         "On 3 May 2016 a kiln in Tolm hurt 26 people."),
        ("The kiln in Tolm burst on 3 May 2016 and hurt 2\u00ad6 workers.",
         "The kiln in Tolm burst on 3 May 2016 and hurt 26 workers."),
    ):  # fmt: skip
        found = factcheck.check({"a.txt": one, "b.txt": two}).findings
        assert not [finding for finding in found if finding.verdict in ("contradiction", "tension")]
