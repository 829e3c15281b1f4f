"""Two figures of contests: the score of either side, places in two rounds or races."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.nearness import times_apart
from factcheck.grammar.results.lexicon import result_words
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_SCORE = "score"  # the goals of one side: those of the other answer no question about it
_PLACE = "place"  # in a race
_VOTE = "vote"


def of_scores(pair: Pair) -> bool:
    """Whether a figure is the score of one side."""
    return pair.a.claim.question.measure.head == _SCORE


def of_a_player(pair: Pair) -> bool:
    """Whether a score stands beside some of the goals: those of a player, not of a side."""
    scores = {f.claim.question.measure.head == _SCORE for f in (pair.a, pair.b)}
    return len(scores) > 1 and any("part" in f.claim.question.scope for f in (pair.a, pair.b))


def two_rounds(pair: Pair) -> bool:
    """Whether two results are told of two rounds of a contest, or of two races: the heat and the final."""
    one, two = (f.claim.question.measure for f in (pair.a, pair.b))
    if one.head == two.head == _PLACE and one.whole and two.whole and one.whole != two.whole:
        return True
    mine, theirs = ({*measure.modifiers} & weights().head.rounds for measure in (one, two))
    return bool(mine) and bool(theirs) and not mine & theirs


def of_two_ballots(pair: Pair) -> bool:
    """Whether two counts of votes lie too far apart to be of one ballot: 254 in one chamber, 65 in the other.

    So do the days of two texts that give the vote no day of its own: a council votes every month.
    """
    if not all(f.claim.question.measure.head == _VOTE for f in (pair.a, pair.b)):
        return False
    days = [frame.published_day for frame in (pair.a, pair.b)]
    apart = 0 if days[0] is None or days[1] is None else abs((days[0] - days[1]).days)
    dated = all(frame.strong_time for frame in (pair.a, pair.b))
    another = pair.a.claim.kind == "count" and apart > clash_words().dates.recurs and not dated
    return another or times_apart(pair.a.claim.value, pair.b.claim.value) > clash_words().answers.votes


def of_two_rounds(pair: Pair) -> bool:
    """Whether two acts are told of two rounds of a contest: the final was won, the semi-final lost."""
    measures = [f.claim.question.measure for f in (pair.a, pair.b)]
    one, two = ({measure.head, *measure.modifiers} & weights().head.rounds for measure in measures)
    return bool(one) and bool(two) and not one & two


def two_parts(pair: Pair) -> bool:
    """Whether one result is of a part of a contest, and the other not: of a set, of the match."""
    one, two = ({*f.claim.question.measure.modifiers} & result_words().apart.parts for f in (pair.a, pair.b))
    return one != two
