"""Was it said to be so, and by whom: negation, denial, plans, demands, doubt, conditions and speakers.

`read` judges one stretch of a sentence (a figure, a verb with its objects). It looks at the clause that
the stretch stands in, at the cues whose scope reaches it, and at who is speaking there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence, Set
from functools import cache, lru_cache, partial
from operator import attrgetter
from typing import get_args

from factcheck.grammar.chunks.chunks import Chunks, parse
from factcheck.grammar.stance.stance_agreed import agreed, agreeing_words, confirming_verbs, unconfirmed
from factcheck.grammar.stance.stance_asking import asking, asking_verbs
from factcheck.grammar.stance.stance_cleared import cleared, clearing_words
from factcheck.grammar.stance.stance_commands import commanding_words, commands, headed_to
from factcheck.grammar.stance.stance_corrected import corrected, correcting_words
from factcheck.grammar.stance.stance_credited import credited, crediting_words, headed
from factcheck.grammar.stance.stance_nouns import telling_nouns, told_by_nouns
from factcheck.grammar.stance.stance_premises import is_put
from factcheck.grammar.stance.stance_quotes import speaker_before, speaker_of
from factcheck.grammar.stance.stance_replies import asked_words, replies
from factcheck.grammar.stance.stance_scopes import Scope, scopes, taken_for_granted
from factcheck.grammar.stance.stance_shape import Shape, together
from factcheck.grammar.stance.stance_speakers import Attribution, attributions
from factcheck.grammar.stance.stance_unfulfilled import failing_words, inverted, unfulfilled
from factcheck.grammar.stance.stance_untruths import untruth_words, untruths
from factcheck.grammar.tags.tags import Class
from factcheck.model.claim import ASSERTED, Mood, Stance
from factcheck.once import once

LONGEST = 2500  # characters of a sentence looked at on either side of the claim
_STANDS = Stance()
_EMPHASIS = ("*", "_", "`")  # read as marks or as nothing by what stands before the sentence
_ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
_NONE = frozenset({"no", "nothing", "nobody", "none"})
_ENDS = frozenset({".", "?", "!"})
# each construction with the words, verbs and classes of word of which a sentence must have one for it to be there
CONSTRUCTIONS: tuple[tuple[Callable[[Chunks], Shape], Callable[[], Set[str]] | None], ...] = (
    (untruths, untruth_words),
    (corrected, correcting_words),
    (cleared, clearing_words),
    (told_by_nouns, telling_nouns),
    (credited, crediting_words),
    (headed, None),
    (agreed, agreeing_words),
    (unconfirmed, confirming_verbs),
    (unfulfilled, failing_words),
    (inverted, None),
    (commands, commanding_words),
    (headed_to, None),
    (asking, asking_verbs),
    (replies, asked_words),
)
_MOODS: tuple[Mood, ...] = ("conditional", "demanded", "open", "planned", "possible")
_START_OF, _END_OF = attrgetter("start"), attrgetter("end")
_ANY_CLASS: frozenset[str] = frozenset(get_args(Class))
_FEARED: tuple[Mood, ...] = ("conditional", "demanded", "possible", "open", "planned")


class Heard:
    """One sentence read for stance, as far as it is asked: its words first, then what they say of each other.

    Attributes:
        chunks: What it is made of.
        base: The place in the text that the offsets of its tokens are counted from.
    """

    def __init__(self, text: str, start: int, end: int, chunks: Chunks, base: int) -> None:
        self.chunks, self.base = chunks, base
        self._text, self._start, self._end = text, start, end

    @once
    def asks(self) -> bool:
        """Whether a question stands in it."""
        return any(token.text == "?" for token in self.chunks.tokens)

    @once
    def is_put(self) -> bool:
        """Whether a questioner says it in an interview."""
        return is_put(self._text, self._start)

    @once
    def _shape(self) -> Shape:
        return _shape_of(self.chunks)

    @once
    def scopes(self) -> tuple[Scope, ...]:
        """What its cues and constructions hold for."""
        chunks, shape = self.chunks, self._shape
        found = [scope for scope in scopes(chunks) if scope.cue.begin not in shape.settled]
        found = [scope for scope in found if not _spoken_against(chunks, scope, found, shape)]
        return (*found, *shape.scopes)

    @once
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what in it."""
        said = attributions(self._text[self._start : self._end], self.chunks, self._start - self.base)
        return (*said, *self._shape.said)


