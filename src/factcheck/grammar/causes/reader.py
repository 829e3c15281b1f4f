"""Finds the causes that a sentence tells, by the forms of `causes.toml`: what stands left and right of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.grammar.causes.lexicon import Form, cause_words, compiled, forms_by_hint, sorts_by_word
from factcheck.grammar.causes.sorts import Words, kinds_of, sort_of, words_of
from factcheck.grammar.words.words import verb_lemma
from factcheck.grammar.words.words_tables import letters
from factcheck.row import NamedTuple

LONGEST = 600  # characters of a sentence that is looked through
LINE = 60  # characters of a cause that are told in a line
REACH = 40  # characters before a form in which it is denied
_FIRST = re.compile(r"[a-z]+")
_EDGES = " \t\n,;:.–—-()"

Span = tuple[int, int]


class Cause(NamedTuple):
    """That something came of something; offsets are into the text.

    `start` and `end` hold the form with the cause, `at` is where the cause itself begins. `effect` is empty where the
    sentence does not say of what; `head` is the noun that its cause turns on, `kinds` are those of its `sort` that it
    names; `open` is told as possible, `guessed` as likely.
    """

    start: int
    end: int
    at: int
    effect: Words
    cause: Words
    as_written: str
    head: str
    sort: str
    kinds: frozenset[int]
    denied: bool
    open: bool
    guessed: bool
    form: Form


class _Parts(NamedTuple):
    """Where the effect and the cause of a form stand in a sentence."""

    effect: Span
    cause: Span


class Hints:
    """Where a text has letters of which the forms must have some: looked for once in all of it, which is fast.

    Args:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        lower = text.lower()
        self.lower = lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)
        found = [
            (match.start(), number)
            for hint, numbers in forms_by_hint().items()
            if hint in self.lower
            for match in re.finditer(re.escape(hint), self.lower)
            for number in numbers
        ]
        self._found = sorted(found)

    def forms(self, start: int, end: int) -> list[Form]:
        """The forms that a stretch of the text may hold, in their order."""
        first, last = bisect_left(self._found, (start, 0)), bisect_left(self._found, (end, 0))
        return [cause_words().form[number] for number in sorted({number for _, number in self._found[first:last]})]


def causes(text: str, start: int, end: int, hints: Hints | None = None) -> list[Cause]:
    """The causes that a sentence tells, in order.

    Args:
        text: The text that it stands in.
        start: Where it starts.
        end: Where it ends.
        hints: Those of the text, if they are known already.
    """
    end = min(end, start + LONGEST)
    known = hints or Hints(text)
    sentence, lower = text[start:end], known.lower[start:end]
    taken: list[Span] = []
    found: list[Cause] = []
    for form in known.forms(start, end):
        for match in compiled(form.pattern).finditer(lower):
            if any(low < match.end() and match.start() < high for low, high in taken) or _planned(lower, match):
                continue
            told = list(_told(sentence, lower, form, match, start))
            if told:
                parted = bool(form.split) and not form.denies
                taken.append((match.start(), max(match.end(), told[-1].at - start) if parted else match.end()))
                found += told
    return sorted(found, key=lambda one: (one.start, one.end, one.denied))


def _planned(lower: str, match: re.Match[str]) -> bool:
    """Whether "due to" tells what is to be: "was due to appear in court"."""
    if not match[0].endswith("due to "):
        return False
    word = _FIRST.match(lower, match.end())
    if word is None or word[0] in sorts_by_word() or verb_lemma(word[0]) != word[0]:
        return False
    read = letters(word[0])
    return "V" in read and "N" not in read


def _told(sentence: str, lower: str, form: Form, match: re.Match[str], offset: int) -> Iterator[Cause]:
    """The cause that a form tells where it stands, and the one that it sets aside."""
    parts = _PARTS[form.layout](lower, form, match)
    if parts is None:
        return
    words = cause_words()
    before = lower[max(0, match.start() - REACH) : match.start()].rstrip() + " "
    negated = compiled(words.denying).search(before) is not None
    if negated and form.denies:
        return  # "have not ruled out arson"
    denied = negated or form.denies or compiled(words.disputing).search(lower, 0, match.start()) is not None
    around = lower[max(0, match.start() - REACH) : max(match.end(), parts.cause[0] + REACH)]
    effect = words_of(sentence, parts.effect)
    if form.act and form.act not in effect.lemmas:
        effect = effect._replace(lemmas=(form.act, *effect.lemmas))
    for span, against in _aside(lower, parts.cause, denied=denied):
        named = words_of(sentence, _core(lower, span))
        if named.empty:
            continue
        apart = against and not denied
        sort, kinds = _sort(sentence, lower, span, form)
        if form.known and not sort:
            continue
        last = _without_tail(lower, span)
        low, high = (span[0], last) if apart else (min(match.start(), span[0]), max(match.end(), last))
        low, high = _trimmed(sentence, low, high)
        yield Cause(
            low + offset, high + offset, span[0] + offset, effect, named, _as_written(sentence, lower, span),
            _head(sentence, lower, span), sort, kinds,
            against, compiled(words.open_).search(around) is not None, compiled(words.guess).search(around) is not None,
            form,
        )  # fmt: skip


