"""Work shared out among processes gives what one process gives."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from factcheck.desks import shared_out
from factcheck.pipeline import EXPLAINED_PER_DOCUMENT, compare_documents, default_rules
from factcheck.reading import document

_TEXTS = (
    "OSLO, 3 May 2011 — Police said 41 people died when the ferry sank on 2 May 2011.",
    "OSLO, 3 May 2011 — Police said 45 people died when the ferry sank on 2 May 2011.",
    "The ferry sank on 3 May 2011, and 41 people died.",
)


def test_results_stand_in_the_order_of_the_work() -> None:
    """Whoever did it, and however the work was dealt out."""
    words = ["a" * length for length in (3, 9, 1, 7, 2)]
    for jobs in (1, 2, 3, 9):
        assert shared_out(str.upper, words, jobs=jobs, size=len) == [word.upper() for word in words]
    assert shared_out(str.upper, [], jobs=2, size=len) == []


def test_a_report_is_the_same_from_several_processes() -> None:
    """Byte for byte."""
    documents = [document(text, name=f"{number}.txt") for number, text in enumerate(_TEXTS)]
    alone, together = (
        compare_documents(documents, (), default_rules(), EXPLAINED_PER_DOCUMENT, jobs=jobs).model_dump_json()
        for jobs in (1, 2)
    )
    assert alone == together


def test_what_fails_in_a_copy_is_told_here() -> None:
    """A process that breaks off costs nothing but time; an error is raised where it can be seen."""
    home = os.getpid()

    def breaks_off(item: int) -> int:
        if os.getpid() != home:
            os._exit(3)
        return item * 2

    def fails(item: int) -> int:
        raise ValueError(f"no {item}")

    assert shared_out(breaks_off, [1, 2, 3], jobs=3, size=int) == [2, 4, 6]
    with pytest.raises(ValueError, match="no 3"):
        shared_out(fails, [1, 2, 3], jobs=2, size=int)


def _opened() -> int:
    """How many files are open, where the system tells."""
    told = Path("/proc/self/fd")
    return len(list(told.iterdir())) if told.is_dir() else 0


def test_what_fails_here_leaves_no_copy_behind() -> None:
    """Neither a process that still writes what nobody reads, nor the file it writes to."""
    home, opened = os.getpid(), _opened()

    def work(item: int) -> str:
        if os.getpid() == home:
            raise ValueError(f"no {item}")
        return "r" * 1_000_000  # more than a pipe holds

    with pytest.raises(ValueError, match="no 9"):
        shared_out(work, [9, 1, 2], jobs=3, size=int)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert _opened() == opened


def test_what_a_caller_froze_stays_frozen() -> None:
    """Thawing thaws everything, whoever froze it."""
    gc.freeze()
    try:
        before = gc.get_freeze_count()
        assert shared_out(len, ["a", "bb"], jobs=2, size=len) == [1, 2]
        assert gc.get_freeze_count() == before
    finally:
        gc.unfreeze()
    shared_out(len, ["a", "bb"], jobs=2, size=len)
    assert gc.get_freeze_count() == 0
