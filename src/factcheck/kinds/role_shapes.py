"""Posts beside a name: titles, appositions, relative clauses, verbs of being, becoming and leading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.grammar.aliases import name_of
from factcheck.grammar.names import FoundName
from factcheck.grammar.names_runs import Word
from factcheck.kinds.role_phrases import Post, is_office, post_after, post_before, role_words

_TOLD = frozenset({"verb", "relative"})
_APPOSED = frozenset({", ", ","})


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


class Setting(NamedTuple):
    """One sentence, with its words and the names in it."""

    text: str
    words: list[Word]
    names: Sequence[FoundName]

    def word_at(self, offset: int) -> int:
        """The first word at or after an offset."""
        return next((k for k, word in enumerate(self.words) if word.start >= offset), len(self.words))

    def name_at(self, offset: int) -> FoundName | None:
        """The name, with its title, that begins at an offset."""
        return next((n for n in self.names if offset in (n.start, begin_of(n))), None)


def begin_of(name: FoundName) -> int:
    return name.title_start if name.title else name.start


def titled(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """“US President Ana Ruiz”, “Kata'ib Hezbollah commander X”: the words right before the name."""
    if not person.title:
        return
    end = setting.word_at(person.start)
    post = post_before(setting.text, setting.words, end, setting.names)
    if post is not None:
        yield found_role(setting, post, person, min(post.start, begin_of(person)), person.end, "title")


