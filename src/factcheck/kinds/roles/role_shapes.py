"""Posts beside a name: titles, appositions, relative clauses, verbs of being, becoming and leading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_runs import Word
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.tags.tags_readings import closed_classes
from factcheck.grammar.words.words import verb_lemma
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.roles.role_deeds import by_deed
from factcheck.kinds.roles.role_described import goes_on
from factcheck.kinds.roles.role_leading import charge_at, first_to_lead, in_charge, leads, names_a_post, to_lead
from factcheck.kinds.roles.role_parts import described
from factcheck.kinds.roles.role_phrases import Post, is_office, is_post, post_after, post_before, post_of_part
from factcheck.kinds.roles.role_setting import FoundRole, Setting, begin_of, found_role, is_trade
from factcheck.kinds.roles.role_words import role_words

_TOLD = frozenset({"verb", "relative"})
_AGED = re.compile(r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-year-old")
_AGE = r"(?:, (?:aged )?| \()[1-9]\d(?=[,.;:)]|$)"
_ONE = frozenset({"a", "an"})
_BRACKET = 120  # characters of a bracket behind a name that are read over
_APPOSED = frozenset({", ", ","})
_BEHIND_AN_AGE = _APPOSED | {"), "}


def titled(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """“US President Ana Ruiz”, “Kata'ib Hezbollah commander X”: the words right before the name."""
    end = setting.word_at(person.start)
    if not person.title:
        yield from _trade(setting, person, end)
        return
    post = None if _is_given(setting, person) else post_before(setting.text, setting.words, end, setting.names)
    if post is not None:
        yield found_role(setting, post, person, min(post.start, begin_of(person)), person.end, "title")


def _is_given(setting: Setting, person: FoundName) -> bool:
    """Whether a title is the first of two names: a text tells the age behind it and one name alone: "Dean Marr, 41"."""
    if person.title.lower() not in titles().given or " " in person.text:
        return False
    named = re.compile(rf"{re.escape(person.title)} {re.escape(person.text)}{_AGE}")
    return named.search(setting.text) is not None


def _trade(setting: Setting, person: FoundName, at: int) -> Iterator[FoundRole]:
    """“tenor Luca Pini”, “ex-policeman Karl Thoma”, “a geologist named Fay Orton”: a trade before the name."""
    if at and setting.words[at - 1].text.lower() in role_words().naming and setting.words[at - 1].gap == " ":
        post = post_before(setting.text, setting.words, at - 1, setting.names)
        if post is not None:
            yield found_role(setting, post, person, post.start, person.end, "title")
        return
    if not at or setting.words[at - 1].gap != " ":
        return
    if (part := post_of_part(setting.text, setting.words, at, setting.names)) is not None:
        yield found_role(setting, part, person, part.start, person.end, "title")
        return
    word = setting.words[at - 1]
    former = word.text.lower().startswith("ex-")
    trade = word.text.lower().removeprefix("ex-")
    named = any(name.start <= word.start < name.end for name in setting.names)
    if named or (word.capital and at > 1) or not (trade.isalpha() and is_post([trade])):
        return
    whole = None if former else post_before(setting.text, setting.words, at, setting.names)
    if whole is not None and whole.post.rpartition(" ")[2] == trade:
        yield found_role(setting, whole._replace(organisation=""), person, whole.start, person.end, "title")
        return
    post = Post(word.start, word.end, trade, "", ("former",) if former else ())
    yield found_role(setting, post, person, word.start, person.end, "title")


