"""A plug-in's proposal → a claim, once its words are verified and its value is read by the core's own grammars."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.errors import PluginError
from factcheck.grammar.counted import Counted, bind
from factcheck.grammar.quantities import FoundQuantity
from factcheck.kinds.figures import figures
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments import moments
from factcheck.kinds.settings.setting import setting
from factcheck.model.claim import Binding, Claim, Evidence, Kind, Measure, Question
from factcheck.model.proposal import Proposal
from factcheck.model.text import Span
from factcheck.model.values import Duration, Role, TimeInterval, Value
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

_FIGURES: dict[Kind, frozenset[str]] = {
    "troop_count": frozenset({"count"}),
    "casualty": frozenset({"count"}),
    "count": frozenset({"count", "measure"}),
    "money": frozenset({"money"}),
    "share": frozenset({"share", "fraction"}),
    "age": frozenset({"age"}),
}


class _Read(NamedTuple):
    """What the core made of a proposal: the value, where it stands, and the question it answers."""

    value: Value
    start: int
    end: int
    question: Question
    binding: Binding = "construction"


def claim_of(galley: Galley, proposal: Proposal, *, by: str) -> Claim:
    """The claim that a proposal makes.

    Args:
        galley: The document that it was made of.
        proposal: The proposal.
        by: The plug-in's name, for the claim's id and its account.

    Raises:
        PluginError: If the quote is no slice, reaches over a sentence, or holds no one value of its kind.
    """
    reading = _reading(galley, proposal)
    read = _READERS.get(proposal.kind, _refused)(galley, reading, proposal)
    start, end = proposal.start, proposal.end
    return Claim(
        id=f"{by}:{proposal.kind}-{galley.source}-{read.start}-{read.end}",
        kind=proposal.kind, source=galley.source, start=start, end=end, quote=proposal.quote, value=read.value,
        question=_with_own_words(galley, reading, proposal, read.question),
        stance=galley.stance(reading, start, end),
        evidence=Evidence(
            sentence_start=reading.sentence.start, sentence_end=reading.sentence.end,
            at=(read.start, read.end),
            binding=read.binding,
            how=(f"proposed by the plug-in {by}", *proposal.how), confidence=proposal.confidence,
        ),
    )  # fmt: skip


def _reading(galley: Galley, proposal: Proposal) -> Reading:
    """The sentence that holds the words."""
    text = galley.written.text
    if not 0 <= proposal.start < proposal.end <= len(text):
        raise _problem(proposal, f"lies outside the text of {len(text):,} characters")
    if text[proposal.start : proposal.end] != proposal.quote:
        raise _problem(proposal, "the quote is not the text at its span. Count code points of `document.text`")
    spans = (proposal.value, proposal.holder, proposal.post, proposal.organisation)
    if any(one is not None and not proposal.start <= one.start < one.end <= proposal.end for one in spans):
        raise _problem(proposal, "a span inside it lies outside its quote")
    reading = galley.reading_at(proposal.start) if galley.readings else None
    if reading is None or not reading.sentence.start <= proposal.start <= proposal.end <= reading.end:
        raise _problem(proposal, "its words do not lie in one sentence that is read")
    return reading


def _problem(proposal: Proposal, problem: str) -> PluginError:
    return PluginError(f"{proposal.kind} at {proposal.start} to {proposal.end}: {problem}")


def _refused(galley: Galley, reading: Reading, proposal: Proposal) -> _Read:
    raise _problem(proposal, f"a plug-in may propose {', '.join(_READERS)}. Build other claims by hand")


def _inside(proposal: Proposal) -> Span:
    return proposal.value or Span(start=proposal.start, end=proposal.end)


def _figure(galley: Galley, reading: Reading, proposal: Proposal) -> _Read:
    """The one figure in the words, with the hedge beside it and, where the grammar binds it, its measure."""
    inside, kinds = _inside(proposal), _FIGURES[proposal.kind]
    found = [
        q
        for q in reading.quantities
        if q.kind in kinds and inside.start <= q.number_start and q.number_end <= inside.end
    ]
    if len(found) != 1:
        raise _problem(proposal, _count_of(len(found), proposal.kind.replace("_", " ")))
    bound = _bound(galley, reading, found[0])
    around = setting(galley, reading, found[0].number_start, found[0].number_end)
    if bound is not None:
        question = figures.question_of(galley, reading, bound, proposal.kind, around)
        return _Read(bound.quantity, bound.number_start, bound.number_end, question, bound.binding)
    question = Question(
        kind=proposal.kind, place=around.place, time=around.time, time_from=around.time_from, terms=around.terms,
        context=around.context, names=around.names,
    )  # fmt: skip
    return _Read(found[0].quantity, found[0].number_start, found[0].number_end, question, "nearness")


def _count_of(number: int, kind: str) -> str:
    if number == 0:
        return f"its words hold no figure or time that can be read as {kind}"
    return f"its words hold {number} values of the kind {kind}. Give the span of the one that is meant as `value`"


def _bound(galley: Galley, reading: Reading, found: FoundQuantity) -> Counted | None:
    bound = bind(
        galley.document.text, reading.sentence.start, reading.end, quantities=list(reading.quantities), memory=[]
    )
    return next((one for one in bound if one.number_start == found.number_start), None)


def _time(galley: Galley, reading: Reading, proposal: Proposal) -> _Read:
    """The one date, period or length in the words, resolved by the document's own timeline."""
    inside, wanted = _inside(proposal), Duration if proposal.kind == "duration" else TimeInterval
    found = [
        (mention, value)
        for mention in galley.timeline.within(inside.start, inside.end)
        if mention.end <= inside.end and isinstance(value := moments.value_of(mention), wanted)
    ]
    if len(found) != 1:
        raise _problem(proposal, _count_of(len(found), proposal.kind.replace("_", " ")))
    mention, value = found[0]
    return _Read(value, mention.start, mention.end, _dated(galley, reading, proposal, mention))


