"""What kind of thing bears a name: by the tables, by its own words, then by its neighbours."""

from __future__ import annotations

import re

from factcheck.grammar.aliases import known
from factcheck.grammar.names_kinds import Kind, Piece
from factcheck.grammar.names_runs import Word
from factcheck.grammar.names_sift import common
from factcheck.grammar.names_words import given_names, name_words, titles

# "LASNA, 4 May (Wire) –": the place a dispatch was filed from
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\W\d_a-z .'-]{2,30}(?:,[^\n(–—-]{1,40})?(?: ?\([^)\n]{2,40}\))?[^\n(–—-]{0,24} ?[–—-]{1,2} "
)
_TABLE_KINDS: dict[str, Kind] = {
    "nation": "nation",
    "people": "nation",
    "place": "place",
    "organisation": "organisation",
    "group": "group",
    "ship": "ship",
    "person": "person",
}


def kind_of(text: str, found: list[Word], piece: Piece) -> Kind:
    """What bears a name, by the tables, its own words, then its neighbours; "name" where nothing says."""
    if piece.known:
        return _TABLE_KINDS[piece.known.kind]
    lists = name_words()
    inner = [word.text.rstrip(".") for word in found[piece.begin : piece.stop]]
    if piece.title is not None:
        small = found[piece.begin - 1].text.islower()
        return "organisation" if small and len(inner) > 1 and inner[-1] in lists.organisation_heads else "person"
    if inner[0] in lists.ship_prefixes and len(inner) > 1:
        return "ship"
    if inner[-1] in lists.event_heads or inner[0] in lists.event_heads:
        return "name"
    if any(word in lists.legal_suffixes for word in inner[1:]) or inner[0] in {"Ministry", "Department"}:
        return "organisation"
    if _DATELINE.match(text, found[piece.begin].start) and _opens_line(text, found[piece.begin].start):
        return "place"
    before = found[piece.begin - 1].text.lower() if piece.begin else ""
    named = len(inner) == 2 and inner[0].lower() in given_names() and inner[1] in lists.surname_heads
    if named and before not in lists.place_strong | {"the"}:
        return "person"
    by_head = _by_head(inner)
    if by_head:
        return by_head
    if len(inner) > 1 and inner[0].lower() in given_names():
        return "person"
    return _by_neighbours(text, found, piece, inner)


def _opens_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"


def _by_head(inner: list[str]) -> Kind | None:
    lists = name_words()
    head = inner[-1]
    if "of" in inner[1:] or "for" in inner[1:]:
        head = inner[(inner.index("of", 1) if "of" in inner[1:] else inner.index("for", 1)) - 1]
        if head in lists.organisation_of:
            return "organisation"
    if head in lists.group_heads:
        return "group"
    if head in lists.organisation_heads:
        return "organisation"
    if len(inner) > 1 and (head in lists.place_heads or inner[0] in lists.place_openers):
        return "place"
    if len(inner) == 1 and head.isupper() and 2 <= len(head) <= 8 and head.isalpha():
        return "organisation"
    if len(inner) > 1 and inner[0] in lists.organisation_openers:
        return "organisation"
    return None


def _is_a_ship(found: list[Word], at: int, gap: str) -> bool:
    """Whether the words behind a name say that it is a ship ("the Sola was a passenger ferry", "the Sola, a tug")."""
    behind = [word.text.lower() for word in found[at : at + 6]]
    if gap == " " and behind[:1] and behind[0] in {"is", "was"}:
        behind = behind[1:]
    elif gap != ", ":
        return False
    if behind[:1] not in (["a"], ["an"], ["the"]):
        return False
    for number, word in enumerate(behind[1:5]):
        if word in name_words().ship_nouns:
            return True
        if found[at + number + 1].gap != " ":
            return False
    return False


def _by_neighbours(text: str, found: list[Word], piece: Piece, inner: list[str]) -> Kind:
    lists = name_words()
    before = [w.text.lower() for w in found[max(0, piece.begin - 3) : piece.begin]]
    last = before[-1] if before else ""
    near = piece.begin > 0 and found[piece.begin - 1].gap in {" ", ' "', " “"}
    after = found[piece.stop].text if piece.stop < len(found) else ""
    gap = found[piece.stop - 1].gap
    if (near and last in lists.ship_nouns) or (len(inner) < 4 and _is_a_ship(found, piece.stop, gap)):
        return "ship"
    if near and (" ".join(before[-2:]) in titles().post or last in titles().post):
        return "person"
    aged = gap == ", " and after.isdecimal() and len(after) < 4 and 14 < int(after) < 120
    if (aged and found[piece.stop].gap[:1] in {",", ".", ")"}) or (last == "by" and found[piece.begin - 1].first):
        return "person"
    if len(inner) > 1 and "." in found[piece.begin + 1].text and len(found[piece.begin + 1].text) == 2:
        return "person"
    if near and last in lists.organisation_before and not found[piece.begin].first:
        return "organisation"
    following = [w.text.lower() for w in found[piece.stop : piece.stop + 2]] if gap in {" ", "'s ", "’s "} else []
    if (
        following
        and last not in {"a", "an"}
        and (following[0] in lists.organisation_nouns or following[-1] in {"agency", "newspaper"})
    ):
        return "organisation"
    if gap == ", " and piece.stop < len(found) and found[piece.stop].capital and last not in lists.person_verbs:
        meanings = known(after)
        if len(inner) <= 2 and meanings and meanings[0].kind in {"place", "nation"} and meanings[0].form == "name":
            return "place"
    strong = near and (last in lists.place_strong or " ".join(before[-2:]) in lists.place_before)
    strange = [word for word in inner if word[0].isupper() and not common(word.lower())]
    if 2 <= len(inner) <= 4 and len(strange) == len([w for w in inner if w[0].isupper()]) and not strong:
        return "name" if last == "the" else "person"
    if strong:
        return "place"
    if gap == " " and after in lists.person_verbs and len(inner) <= 4 and last != "the":
        return "person" if len(inner) > 1 else "name"
    if near and (" ".join(before[-2:]) in lists.place_before or last in lists.place_before):
        return "place"
    if gap == " (" and len(inner) > 1 and after.isupper():
        return "organisation"
    if last == "the" and len(inner) > 1 and common(inner[-1].lower()):
        return "organisation"
    return "name"
