"""All that a run would work out of the word lists each time anew, and the build of a wheel works out once."""

from __future__ import annotations

from factcheck.grammar.names import aliases
from factcheck.parsed import Work
from factcheck.questions import identity_fold

WORKS: tuple[Work, ...] = (aliases.WORK, identity_fold.WORK)
