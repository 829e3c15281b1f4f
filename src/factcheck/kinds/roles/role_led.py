"""All constructions by which English gives a person a post: beside the name, and with a body that is led."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_runs import words
from factcheck.grammar.names.names_spelt import Spelt
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import verb_lemma
from factcheck.kinds.roles.role_phrases import Post, is_office, post_before
from factcheck.kinds.roles.role_setting import (
    FoundRole,
    Setting,
    begin_of,
    found_role,
    is_led,
    is_trade,
    without_article,
)
from factcheck.kinds.roles.role_shapes import after, as_post, before, titled
from factcheck.kinds.roles.role_whole_body import whole_body
from factcheck.kinds.roles.role_words import role_words

_BODIES = frozenset({"organisation", "group", "ship"})
ASIDE = 16  # words between two commas that are read over
_AT_THE_TIME = ["at", "the", "time"]


def roles_in(
    text: str, start: int, end: int, names: Sequence[FoundName], spelt: Spelt | None = None
) -> Iterator[FoundRole]:
    """The roles said in one sentence, each construction tried for each person named in it."""
    people = [name for name in names if name.kind in {"person", "name"}]
    if not people:
        return
    setting = Setting(text, words(text, start, end) if spelt is None else spelt.within(start, end), names)
    for person in people:
        found = [*titled(setting, person), *before(setting, person), *after(setting, person)]
        clear = person.kind == "person" or any(_tells_a_person(role) for role in found)
        if clear:
            yield from found
            yield from _led_by(setting, person)
            yield from _named_last(setting, person)
            yield from _regime(setting, person)
            yield from _succession(setting, person)


def _tells_a_person(role: FoundRole) -> bool:
    """Whether a role makes a person of a name of no known kind: a firm is no judge, but may be a leader."""
    head = role.post.rpartition(" ")[2]
    if role.shape != "verb":
        return role.post in titles().post or (" " in role.holder.text and head in titles().trades)
    named = " " in role.holder.text and role.verb == "be" and head not in role_words().leading.values()
    return named and (role.post in titles().post or is_trade(role.post))


def _succession(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """Reads “was succeeded as mayor by X” and “was replaced by X as mayor”."""
    begin = setting.word_at(begin_of(person))
    if begin < 3 or setting.words[begin - 1].text.lower() != "by":
        return
    for k in range(begin - 2, max(-1, begin - 9), -1):
        if setting.words[k].text.lower() in role_words().succeeding:
            behind = setting.word_at(person.end)
            yield from as_post(setting, person, k + 1, "succeed", "verb", "appointed")
            if behind < len(setting.words) and setting.words[behind].text.lower() == "as":
                yield from as_post(setting, person, behind, "succeed", "verb", "appointed")
            return
        if setting.words[k].gap.strip():
            return


def _named_last(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """Reads “The captain of the Sola was Ana Ruiz”: the post, a form of "be", the name."""
    begin = setting.word_at(begin_of(person))
    if begin < 3 or setting.words[begin - 1].text.lower() not in {"is", "was"} or setting.words[begin - 1].gap != " ":
        return
    if setting.words[begin - 2].gap != " ":
        return
    stop = begin - 1
    if [word.text.lower() for word in setting.words[max(0, stop - 3) : stop]] == _AT_THE_TIME:
        stop -= 3
    post = post_before(setting.text, setting.words, stop, setting.names, apposed=True)
    head = post.post.split(" ")[-1] if post is not None else ""
    plain = head in role_words().chainless | role_words().bare
    if post is not None and (post.organisation or (is_office(post.post) and not plain)):
        yield found_role(setting, post, person, post.start, person.end, "verb")


def _led_by(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """“the group was commanded by X”, “a mission led by the diplomat X”."""
    lexicon = role_words()
    begin = setting.word_at(begin_of(person))
    by = begin - 1
    while by > 0 and begin - by < 5 and setting.words[by].text.lower() != "by":
        if setting.words[by].gap.strip() or setting.words[by].text.lower() in lexicon.owners:
            return
        by -= 1
    if by < 1 or setting.words[by].text.lower() != "by" or setting.words[by].gap != " ":
        return
    verb = setting.words[by - 1].text.lower()
    if verb not in lexicon.led:
        return
    first = by - 1
    while (
        first > 0 and setting.words[first - 1].text.lower() in lexicon.skipped and setting.words[first - 1].gap == " "
    ):
        first -= 1
    if first == 0:
        yield from _led_ahead(setting, person, verb)
        return
    plain = first == by - 1
    at = first if plain else _before_aside(setting, first)
    body, left = whole_body(setting, at, *_body_before(setting, at), plain=plain)
    loose = verb_lemma(verb) in lexicon.loose and setting.text[left : left + 4].lower() in {"the ", "his ", "her "}
    if not loose and not _is_body(setting, body, left):
        return
    post = Post(left, person.end, lexicon.post_over(lexicon.led[verb], body), body, ())
    yield found_role(setting, post, person, left, person.end, "led by", "lead")


def _before_aside(setting: Setting, at: int) -> int:
    """Where a verb's subject ends: "Their party, from the town of Ebnet, was led by" is said of the party."""
    if setting.words[at - 1].gap != ", ":
        return at
    opened = next((k for k in range(at - 2, max(-1, at - ASIDE), -1) if setting.words[k].gap.strip()), -1)
    return opened + 1 if opened >= 0 and setting.words[opened].gap == ", " else at


