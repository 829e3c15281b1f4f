"""The word lists that names are read with, loaded once from `rules/lexicon/`."""

from __future__ import annotations

from functools import cache

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_lexicon
from factcheck.once import once
from factcheck.row import NamedTuple
from factcheck.table import Table


class _TitleLists(Table):
    address: frozenset[str]
    post: frozenset[str]
    modifier: frozenset[str]
    exclusive: frozenset[str]
    over: frozenset[str]
    ranks: frozenset[str]
    single: frozenset[str]
    undertaking: frozenset[str]
    of_a_story: frozenset[str]
    on_the_day: frozenset[str]
    trades: frozenset[str]
    kindred: tuple[frozenset[str], ...]
    together: tuple[frozenset[str], ...]
    board: frozenset[str]
    general: frozenset[str]
    lesser: frozenset[str]
    raising: frozenset[str]
    grades: tuple[frozenset[str], ...]
    given: frozenset[str]
    same: dict[str, frozenset[str]]


class _WordLists(Table):
    royal: frozenset[str]
    without_the: frozenset[str]
    people_endings: tuple[str, ...]
    particles: frozenset[str]
    articles: frozenset[str]
    numerals: frozenset[str]
    organisation_openers: frozenset[str]
    firm_nouns: frozenset[str]
    organisation_of: frozenset[str]
    organisation_before: frozenset[str]
    on_a_street: frozenset[str]
    place_strong: frozenset[str]
    surname_heads: frozenset[str]
    abbreviations: frozenset[str]
    word_endings: tuple[str, ...]
    joining_heads: frozenset[str]
    place_openers: frozenset[str]
    joiners: frozenset[str]
    organisation_heads: frozenset[str]
    legal_suffixes: frozenset[str]
    group_heads: frozenset[str]
    place_heads: frozenset[str]
    event_heads: frozenset[str]
    ship_prefixes: frozenset[str]
    ship_nouns: frozenset[str]
    place_before: frozenset[str]
    place_nouns: frozenset[str]
    organisation_nouns: frozenset[str]
    organisation_ends: frozenset[str]
    ministries: frozenset[str]
    person_verbs: frozenset[str]
    not_names: frozenset[str]
    calendar: frozenset[str]
    small_suffixes: frozenset[str]
    inner_prepositions: frozenset[str]
    body_endings: tuple[str, ...]
    dedicated: frozenset[str]
    seated: frozenset[str]
    ordinals: frozenset[str]
    couples: frozenset[str]
    saints: frozenset[str]
    owners: frozenset[str]
    union_plurals: tuple[str, ...]
    place_adjectives: frozenset[str]
    held: frozenset[str]

    @once
    def body_heads(self) -> frozenset[str]:
        """What ends the name of a body."""
        return self.organisation_heads | self.legal_suffixes

    @once
    def body_or_place_heads(self) -> frozenset[str]:
        """What ends the name of a body or place."""
        return self.body_heads | self.place_heads

    @once
    def heads(self) -> frozenset[str]:
        """What ends the name of a body, place or event."""
        return self.body_or_place_heads | self.event_heads

    @once
    def openers(self) -> frozenset[str]:
        """What opens the name of a place or body."""
        return self.place_openers | self.organisation_openers

    @once
    def opens_no_name(self) -> frozenset[str]:
        """Words that are no names, without those that may stand before or inside one."""
        return self.not_names - self.articles - self.joiners

    @once
    def beside_places(self) -> frozenset[str]:
        """Nouns and adjectives that stand before a place's name."""
        return self.place_nouns | self.place_adjectives


class Titles(NamedTuple):
    """Titles and posts: `all` for look-up, `fold` maps a wording to the office's one name."""

    address: frozenset[str]
    post: frozenset[str]
    all: frozenset[str]
    modifier: frozenset[str]
    exclusive: frozenset[str]
    over: frozenset[str]
    ranks: frozenset[str]
    single: frozenset[str]
    undertaking: frozenset[str]
    of_a_story: frozenset[str]
    on_the_day: frozenset[str]
    trades: frozenset[str]
    kindred: tuple[frozenset[str], ...]
    together: tuple[frozenset[str], ...]
    board: frozenset[str]
    general: frozenset[str]
    lesser: frozenset[str]
    raising: frozenset[str]
    grades: tuple[frozenset[str], ...]
    given: frozenset[str]
    fold: dict[str, str]
    longest: int


@cache
def titles() -> Titles:
    """The titles and posts that mark a person."""
    lists = read_lexicon("titles.toml", _TitleLists)
    fold = {wording: office for office, wordings in lists.same.items() for wording in wordings}
    both = lists.address | lists.post
    return Titles(
        lists.address,
        lists.post,
        both,
        lists.modifier,
        lists.exclusive,
        lists.over,
        lists.ranks,
        lists.single,
        lists.undertaking,
        lists.of_a_story,
        lists.on_the_day,
        lists.trades,
        lists.kindred,
        lists.together,
        lists.board,
        lists.general,
        lists.lesser,
        lists.raising,
        lists.grades,
        lists.given,
        fold,
        max(title.count(" ") + 1 for title in both),
    )


@cache
def name_words() -> _WordLists:
    """The words inside and beside capital runs."""
    return read_lexicon("name_words.toml", _WordLists)


@cache
def given_names() -> dict[str, tuple[str, ...]]:
    """Given names in lower case, each with the formal names it may stand for (itself among them)."""
    path = lexicon_path("given_names.tsv")
    formal: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        head, tab, rest = line.partition("\t")
        if not tab:
            raise LexiconError(str(path), f"line {number}", "has no tab", value=line, remedy="Write name, tab, forms.")
        for form in rest.split():
            known = formal.setdefault(form, (form,))
            if head != "-" and head not in known:
                formal[form] = (*known, head)
        if head != "-":
            formal.setdefault(head, (head,))
    return formal
