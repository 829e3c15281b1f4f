"""The claims behind clauses on none or all, and on a case: those that were read, or ones made for this alone."""

from __future__ import annotations

from factcheck.checks.page import Page
from factcheck.checks.universal_told import Said
from factcheck.grammar.stance import read
from factcheck.model.claim import Claim, Evidence, Measure, Question
from factcheck.model.record import packed
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame, frame

_HOW = ("read for the comparison",)


def frame_of(page: Page, said: Said) -> Frame | None:
    """The statement that was read of a clause, or one made of its words."""
    around = page.frames_in(said.passage.start, said.end)
    told = [one for one in around if isinstance(one.claim.value, Statement) and one.claim.end > said.start]
    known = next((one for one in told if _is_its_verb(one, said) and one.claim.start >= said.start), None)
    return _made(page, said, known)


def _is_its_verb(one: Frame, said: Said) -> bool:
    value = one.claim.value
    return isinstance(value, Statement) and value.predicate.split(" ")[0] == said.verb


def _made(page: Page, said: Said, known: Frame | None) -> Frame:
    """A statement of the words of a clause, with what is known of it from the one that was read."""
    source, start, end = page.document.source, said.start, said.end
    stance = read(page.text, said.passage.start, said.passage.end, start, end)
    affirmed = said.way in ("case", "all")
    question = known.claim.question if known is not None else packed(Question(kind="statement", measure=Measure(predicate=said.verb)))
    told = Claim(
        id=f"statement-{source.id}-universal-{start}-{end}", kind="statement", source=source.id, start=start, end=end,
        quote=page.document.quote(start, end), value=Statement(predicate=said.verb, affirmed=affirmed), question=question,
        stance=stance.model_copy(update={"affirmed": affirmed}),
        evidence=packed(Evidence(sentence_start=said.passage.start, sentence_end=said.passage.end, how=_HOW)),
    )  # fmt: skip
    return frame(packed(told), document=page.number, published=source.published, origin=page.origin(start, end))
