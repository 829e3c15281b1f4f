"""Words with their offsets and the capital runs they form: the raw stuff of names."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest

from factcheck.grammar.names.aliases import aliases, known
from factcheck.grammar.names.names_words import given_names, name_words, titles
from factcheck.grammar.tokens import CODED_SUM
from factcheck.grammar.words.words_lemmas import noun_lemma, verb_lemma
from factcheck.grammar.words.words_tables import knows
from factcheck.row import NamedTuple

# A word: letters and digits, with ' . & - inside; one pass, no backtracking to speak of.
_WORD = re.compile(r"[^\W_]+(?:(?:['’‘ʼ.&\-‑]|\.-)[^\W_]+)*")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_ARTICLE = re.compile(r"(?:al|el|as|ash|ad|ar|an|at|az|d|l|o)[-'’‘ʼ‑](?=[^\W\d_])", re.IGNORECASE)
_PREFIXES = frozenset({"pro", "anti", "non", "ex", "pre", "post", "mid", "then"})
OWNING = frozenset({"'s ", "’s ", "' ", "’ "})
_MONEY = ("$", "£", "€", "¥")
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
_SENTENCE_END = frozenset(".!?:")


SEEN_BEFORE = 12  # characters before a full stop that may be an abbreviation
LONGEST = 14  # words in one run: longer ones are lists or block capitals


class Word(NamedTuple):
    """One word of the text. `capital` says that it may be part of a name, `first` that it opens a sentence."""

    start: int
    end: int
    text: str
    capital: bool
    first: bool
    gap: str  # what stands between this word and the next


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """All words of a stretch, possessive endings left out, compounds like "US-led" cut at the hyphen."""
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, start, stop):
        if match[0].isalnum():
            found.append(match.span())
        else:
            found.extend(_pieces(text, match.start(), match.end()))
    out: list[Word] = []
    make, inside = tuple.__new__, False  # inside: behind a word and one blank, as most words are
    follows = [left for left, _ in found[1:]]
    for (left, right), following in zip_longest(found, follows):
        word = text[left:right]
        upper = word[0].isupper()
        if upper and right < stop and text[right] == "." and (right - left == 1 or _DOTTED.match(word) is not None):
            right += 1
            word += "."
        first = not inside and opens_sentence(text, start, left)
        named = upper or (not word.isalnum() and _bears_article(word))
        named = named and text[right : right + 1] not in _MONEY  # the "US" of "US$12" is no nation
        named = named and not (upper and CODED_SUM.match(text, left))
        gap = text[right : min(stop, right + 3) if following is None else following]
        inside = gap == " " and word[-1].isalnum()
        gap = " " if gap == "  " else gap  # a wrapped line may end in a blank
        out.append(make(Word, (left, right, word, named, first, gap)))
    return out


def _pieces(text: str, left: int, right: int) -> list[tuple[int, int]]:
    """Cuts one raw word: the possessive off, "Oslo-based" to two words, "Israel-Hamas" to two names."""
    word = text[left:right]
    if len(word) > 2 and word[-2] in "'’‘ʼ" and word[-1] in "sS":
        right -= 2
        word = word[:-2]
    if "-" not in word and "‑" not in word:
        return [(left, right)]
    cut = max(word.rfind("-"), word.rfind("‑"))
    tail = word[cut + 1 :]
    if not word[0].isupper() and not _ARTICLE.match(word):
        head = re.split(r"[-‑]", word, maxsplit=1)[0]
        if head in _PREFIXES and word[len(head) + 1].isupper():
            return [(left, left + len(head)), *_pieces(text, left + len(head) + 1, right)]
        return [(left, right)]
    if tail.islower() and len(tail) > 2 and tail not in name_words().particles and _compounds(word[:cut], tail):
        return [*_pieces(text, left, left + cut), (left + cut + 1, right)]
    parts = word.replace("‑", "-").split("-")
    if len(parts) == 2 and not known(word) and all(known(part) or known(part + ".") for part in parts):
        return [(left, left + len(parts[0])), (right - len(parts[1]), right)]
    return [(left, right)]


def _compounds(head: str, tail: str) -> bool:
    """Whether a hyphen joins a name to an English word ("Oslo-based") and not two syllables of one name ("Soo-jin")."""
    forms = (tail, noun_lemma(tail), verb_lemma(tail))
    if not any(knows(form, pos) for form in forms for pos in "NVJR"):
        return False
    return not (len(head) <= 4 and len(tail) <= 4 and not known(head) and not _heads_a_word(head))


def _heads_a_word(head: str) -> bool:
    return head.isupper() or any(knows(head.lower(), pos) for pos in "NVJR")


def _bears_article(word: str) -> bool:
    """Whether a small article is tied to a name ("al-Bakr")."""
    article = _ARTICLE.match(word)
    return article is not None and word[article.end()].isupper()


def opens_sentence(text: str, start: int, left: int) -> bool:
    """Whether a word is the first of a sentence, as far as the characters before it say."""
    at = left - 1
    while at >= start and text[at] in " \t\"'“”‘’([*_>#|-–—•":
        at -= 1
    if at < start or text[at] == "\n":
        return True
    if text[at] not in _SENTENCE_END:
        return False
    before = text[max(start, at - SEEN_BEFORE) : at].rpartition(" ")[2].lstrip("(\"'“‘").lower()
    return not (text[at] == "." and (before in name_words().abbreviations or len(before) == 1 or "." in before))


def runs(text: str, found: list[Word]) -> list[tuple[int, int]]:
    """Maximal stretches of words that may be one name, as index pairs; "of", "de", "al" join inside."""
    out: list[tuple[int, int]] = []
    at = 0
    while at < len(found):
        word = found[at]
        if not word.capital and not (word.text[0].isdigit() and _numbered(found, at)):
            at += 1
            continue
        stop = at + 1
        while stop < len(found) and stop - at < LONGEST and (reach := _joins(found, at, stop)):
            stop += reach
        stop = max(stop, *(k + longest_known(found, k, text) for k in range(at, stop)))
        out.append((at, stop))
        at = stop
    return out


def _joins(found: list[Word], begin: int, at: int) -> int:
    """How many words from `at` on belong to the run that began at `begin` (0: it ends here)."""
    lists = name_words()
    word = found[at]
    if word.capital and _nickname(found, at):
        return 1
    if word.capital and found[at - 1].gap == " & " and not word.first:
        return 1
    if word.capital and found[at - 1].gap in OWNING and _owned_body(found, at):
        return 1
    if not _adjacent(found[at - 1]):
        return 0
    if word.capital or word.text in lists.small_suffixes:
        return 1
    ahead = at
    while ahead < len(found) and ahead - at < 3 and not found[ahead].capital and _adjacent(found[ahead]):
        ahead += 1
    if ahead >= len(found) or not found[ahead].capital or ahead == at:
        return 0
    between = [found[k].text.lower() for k in range(at, ahead)]
    if all(word in lists.particles for word in between) and between[0] != "an":
        return ahead - at + 1
    if between[0] in {"of", "for", "&"} and all(word in {"of", "for", "the", "&"} for word in between):
        head = found[at - 1].text.rstrip(".")
        opens = head in lists.organisation_heads or head in lists.joining_heads
        phrase = " ".join(found[k].text for k in range(begin, ahead + 1))
        opens = (opens and not _borne(found, head, ahead)) or _office(found, begin, at, ahead)
        return ahead - at + 1 if opens or between[0] == "&" or known(phrase) else 0
    if between == ["and"] and any(found[k].text in {"Ministry", "Department"} for k in range(begin, at)):
        return 2
    return 0


def _borne(found: list[Word], head: str, at: int) -> bool:
    """Whether "of" leads from a body to a person of it: “the Green Front of Rosa Delmonte”."""
    lists = name_words()
    if head in lists.dedicated or found[at].text.lower() not in given_names() or at + 1 >= len(found):
        return False
    after = found[at + 1]
    return (
        found[at].gap == " "
        and after.capital
        and after.text not in lists.organisation_heads
        and after.text not in lists.place_heads
    )


def _numbered(found: list[Word], at: int) -> bool:
    """Whether figures begin a unit's name here as an ordinal ("4th Division")."""
    word = found[at]
    if not word.text.endswith(("st", "nd", "rd", "th")) or at + 1 == len(found):
        return False
    ahead = [found[k] for k in range(at, min(at + 4, len(found)))]
    for before, after in pairwise(ahead):
        if before.gap != " " or not after.capital:
            return False
        if after.text in name_words().organisation_heads:
            return True
    return False


