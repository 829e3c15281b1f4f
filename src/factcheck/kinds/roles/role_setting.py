"""One sentence as the readers of roles see it, and what in it can be led: bodies, groups, undertakings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from factcheck.grammar.names.aliases import name_of
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_runs import Word
from factcheck.grammar.words.words import is_person, types
from factcheck.kinds.roles.role_phrases import Post, is_span
from factcheck.kinds.roles.role_words import role_words
from factcheck.row import NamedTuple

_START_OF = attrgetter("start")
_PORTFOLIO = 3  # words of what a minister is minister of
_LED_TYPES = frozenset({"group", "act"})
_OWNED = ("'s ", "’s ")


class FoundRole(NamedTuple):
    """A post said of a person: where, whose, which, for whom, and by which construction."""

    start: int
    end: int
    holder: FoundName
    post: str
    organisation: str
    status: tuple[str, ...]
    verb: str
    shape: str
    composed: bool = False  # no name in the text names the holder alone: "Ana Bek's yacht"


class Setting(NamedTuple):
    """One sentence, with its words and the names in it."""

    text: str
    words: list[Word]
    names: Sequence[FoundName]

    def word_at(self, offset: int) -> int:
        """The first word at or after an offset."""
        return bisect_left(self.words, offset, key=_START_OF)

    def name_at(self, offset: int) -> FoundName | None:
        """The name, with its title, that begins at an offset."""
        return next((n for n in self.names if offset in (n.start, begin_of(n))), None)


def begin_of(name: FoundName) -> int:
    """Where a name begins, its title with it."""
    return name.title_start if name.title else name.start


def post_object(setting: Setting, at: int, *, loose: bool = False) -> tuple[int, str] | None:
    """The body that a verb of leading governs: its end and its words, up to the next mark or link.

    A loose verb leads a thing of any sort ("directed the film"); the others a body, a group or an undertaking.
    """
    lexicon = role_words()
    begin = at
    while at < len(setting.words) and at - begin < 9:
        word = setting.words[at]
        if word.text.lower() in lexicon.stops or (word.text == "for" and is_span(setting.words[at + 1 : at + 3])):
            at -= 1
            break
        if word.gap.strip() or word.gap == "":
            break
        at += 1
    at = min(at, len(setting.words) - 1)
    if at < begin:
        return None
    left, right = setting.words[begin].start, setting.words[at].end
    if setting.text.startswith(_OWNED, right):
        return None  # whoever leads "Norbank's rival" does not lead Norbank
    named = [n for n in setting.names if left <= n.start < right and n.kind != "person"]
    plain = setting.text[left:right]
    if len(named) == 1 and named[0].kind == "ship" and named[0].end == right:
        return right, named[0].text  # "the yacht Merel"
    first = plain.split(" ")[0].lower()
    head = plain.split(" of ")[0].split(" ")[-1].lower()
    sure = bool(named) or (first in lexicon.articles and (loose or is_led(head)))
    return (right, without_article(plain)) if sure else None


def is_led(noun: str) -> bool:
    """Whether a noun names what people lead: a body, a group, an undertaking ("the excavation"; not "the way")."""
    return noun in role_words().bodies or bool(types(noun) & _LED_TYPES)


def is_group(body: str) -> bool:
    """Whether the words for a body end in, or are, a group of people ("the city orchestra")."""
    head = body.split(" of ")[0].split(" ")[-1].lower()
    return head in role_words().bodies or "group" in types(head)


def is_trade(post: str) -> bool:
    """Whether "was a …" gives a trade: a noun for a person with the ending of one ("was a brilliant cartographer")."""
    head = post.rpartition(" ")[2]
    return head.endswith(role_words().professions) and is_person(head) and head not in role_words().not_posts


def without_article(phrase: str) -> str:
    """A phrase without the article that opens it."""
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() in role_words().articles and rest else phrase


def _is_state(name: FoundName) -> bool:
    return name.entity.startswith("nation:") and name.form != "metonym"


def found_role(
    setting: Setting, post: Post, person: FoundName, start: int, end: int, shape: str, verb: str = "be"
) -> FoundRole:
    """Who holds which post where, as the words from `start` to `end` tell it in some shape."""
    organisation = post.organisation
    nation = next((n for n in setting.names if n.text == organisation and _is_state(n)), None)
    if nation is not None:
        organisation = name_of(nation.entity)
    title, organisation = _portfolio(post.post, organisation)
    return FoundRole(start, end, person, title, organisation, post.status, verb, shape)


def _portfolio(post: str, organisation: str) -> tuple[str, str]:
    """A minister's title with what they are minister of: "minister of health" is the health minister."""
    words = post.split()
    plain = organisation and organisation == organisation.lower() and len(organisation.split()) <= _PORTFOLIO
    if words[-1:] != ["minister"] or not plain or any(is_led(word) for word in organisation.split()):
        return post, organisation
    return " ".join((*words[:-1], organisation, "minister")), ""
