"""What kind of thing bears a name: by the tables, by its own words, then by its neighbours."""

from __future__ import annotations

import re

from factcheck.grammar.aliases import known
from factcheck.grammar.names_beside import beside, ship_in_list, strange
from factcheck.grammar.names_kinds import Kind, Piece
from factcheck.grammar.names_runs import Word
from factcheck.grammar.names_sift import common
from factcheck.grammar.names_words import given_names, name_words, titles

# "LASNA, 4 May (Wire) –": the place a dispatch was filed from
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\W\d_a-z .'-]{2,30}(?:,[^\n(–—-]{1,40})?(?: ?\([^)\n]{2,40}\))?[^\n(–—-]{0,24} ?[–—-]{1,2} "
)
SHORT = 2  # letters of a first name that may be any language's
_AGE_ENDS = frozenset(",.);:-–—")
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
        return _titled(found, piece, inner)
    if inner[0] in lists.ship_prefixes and len(inner) > 1:
        return "ship"
    by_words = _by_own_words(found, piece, inner)
    if by_words:
        return by_words
    if _DATELINE.match(text, found[piece.begin].start) and _opens_line(text, found[piece.begin].start):
        return "place"
    before = found[piece.begin - 1].text.lower() if piece.begin else ""
    named = len(inner) == 2 and inner[0].lower() in given_names() and inner[1] in lists.surname_heads
    if named and before != "the" and before not in lists.place_strong:
        return "person"
    if _entitled(found, piece) and inner[-1] not in lists.organisation_heads:
        return "name"
    by_head = _by_head(inner)
    if by_head == "place" and _called(found, piece):
        return "organisation"
    if by_head:
        return by_head
    if _behind_ship_noun(found, piece):
        return "ship"
    if len(inner) > 1 and inner[0].lower() in given_names():
        return "person"
    return beside(found, piece, inner) or _by_neighbours(text, found, piece, inner)


def _titled(found: list[Word], piece: Piece, inner: list[str]) -> Kind:
    """A name behind a title: a person's, unless a body's word ends it or a saint owns it ("St Brannoc's")."""
    lists = name_words()
    before = found[piece.begin - 1].text
    owned = found[piece.stop - 1].gap[:2] in {"'s", "’s"}
    if before.lower().rstrip(".") in lists.saints and owned:
        return "name"
    if piece.title == piece.begin - 1 and before[0].isupper():
        lead = found[piece.begin - 2] if piece.begin > 1 else None
        noun = lead is not None and lead.gap == " " and lead.text in lists.ship_nouns
        if noun or ship_in_list(found, piece._replace(begin=piece.begin - 1)):
            return "ship"
    body = before.islower() and len(inner) > 1 and inner[-1] in lists.organisation_heads
    return "organisation" if body else "person"


def _by_own_words(found: list[Word], piece: Piece, inner: list[str]) -> Kind | None:
    """What a name's own words say before anything else: firms by "&" and "plc", events by their noun."""
    lists = name_words()
    if any(found[k].gap == " & " for k in range(piece.begin, piece.stop - 1)):
        return "organisation"
    if any(word in lists.legal_suffixes or word in lists.small_suffixes for word in inner[1:]):
        return "organisation"
    if inner[0] in {"Ministry", "Department"}:
        return "organisation"
    personal = inner[0].lower() in given_names()
    if (inner[-1] in lists.event_heads and not (personal and len(inner) == 2 and strange(inner[-1]))) or (
        inner[0] in lists.event_heads and not personal and inner[-1] not in lists.organisation_heads
    ):
        return "name"
    if len(inner) > 2 and any(word in lists.inner_prepositions for word in inner[1:-1]):
        return "organisation"
    lettered = len(inner) > 1 and inner[-1].isalpha() and inner[-1].isupper() and 2 <= len(inner[-1]) <= 5
    if lettered and not personal and not inner[0].isupper() and inner[-1] not in lists.numerals:
        return "organisation"
    if any(_is_body(word) for word in (inner[0], inner[-1])) and not personal:
        return "organisation"
    return None


def _is_body(word: str) -> bool:
    """Whether a word is a closed compound that ends like a body's name ("Alpenbank")."""
    ending = next((end for end in name_words().body_endings if word.endswith(end)), "")
    return bool(ending) and len(word) - len(ending) >= 4 and not common(word.lower())


def _behind_ship_noun(found: list[Word], piece: Piece) -> bool:
    """Reads “the trawler Anna Grete”: a noun for a ship, its article before it, outranks a first name."""
    if piece.begin < 2:
        return False
    article, noun = found[piece.begin - 2 : piece.begin]
    opened = article.text.lower() in {"the", "a", "our", "her"} or article.text.lower() in name_words().owners
    return opened and article.gap == " " and noun.gap == " " and noun.text in name_words().ship_nouns


def _entitled(found: list[Word], piece: Piece) -> bool:
    """Whether "The" in a capital opens the name inside a sentence, as in titles of works."""
    before = found[piece.begin - 1] if piece.begin else None
    return before is not None and before.text in {"The", "A"} and not before.first and before.gap == " "


def _called(found: list[Word], piece: Piece) -> bool:
    """Whether a noun for a body stands right before the name ("the group Velvet Harbour")."""
    before = found[piece.begin - 1] if piece.begin else None
    return before is not None and before.gap == " " and before.text in name_words().organisation_before


def _opens_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"


def _by_head(inner: list[str]) -> Kind | None:
    lists = name_words()
    head = inner[-1].rpartition("-")[2]
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
    if (aged and found[piece.stop].gap.strip()[:1] in _AGE_ENDS) or (last == "by" and found[piece.begin - 1].first):
        return "person"
    if len(inner) > 1 and "." in found[piece.begin + 1].text and len(found[piece.begin + 1].text) == 2:
        return "person"
    if near and last in lists.organisation_before and not found[piece.begin].first:
        return "organisation"
    if near and last in {"of", "in"} and before[-2:-1] and before[-2] in lists.held:
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
    if near and len(inner) < 3 and last in lists.beside_places and not found[piece.begin].first:
        return "place"
    strong = near and (last in lists.place_strong or " ".join(before[-2:]) in lists.place_before)
    capitals = [word for word in inner if word[0].isupper()]
    if last == "the" and _is_team(inner):
        return "organisation"
    if 2 <= len(inner) <= 4 and _all_strange(capitals) and not strong:
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


def _all_strange(capitals: list[str]) -> bool:
    """Whether no word of a name is English; "Bo" and "Li" are too short to tell beside one that is strange."""
    short = [word for word in capitals if len(word) == SHORT and word.isalpha() and not word.isupper()]
    return len(short) < len(capitals) and all(word in short or strange(word) for word in capitals)


def _is_team(inner: list[str]) -> bool:
    """Reads “the Tacoma Steelheads”: a town and a plural that is no place."""
    meanings = known(" ".join(inner[:-1])) if len(inner) > 1 else ()
    placed = bool(meanings) and meanings[0].kind in {"place", "nation"} and meanings[0].form == "name"
    plural = len(inner) > 1 and inner[-1].endswith("s") and not inner[-1].endswith(("ss", "us", "is"))
    return plural and placed
