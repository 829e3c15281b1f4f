"""The words that posts are read with, from `rules/lexicon/roles.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.once import once
from factcheck.table import Table


class RoleWords(Table):
    """The words of `roles.toml`."""

    known_as: tuple[str, ...]
    being: frozenset[str]
    skipped: frozenset[str]
    status: frozenset[str]
    doubting: frozenset[str]
    appointed: dict[str, str]
    as_verbs: dict[str, str]
    leading: dict[str, str]
    led: dict[str, str]
    regimes: frozenset[str]
    forming: frozenset[str]
    before_post: frozenset[str]
    articles: frozenset[str]
    owners: frozenset[str]
    succeeding: frozenset[str]
    stops: frozenset[str]
    bare: frozenset[str]
    narrowed: frozenset[str]
    relational: tuple[str, ...]
    degrees: frozenset[str]
    serving: frozenset[str]
    driving: frozenset[str]
    driven: frozenset[str]
    living: dict[str, str]
    gone_by: dict[str, str]
    chainless: frozenset[str]
    not_posts: frozenset[str]
    hours: frozenset[str]
    bodies: frozenset[str]
    chaired_bodies: frozenset[str]
    at_the_head: frozenset[str]
    links: frozenset[str]
    named_links: frozenset[str]
    ties: frozenset[str]
    amounts: frozenset[str]
    ranked: frozenset[str]
    loose: frozenset[str]
    of_groups: frozenset[str]
    by_themselves: frozenset[str]
    pronouns: frozenset[str]
    compounds: tuple[str, ...]
    firsts: frozenset[str]
    naming: frozenset[str]
    opening: frozenset[str]
    awards: frozenset[str]
    fixed: tuple[str, ...]
    professions: tuple[str, ...]
    in_charge: dict[str, str]
    holding: frozenset[str]
    offices: frozenset[str]
    entering: frozenset[str]
    taking_over: frozenset[str]
    taken_from: frozenset[str]
    takes: frozenset[str]
    upon: frozenset[str]
    departing: frozenset[str]
    thereafter: frozenset[str]
    looking_back: tuple[str, ...]
    looked_back_by: str
    for_years: str
    looking_reach: int
    clause: int

    def post_over(self, post: str, body: str) -> str:
        """The post of who leads a body, by the verb's noun: who heads a panel chairs it.

        Example:
            >>> role_words().post_over("head", "safety panel"), role_words().post_over("head", "mine")
            ('chairman', 'head')
        """
        words = body.lower().split(" of ")[0].split(" ")
        sits = post in self.at_the_head and {words[-1], " ".join(words[-2:])} & self.chaired_bodies
        return "chairman" if sits else post

    @once
    def charges(self) -> dict[str, tuple[tuple[list[str], str], ...]]:
        """The phrases of leading by their first word, each with the post it gives."""
        found: dict[str, tuple[tuple[list[str], str], ...]] = {}
        for phrase, post in self.in_charge.items():
            parts = phrase.split(" ")
            found[parts[0]] = (*found.get(parts[0], ()), (parts, post))
        return found

    @once
    def fixed_parts(self) -> dict[str, tuple[list[str], ...]]:
        """The posts of several words that a link holds together, by their first word."""
        found: dict[str, tuple[list[str], ...]] = {}
        for parts in (entry.split(" ") for entry in self.fixed):
            found[parts[0]] = (*found.get(parts[0], ()), parts)
        return found

    @once
    def acts(self) -> frozenset[str]:
        """Verbs by which posts are told, and what may stand before them."""
        return self.skipped.union(self.appointed, self.as_verbs, self.leading)

    @once
    def verbs(self) -> frozenset[str]:
        """The same with the forms of "be"."""
        return self.being | self.acts

    @once
    def no_part(self) -> frozenset[str]:
        """Words that are no part of a post's phrase."""
        return self.articles | self.stops | self.hours | self.links | self.named_links


@cache
def role_words() -> RoleWords:
    """The words of role constructions.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("roles.toml", RoleWords)
