"""Phrases that name a post: "the acting defence minister of Norway", read forwards or backwards from a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_runs import OWNING, Word
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.tags.tags_readings import read
from factcheck.grammar.words.words import is_person, noun_lemma, types
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.roles.role_parts import (
    JOINED,
    belongs,
    described,
    is_compound,
    joined,
    narrows_before,
    phrase_end,
    tells_which,
)
from factcheck.kinds.roles.role_words import role_words
from factcheck.row import NamedTuple

_BEFORE_CHIEF = 2  # words: "editor in"
_PART = 4  # words of what a head is the head of, before the head's name


class Post(NamedTuple):
    """A post as a phrase: where it stands, its name in small letters, for whom, and former, acting and the like."""

    start: int
    end: int
    post: str
    organisation: str
    status: tuple[str, ...]


@cache
def _narrowing() -> frozenset[str]:
    return titles().modifier | role_words().status


def is_post(words: Sequence[str]) -> bool:
    """Whether some words, in small letters, name a post or profession ("defence minister", "geologist")."""
    phrase = " ".join(words)
    if phrase in titles().post:
        return True
    head = noun_lemma(words[-1])
    if len(words) > 1 and head in role_words().narrowed and tells_which(words[-2]):
        return True  # "doctoral student", "harbour master"
    if head != words[-1] or (head in titles().address and head not in titles().post):
        return False
    if head in role_words().bare or head in role_words().not_posts:
        return head in titles().post and _narrowing().issuperset(words[:-1])  # "presiding judge"
    closed = head.endswith(role_words().compounds) and not knows(head, "N") and not knows(head, "V")
    return head in titles().post or head in titles().trades or is_person(head) or closed


def is_office(post: str) -> bool:
    """Whether a post is an office or a lead, and no mere description ("traitor", "monarchist")."""
    parts = post.split()
    ranked = len(parts) > 1 and parts[0] in role_words().ranked
    closed = parts[-1].endswith(role_words().compounds)
    return ranked or closed or post in titles().post or parts[-1] in titles().post or "leader" in types(parts[-1])


def post_before(
    text: str, found: Sequence[Word], end: int, names: Sequence[FoundName], *, apposed: bool = False
) -> Post | None:
    """The post phrase that ends right before word `end`; with `apposed`, an article or owner must open it."""
    linked = _linked_before(found, end) if apposed else None
    if linked and found[linked[0]].text.lower() != "of" and is_post([found[end - 1].text.lower()]):
        linked = None
    stop = linked[0] if linked else end
    first = stop
    while first > 0 and stop - first < 6 and (first == stop or joined(found[first - 1])):
        if not belongs(found[first - 1]) and not (first < stop and _narrowed_by(found, first - 1, names)):
            break
        first -= 1
    parts = _without_rank([word.text.lower().rstrip(".") for word in found[first:stop]])
    cut = next((k for k in range(len(parts)) if is_post(parts[k:])), None)
    if cut is None:
        return None
    organisation, begin = _owner_before(text, found, first, names)
    outer = _office_of(found, begin, organisation)
    if outer is not None:
        return Post(outer.start, found[end - 1].end, outer.post, organisation, outer.status)
    if linked:
        organisation = linked[1]
    opened = begin < found[first].start or _opened(found, first)
    if apposed and not opened and not linked and len(parts) < 2:
        return None
    start = min(begin, found[first].start)
    marked = _marked(found, start)
    post, body, status = _named(_in_chief(found, first, parts), organisation)
    return Post(start if marked is None else marked.start, found[end - 1].end, post, body, _with(status, marked))


def _narrowed_by(found: Sequence[Word], at: int, names: Sequence[FoundName]) -> bool:
    """Whether a noun before a title says which one it is: “Launch director Ana Ruiz”."""
    taken = any(name.start <= found[at].start < name.end for name in names)
    return narrows_before(found, at, taken=taken)


def post_of_part(text: str, found: Sequence[Word], end: int, names: Sequence[FoundName]) -> Post | None:
    """The post with the plain noun that it is the head of, right before a name: “head of conservation Ana Ruiz”."""
    first = end
    while first > 0 and end - first < _PART and belongs(found[first - 1]) and joined(found[first - 1]):
        first -= 1
    if not 1 < first < end or found[first - 1].text.lower() != "of" or found[first - 1].gap != " ":
        return None
    post = post_before(text, found, first - 1, names) if joined(found[first - 2]) else None
    if post is None or post.organisation or not knows(noun_lemma(found[end - 1].text.lower()), "N"):
        return None
    body = text[found[first].start : found[end - 1].end]
    return post._replace(end=found[end - 1].end, organisation=body)


def _marked(found: Sequence[Word], start: int) -> Word | None:
    """The word of time before the body that a post is of: “former UN envoy”, “new Dutch premier”."""
    at = next((k for k in range(len(found) - 1, -1, -1) if found[k].start == start), 0)
    before = found[at - 1] if at else None
    marks = before is not None and joined(before) and before.text.lower() in role_words().status
    return before if marks else None


def _with(status: tuple[str, ...], marked: Word | None) -> tuple[str, ...]:
    return status if marked is None else tuple(dict.fromkeys((marked.text.lower(), *status)))


def _in_chief(found: Sequence[Word], first: int, parts: Sequence[str]) -> Sequence[str]:
    """Reads “editor in chief” as one post with “editor-in-chief”."""
    whole = list(parts) == ["chief"] and first >= _BEFORE_CHIEF and found[first - 1].text.lower() == "in"
    head = found[first - 2].text.lower() if whole and joined(found[first - 2]) and joined(found[first - 1]) else ""
    return [f"{head}-in-chief"] if head and is_post([head]) else parts


def post_after(text: str, found: Sequence[Word], at: int, names: Sequence[FoundName]) -> Post | None:
    """The post phrase that begins at word `at`, with "of the body" after it or "Norway's" before it."""
    begin = at
    owner = ""
    while at < len(found) and at - begin < 9:
        named = next((n for n in names if n.start == found[at].start), None)
        lower = found[at].text.lower()
        if named is None or named.kind == "person" or is_post([lower]) or lower in role_words().degrees:
            break
        if text.startswith("-", named.end):
            break  # "London-based", "Bergen-born" tell no body
        owner = named.text
        while at < len(found) and found[at].start < named.end:
            at += 1
    owned = _owned(text, found, at) if not owner else None
    if owned is not None:
        owner, at = owned
    at = described(found, at) if at > begin else at
    first = at
    fixed = _fixed(found, first)
    if fixed is not None:
        end, organisation = _linked_after(text, found, fixed, names)
        post = " ".join(word.text.lower() for word in found[first:fixed])
        return Post(found[begin].start, end, post, organisation or owner, ())
    at = phrase_end(found, first)
    if at < len(found) and found[at].capital and joined(found[at - 1]) and at > first:
        return None
    for stop in range(at, first, -1):
        parts = [word.text.lower().rstrip(".") for word in found[first:stop] if not is_compound(word)]
        if stop < at and found[stop].text.lower() in role_words().not_posts:
            continue  # "the chief suspect" is no chief
        if parts and is_post(parts):
            end, organisation = _linked_after(text, found, stop, names)
            if organisation.lower() in role_words().awards:
                return None  # "coach of the year" is an award
            return Post(found[begin].start, end, *_named(parts, organisation or owner))
    return None


def _owned(text: str, found: Sequence[Word], at: int) -> tuple[str, int] | None:
    """Reads “the ship's chief engineer” from behind its article: the owner, and where the post begins."""
    for k in range(at, min(at + 3, len(found) - 1)):
        owns = found[k].gap in OWNING and knows(found[k].text.lower(), "N")  # "the trust's": no verb here
        if not owns and not belongs(found[k]):
            return None
        if found[k].gap in OWNING:
            return text[found[at].start : found[k].end], k + 1
        if found[k].gap != " ":
            return None
    return None


