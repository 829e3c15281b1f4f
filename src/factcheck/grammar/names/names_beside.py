"""What the words beside a name say of its bearer: person nouns, appositions, first names in pairs, lists of ships."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.names.names_kinds import NameKind, Piece
from factcheck.grammar.names.names_runs import Word
from factcheck.grammar.names.names_sift import common
from factcheck.grammar.names.names_words import given_names, name_words
from factcheck.grammar.words.words import noun_lemma, types

_ENDS = frozenset(",.;)!?:")
_OPENING = frozenset({"a", "an", "the", "his", "her", "their", "its", "my", "our", "one", "another"})
_LINKS = frozenset({"of", "in", "for", "at", "from", "who", "with", "on", "whose", "which", "that", "to", "by"})


def strange(word: str) -> bool:
    """Whether no part of a word is English: what names people rather than bodies."""
    return any(not common(part.lower()) for part in word.replace("‑", "-").split("-") if part)


def beside(found: list[Word], piece: Piece, inner: Sequence[str]) -> NameKind | None:
    """The kind that the neighbours of a name tell for certain, or None."""
    if ship_in_list(found, piece):
        return "ship"
    if _first_name_of_two(found, piece):
        return "person"
    owned = _by_person_noun(found, piece, inner)
    if owned:
        return owned
    return _by_apposition(found, piece)


def ship_in_list(found: list[Word], piece: Piece) -> bool:
    """Reads “two yachts, the Lady Georgina and the Black Comet”: names behind the noun for what they are."""
    at = piece.begin
    for _ in range(3):
        if at < 2 or found[at - 1].text != "the" or found[at - 1].gap != " ":
            return False
        lead = found[at - 2]
        if lead.gap == ", " and noun_lemma(lead.text.lower()) in name_words().ship_nouns and not lead.capital:
            return True
        k = at - 2
        if found[k].text == "and" and found[k].gap == " ":
            k -= 1
        elif lead.gap != ", ":
            return False
        while k > 0 and found[k].capital and found[k - 1].gap == " " and found[k - 1].capital:
            k -= 1
        at = k
    return False


def _first_name_of_two(found: list[Word], piece: Piece) -> bool:
    """Reads “Kevin and Lorraine Stubbs”: the first of two who share a surname."""
    if piece.stop - piece.begin != 1 or piece.stop + 2 >= len(found):
        return False
    joined, second, last = found[piece.stop : piece.stop + 3]
    if found[piece.begin].gap != " " or joined.text != "and" or joined.gap != " ":
        return False
    if not (second.capital and second.gap == " " and last.capital and last.text not in name_words().organisation_heads):
        return False
    if second.text.lower() not in given_names() and not strange(second.text):
        return False
    before = found[piece.begin - 1].text.lower() if piece.begin else ""
    return found[piece.begin].text.lower() in given_names() or before in name_words().couples


def _by_person_noun(found: list[Word], piece: Piece, inner: Sequence[str]) -> NameKind | None:
    """Reads “the rapper Lil Tundra”, “his niece Revathi” and “with his wife, Jean”."""
    if piece.begin < 1:
        return None
    lists = name_words()
    noun = found[piece.begin - 1]
    leads = found[max(0, piece.begin - 3) : piece.begin - 1]
    owned = any(word.text.lower() in lists.owners or word.gap in {"'s ", "’s ", "' ", "’ "} for word in leads)
    word = noun_lemma(noun.text.lower())
    if noun.capital and not noun.first:
        return None
    closed = found[piece.stop - 1].gap[:1] in _ENDS
    if "person" not in types(word):
        article = next((k for k, lead in enumerate(leads) if lead.text in _OPENING), None)
        above = found[piece.begin - 2 - len(leads) + article].text if article is not None and piece.begin > 3 else ""
        opened = noun.gap == ", " and closed and article is not None and above != "of"
        plain = opened and inner[0].lower() not in given_names()
        return "organisation" if plain and word in lists.organisation_before else None
    named = any(strange(part) for part in inner if part[0].isupper()) or inner[0].lower() in given_names()
    if noun.gap == " " and named:
        if word in lists.organisation_before:
            his = any(lead.text.lower() in {"his", "her", "my", "our"} for lead in leads)
            return "person" if his or (len(inner) > 1 and inner[0].lower() in given_names()) else None
        if word.endswith("maker") and len(inner) == 1:
            return "organisation"
        return "person"
    if noun.gap == ", " and word in lists.organisation_before:
        return "organisation" if closed and any(lead.text.lower() == "its" for lead in leads) else None
    if noun.gap == ", " and owned and closed and len(inner) <= 3 and inner[-1] not in lists.organisation_heads:
        return "person"
    return None


def _by_apposition(found: list[Word], piece: Piece) -> NameKind | None:
    """Reads “Lindqvist, her injured goalkeeper,”, “Carnex, a maker of buses,” and “Tundra, born in Halifax”."""
    gap = found[piece.stop - 1].gap
    if gap not in {", ", " ("} or piece.stop >= len(found):
        return None
    at = piece.stop
    if found[at].text.lower() in {"born", "aged"}:
        return "person"
    before = found[piece.begin - 1].text.lower() if piece.begin else ""
    if gap != ", " or found[at].text not in _OPENING or before in name_words().place_strong:
        return None
    head = None
    for k in range(at + 1, min(at + 7, len(found))):
        if found[k].text.lower() in _LINKS or found[k].capital:
            break
        head = k
        if found[k].gap != " ":
            break
    if head is None or (
        found[head].gap[:1] not in _ENDS and head + 1 < len(found) and found[head + 1].text not in _LINKS
    ):
        return None
    kinds = types(noun_lemma(found[head].text.lower()))
    if "person" in kinds and "group" not in kinds:
        return "person"
    if noun_lemma(found[head].text.lower()) in name_words().organisation_before:
        return "organisation"
    return None
