"""The checks that reckon: with the figures of one document, and with those of a folder."""

from __future__ import annotations

from factcheck.checks.check import DocumentCheck, FolderCheck
from factcheck.checks.lengths.ages import AGES
from factcheck.checks.lengths.elapsed import ELAPSED
from factcheck.checks.lengths.last_times import LAST_TIMES
from factcheck.checks.lengths.lasting import LASTING
from factcheck.checks.lengths.lengths import LENGTHS
from factcheck.checks.lengths.lives import LIVES
from factcheck.checks.retold.echoed import ECHOED
from factcheck.checks.retold.retold import RETOLD
from factcheck.checks.sums.all_of import ALL_OF
from factcheck.checks.sums.breakdown import BREAKDOWN
from factcheck.checks.sums.changes import CHANGES
from factcheck.checks.sums.conversions import CONVERSIONS
from factcheck.checks.sums.differences import DIFFERENCES
from factcheck.checks.sums.directions import DIRECTIONS
from factcheck.checks.sums.gathered import GATHERED
from factcheck.checks.sums.listed import LISTED
from factcheck.checks.sums.multiples import MULTIPLES
from factcheck.checks.sums.products import PRODUCTS
from factcheck.checks.sums.ratios import RATIOS
from factcheck.checks.sums.sums import SUMS
from factcheck.checks.sums.totals import TOTALS
from factcheck.checks.sums.wholes import WHOLES
from factcheck.checks.voices.voices import VOICES

DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (
    SUMS,
    RATIOS,
    DIRECTIONS,
    CHANGES,
    MULTIPLES,
    CONVERSIONS,
    PRODUCTS,
    LENGTHS,
    AGES,
    TOTALS,
    BREAKDOWN,
    WHOLES,
    DIFFERENCES,
    LISTED,
    VOICES,
    ALL_OF,
)
FOLDER_CHECKS: tuple[FolderCheck, ...] = (GATHERED, RETOLD, LIVES, LASTING, ELAPSED, ECHOED, LAST_TIMES)