def _fixed(found: Sequence[Word], at: int) -> int | None:
    """Where a post of several words that a link holds together ends ("second in command")."""
    if at >= len(found):
        return None
    for parts in role_words().fixed_parts.get(found[at].text.lower(), ()):
        words = [word.text.lower() for word in found[at : at + len(parts)]]
        if words == parts and len(parts) > 1 and all(word.gap in JOINED for word in found[at : at + len(parts) - 1]):
            return at + len(parts)
    return None


def _named(parts: Sequence[str], organisation: str) -> tuple[str, str, tuple[str, ...]]:
    """The post without what tells its time ("former") and without the rank behind it, the body, and the status."""
    parts = _without_rank(parts)
    status = tuple(part for part in parts if part in role_words().status)
    kept = [part for part in parts if part not in status]
    if not kept:
        kept, status = list(parts), ()
    phrase = " ".join(kept)
    office = titles().fold.get(phrase, phrase)
    spelt = phrase in titles().ranks or office.replace("-", " ") == phrase.replace("-", " ")
    spelt = spelt or office == phrase.replace(" ", "")  # "harbour master"
    return (office if spelt else phrase), organisation, status


def _without_rank(parts: Sequence[str]) -> Sequence[str]:
    """Reads “commander Maj. Gen.” is the post of commander: the rank belongs to the person."""
    if " ".join(parts) in titles().post:
        return parts
    for stop in range(1, len(parts)):
        if " ".join(parts[stop:]) in titles().ranks and is_post(parts[stop - 1 : stop]):
            return parts[:stop]
    return parts


