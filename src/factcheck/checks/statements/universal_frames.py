"""The claims behind clauses on none or all, and on a case: made for this alone, of what was read of the clause."""

from __future__ import annotations

from factcheck.checks.reckoning.page import Page
from factcheck.checks.statements.universal_told import Said
from factcheck.grammar.stance.stance import read
from factcheck.model.claim import Claim, Evidence, Measure, Question
from factcheck.model.record import packed
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame, frame

_HOW = ("read for the comparison",)


def frame_of(page: Page, said: Said) -> Frame:
    """A statement of the words of a clause, with what was read of it."""
    source, (start, end) = page.document.source, said.shown
    stance = read(page.text, said.passage.start, said.passage.end, said.start, said.end)
    affirmed = said.way in ("case", "all")
    claim = Claim(
        id=f"statement-{source.id}-total-{start}-{end}", kind="statement", source=source.id, start=start, end=end,
        quote=page.document.quote(start, end), value=Statement(predicate=said.verb, affirmed=affirmed),
        question=_question(page, said), stance=stance.model_copy(update={"affirmed": affirmed}),
        evidence=packed(Evidence(sentence_start=said.passage.start, sentence_end=said.passage.end, how=_HOW)),
    )  # fmt: skip
    return frame(packed(claim), document=page.number, published=source.published, origin=page.origin(start, end))


def _question(page: Page, said: Said) -> Question:
    """What is asked by the statement that was read of a clause, else no more than its verb."""
    for known in page.frames_in(said.start, said.end):
        value = known.claim.value
        if isinstance(value, Statement) and value.predicate.split(" ")[0] == said.verb:
            return known.claim.question
    return packed(Question(kind="statement", measure=packed(Measure(predicate=said.verb))))
