"""Cuts a capital run into names, titles and openers taken off."""

from __future__ import annotations

from typing import Literal

from factcheck.grammar.names.aliases import Known, known
from factcheck.grammar.names.names_runs import OWNING, Word, longest_known
from factcheck.grammar.names.names_sift import Sieve, common
from factcheck.grammar.names.names_words import given_names, name_words, titles
from factcheck.grammar.words.words import noun_lemma, rarity, types
from factcheck.grammar.words.words_tables import letters
from factcheck.row import NamedTuple

_SEASONS = frozenset({"Spring", "Summer", "Autumn", "Winter"})
RARE = 3.5  # rarity from which a noun at a sentence's start may be a first name
_OPENS = OWNING | {" "}

NameKind = Literal["person", "organisation", "place", "nation", "group", "ship", "name"]


class Piece(NamedTuple):
    """A name as a stretch of words, with the title before it and what the tables say of it."""

    begin: int
    stop: int
    known: Known | None = None
    title: int | None = None


def pieces(text: str, found: list[Word], begin: int, stop: int, sieve: Sieve) -> list[Piece]:
    """The names inside one capital run, titles and sentence openers taken off."""
    out: list[Piece] = []
    at = begin
    while at < stop:
        if _describes(found, at, stop) or (sieve.opener(found[at]) and not _opens_name(text, found, at, stop)):
            at += 1
            continue
        at = _one(text, found, at, stop, sieve, out)
    return [_with_title_before(found, piece) for piece in out]


def _describes(found: list[Word], at: int, stop: int) -> bool:
    """Whether a sentence opens with what a firm does, before its name: "Brewer Stang", "Retailer Halden & Sons"."""
    word = found[at]
    if not word.first or at + 1 >= stop or word.gap != " ":
        return False
    lower = word.text.lower()
    return lower in name_words().firm_nouns or lower.endswith("maker")


def _with_title_before(found: list[Word], piece: Piece) -> Piece:
    """Adds role words in small letters before the name ("the former defence minister Ana Ruiz")."""
    if piece.known and piece.known.kind != "person":
        return piece
    table = titles()
    begin = piece.begin if piece.title is None else piece.title
    at, seen = begin, piece.title is not None
    while at > 0 and begin - at < 5 and (found[at - 1].gap in {" ", "-"} or _dotted(found[at - 1])):
        word = found[at - 1].text.lower().rstrip(".")
        if word in table.all or _compound(found, at) or (seen and (word in table.modifier or _compound(found, at + 1))):
            seen = True
        else:
            break
        at -= 1
    return piece._replace(title=at) if seen and at < begin else piece


def _dotted(word: Word) -> bool:
    return word.gap == ". " and word.text.lower() in name_words().abbreviations


def _compound(found: list[Word], at: int) -> bool:
    """Whether the two words before `at` make one title ("vice president")."""
    return at > 1 and " ".join(w.text for w in found[at - 2 : at]).lower().replace(".", "") in titles().all


def _opens_name(text: str, found: list[Word], at: int, stop: int) -> bool:
    """Whether a sentence's opener begins a name after all: "The Hague", "Lake Tana", "Amnesty International"."""
    if longest_known(found, at, text, stop) > 1:
        return True
    title = _title(found, at, stop)
    if title and at + title < stop and found[at].gap == " ":
        return True
    lists = name_words()
    word = found[at].text
    if at + 1 >= stop or word in lists.not_names or found[at].gap not in _OPENS or known(found[at + 1].text):
        return False
    if _rare_first_name(found, at):
        return True
    end = _break(found, at, stop)
    heads = lists.body_or_place_heads
    opens = word in lists.openers
    return end - at > 1 and (opens or found[end - 1].text.rstrip(".") in heads)


def _rare_first_name(found: list[Word], at: int) -> bool:
    """Whether a rare noun at a sentence's start is a first name: “Lotte Ahlberg”, a strange word right behind it."""
    lower, behind = found[at].text.lower(), found[at + 1].text.lower()
    rare = rarity(lower) >= RARE and letters(lower).upper() == "N" and noun_lemma(lower) == lower
    strange = found[at].gap == " " and found[at + 1].capital and not common(behind) and behind not in titles().all
    return rare and strange and not types(lower) - {"animal"}