def _led_ahead(setting: Setting, person: FoundName, verb: str) -> Iterator[FoundRole]:
    """Reads “Led by Ana Ruiz, the Northern Trust grew”: the body behind the comma."""
    at = setting.word_at(person.end)
    if at >= len(setting.words) or setting.text[person.end : setting.words[at].start] != ", ":
        return
    start = setting.words[at + 1].start if setting.words[at].text == "the" and at + 1 < len(setting.words) else -1
    named = setting.name_at(setting.words[at].start) or setting.name_at(start)
    body, end = (named.text, named.end) if named is not None and named.kind in _BODIES else _plain_body(setting, at)
    if body:
        post = Post(setting.words[0].start, end, role_words().post_over(role_words().led[verb], body), body, ())
        yield found_role(setting, post, person, setting.words[0].start, end, "led by", "lead")


def _plain_body(setting: Setting, at: int) -> tuple[str, int]:
    """Reads “the mine” behind “Managed by Saul Reyes,”: a body without a name, and where it ends."""
    if setting.words[at].text.lower() != "the":
        return "", 0
    for word in setting.words[at + 1 : at + 4]:
        if word.capital or word.text.lower() in role_words().stops:
            break
        if is_led(word.text.lower()):
            return setting.text[setting.words[at + 1].start : word.end], word.end
        if word.gap != " ":
            break
    return "", 0


def _is_body(setting: Setting, body: str, left: int) -> bool:
    """Whether what is led is a body: named, or of a kind that people lead ("the mission", not "relief")."""
    named = any(left <= name.start < left + len(body) + 4 and name.kind != "person" for name in setting.names)
    head = body.split(" of ")[0].split(" ")[-1].lower()
    return named or is_led(head)


def _body_before(setting: Setting, at: int) -> tuple[str, int]:
    """The noun phrase that ends right before a word: its words without article, and where it begins."""
    lexicon = role_words()
    k = at
    while k > 0 and at - k < 8 and (setting.words[k - 1].gap == " " or (k == at and setting.words[k - 1].gap == ", ")):
        k -= 1
        if setting.words[k].text.lower() in lexicon.articles:
            left = setting.words[k].start
            return without_article(setting.text[left : setting.words[at - 1].end]), left
        if setting.words[k].text.lower() in lexicon.stops:
            k += 1
            break
    return (setting.text[setting.words[k].start : setting.words[at - 1].end] if at else ""), setting.words[k].start


def _regime(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """“the Ruiz administration”, “Ana Ruiz's government”, “Ana Ruiz forms a government”."""
    lexicon = role_words()
    at = setting.word_at(person.end)
    if at >= len(setting.words):
        return
    between = setting.text[person.end : setting.words[at].start]
    word = setting.words[at]
    if word.text.lower() in lexicon.regimes and between in {" ", "'s ", "’s "}:
        post = Post(person.start, word.end, f"head of {word.text.lower()}", "", ())
        yield found_role(setting, post, person, person.start, word.end, "regime")
    if word.text.lower() in lexicon.forming and between == " ":
        for k in range(at + 1, min(len(setting.words), at + 5)):
            if setting.words[k].text.lower() in lexicon.regimes:
                post = Post(person.start, setting.words[k].end, "head of government", "", ())
                yield found_role(setting, post, person, person.start, setting.words[k].end, "forms", word.text.lower())
                return
