"""The cues of stance, loaded from `rules/lexicon/cues.toml` and laid out for look-up by first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal

from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table

CueKind = Literal[
    "negation", "denial", "planned", "demanded", "possible", "open", "conditional", "withdrawn", "reporting", "pseudo",
]  # fmt: skip
Reach = Literal["clause", "forward", "phrase", "backward", "next"]


class Cue(NamedTuple):
    """A cue found at words `begin` to `stop` of a sentence."""

    kind: CueKind
    reach: Reach
    begin: int
    stop: int


class _Form(NamedTuple):
    words: tuple[str, ...]
    kind: CueKind
    reach: Reach


class _Scoped(Table):
    clause: tuple[str, ...] = ()
    forward: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    backward: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    pseudo: tuple[str, ...] = ()


class _Denial(Table):
    verbs: tuple[str, ...]
    verbs_with_noun: tuple[str, ...]
    nouns: frozenset[str]
    refusals: frozenset[str]


class _Reporting(Table):
    verbs: tuple[str, ...]
    weak: frozenset[str]
    conceding: frozenset[str]
    phrases: tuple[str, ...]
    of_objects: frozenset[str]
    of_verbs: dict[str, frozenset[str]]
    taken: dict[str, frozenset[str]]


class _Nouns(Table):
    bare: frozenset[str]


class _Negated(Table):
    raising: frozenset[str]
    definite: frozenset[str]


class _File(Table):
    negation: _Scoped
    denial: _Denial
    planned: _Scoped
    demanded: _Scoped
    possible: _Scoped
    open: _Scoped
    conditional: _Scoped
    reporting: _Reporting
    nouns: _Nouns
    negated: _Negated


class Cues(NamedTuple):
    """All cues by first word, longest first, with the lists that need company."""

    by_word: dict[str, tuple[_Form, ...]]
    denial_nouns: frozenset[str]
    refusals: frozenset[str]
    noun_verbs: frozenset[str]
    reporting: frozenset[str]
    weak: frozenset[str]
    with_that: frozenset[str]
    conceding: frozenset[str]
    of_objects: frozenset[str]
    of_verbs: dict[str, frozenset[str]]
    crediting: tuple[tuple[str, ...], ...]
    taken: dict[str, frozenset[str]]
    bare_nouns: frozenset[str]
    raising: frozenset[str]
    definite: frozenset[str]


@cache
def cues() -> Cues:
    """The cues in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    file = read_lexicon("cues.toml", _File)
    by_word: dict[str, list[_Form]] = {}
    for form in _all_forms(file):
        by_word.setdefault(form.words[0], []).append(form)
    return Cues(
        {word: tuple(sorted(forms, key=lambda form: -len(form.words))) for word, forms in by_word.items()},
        file.denial.nouns,
        file.denial.refusals,
        frozenset(words[0] for entry in file.denial.verbs_with_noun for words in spellings(entry)),
        frozenset(words[0] for entry in file.reporting.verbs for words in spellings(entry)),
        file.reporting.weak,
        frozenset(words[0] for entry in file.reporting.verbs for words in spellings(entry) if words[-1] == "that"),
        file.reporting.conceding,
        file.reporting.of_objects,
        file.reporting.of_verbs,
        tuple(tuple(phrase.split(" ")) for phrase in file.reporting.phrases if phrase != "according to"),
        file.reporting.taken,
        file.nouns.bare,
        file.negated.raising,
        file.negated.definite,
    )


def _all_forms(file: _File) -> Iterator[_Form]:
    scoped: tuple[tuple[CueKind, _Scoped], ...] = (
        ("negation", file.negation),
        ("planned", file.planned),
        ("demanded", file.demanded),
        ("possible", file.possible),
        ("open", file.open),
        ("conditional", file.conditional),
    )
    for kind, lists in scoped:
        yield from _forms(lists.clause, kind, "clause")
        yield from _forms(lists.forward, kind, "forward")
        yield from _forms(lists.phrase, kind, "phrase")
        yield from _forms(lists.backward, kind, "backward")
        yield from _forms(lists.next, kind, "next")
        yield from _forms(lists.pseudo, "pseudo", "next")
    yield from _forms(file.denial.verbs + file.denial.verbs_with_noun, "denial", "forward")


def _forms(entries: Iterable[str], kind: CueKind, reach: Reach) -> Iterator[_Form]:
    for entry in entries:
        for words in spellings(entry):
            yield _Form(words, kind, reach)


def spellings(entry: str) -> list[tuple[str, ...]]:
    """All written forms of a cue entry: alternatives in its first word, regular endings after a "~"."""
    first, *rest = entry.split(" ")
    heads = endings(first[1:]) if first.startswith("~") else first.split("|")
    return [(head, *rest) for head in heads]


def endings(verb: str) -> list[str]:
    """The regular forms of an English verb: urge, urges, urged, urging."""
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [verb, plural, stem + "ed", stem + "ing"]


def find_cues(words: Sequence[str]) -> list[Cue]:
    """The cues among the lower-case words of a sentence, longest first, none inside another.

    A pseudo cue ("not only") hides the cue inside it and is not given out.
    """
    table = cues()
    by_word, out, behind = table.by_word, list[Cue](), 0
    for at, word in enumerate(words):
        if at < behind or word not in by_word:
            continue
        form = _match(words, at, by_word[word])
        if form is None:
            continue
        stop = at + len(form.words)
        if form.kind == "denial" and not _denies(words, at, stop, table):
            continue
        if form.kind != "pseudo":
            out.append(Cue(form.kind, form.reach, at, stop))
        behind = stop
    return out


def _match(words: Sequence[str], at: int, forms: tuple[_Form, ...]) -> _Form | None:
    for form in forms:
        length = len(form.words)
        if length == 1 or tuple(words[at : at + length]) == form.words:
            return form
    return None


def _denies(words: Sequence[str], at: int, stop: int, table: Cues) -> bool:
    """Whether a verb of denial denies that something is so, and does not refuse a wish."""
    ahead = words[stop : stop + 4]
    if any(word in table.refusals for word in ahead[:3]):
        return False
    return words[at] not in table.noun_verbs or any(word in table.denial_nouns for word in ahead)
