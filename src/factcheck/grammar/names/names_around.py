"""What stands around a name, and the kind that it tells: "the group Velvet Harbour", "Lund, Sweden", "Ms Brun, 61,"."""

from __future__ import annotations

from factcheck.grammar.names.aliases import known
from factcheck.grammar.names.names_beside import strange
from factcheck.grammar.names.names_kinds import NameKind, Piece
from factcheck.grammar.names.names_runs import Word
from factcheck.grammar.names.names_sift import common
from factcheck.grammar.names.names_words import name_words, titles
from factcheck.row import NamedTuple

SHORT = 2  # letters of a first name that may be any language's
_AGE_ENDS = frozenset(",.);:-–—")
_AGES = range(15, 120)  # years of those whose age stands behind their name


class Around(NamedTuple):
    """What stands around a name.

    Attributes:
        found: The words of the text.
        piece: Which of them make the name.
        inner: The words of the name as written.
        before: The up to three words before it, in small letters.
        near: Whether nothing but a space or an opening quote parts it from these.
        after: The word behind it; empty at the end.
        gap: What parts it from that word.
    """

    found: list[Word]
    piece: Piece
    inner: list[str]
    before: list[str]
    near: bool
    after: str
    gap: str

    @property
    def last(self) -> str:
        """The word before the name; empty at the start."""
        return self.before[-1] if self.before else ""

    @property
    def pair(self) -> str:
        """The two words before the name."""
        return " ".join(self.before[-2:])

    @property
    def first(self) -> bool:
        """Whether the word before the name opens a sentence."""
        return bool(self.found[self.piece.begin - 1].first)


def by_neighbours(found: list[Word], piece: Piece, inner: list[str]) -> NameKind:
    """The kind of a name that its own words leave open, by what stands around it."""
    before = [w.text.lower() for w in found[max(0, piece.begin - 3) : piece.begin]]
    near = piece.begin > 0 and found[piece.begin - 1].gap in {" ", ' "', " “"}
    after = found[piece.stop].text if piece.stop < len(found) else ""
    around = Around(found, piece, inner, before, near, after, found[piece.stop - 1].gap)
    return _ship_or_person(around) or _body(around) or _beside_place(around) or _by_form(around)


def _ship_or_person(around: Around) -> NameKind | None:
    """A ship by the noun before or behind it; a person by a post, an age, a "by" or an initial."""
    found, piece, inner, _, near, after, gap = around
    last = around.last
    if (near and last in name_words().ship_nouns) or (len(inner) < 4 and _is_a_ship(found, piece.stop, gap)):
        return "ship"
    if near and (around.pair in titles().post or last in titles().post):
        return "person"
    aged = gap == ", " and after.isdecimal() and len(after) < 4 and int(after) in _AGES
    if (aged and found[piece.stop].gap.strip()[:1] in _AGE_ENDS) or (last == "by" and around.first):
        return "person"
    initial = found[piece.begin + 1].text if len(inner) > 1 else ""
    return "person" if "." in initial and len(initial) == 2 else None


def _body(around: Around) -> NameKind | None:
    """An organisation by the noun before it, by what is held of it, or by the noun behind it."""
    found, piece, _, before, near, _, gap = around
    lists, last = name_words(), around.last
    if near and last in lists.organisation_before and not found[piece.begin].first:
        return "organisation"
    if near and last in {"of", "in"} and before[-2:-1] and before[-2] in lists.held:
        return "organisation"
    following = [w.text.lower() for w in found[piece.stop : piece.stop + 2]] if gap in {" ", "'s ", "’s "} else []
    if not following or last in {"a", "an"}:
        return None
    told = following[0] in lists.organisation_nouns or following[-1] in lists.organisation_ends
    return "organisation" if told else None


def _beside_place(around: Around) -> NameKind | None:
    """A place before its country ("Lund, Sweden"), or beside words that stand by places alone."""
    found, piece, inner, _, near, after, gap = around
    lists, last = name_words(), around.last
    if gap == ", " and piece.stop < len(found) and found[piece.stop].capital and last not in lists.person_verbs:
        meanings = known(after)
        if len(inner) <= 2 and meanings and meanings[0].kind in {"place", "nation"} and meanings[0].form == "name":
            return "place"
    beside = near and len(inner) < 3 and last in lists.beside_places and not found[piece.begin].first
    return "place" if beside else None


def _by_form(around: Around) -> NameKind:
    """The kind by the words of the name together with those beside it; "name" where they leave it open."""
    _, _, inner, _, near, after, gap = around
    lists, last = name_words(), around.last
    strong = near and (last in lists.place_strong or around.pair in lists.place_before)
    if last == "the" and _is_team(inner):
        return "organisation"
    if 2 <= len(inner) <= 4 and not strong and _all_strange([word for word in inner if word[0].isupper()]):
        return "name" if last == "the" else "person"
    if strong:
        return "place"
    if gap == " " and after in lists.person_verbs and len(inner) <= 4 and last != "the":
        return "person" if len(inner) > 1 else "name"
    if near and last in lists.place_before:
        return "place"
    acronym = gap == " (" and len(inner) > 1 and after.isupper()
    common_head = last == "the" and len(inner) > 1 and common(inner[-1].lower())
    return "organisation" if acronym or common_head else "name"


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