def _owned_body(found: list[Word], at: int) -> bool:
    """Whether a possessive is part of a body's name ("Workers' Party", not "Norway's Parliament")."""
    lists = name_words()
    owner = found[at - 1].text.lower()
    if at > 1 and found[at - 2].text.lower().rstrip(".") in lists.saints:
        return found[at].text in lists.place_heads or found[at].text in lists.organisation_heads
    people = owner.endswith(lists.union_plurals) or knows(noun_lemma(owner), "N")
    if not people or known(found[at - 1].text):
        return False
    for k in range(at, min(len(found), at + 4)):
        if found[k].text in lists.organisation_heads:
            return True
        if not found[k].capital or found[k].gap != " ":
            return False
    return False


def _office(found: list[Word], begin: int, at: int, ahead: int) -> bool:
    """Whether "of" stands inside a title in capitals ("Secretary of State")."""
    for k in range(max(begin, at - 3), at):
        if " ".join(word.text.lower() for word in found[k : ahead + 1]) in titles().all:
            return True
    return False


def _nickname(found: list[Word], at: int) -> bool:
    """Whether a quoted word stands here between title or first name and surname (Gen. "Frank" Marsh)."""
    return _inside_marks(found, at) or _behind_marks(found, at)


def _inside_marks(found: list[Word], at: int) -> bool:
    begin = at
    while begin > 1 and at - begin < 3 and found[begin - 1].gap == " " and found[begin - 1].capital:
        begin -= 1
    stop = at
    while stop + 1 < len(found) and stop - at < 3 and found[stop].gap == " " and found[stop + 1].capital:
        stop += 1
    if not found[begin - 1].capital or not _marked(found[begin - 1].gap, found[stop].gap):
        return False
    bracketed = "(" in found[begin - 1].gap
    if bracketed and not (found[begin - 1].gap.strip() != "(" or found[begin].text.lower() in given_names()):
        return False
    return stop + 1 < len(found) and found[stop + 1].capital and not found[stop + 1].first


