"""The checks that reckon: with the figures of one document, and with those of a folder."""

from __future__ import annotations

from factcheck.checks.ages import AGES
from factcheck.checks.all_of import ALL_OF
from factcheck.checks.breakdown import BREAKDOWN
from factcheck.checks.changes import CHANGES
from factcheck.checks.check import DocumentCheck, FolderCheck
from factcheck.checks.conversions import CONVERSIONS
from factcheck.checks.differences import DIFFERENCES
from factcheck.checks.directions import DIRECTIONS
from factcheck.checks.echoed import ECHOED
from factcheck.checks.elapsed import ELAPSED
from factcheck.checks.gathered import GATHERED
from factcheck.checks.last_times import LAST_TIMES
from factcheck.checks.lasting import LASTING
from factcheck.checks.lengths import LENGTHS
from factcheck.checks.listed import LISTED
from factcheck.checks.lives import LIVES
from factcheck.checks.multiples import MULTIPLES
from factcheck.checks.products import PRODUCTS
from factcheck.checks.ratios import RATIOS
from factcheck.checks.retold import RETOLD
from factcheck.checks.sums import SUMS
from factcheck.checks.totals import TOTALS
from factcheck.checks.voices import VOICES
from factcheck.checks.wholes import WHOLES

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
