"""Pure judgements: two answers of one question, or one document's figures among themselves."""

from __future__ import annotations

from factcheck.checks.answers import ANSWERS
from factcheck.checks.arithmetic import DOCUMENT_CHECKS
from factcheck.checks.arithmetic import FOLDER_CHECKS as RECKONING_ACROSS
from factcheck.checks.causes import CAUSES
from factcheck.checks.check import FolderCheck, PairCheck
from factcheck.checks.clock_times import CLOCK_TIMES
from factcheck.checks.event_dates import EVENT_DATES
from factcheck.checks.facts import FACTS
from factcheck.checks.of_series import unless_of_series, unless_of_series_across
from factcheck.checks.of_takes import unless_of_takes, unless_of_takes_across
from factcheck.checks.of_two import unless_of_two, unless_of_two_across
from factcheck.checks.one_event import ONE_EVENT
from factcheck.checks.posts import POSTS
from factcheck.checks.quantified import QUANTIFIED
from factcheck.checks.ranks import RANKS
from factcheck.checks.refused import REFUSED
from factcheck.checks.relations import RELATIONS
from factcheck.checks.results import RESULTS
from factcheck.checks.slips import SLIPS
from factcheck.checks.statements import STATEMENTS
from factcheck.checks.transposed import TRANSPOSED
from factcheck.checks.two_names import TWO_NAMES
from factcheck.checks.universals import UNIVERSALS

_SPOKEN = (REFUSED, QUANTIFIED, UNIVERSALS, CAUSES)
_TOLD = (SLIPS, *map(unless_of_two_across, (RESULTS, ONE_EVENT, TRANSPOSED)), RANKS, *_SPOKEN)
_ACROSS = tuple(unless_of_takes_across(unless_of_series_across(one)) for one in _TOLD)
_PAIRED = (ANSWERS, EVENT_DATES, CLOCK_TIMES, STATEMENTS)
_BETWEEN = tuple(unless_of_takes(unless_of_series(unless_of_two(one))) for one in _PAIRED)
FOLDER_CHECKS: tuple[FolderCheck, ...] = (*RECKONING_ACROSS, *_ACROSS, TWO_NAMES)
PAIR_CHECKS: tuple[PairCheck, ...] = (*_BETWEEN, POSTS, FACTS, RELATIONS)

__all__ = ["DOCUMENT_CHECKS", "FOLDER_CHECKS", "PAIR_CHECKS"]