def _one(text: str, found: list[Word], at: int, stop: int, sieve: Sieve, out: list[Piece]) -> int:
    """Reads the piece that begins at `at`, adds it, and says where to go on."""
    lists = name_words()
    if found[at].text in lists.calendar and not _month_person(found, at, stop):
        return at + 1
    end = _break(found, at, stop)
    title = _title(found, at, end)
    length = longest_known(found, at, text, end)
    if length > max(title, 1):
        title = 0  # "General Motors" is no general
    if title and at + title < end:
        return _one_titled(text, found, at, at + title, end, sieve, out)
    if title:
        if title == 1 and sieve.surname(found[at].text):
            out.append(Piece(at, at + 1))
        return end
    if length == 1 and found[at].text.lower() in given_names() and end - at in {2, 3}:
        length = 0
    if length and at + length < end and not _whole_name(found, at + length, end):
        out.append(_known_piece(text, found, at, at + length))
        return at + length
    inner = _inner_title(found, at, end)
    if inner:
        _add(text, found, at, inner[0], sieve, out)
        return _one_titled(text, found, inner[0], inner[1], end, sieve, out)
    _add(text, found, at, end, sieve, out)
    return end


def _break(found: list[Word], at: int, stop: int) -> int:
    """Where a run is cut because of a weekday, a month or a word that is no name."""
    lists = name_words()
    for k in range(at + 1, stop):
        word = found[k].text
        if (word in lists.calendar or word in lists.not_names) and word not in lists.organisation_heads:
            if word in lists.numerals and k > at and found[k - 1].text not in lists.calendar:
                continue
            if word in lists.not_names and word not in lists.articles and not found[k].first:
                continue
            if k == at + 1 and word in _SEASONS and found[at].text.lower() in given_names():
                continue  # "Klara Winter"
            if word in {"The", "May", "April", "June", "August"} or found[k - 1].text.lower() in {"of", "for"}:
                continue
            return k
    return stop


def _month_person(found: list[Word], at: int, stop: int) -> bool:
    """Whether a month opens a person's name ("June Abara"): a capital word follows that is none of ours."""
    return (
        found[at].text.lower() in given_names()
        and at + 1 < stop
        and found[at + 1].text not in name_words().calendar
        and found[at + 1].text[0].isalpha()
        and not known(found[at + 1].text)
    )


def _title(found: list[Word], at: int, stop: int) -> int:
    """How many words from `at` on are titles or words that belong to titles, in capitals ("Prime Minister")."""
    table = titles()
    total = 0
    while at + total < stop:
        given = found[at + total].text.lower() in given_names() and at + total + 1 < stop
        if total and given and found[at + total + 1].text.lower() not in table.all:
            return total
        for length in range(min(table.longest, stop - at - total), 0, -1):
            phrase = " ".join(w.text for w in found[at + total : at + total + length]).replace(".", "").lower()
            plural = phrase[:-1] if length == 1 and phrase.endswith("s") else ""
            if found[at + total + length - 1].gap in OWNING and at + total + length < stop:
                continue  # "the Farmers' Union" has no farmer in it
            if phrase in table.all or phrase.replace("-", " ") in table.all or plural in table.post:
                total += length
                break
        else:
            if total or found[at].text.lower() not in table.modifier:
                return total
            ahead = _title(found, at + 1, stop) if at + 1 < stop else 0
            return ahead + 1 if ahead else 0
    return total


def _one_titled(text: str, found: list[Word], begin: int, after: int, stop: int, sieve: Sieve, out: list[Piece]) -> int:
    """A title and the name after it; a body's head at the end makes the whole a body ("General Motors Corp")."""
    last = found[stop - 1].text.rstrip(".")
    lists = name_words()
    heads = lists.heads
    surname = last in lists.surname_heads and found[after].text.lower() in given_names() and stop - after == 2
    general = found[begin].text == "General" and last in lists.organisation_heads  # "General Motors", "General Staff"
    if last in heads and (stop - after > 1 or general or _names_a_street(found, begin, stop)) and not surname:
        _add(text, found, begin, stop, sieve, out)
        return stop
    if found[after].text.lower() in {"of", "for"} or (not found[after].capital and stop - after > 1):
        joined = found[after].text.lower() in {"of", "for"}
        return _one_office(text, found, after, stop, sieve, out) if joined else after + 1
    length = longest_known(found, after, text, stop)
    if length and after + length < stop and known(_text(text, found, after, after + length))[0].form == "demonym":
        return after
    out.append(Piece(after, stop, None, begin))
    return stop


def _names_a_street(found: list[Word], begin: int, stop: int) -> bool:
    """Whether a title and a word for a place name a place: "Queen Street", "in Bishop Avenue", but not "Mr Street"."""
    lists = name_words()
    last = found[stop - 1].text
    if last not in lists.place_heads or last in lists.surname_heads or stop - begin != 2:
        return False
    within = begin > 0 and found[begin - 1].gap == " " and found[begin - 1].text.lower() in lists.on_a_street
    return found[begin].text.lower() in lists.royal or (within and found[begin].text.lower() in titles().post)