def _dated(galley: Galley, reading: Reading, proposal: Proposal, mention: ResolvedTime) -> Question:
    act = moments.act_of(galley, reading, mention)
    around = setting(galley, reading, mention.start, mention.end, dated=proposal.kind == "duration")
    measure = Measure(predicate=act.lemma, head=act.head) if act else Measure()
    return Question(
        kind=proposal.kind, subject=act.subject if act else (), measure=measure, place=around.place, time=around.time,
        time_from=around.time_from, terms=around.terms, context=around.context, names=around.names,
    )  # fmt: skip


def _role(galley: Galley, reading: Reading, proposal: Proposal) -> _Read:
    """A post and its holder, each the words at a span; the holder by the fullest name in the document."""
    if proposal.holder is None or proposal.post is None:
        raise _problem(proposal, "a role needs the spans of its holder and its post")
    quote = galley.document.quote
    who, post = proposal.holder, quote(proposal.post.start, proposal.post.end).lower()
    chain = galley.chains.holder(who.start, who.end)
    known = chain is not None and chain.kind != "thing"
    name = chain.name if known and chain else quote(who.start, who.end)
    body = quote(proposal.organisation.start, proposal.organisation.end) if proposal.organisation else ""
    around = setting(galley, reading, proposal.start, proposal.end)
    question = Question(
        kind="role", subject=(chain.id if chain else name,), measure=Measure(head=post), time=around.time,
        time_from=around.time_from, terms=around.terms, context=around.context, names=around.names,
    )  # fmt: skip
    return _Read(Role(holder=name, role=post, organisation=body), proposal.post.start, proposal.post.end, question)


def _with_own_words(galley: Galley, reading: Reading, proposal: Proposal, question: Question) -> Question:
    """What the proposal itself says of the question goes before what the core read; names become ids."""
    ids = {word: galley.id_of(name) for name in reading.names for word in (name.text, name.full) if word}
    changes: dict[str, object] = {}
    if proposal.measure != Measure():
        changes["measure"] = proposal.measure
    if proposal.subject:
        changes["subject"] = tuple(ids.get(word, word) for word in proposal.subject)
    if proposal.place:
        changes["place"] = tuple(ids.get(word, word) for word in proposal.place)
    return question.model_copy(update=changes)


_READERS: dict[Kind, Callable[[Galley, Reading, Proposal], _Read]] = {
    **dict.fromkeys(_FIGURES, _figure), "event_date": _time, "period": _time, "duration": _time, "role": _role,
}  # fmt: skip
