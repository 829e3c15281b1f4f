"""Pure judgements: two answers of one question, or one document's figures among themselves."""

from __future__ import annotations

from factcheck.checks.answers import ANSWERS
from factcheck.checks.check import DocumentCheck, FolderCheck, PairCheck
from factcheck.checks.directions import DIRECTIONS
from factcheck.checks.event_dates import EVENT_DATES
from factcheck.checks.facts import FACTS
from factcheck.checks.posts import POSTS
from factcheck.checks.ratios import RATIOS
from factcheck.checks.statements import STATEMENTS
from factcheck.checks.sums import SUMS

PAIR_CHECKS: tuple[PairCheck, ...] = (ANSWERS, EVENT_DATES, POSTS, FACTS, STATEMENTS)
DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (SUMS, RATIOS, DIRECTIONS)
FOLDER_CHECKS: tuple[FolderCheck, ...] = ()
