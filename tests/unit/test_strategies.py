"""The strategies draw valid records, also through `from_type`."""

from __future__ import annotations

import os
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.claim import Claim
from factcheck.model.text import Document
from factcheck.model.values import Duration, Quantity, TimeInterval
from factcheck.strategies import Planted, planted, register

register()


@settings(max_examples=20)
@given(st.from_type(Claim), st.from_type(Quantity), st.from_type(TimeInterval), st.from_type(Duration))
def test_records_are_valid(claim: Claim, amount: Quantity, when: TimeInterval, length: Duration) -> None:
    """Core lies in hull; a quote is as long as its span."""
    assert len(claim.quote) == claim.end - claim.start
    assert amount.hull.covers(amount.core)
    assert when.hull.covers(when.core)
    assert length.hull.covers(length.core)


@settings(max_examples=20)
@given(st.from_type(Document), planted(), planted(differing=False))
def test_documents_and_pairs(text: Document, apart: Planted, alike: Planted) -> None:
    """Pairs differ where they say so."""
    assert text.sentences
    assert f"{apart.figure_a:,}" in apart.a.text
    assert apart.a.text != apart.b.text
    assert alike.a.text == alike.b.text


def test_the_strategies_may_be_imported_first() -> None:
    """Hypothesis calls the entry point while the strategies are importing it."""
    code = (
        "import sys, types, hypothesis.strategies as st; from factcheck import _hypothesis;"
        "sys.modules['factcheck.strategies'] = types.ModuleType('factcheck.strategies');"
        "_hypothesis.setup(); del sys.modules['factcheck.strategies'];"
        "from factcheck import Claim; from factcheck.strategies import claims;"
        "assert st.from_type(Claim).validate() is None"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stderr
