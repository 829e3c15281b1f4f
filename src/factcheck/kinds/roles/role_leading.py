"""Verbs and phrases of leading: "heads the service", "was in charge of the unit", "appointed to lead the inquiry"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import verb_lemma
from factcheck.kinds.roles.role_phrases import Post, is_post
from factcheck.kinds.roles.role_setting import FoundRole, Setting, found_role, is_group, post_object
from factcheck.kinds.roles.role_words import role_words

_LEADS = "lead"
_TAKES = "take"
_COMES_TO = "take over"  # "took over the dig", "took charge of it": somebody else led it before


def leads(setting: Setting, person: FoundName, at: int, verb: str, shape: str, *, passive: bool) -> Iterator[FoundRole]:
    """“heads the civil protection service”: the object is the body, the post is the verb's noun."""
    if passive:
        return
    lexicon = role_words()
    lemma = verb_lemma(verb)
    behind = setting.words[at + 1] if at + 1 < len(setting.words) else None
    if behind is not None and lemma in lexicon.by_themselves and behind.text.lower() in lexicon.pronouns:
        post = Post(person.start, behind.end, lexicon.leading[verb], "", ())
        yield found_role(setting, post, person, person.start, behind.end, shape, "lead")
        return
    body = post_object(setting, at + 1, loose=lemma in lexicon.loose)
    if body is not None and not (lemma in lexicon.of_groups and not is_group(body[1])):
        end, organisation = body
        post = Post(person.start, end, lexicon.post_over(lexicon.leading[verb], organisation), organisation, ())
        yield found_role(setting, post, person, person.start, end, shape, "lead")


def to_lead(setting: Setting, person: FoundName, at: int, shape: str) -> Iterator[FoundRole]:
    """“was appointed to lead the inquiry”: the verb of leading behind "to"."""
    ahead = setting.words[at + 1].text.lower() if at + 1 < len(setting.words) else ""
    if setting.words[at : at + 1] and setting.words[at].text == "to" and ahead in role_words().leading:
        yield from leads(setting, person, at + 1, ahead, shape, passive=False)


def first_to_lead(setting: Setting, person: FoundName, at: int, shape: str) -> Iterator[FoundRole]:
    """Reads “was the first woman to lead the guild”."""
    words = [word.text.lower() for word in setting.words[at : at + 7]]
    mark = words.index("to") if "to" in words[2:] else 0
    if mark and words[0] == "the" and words[1] in role_words().firsts and words[mark + 1 : mark + 2]:
        verb = words[mark + 1]
        if verb in role_words().leading and not any(w.gap.strip() for w in setting.words[at : at + mark]):
            yield from leads(setting, person, at + mark + 1, verb, shape, passive=False)


def names_a_post(word: str) -> bool:
    """Whether a word that may be a verb of leading names a post behind "was" ("who was chair at the time")."""
    return (word in role_words().leading and is_post([word])) or word in titles().post


def charge_at(setting: Setting, at: int) -> tuple[int, str, str] | None:
    """The word behind a phrase of leading that begins at `at`, the post it gives ("in charge of"), and the verb."""
    if at >= len(setting.words):
        return None
    for parts, post in role_words().charges.get(setting.words[at].text.lower(), ()):
        if [word.text.lower() for word in setting.words[at : at + len(parts)]] == parts:
            return at + len(parts), post, _COMES_TO if verb_lemma(parts[0]) == _TAKES else _LEADS
    return None


def in_charge(setting: Setting, person: FoundName, charge: tuple[int, str, str], shape: str) -> Iterator[FoundRole]:
    """Reads “was in charge of the unit”, “took command of the Sola”, “presided over the tribunal”."""
    body = post_object(setting, charge[0])
    if body is not None:
        post = Post(person.start, body[0], role_words().post_over(charge[1], body[1]), body[1], ())
        yield found_role(setting, post, person, person.start, body[0], shape, charge[2])