def hear(text: str, start: int, end: int, chunks: Chunks | None = None) -> Heard:
    """A sentence read for stance.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where it ends.
        chunks: What it is made of, if that is known already.
    """
    if chunks is None or text[start : min(start + 1, end)] in _EMPHASIS:
        return Heard(text, start, end, parse(text[start:end]), start)
    return Heard(text, start, end, chunks, 0)


def _shape_of(chunks: Chunks) -> Shape:
    """What the constructions of a sentence say, only those looked for whose words it has."""
    present = present_in(chunks)
    return together([read_shape(chunks) for read_shape, words in _looked_for() if not present.isdisjoint(words)])


@cache
def _looked_for() -> tuple[tuple[Callable[[Chunks], Shape], Set[str]], ...]:
    """The constructions with their words; of those that any sentence may have, every class of word."""
    return tuple((read_shape, _ANY_CLASS if words is None else words()) for read_shape, words in CONSTRUCTIONS)


def present_in(chunks: Chunks) -> set[str]:
    """The words of a sentence in small letters, its verbs, and in capitals its classes of word."""
    present: set[str] = {token.lower for token in chunks.tokens}
    present.update(token.tag for token in chunks.tokens)
    present.update(group.lemma for group in chunks.verbs)
    return present


def _spoken_against(chunks: Chunks, hearsay: Scope, found: Sequence[Scope], shape: Shape) -> bool:
    """Whether a noun of hearsay ("the rumour that …") stands in what is denied: it opens no doubt of its own."""
    at = hearsay.cue.begin
    if hearsay.cue.kind != "possible" or chunks.tokens[at].tag != "NOUN":
        return False
    denied = [one for one in (*found, *shape.scopes) if one.cue.kind == "denial"]
    told = [one for one in shape.scopes if one.cue.kind == "negation"]
    return any(one.cue.begin < at <= one.cue.begin + 6 for one in denied) or any(
        one.first <= at < one.end for one in (*denied, *told)
    )


@lru_cache(maxsize=128)
def hear_again(text: str, start: int, end: int) -> Heard:
    """The same, for several looks at one sentence whose chunks nobody holds."""
    return hear(text, start, end)


def read(
    text: str, sentence_start: int, sentence_end: int, start: int, end: int,
    heard: Callable[[int, int], Heard] | None = None,
) -> Stance:  # fmt: skip
    """The stance of `text[start:end]` in its sentence.

    Args:
        text: The whole text; quotations may run on over several sentences.
        sentence_start: Where the sentence begins.
        sentence_end: Where it ends.
        start: Where the claim's words begin.
        end: Where they end.
        heard: Gives the sentence between two offsets as heard, if that is known already.

    Example:
        >>> s = "The ministry denied that 12 soldiers had died."
        >>> read(s, 0, len(s), s.index("12"), s.index("12") + 11)
        Stance(affirmed=False, mood='reported', speaker='ministry')
    """
    sentence_start = max(sentence_start, start - LONGEST)
    sentence_end = min(sentence_end, end + LONGEST)
    sentence = (heard or partial(hear_again, text))(sentence_start, sentence_end)
    anchor = _anchor(sentence, start - sentence.base, end - sentence.base)
    if anchor is None:
        return _STANDS
    reaching = [scope for scope in sentence.scopes if scope.first <= anchor < scope.end]
    if any(scope.cue.kind == "negation" for scope in reaching):
        given = taken_for_granted(sentence.chunks, anchor)  # where the noun phrase begins
        if given is not None:
            reaching = [s for s in reaching if s.cue.kind != "negation" or s.cue.stop >= given]
    speaker, told = _speaker(text, sentence_start, sentence, anchor, start)
    stance = _judge(reaching, speaker, told=told)
    if sentence.is_put:
        return _stance("open", "", affirmed=True)
    if not sentence.asks:
        return stance
    if _asked(sentence.chunks, anchor) and stance.affirmed and stance.mood in ASSERTED:
        return stance.model_copy(update={"mood": "open"})
    return stance


