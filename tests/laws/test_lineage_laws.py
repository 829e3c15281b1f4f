"""Laws of lineage that hold for any texts."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lineage import trace
from factcheck.lineage.words import fold, words
from plain_documents import plain

_STOCK = "the of a in council river mayor strike seven 1,204 March 8 harbour Dolna said not closed wounded"
_WORDS = st.sampled_from(_STOCK.split())
_SENTENCE = st.lists(_WORDS, min_size=1, max_size=14).map(" ".join).map("{}.".format)
_TEXT = st.lists(_SENTENCE, min_size=1, max_size=8).map(" ".join)
_ANY = st.text(max_size=200)


@given(_ANY)
def test_folding_keeps_every_offset(text: str) -> None:
    """Folded text has the length of the text, and words stand at their offsets."""
    folded = fold(text)
    assert len(folded) == len(text)
    found = words(folded)
    assert all(0 <= start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True))


@settings(max_examples=60, deadline=None)
@given(st.lists(_ANY | _TEXT, max_size=4))
def test_groups_partition_their_passages_with_valid_spans(texts: list[str]) -> None:
    """Spans lie in their documents and no two members of groups overlap."""
    documents = [plain(text, f"{at}.txt") for at, text in enumerate(texts)]
    found = trace(documents)
    seen: dict[str, list[tuple[int, int]]] = {}
    for group in found.groups:
        assert len(group.members) >= 2
        for member in group.members:
            assert 0 <= member.start < member.end <= len(texts[int(member.source[:-4])])
            assert texts[int(member.source[:-4])][member.start : member.end] == member.quote
            seen.setdefault(member.source, []).append((member.start, member.end))
    for spans in seen.values():
        spans.sort()
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


@settings(max_examples=60, deadline=None)
@given(st.lists(_TEXT, min_size=1, max_size=3))
def test_adding_a_copy_adds_no_origin(texts: list[str]) -> None:
    """A second copy of a document is no second witness."""
    documents = [plain(text, f"{at}.txt") for at, text in enumerate(texts)]
    before, after = trace(documents), trace([*documents, plain(texts[0], "copy.txt")])
    assert len(after.origins) <= len(before.origins)
    assert after.origin_of("copy.txt", 0, 3) == after.origin_of("0.txt", 0, 3)


@settings(max_examples=60, deadline=None)
@given(st.lists(_TEXT, min_size=2, max_size=4, unique=True))
def test_the_order_of_files_changes_nothing(texts: list[str]) -> None:
    """Reversed input gives the same groups and origins."""
    documents = [plain(text, f"{at}.txt") for at, text in enumerate(texts)]
    one, two = trace(documents), trace(documents[::-1])
    assert {(g.id, g.relation, frozenset(g.members)) for g in one.groups} == {
        (g.id, g.relation, frozenset(g.members)) for g in two.groups
    }
    assert {(o.id, frozenset(o.members)) for o in one.origins} == {(o.id, frozenset(o.members)) for o in two.origins}


_FIGURES = st.integers(11, 999)


@settings(max_examples=60, deadline=None)
@given(_FIGURES, _FIGURES, st.sampled_from(["soldiers", "boats", "houses"]))
def test_a_changed_figure_in_a_copy_is_found(one: int, two: int, things: str) -> None:
    """Planting another figure in a copied sentence yields exactly that slip; the same figure yields none."""
    frame = "The flood at Orlan swept away {} {} before the dyke at the old mill was mended on Friday."
    left, right = frame.format(one, things), frame.format(two, things)
    found = trace([plain(left, "a.txt"), plain(right, "b.txt")]).slips
    rounded = max(one, two) % 100 == 0 or min(one, two) % 100 == 0
    if one == two:
        assert not found
    elif not rounded:
        assert [(slip.type, {slip.left.quote, slip.right.quote}) for slip in found] == [
            ("number", {str(one), str(two)})
        ]


@settings(max_examples=40, deadline=None)
@given(st.lists(_ANY | _TEXT, min_size=1, max_size=4))
def test_slips_quote_their_documents(texts: list[str]) -> None:
    """Every side of a slip is a slice of its document inside its sentence."""
    documents = [plain(text, f"{at}.txt") for at, text in enumerate(texts)]
    by_id = {document.source.id: document for document in documents}
    for slip in trace(documents).slips:
        for side in (slip.left, slip.right):
            assert by_id[side.source].text[side.start : side.end] == side.quote
            assert side.sentence_start <= side.start <= side.end <= side.sentence_end


@settings(max_examples=40, deadline=None)
@given(_TEXT.filter(lambda text: len(set(text.split())) > 8))
def test_adding_a_copy_adds_a_group(text: str) -> None:
    """A telling text that comes twice is one group of two, or several that cover it."""
    found = trace([plain(text, "a.txt"), plain(text, "b.txt")])
    told = any(len(set(sentence.split())) > 5 for sentence in text.split("."))
    assert found.groups or not told
