"""Accuracy on small corpora of many fields: floors that no change may fall through, and transfer.

Each corpus was written by someone who had not seen the code and was run once before anybody looked: the
first figures stand in `corpora/first.tsv` and are the only ones that tell how we do on unseen texts.
"""

from __future__ import annotations

import json

import yardstick
from factcheck import check
from hidden_classes import masked

LEAST_PRECISION = 0.5
MOST_TRAPS = 0.05
LEAST_CONSISTENT = 0.2
HARDLY = 0.15  # what may be lost when half of the word classes are hidden


def test_flags_are_more_often_right_than_wrong() -> None:
    """A false alarm costs more than a miss."""
    scores = [yardstick.score(field) for field in yardstick.fields()]
    assert yardstick.mean([score.flag_precision for score in scores]) >= LEAST_PRECISION
    assert yardstick.mean([score.trap_rate for score in scores]) <= MOST_TRAPS
    assert yardstick.mean([score.consistent_recall for score in scores]) >= LEAST_CONSISTENT


def test_every_corpus_has_its_first_figure() -> None:
    """Blind first: a corpus without a logged first run proves nothing."""
    rows = (yardstick.CORPORA / "first.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert sorted(row.split("\t")[0] for row in rows) == yardstick.fields()


def test_every_closed_set_has_its_first_figure_and_its_quotes() -> None:
    """Sets that nobody has opened are only counted: `benchmarks/accuracy.py --closed`."""
    rows = (yardstick.CORPORA / "closed.tsv").read_text(encoding="utf-8").splitlines()[1:]
    sets = yardstick.closed()
    assert sorted(row.split("\t")[0] for row in rows) == sorted(sets)
    for files in sets.values():
        table = json.loads(files["gold.json"])
        members = [member for entry in (*table["findings"], *table["traps"]) for member in entry["members"]]
        assert all(files[m["file"]][m["start"] : m["end"]] == m["quote"] for m in members)


def test_half_of_the_word_classes_may_be_hidden() -> None:
    """The classes only add evidence: the figures hardly fall without half of them."""
    fields = yardstick.fields()[:6]
    whole = [yardstick.score(field) for field in fields]
    with masked(0.5, seed=7):
        half = [_anew(field) for field in fields]
    assert half != whole, "nothing was hidden, or nothing that these corpora ask for"
    assert _anew(fields[0]) == whole[0], "what was hidden stayed so"
    for name in ("flag_recall", "consistent_recall"):
        fall = yardstick.mean([getattr(s, name) for s in whole]) - yardstick.mean([getattr(s, name) for s in half])
        assert fall <= HARDLY


def _anew(field: str) -> yardstick.Score:
    """The figures of a corpus read again: a report that is kept tells nothing of what is hidden now."""
    return yardstick.score_report(check([yardstick.CORPORA / field]), yardstick.answers(field))