def _asked(chunks: Chunks, anchor: int) -> bool:
    """Whether a token stands in a question: it opens with its auxiliary or a word like "who", or has no finite verb."""
    tokens = chunks.tokens
    end = next((k for k in range(anchor, len(tokens)) if tokens[k].text in _ENDS), None)
    if end is None or tokens[end].text != "?":
        return False
    marks = _ENDS | {":"}  # "one question is left: did the guards start it?"
    begin = next((k + 1 for k in range(anchor - 1, -1, -1) if tokens[k].text in marks), 0)
    first = next((token for token in tokens[begin:end] if token.tag != "PUNCT"), None)
    if first is None or first.tag in ("AUX", "MODAL") or first.lower in _ASKING:
        return first is not None
    return not any(begin <= group.first < end and group.form == "finite" for group in chunks.verbs)


def _anchor(sentence: Heard, start: int, end: int) -> int | None:
    """The token that carries a stretch: its content verb, else its last word."""
    chunks = sentence.chunks
    low = bisect_right(chunks.tokens, start, key=_END_OF)
    high = bisect_left(chunks.tokens, end, lo=low, key=_START_OF)
    first = next((k for k in range(low, high) if chunks.tokens[k].tag != "PUNCT"), None)
    if first is None:
        return None
    last = next(k for k in range(high - 1, first - 1, -1) if chunks.tokens[k].tag != "PUNCT")
    mains = [group.main for group in chunks.verbs if first <= group.main <= last]
    scopes = sentence.scopes if mains else ()
    for main in mains:
        if not (scopes and any(s.cue.begin <= main < s.cue.stop for s in scopes)):
            return _nothing_done(chunks, main, last) or main
    if mains:
        return mains[0]
    at = chunks.noun_at(first)
    head = chunks.nouns[at].head if at is not None else last
    return head if first <= head <= last else last


def _nothing_done(chunks: Chunks, main: int, last: int) -> int | None:
    """The object right behind a verb that there is none of: "received no oxygen" is not received."""
    opener = main + 1
    if opener > last or chunks.tokens[opener].lower not in _NONE:
        return None
    at = chunks.noun_at(opener)
    return chunks.nouns[at].head if at is not None else opener


def _speaker(text: str, sentence_start: int, sentence: Heard, anchor: int, start: int) -> tuple[str, bool]:
    """Who says the anchor, and whether anybody does; the innermost speaker where reports are nested."""
    reaching = [said for said in sentence.attributions if said.reaches(anchor)]
    if reaching:
        inner = max(reaching, key=lambda said: said.depth)
        if inner.pronoun:
            return speaker_before(text, sentence_start), True
        return inner.speaker, True
    return speaker_of(text, start)


def _is_feared(reaching: list[Scope]) -> bool:
    """Whether what will be is only feared or suspected: “feared that the dam would burst”."""
    doubts = [s.cue.begin for s in reaching if s.cue.kind == "possible" and s.cue.reach == "forward"]
    plans = [s.cue.begin for s in reaching if s.cue.kind == "planned"]
    return bool(doubts) and bool(plans) and min(doubts) < min(plans)


def _judge(reaching: list[Scope], speaker: str, *, told: bool) -> Stance:
    if not reaching:
        return _stance("reported" if told else "asserted", speaker, affirmed=True)
    negators = [scope for scope in reaching if scope.cue.kind in {"negation", "denial"}]
    kinds = {scope.cue.kind for scope in reaching}
    if "withdrawn" in kinds:
        return _stance("withdrawn", "", affirmed=True)
    moods = _FEARED if _is_feared(reaching) else _MOODS
    mood: Mood = next((mood for mood in moods if mood in kinds), "reported" if told else "asserted")
    if len({(scope.cue.kind, scope.cue.begin) for scope in negators}) > 1:
        return _stance("possible", speaker, affirmed=True)
    denied = [scope for scope in negators if scope.cue.kind == "denial"]
    if denied:
        told_mood: Mood = mood if mood != "asserted" else "reported"
        return _stance(told_mood, speaker or denied[0].subject, affirmed=False)
    return _stance(mood, speaker, affirmed=not negators)


@lru_cache(maxsize=1024)
def _stance(mood: Mood, speaker: str, *, affirmed: bool) -> Stance:
    """One record for all that is told alike."""
    return Stance(affirmed=affirmed, mood=mood, speaker=speaker)