def _owner_before(text: str, found: Sequence[Word], first: int, names: Sequence[FoundName]) -> tuple[str, int]:
    """A state or body right before the post ("Iran's", "NATO", "Iraqi"), and where the phrase then begins."""
    begin = found[first].start if first < len(found) else 0
    for name in reversed(names):
        between = text[name.end : begin] if name.end <= begin else None
        if between is not None and between in {" ", "'s ", "’s ", "' ", "’ "} and name.kind != "person":
            return name.text, name.start
        if between is not None and between.startswith(("'s ", "’s ")) and len(between) < 24 and "," not in between:
            return name.text, name.start
    return _common_owner(text, found, first, begin)


def _common_owner(text: str, found: Sequence[Word], first: int, begin: int) -> tuple[str, int]:
    """A body without a name as owner of a post ("the ferry's captain"): its words without the article."""
    stop = first
    while stop > 0 and first - stop < 3 and found[stop - 1].gap == " " and belongs(found[stop - 1]):
        stop -= 1
    if stop == 0 or found[stop - 1].gap not in OWNING:
        return "", begin
    owner = found[stop - 1]
    if owner.capital and owner.text.lower() not in role_words().bodies:
        return "", begin  # a name; but "the Council's president" is that of a council
    for k in range(stop - 1, max(-1, stop - 5), -1):
        if found[k].text.lower() in role_words().articles:
            return text[found[k + 1].start : found[stop - 1].end], found[k].start
        if k < stop - 1 and found[k].gap != " ":
            break
    return "", begin


def _opened(found: Sequence[Word], first: int) -> bool:
    """Whether an article opens the phrase, a word or two of description between ("the 58-year-old mayor")."""
    for k in range(first - 1, max(-1, first - 4), -1):
        if not joined(found[k]):
            return False
        if found[k].text.lower() in role_words().articles:
            return True
    return False


def _office_of(found: Sequence[Word], begin: int, organisation: str) -> Post | None:
    """Reads “Chairman of the Joint Chiefs Gen. X”: the office before the body that stands before a rank."""
    at = next((k for k, word in enumerate(found) if word.start == begin), 0)
    while at > 0 and found[at - 1].text.lower() in role_words().articles:
        at -= 1
    if not organisation or at < 2 or found[at - 1].text.lower() != "of":
        return None
    stop = at - 1
    first = stop
    while first > 0 and stop - first < 4 and joined(found[first - 1]) and belongs(found[first - 1]):
        first -= 1
    parts = [word.text.lower().rstrip(".") for word in found[first:stop]]
    return (
        Post(found[first].start, found[stop - 1].end, *_named(parts, organisation))
        if parts and is_post(parts)
        else None
    )


def _linked_before(found: Sequence[Word], end: int) -> tuple[int, str] | None:
    """“the head of the agency, X”: the body before the comma, and the index of "of"."""
    for k in range(end - 1, max(0, end - 10), -1):
        if found[k].gap.strip() and k != end - 1 and found[k].gap not in OWNING:
            return None
        follower = (
            found[k + 2 if found[k + 1].text.lower() == "the" and k + 2 < end else k + 1] if k + 1 < end else None
        )
        named = found[k].text.lower() in role_words().named_links and follower is not None and follower.capital
        if (found[k].text.lower() in role_words().links or named) and k > 0:
            words = list(found[k + 1 : end])
            while words and words[0].text.lower() in role_words().articles:
                words = words[1:]
            body = "".join(f"{word.text}{word.gap}" for word in words[:-1])
            return (k, f"{body}{words[-1].text}") if words else None
    return None


def is_span(words: Sequence[Word]) -> bool:
    """Whether what follows "for" is how long: “for two seasons”, “for most of the war”."""
    first = words[0].text.lower()
    number = first[0].isdigit() or read(first).first.tag == "NUM" or first in role_words().amounts
    return number or words[-1].text.lower() in role_words().hours


def _linked_after(text: str, found: Sequence[Word], at: int, names: Sequence[FoundName]) -> tuple[int, str]:
    """The end of a post phrase and its body: "of the border service", "for NATO"."""
    end = found[at - 1].end
    if at >= len(found) or found[at - 1].gap != " ":
        return end, ""
    link, begin = found[at].text.lower(), at + 1
    while begin < len(found) and found[begin].text.lower() in role_words().articles:
        begin += 1
    named = (
        link in role_words().named_links and begin < len(found) and any(n.start == found[begin].start for n in names)
    )
    served = link == "to" and found[at - 1].text.lower() in role_words().serving and begin > at + 1
    if link not in role_words().links and not named and not served:
        return end, ""
    stop = begin
    while stop < len(found) and stop - begin < 9:
        lower = found[stop].text.lower()
        if lower in role_words().stops or (lower in role_words().links and lower != "of"):
            break
        stop += 1
        if not joined(found[stop - 1]) and found[stop - 1].gap not in OWNING:
            break
    if stop == begin or (link == "for" and is_span(found[begin:stop])):
        return end, ""
    left, right = found[begin].start, found[stop - 1].end
    last = next((n for n in names if left <= n.start < right and n.end >= right - 2), None)
    right = max(right, last.end if last else right)  # "Lund & Sons" goes on behind its first word
    return right, text[left:right]