def before(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """“the mayor, Ana Ruiz”: a post, a comma, the name; “Architect: Ana Ruiz” as a line of its own."""
    begin = setting.word_at(begin_of(person))
    if begin and setting.words[begin - 1].gap.strip("*_ ") == ":":
        yield from _labelled(setting, person, begin)
    if opened := _as_opener(setting, begin):
        yield found_role(setting, opened, person, opened.start, person.end, "apposition before")
        return
    if begin == 0 or setting.words[begin - 1].gap not in _APPOSED:
        return
    post = post_before(setting.text, setting.words, begin, setting.names, apposed=True)
    if post is not None and not _of_an_opener(setting, person, begin):
        yield found_role(setting, post, person, post.start, person.end, "apposition before")


def _as_opener(setting: Setting, begin: int) -> Post | None:
    """The post that opens a sentence before its subject: “As clerk to the council she drew up the list”."""
    at = 1
    while at < begin and setting.words[at].text.lower() in role_words().articles:
        at += 1
    if at >= begin or setting.words[0].text.lower() not in role_words().opening:
        return None
    post = post_after(setting.text, setting.words[:begin], at, setting.names)
    return post if post is not None and setting.word_at(post.end) == begin else None


def _of_an_opener(setting: Setting, person: FoundName, begin: int) -> bool:
    """Whether a post ends an opening phrase and the name begins the sentence: "Defying the governor, Berg went on"."""
    first = setting.words[0].text.lower()
    lemma = verb_lemma(first)
    opens = closed_classes().get(first)
    participle = first.endswith("ing") and lemma not in (first, "be") and knows(lemma, "V")
    if first in role_words().opening or (not participle and (opens is None or opens.tag != "PREP")):
        return False
    closed = any("," in word.gap for word in setting.words[: begin - 1]) or setting.text[person.end :][:1] in ",;:"
    return not closed


def _labelled(setting: Setting, person: FoundName, begin: int) -> Iterator[FoundRole]:
    """“Chief executive: Ana Ruiz”: a post that opens its line, a colon, and nothing but the name behind it."""
    label = [word.text.lower() for word in setting.words[:begin]]
    behind = setting.word_at(person.end)
    if is_post(label) and (behind == len(setting.words) or setting.words[behind - 1].gap in _APPOSED):
        post = Post(setting.words[0].start, setting.words[begin - 1].end, " ".join(label), "", ())
        yield found_role(setting, post, person, post.start, person.end, "apposition before")


def after(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """Everything that follows a name: appositions, relative clauses, verbs of being, becoming and leading."""
    at = setting.word_at(person.end)
    gap = setting.text[person.end : setting.words[at].start] if at < len(setting.words) else ""
    if gap.strip() == "(" or gap in _APPOSED:
        yield from _apposed(setting, person, at)
        yield from _made_aside(setting, person, at)
        beyond = _beyond_bracket(setting, person) if gap == " (" else None
        if beyond is not None:
            yield from _verbs(setting, person, beyond, "verb")
    elif gap == " ":
        yield from _verbs(setting, person, at, "verb")
        yield from _made(setting, person, at)


def _beyond_bracket(setting: Setting, person: FoundName) -> int | None:
    """The word behind “(born 1971 in Brno)”, where a dictionary's sentence goes on."""
    close = setting.text.find(")", person.end, person.end + _BRACKET)
    behind = setting.word_at(close) if close > 0 else len(setting.words)
    if behind >= len(setting.words) or setting.text[close + 1 : setting.words[behind].start] not in {" ", ", "}:
        return None
    return behind


def _apposed(setting: Setting, person: FoundName, at: int) -> Iterator[FoundRole]:
    lexicon = role_words()
    aged = _over_age(setting, at)
    if aged >= len(setting.words):
        return
    word = setting.words[aged].text.lower()
    if word == "who":
        yield from _verbs(setting, person, aged + 1, "relative")
        yield from _and_was(setting, person, aged + 1)
        yield from _main_verb(setting, person, aged + 1)
        return
    if aged > at:
        yield from _verbs(setting, person, aged, "verb")
    at = aged
    if word in lexicon.appointed:
        yield from _post_from(setting, person, at + 1, word, "apposition after", lexicon.appointed[word])
        return
    yield from _post_from(setting, person, at, "be", "apposition after", "")
    on, how = goes_on(setting, at)
    charge = charge_at(setting, on) if how == "charge" else None
    if charge is not None:
        yield from in_charge(setting, person, charge, "relative")
    elif how:
        yield from _verbs(setting, person, on + 1, "relative")
    yield from _main_verb(setting, person, at)


def _main_verb(setting: Setting, person: FoundName, at: int) -> Iterator[FoundRole]:
    """The verb after an apposition or a relative clause: “Ana Ruiz, who …, will be chairman”."""
    stop = _next_gap(setting, at)
    if stop is None:
        return
    if setting.words[stop].text.lower() in role_words().verbs or charge_at(setting, stop) is not None:
        yield from _verbs(setting, person, stop, "verb")


def _and_was(setting: Setting, person: FoundName, at: int) -> Iterator[FoundRole]:
    """The second verb of a relative clause: “Ana Ruiz, who ran the works and was head of finance”."""
    for k in range(at + 1, min(len(setting.words) - 1, at + role_words().clause)):
        if setting.words[k - 1].gap.strip():
            return
        if setting.words[k].text == "and" and setting.words[k + 1].text.lower() in role_words().being:
            yield from _verbs(setting, person, k + 1, "relative")
            return


def _made(setting: Setting, person: FoundName, at: int) -> Iterator[FoundRole]:
    """Reads “parliament elected X president”: the verb before the name, the post right behind it."""
    begin = setting.word_at(begin_of(person))
    verb = setting.words[begin - 1] if begin else None
    status = role_words().appointed.get(verb.text.lower(), "") if verb is not None and verb.gap == " " else ""
    if not status or verb is None:
        return
    body = next((n for n in setting.names if n.end + 1 == verb.start and n.kind in {"organisation", "group"}), None)
    for found in _post_from(setting, person, at, verb.text.lower(), "verb", status):
        owned = not found.organisation and body is not None and setting.text[body.end] == " "
        yield found._replace(organisation=body.text) if owned and body is not None else found


def _made_aside(setting: Setting, person: FoundName, at: int) -> Iterator[FoundRole]:
    """Reads “Norbank hired X, a former banker, as its director”: the post behind what describes the person."""
    begin = setting.word_at(begin_of(person))
    verb = setting.words[begin - 1] if begin else None
    status = role_words().appointed.get(verb.text.lower(), "") if verb is not None and verb.gap == " " else ""
    stop = _next_gap(setting, at) if status else None
    if verb is None or stop is None or setting.words[stop].text.lower() != "as":
        return
    body = next((n for n in setting.names if n.end <= verb.start and n.kind in {"organisation", "group"}), None)
    for found in _post_from(setting, person, stop + 1, verb.text.lower(), "verb", status):
        owned = not found.organisation and body is not None and setting.words[stop + 1].text.lower() == "its"
        yield found._replace(organisation=body.text) if owned and body is not None else found


def _over_age(setting: Setting, at: int) -> int:
    """Steps over an age between commas ("Ana Ruiz, 47, the mayor")."""
    if at < len(setting.words) and setting.words[at].text.isdigit() and setting.words[at].gap in _BEHIND_AN_AGE:
        return at + 1
    return at


def _next_gap(setting: Setting, at: int) -> int | None:
    """The word after the comma that closes an apposition."""
    for k in range(at, min(len(setting.words) - 1, at + 14)):
        if setting.words[k].gap in _APPOSED:
            return k + 1
    return None


def _verbs(setting: Setting, person: FoundName, at: int, shape: str) -> Iterator[FoundRole]:
    """“is the mayor”, “was elected president”, “became …”, “heads the service”, “resigned as …”."""
    lexicon = role_words()
    status: list[str] = []
    passive = False
    for k in range(at, min(len(setting.words), at + 8)):
        word = setting.words[k].text.lower()
        if word in lexicon.skipped:
            passive = passive or word in lexicon.being
            status += [word] if word in lexicon.status else []
            ahead = setting.words[k + 1].text.lower() if k + 1 < len(setting.words) else ""
            if (charge := charge_at(setting, k + 1)) and (led := list(in_charge(setting, person, charge, shape))):
                yield from led
                return
            if word in lexicon.being and (first := list(first_to_lead(setting, person, k + 1, shape))):
                yield from first
                return
            if word in lexicon.being and (ahead not in lexicon.acts or names_a_post(ahead)):
                yield from _post_from(setting, person, k + 1, "be", shape, "")
                return
        elif (charge := charge_at(setting, k)) and (led := list(in_charge(setting, person, charge, shape))):
            yield from led
            return
        elif word in lexicon.appointed:
            yield from _post_from(setting, person, k + 1, word, shape, lexicon.appointed[word])
            yield from to_lead(setting, person, k + 1, shape)
            return
        elif word in lexicon.holding and (held := list(_held(setting, person, k + 1, shape))):
            yield from held
            return
        elif word in lexicon.leading and not (passive and word not in lexicon.leading):
            yield from leads(setting, person, k, word, shape, passive=passive)
            return
        elif word in lexicon.as_verbs:
            change = "former" if passive and word in lexicon.succeeding else lexicon.as_verbs[word]
            yield from as_post(setting, person, k + 1, word if change else "be", shape, change)
            return
        else:
            told = by_deed(setting, person, k, shape) if shape == "relative" else None
            yield from () if told is None else (told,)
            return


def _held(setting: Setting, person: FoundName, at: int, shape: str) -> Iterator[FoundRole]:
    """“holds the post of treasurer”: the post behind a noun for a post."""
    lexicon = role_words()
    while at < len(setting.words) and setting.words[at].text.lower() in lexicon.articles:
        at += 1
    ahead = [word.text.lower() for word in setting.words[at : at + 2]]
    if len(ahead) == 2 and ahead[0] in lexicon.offices and ahead[1] in {"of", "as"}:
        yield from _post_from(setting, person, at + 2, "hold", shape, "")


def as_post(setting: Setting, person: FoundName, at: int, verb: str, shape: str, status: str) -> Iterator[FoundRole]:
    """“resigned as …”, “replaced Bek as …”: the post after the next “as”, before any mark."""
    for k in range(at, min(len(setting.words), at + 8)):
        word = setting.words[k]
        if word.text.lower() == "as":
            body = _body_between(setting, at, k)
            for found in _post_from(setting, person, k + 1, verb, shape, status):
                yield found._replace(organisation=found.organisation or body)
            return
        if setting.words[k].gap.strip():
            return


def _body_between(setting: Setting, first: int, end: int) -> str:
    """The body that stands between a verb and "as": “joined Rovers United as a coach”."""
    left, right = setting.words[first].start, setting.words[end].start
    inside = [n for n in setting.names if left <= n.start < right and n.kind in {"organisation", "group"}]
    return inside[0].text if len(inside) == 1 and inside[0].start == left else ""


def _post_from(setting: Setting, person: FoundName, at: int, verb: str, shape: str, status: str) -> Iterator[FoundRole]:
    one = False
    while at < len(setting.words) and _leads_in(setting.words[at]):
        if setting.words[at].gap.strip():
            return
        lower = setting.words[at].text.lower()
        one, status = one or lower in _ONE, status or role_words().gone_by.get(lower, "")
        at += 1
    if at and setting.words[at - 1].text.lower() in role_words().articles:
        at = described(setting.words, at)
    for post in _posts(setting, at):
        told = post.organisation or is_office(post.post) or (one and is_trade(post.post))
        if shape in _TOLD and verb == "be" and not told:
            return
        marks = tuple(dict.fromkeys([*post.status, *([status] if status else [])]))
        yield found_role(
            setting, post._replace(status=marks), person, min(person.start, post.start), post.end, shape, verb
        )


def _leads_in(word: Word) -> bool:
    """Whether a word may stand between a verb and the post: an article, "then", "61-year-old"."""
    return word.text.lower() in role_words().before_post or _AGED.fullmatch(word.text.lower()) is not None


def _posts(setting: Setting, at: int) -> list[Post]:
    """One post or several joined by "and": “founder and CEO of Sola” names the body once for both."""
    lexicon = role_words()
    posts: list[Post] = []
    while at < len(setting.words) and len(posts) < 3:
        post = post_after(setting.text, setting.words, at, setting.names)
        if post is None:
            break
        posts.append(post)
        at = setting.word_at(post.end)
        if at >= len(setting.words) or setting.words[at].text.lower() != "and" or setting.words[at - 1].gap != " ":
            break
        at += 1
        while at < len(setting.words) and setting.words[at].text.lower() in lexicon.before_post:
            at += 1
    body = posts[-1].organisation if posts else ""
    return [post._replace(organisation=post.organisation or body) for post in posts]