def before(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """“the mayor, Ana Ruiz”: a post, a comma, the name."""
    begin = setting.word_at(begin_of(person))
    if begin == 0 or setting.words[begin - 1].gap not in _APPOSED:
        return
    post = post_before(setting.text, setting.words, begin, setting.names, apposed=True)
    if post is not None:
        yield found_role(setting, post, person, post.start, person.end, "apposition before")


def after(setting: Setting, person: FoundName) -> Iterator[FoundRole]:
    """Everything that follows a name: appositions, relative clauses, verbs of being, becoming and leading."""
    at = setting.word_at(person.end)
    gap = setting.text[person.end : setting.words[at].start] if at < len(setting.words) else ""
    if gap.strip() == "(" or gap in _APPOSED:
        yield from _apposed(setting, person, at)
    elif gap == " ":
        yield from _verbs(setting, person, at, "verb")
        yield from _made(setting, person, at)


def _apposed(setting: Setting, person: FoundName, at: int) -> Iterator[FoundRole]:
    lexicon = role_words()
    aged = _over_age(setting, at)
    if aged >= len(setting.words):
        return
    word = setting.words[aged].text.lower()
    if word == "who":
        yield from _verbs(setting, person, aged + 1, "relative")
        yield from _main_verb(setting, person, aged + 1)
        return
    if aged > at:
        yield from _verbs(setting, person, aged, "verb")
    at = aged
    if word in lexicon.appointed:
        yield from _post_from(setting, person, at + 1, word, "apposition after", lexicon.appointed[word])
        return
    yield from _post_from(setting, person, at, "be", "apposition after", "")
    yield from _main_verb(setting, person, at)


def _main_verb(setting: Setting, person: FoundName, at: int) -> Iterator[FoundRole]:
    """The verb after an apposition or a relative clause: “Ana Ruiz, who …, will be chairman”."""
    lexicon = role_words()
    stop = _next_gap(setting, at)
    verbs = lexicon.being | set(lexicon.appointed) | set(lexicon.leading) | lexicon.skipped | set(lexicon.as_verbs)
    if stop is not None and setting.words[stop].text.lower() in verbs:
        yield from _verbs(setting, person, stop, "verb")


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


def _over_age(setting: Setting, at: int) -> int:
    """Steps over an age between commas ("Ana Ruiz, 47, the mayor")."""
    if at < len(setting.words) and setting.words[at].text.isdigit() and setting.words[at].gap in _APPOSED:
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
            acts = lexicon.skipped | set(lexicon.appointed) | set(lexicon.as_verbs) | set(lexicon.leading)
            if word in lexicon.being and ahead not in acts:
                yield from _post_from(setting, person, k + 1, "be", shape, "")
                return
        elif word in lexicon.appointed:
            yield from _post_from(setting, person, k + 1, word, shape, lexicon.appointed[word])
            yield from _to_lead(setting, person, k + 1, shape)
            return
        elif word in lexicon.holding and (held := list(_held(setting, person, k + 1, shape))):
            yield from held
            return
        elif word in lexicon.leading and not (passive and word not in lexicon.leading):
            yield from _leads(setting, person, k, word, shape, passive=passive)
            return
        elif word in lexicon.as_verbs:
            change = "former" if passive and word in lexicon.succeeding else lexicon.as_verbs[word]
            yield from as_post(setting, person, k + 1, word if change else "be", shape, change)
            return
        else:
            return


def _held(setting: Setting, person: FoundName, at: int, shape: str) -> Iterator[FoundRole]:
    """“holds the post of treasurer”: the post behind a noun for a post."""
    lexicon = role_words()
    while at < len(setting.words) and setting.words[at].text.lower() in lexicon.articles:
        at += 1
    ahead = [word.text.lower() for word in setting.words[at : at + 2]]
    if len(ahead) == 2 and ahead[0] in lexicon.offices and ahead[1] in {"of", "as"}:
        yield from _post_from(setting, person, at + 2, "hold", shape, "")


def _to_lead(setting: Setting, person: FoundName, at: int, shape: str) -> Iterator[FoundRole]:
    """“was appointed to lead the inquiry”: the verb of leading behind "to"."""
    ahead = setting.words[at + 1].text.lower() if at + 1 < len(setting.words) else ""
    if setting.words[at : at + 1] and setting.words[at].text == "to" and ahead in role_words().leading:
        yield from _leads(setting, person, at + 1, ahead, shape, passive=False)


def as_post(setting: Setting, person: FoundName, at: int, verb: str, shape: str, status: str) -> Iterator[FoundRole]:
    """“resigned as …”, “replaced Bek as …”: the post after the next “as”, before any mark."""
    for k in range(at, min(len(setting.words), at + 8)):
        word = setting.words[k]
        if word.text.lower() == "as":
            yield from _post_from(setting, person, k + 1, verb, shape, status)
            return
        if setting.words[k].gap.strip():
            return


def _post_from(setting: Setting, person: FoundName, at: int, verb: str, shape: str, status: str) -> Iterator[FoundRole]:
    lexicon = role_words()
    while at < len(setting.words) and setting.words[at].text.lower() in lexicon.before_post:
        if setting.words[at].gap.strip():
            return
        at += 1
    for post in _posts(setting, at):
        if shape in _TOLD and verb == "be" and not (post.organisation or is_office(post.post)):
            return
        told = tuple(dict.fromkeys([*post.status, *([status] if status else [])]))
        yield found_role(
            setting, post._replace(status=told), person, min(person.start, post.start), post.end, shape, verb
        )


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


def _leads(
    setting: Setting, person: FoundName, at: int, verb: str, shape: str, *, passive: bool
) -> Iterator[FoundRole]:
    """“heads the civil protection service”: the object is the body, the post is the verb's noun."""
    if passive:
        return
    lexicon = role_words()
    body = post_object(setting, at + 1)
    if body is not None:
        end, organisation = body
        post = Post(person.start, end, lexicon.leading[verb], organisation, ())
        yield found_role(setting, post, person, person.start, end, shape, verb)


def post_object(setting: Setting, at: int) -> tuple[int, str] | None:
    """The body that a verb of leading governs: its end and its words, up to the next mark or link."""
    lexicon = role_words()
    begin = at
    while at < len(setting.words) and at - begin < 9:
        word = setting.words[at]
        if word.text.lower() in lexicon.stops:
            at -= 1
            break
        if word.gap.strip() or word.gap == "":
            break
        at += 1
    at = min(at, len(setting.words) - 1)
    if at < begin:
        return None
    left, right = setting.words[begin].start, setting.words[at].end
    named = [n for n in setting.names if left <= n.start < right and n.kind != "person"]
    plain = setting.text[left:right]
    first = plain.split(" ")[0].lower()
    head = plain.split(" of ")[0].split(" ")[-1].lower()
    sure = bool(named) or (first in lexicon.articles and head in lexicon.bodies)
    return (right, without_article(plain)) if sure else None


def without_article(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() in role_words().articles and rest else phrase


def _is_state(name: FoundName) -> bool:
    return name.entity.startswith("nation:") and name.form != "metonym"


def found_role(
    setting: Setting, post: Post, person: FoundName, start: int, end: int, shape: str, verb: str = "be"
) -> FoundRole:
    organisation = post.organisation
    nation = next((n for n in setting.names if n.text == organisation and _is_state(n)), None)
    if nation is not None:
        organisation = name_of(nation.entity)
    return FoundRole(start, end, person, post.post, organisation, post.status, verb, shape)
