"""The generated page of the rules says what the rules say."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

from factcheck.pipeline import default_rules

_ROOT = Path(__file__).parents[2]


def test_the_page_of_the_rules_has_a_section_a_rule() -> None:
    """From the rules themselves; one that is out of date warns here and fails `docs/generate.py --check` in CI."""
    script = "import generate; print('\\n'.join(generate.rules()))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=_ROOT / "docs", capture_output=True, text=True, encoding="utf-8",
        env={"PYTHONPATH": str(_ROOT / "src"), "PYTHONIOENCODING": "utf-8"}, check=True,
    )  # fmt: skip
    sections = {line for line in done.stdout.splitlines() if line.startswith("## ")}
    assert sections >= {f"## {rule.id}" for rule in default_rules()}
    page = (_ROOT / "docs" / "reference" / "rules.md").read_text(encoding="utf-8")
    if done.stdout != page:
        warnings.warn("docs/reference/rules.md is out of date: run python docs/generate.py", stacklevel=1)


def test_the_page_of_the_library_lists_methods() -> None:
    """Each by its signature."""
    page = (_ROOT / "docs" / "reference" / "library.md").read_text(encoding="utf-8")
    for told in (
        "`Claim.made(kind: Kind,",
        "`to_polars() -> Any`",
        "`Quantity.exactly(number",
        "- raises `RuleErrors`",
    ):
        assert told in page, told