def _behind_marks(found: list[Word], at: int) -> bool:
    begin = at - 1
    while begin > 0 and at - begin < 4 and found[begin - 1].gap == " " and found[begin - 1].capital:
        begin -= 1
    if begin < 1 or not found[begin - 1].capital or not _marked(found[begin - 1].gap, found[at - 1].gap):
        return False
    return "(" not in found[begin - 1].gap or _inside_marks(found, begin)


def _marked(opens: str, closes: str) -> bool:
    """Whether two gaps open and close a nickname."""
    opening, closing = opens.strip().removeprefix(".").strip(), closes.strip()
    return bool(opening and closing) and opening.strip("(") in {"", *_QUOTES} and closing.strip(")") in {"", *_QUOTES}


def _adjacent(word: Word) -> bool:
    """Whether the next word stands right after this one: a space, or the dot of an initial or abbreviation."""
    if word.gap in {" ", "\u00a0", "  "}:
        return True
    return word.gap in {". ", ".\u00a0"} and (word.text.lower() in name_words().abbreviations or len(word.text) == 1)


def longest_known(found: list[Word], at: int, text: str, stop: int | None = None) -> int:
    """How many words from `at` on make the longest form that the alias tables know (0: none)."""
    word = found[at]
    if not word.capital and word.text.lower() != "the":
        return 0
    reach = aliases().longest.get(word.text.replace("’", "'").lower(), 0)
    for length in range(min(reach, (len(found) if stop is None else stop) - at), 0, -1):
        if any("\n" in found[k].gap for k in range(at, at + length - 1)):
            continue
        if known(text[word.start : found[at + length - 1].end]):
            return length
    return 0
