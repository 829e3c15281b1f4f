"""A participle that only says which ones are meant: of "none of the crew arrested could swim" nobody was left alone."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause

_BY = "by"
_GOES_ON = frozenset({"main", "participle"})


def says_which(chunks: Chunks, start: int) -> bool:
    """Whether a verb is a bare participle, and another behind it tells what those did or suffered.

    Of "none" it then says but who is meant. Of any other number both hold: the two men killed there had been killed.

    Args:
        chunks: The sentence.
        start: Where the verb starts, as the tokens of the sentence count.

    Example:
        >>> from factcheck.grammar.chunks.chunks import chunk
        >>> from factcheck.grammar.tags.tags import tag
        >>> from factcheck.grammar.tokens import tokenise
        >>> text = "None of the officers charged have resigned."
        >>> says_which(chunk(tag(tokenise(text, 0, len(text)))), text.index("charged"))
        True
    """
    for at, clause in enumerate(chunks.clauses):
        if chunks.tokens[chunks.verbs[clause.verb].main].start == start:
            return _is_bare(chunks, clause) and _goes_on(chunks, at)
    return False


def _is_bare(chunks: Chunks, clause: Clause) -> bool:
    """Whether the verb of a clause is a participle without more."""
    verb = chunks.verbs[clause.verb]
    return verb.form == "participle" and verb.end - verb.first == 1


def _goes_on(chunks: Chunks, at: int) -> bool:
    """Whether a verb stands behind that says what they did, without a comma or an opening word."""
    for clause in chunks.clauses[at + 1 :]:
        if clause.opening == "coordinate" and _is_bare(chunks, clause):
            continue
        verb = chunks.verbs[clause.verb]
        behind = chunks.tokens[verb.end].lower if verb.end < len(chunks.tokens) else ""
        joined = clause.opener is None and chunks.tokens[clause.first - 1].text[-1].isalnum()
        return joined and clause.opening in _GOES_ON and not (_is_bare(chunks, clause) and behind == _BY)
    return False
