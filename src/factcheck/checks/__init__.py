"""Pure judgements: two answers of one question, or one document's figures among themselves."""

from __future__ import annotations

from factcheck.checks.arithmetic import DOCUMENT_CHECKS
from factcheck.checks.arithmetic import FOLDER_CHECKS as RECKONING_ACROSS
from factcheck.checks.check import FolderCheck, PairCheck
from factcheck.checks.copies.of_series import unless_of_series, unless_of_series_across
from factcheck.checks.copies.of_takes import unless_of_takes, unless_of_takes_across
from factcheck.checks.copies.of_two import unless_of_two, unless_of_two_across
from factcheck.checks.copies.slips import SLIPS
from factcheck.checks.dates.clock_times import CLOCK_TIMES
from factcheck.checks.dates.event_dates import EVENT_DATES
from factcheck.checks.events.one_event import ONE_EVENT
from factcheck.checks.events.ranks import RANKS
from factcheck.checks.events.results import RESULTS
from factcheck.checks.figures.answers import ANSWERS
from factcheck.checks.figures.transposed import TRANSPOSED
from factcheck.checks.posts.facts import FACTS
from factcheck.checks.posts.posts import POSTS
from factcheck.checks.posts.relations import RELATIONS
from factcheck.checks.posts.two_doers import TWO_DOERS
from factcheck.checks.posts.two_in_one_part import TWO_IN_ONE_PART
from factcheck.checks.posts.two_names import TWO_NAMES
from factcheck.checks.statements.causes import CAUSES
from factcheck.checks.statements.held_throughout import HELD_THROUGHOUT
from factcheck.checks.statements.quantified import QUANTIFIED
from factcheck.checks.statements.statements import STATEMENTS
from factcheck.checks.statements.universals import UNIVERSALS
from factcheck.checks.voices.refused import REFUSED

_SPOKEN = (REFUSED, QUANTIFIED, UNIVERSALS, CAUSES)
_TOLD = (SLIPS, *map(unless_of_two_across, (RESULTS, ONE_EVENT, TRANSPOSED)), RANKS, *_SPOKEN)
_ACROSS = tuple(unless_of_takes_across(unless_of_series_across(one)) for one in _TOLD)
_PAIRED = (ANSWERS, EVENT_DATES, CLOCK_TIMES, STATEMENTS)
_BETWEEN = tuple(unless_of_takes(unless_of_series(unless_of_two(one))) for one in _PAIRED)
FOLDER_CHECKS: tuple[FolderCheck, ...] = (
    *RECKONING_ACROSS,
    *_ACROSS,
    TWO_NAMES,
    TWO_DOERS,
    TWO_IN_ONE_PART,
    HELD_THROUGHOUT,
)
PAIR_CHECKS: tuple[PairCheck, ...] = (*_BETWEEN, POSTS, FACTS, RELATIONS)

__all__ = ["DOCUMENT_CHECKS", "FOLDER_CHECKS", "PAIR_CHECKS"]