def _sort(sentence: str, lower: str, span: Span, form: Form) -> tuple[str, frozenset[int]]:
    """The sort of a cause and the kinds of it, by the words that name it, by the form, by all its words."""
    core = _core(lower, span)
    sort = sort_of(sentence, core, agent=form.agent) or form.sort
    if sort:
        return sort, kinds_of(sentence, core, sort)
    sort = sort_of(sentence, span, agent=False)
    return sort, kinds_of(sentence, span, sort)


def _effect_first(lower: str, form: Form, match: re.Match[str]) -> _Parts | None:
    left, right = _left(lower, match.start()), _right(lower, match.end())
    act = match.end("act") if "act" in match.re.groupindex else match.start()
    return _Parts((left, act), (match.end(), right))


def _cause_first(lower: str, form: Form, match: re.Match[str]) -> _Parts | None:
    left = _left(lower, match.start())
    if lower[left : match.start()].rsplit(" ", 1)[-1] in cause_words().relative:
        return None  # "a problem on the line which caused the delay": what did is not plain
    act = match.start("act") if "act" in match.re.groupindex else match.end()
    return _Parts((act, _right(lower, match.end())), (left, match.start()))


def _fronted(lower: str, form: Form, match: re.Match[str]) -> _Parts | None:
    comma = lower.find(", ", match.end())
    return _Parts((comma + 2, _right(lower, comma + 2)), (match.end(), comma)) if comma > 0 else None


def _itself(lower: str, form: Form, match: re.Match[str]) -> _Parts | None:
    name = next(name for name, words in match.groupdict().items() if words)
    return _Parts((_left(lower, match.start()), match.start()), match.span(name))


def _alone(lower: str, form: Form, match: re.Match[str]) -> _Parts | None:
    right = _right(lower, match.end())
    return _Parts((right, right), (match.end(), right))


def _split(lower: str, form: Form, match: re.Match[str]) -> list[Span]:
    """What stands before, between and behind the words that part a cause from its effect."""
    end = _right(lower, match.end())
    splits = list(compiled(form.split).finditer(lower, match.end() - 1, end))
    if not splits:
        return [(match.end(), end)]
    chosen = splits[0] if form.layout == "named" else splits[-1]
    return [(match.end(), max(match.end(), chosen.start())), (chosen.end(), end)]


def _cause_then_effect(lower: str, form: Form, match: re.Match[str]) -> _Parts | None:
    parts = _split(lower, form, match)
    end = parts[-1][1]
    if len(parts) < 2 and not form.denies:
        return None
    return _Parts(parts[1] if len(parts) > 1 else (end, end), parts[0])


def _effect_then_cause(lower: str, form: Form, match: re.Match[str]) -> _Parts | None:
    parts = _split(lower, form, match)
    return _Parts(parts[0], parts[1]) if len(parts) > 1 else None


_PARTS = {
    "effect-cause": _effect_first,
    "cause-effect": _cause_first,
    "fronted": _fronted,
    "told": _cause_then_effect,
    "traced": _effect_then_cause,
    "named": _effect_then_cause,
    "alone": _alone,
    "itself": _itself,
}


def _left(lower: str, at: int) -> int:
    """Where the stretch to the left of a place that belongs to it starts."""
    start = 0
    for found in compiled(cause_words().left).finditer(lower, 0, at):
        start = found.end()
    return start


def _right(lower: str, at: int) -> int:
    """Where the stretch to the right of a place that belongs to it ends."""
    found = compiled(cause_words().right).search(lower, at)
    return found.start() if found else len(lower)


def _aside(lower: str, cause: Span, *, denied: bool) -> Iterator[tuple[Span, bool]]:
    """The causes in the words of one, each with whether it is denied: "a fault, not arson"."""
    low, high = cause
    instead = compiled(cause_words().instead).match(lower[low:high])
    if instead:
        yield (low + instead.start("denied"), low + instead.end("denied")), True
        yield (low + instead.end(), high), False
        return
    beside = compiled(cause_words().beside).search(lower, low, high)
    if beside and beside.start() > low:
        yield beside.span("denied"), True
        high = beside.start()
    yield (low, high), denied


def _core(lower: str, span: Span) -> Span:
    """The words of a cause that name it."""
    low, high = span
    found = compiled(cause_words().core).search(lower, min(low + 1, high), high)
    return span if found is None or found.start() <= low + 1 else (low, found.start())


def _as_written(sentence: str, lower: str, span: Span) -> str:
    """The words that name a cause as they stand; all of them where the first are but a verb's."""
    low, high = _core(lower, span)
    if len(words_of(sentence, (low, high)).lemmas) < 2:
        high = _without_tail(lower, span)
    low, high = _trimmed(sentence, low, min(high, low + LINE))
    return " ".join(sentence[low:high].split())


def _head(sentence: str, lower: str, span: Span) -> str:
    """The noun that the words of a cause turn on: the shortage of "a shortage of cabin crew"."""
    low, high = _core(lower, span)
    of = lower.find(" of ", low, high)
    told = words_of(sentence, (low, of if of > low else high)).lemmas
    return told[-1] if told else ""


def _without_tail(lower: str, span: Span) -> int:
    """Where the words of a cause end, without what is only told of them: "rockets on bases where troops live"."""
    found = compiled(cause_words().tail).search(lower, *span)
    return found.start() if found is not None else span[1]


def _trimmed(sentence: str, low: int, high: int) -> Span:
    words = sentence[low:high]
    return low + len(words) - len(words.lstrip(_EDGES)), high - (len(words) - len(words.rstrip(_EDGES)))
