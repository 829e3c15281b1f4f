"""What no sum makes: nurses and teachers are no number of nurses, and what was closed is no part of what is there."""

from __future__ import annotations

from factcheck.checks.reckoning.retold_words import shape
from factcheck.checks.retold.retold_figures import Told, counted
from factcheck.checks.retold.retold_made import Made
from factcheck.grammar.words.words_opposites import turn
from factcheck.questions.fields import is_everybody


def no_sum_of(told: Told, made: Made) -> bool:
    """Whether figures are no parts of a total: it counts what but some of them count, or some were taken away."""
    if not made.least or len(made.parts) == 1:
        return False
    head, heads = counted(told.claim), [counted(part.claim) for part in made.parts]
    of_some = (
        bool(head) and head in heads and not is_everybody(head) and any(other not in ("", head) for other in heads)
    )
    return of_some or _taken_away(made)


def _taken_away(made: Made) -> bool:
    """Whether some of the figures went and others did not: five closed, and 163 there are."""
    measures = [part.claim.claim.question.measure for part in made.parts if part.claim is not None]
    if any(measure.outcome for measure in measures):
        return False
    first = made.parts[0]
    if shape("left_over").search(first.page.text[first.passage.start : first.passage.end]):
        return False  # lost 54 and has 36 left
    gone = {turn(measure.predicate) == "undone" for measure in measures if measure.predicate}
    bare = any(not measure.predicate for measure in measures) or len(measures) < len(made.parts)
    return gone == {True, False} or (gone == {True} and bare)