def _one_office(text: str, found: list[Word], at: int, stop: int, sieve: Sieve, out: list[Piece]) -> int:
    """Reads “Chairman of the Joint Chiefs Gen. Mark Milley”: the body of the office, then whoever holds it."""
    while at < stop and not (found[at].capital and found[at].text not in name_words().not_names):
        at += 1
    inner = _inner_title(found, at, stop)
    _add(text, found, at, inner[0] if inner else stop, sieve, out)
    return _one_titled(text, found, inner[0], inner[1], stop, sieve, out) if inner else stop


def _inner_title(found: list[Word], at: int, stop: int) -> tuple[int, int] | None:
    """A title inside a run with a name after it: (where it begins, where the name begins)."""
    for k in range(at + 1, stop - 1):
        title = _title(found, k, stop)
        if title and k + title < stop and found[k + title].capital and not _whole_name(found, k, stop):
            return k, k + title
    return None


def _whole_name(found: list[Word], at: int, stop: int) -> bool:
    """Whether the words after a known beginning make one longer name with it ("Iraq Body Count", "Oslo Accords")."""
    lists = name_words()
    heads = lists.heads
    if any(found[k].text.rstrip(".") in heads for k in range(at, stop)):
        return True
    first = found[at].text.lower()
    return stop - at >= 2 and first not in given_names() and not _title(found, at, stop)


def _known_piece(text: str, found: list[Word], at: int, stop: int) -> Piece:
    meanings = known(_text(text, found, at, stop))
    return Piece(at, stop, meanings[0] if meanings else None)


def _add(text: str, found: list[Word], at: int, stop: int, sieve: Sieve, out: list[Piece]) -> None:
    """Adds one name if it is one: not a lone general word, not a shouted word nobody knows."""
    while stop > at and not (found[stop - 1].capital or found[stop - 1].text in name_words().small_suffixes):
        stop -= 1
    if at < stop and known(_text(text, found, at, stop)):
        out.append(_known_piece(text, found, at, stop))
        return
    while at < stop and not _may_begin(found, at, stop):
        at += 1
    if at >= stop:
        return
    name = _text(text, found, at, stop)
    meanings = known(name)
    if meanings:
        out.append(_known_piece(text, found, at, stop))
        return
    if sieve.shouted(at) and not all(sieve.inside(w.text) for w in found[at:stop] if w.capital):
        return
    demonym = known(found[at].text)
    if stop - at > 1 and found[at].text.lower() in given_names() and not _whole_name(found, at + 1, stop):
        out.append(Piece(at, stop))
        return
    ship = at > 0 and found[at - 1].gap == " " and found[at - 1].text in name_words().ship_nouns
    if ship and demonym and demonym[0].form == "demonym":
        out.append(Piece(at, stop))
        return
    if stop - at > 1 and demonym and demonym[0].form == "demonym" and not _whole_name(found, at + 1, stop):
        out.append(Piece(at, at + 1, demonym[0]))
        _add(text, found, at + 1, stop, sieve, out)
        return
    if stop - at == 1 and _general(found[at].text) and not sieve.surname(found[at].text):
        return
    out.append(Piece(at, stop))


def _may_begin(found: list[Word], at: int, stop: int) -> bool:
    """Whether a name can begin with this word: a capital that is no opener, or the ordinal of a unit."""
    word = found[at]
    if word.text[0].isdigit():
        return at + 1 < stop
    lists = name_words()
    if word.text in lists.not_names and word.text.lower() in given_names() and not word.first:
        return at + 1 < stop
    if word.capital and at + 2 < stop and not word.first and found[at + 1].text in lists.inner_prepositions:
        return True
    inside = word.capital and not word.first and at + 1 < stop
    if inside and word.text in lists.opens_no_name:
        return found[stop - 1].text.rstrip(".") in lists.body_heads
    return word.capital and (word.text not in name_words().not_names or word.gap[:1] in {"'", "’"})


def _general(word: str) -> bool:
    lists = name_words()
    return (
        word in lists.organisation_heads
        or word in lists.place_heads
        or word in lists.calendar
        or word in lists.not_names
        or word.lower() in titles().all
        or (len(word.rstrip(".")) == 1)
    )


def _text(text: str, found: list[Word], at: int, stop: int) -> str:
    return text[found[at].start : found[stop - 1].end]
