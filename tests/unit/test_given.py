"""What callers give wrongly is refused in words: the argument, what came, what to give instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import factcheck
from specimens import REPORT

_WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "no sources": (lambda: factcheck.check(None), "sources: is None. Give paths"),  # type: ignore[arg-type]
    "a number among sources": (lambda: factcheck.check([3]), "sources: is 3 (int)"),  # type: ignore[list-item]
    "a text for a path": (lambda: factcheck.check(["Nine people died."]), "reads like a text"),
    "a long text for a path": (lambda: factcheck.check("Nine people died there. " * 500), "reads like a text"),
    "an empty path": (lambda: factcheck.read(["seeds", ""]), 'Give "." for the folder you are in'),
    "texts without a text": (lambda: factcheck.check({"a.txt": None}), "sources['a.txt']: is None"),
    "texts named by numbers": (lambda: factcheck.check({1: "x"}), "sources, a name: is 1"),  # type: ignore[dict-item]
    "bytes for a text": (lambda: factcheck.extract(b"x"), "Decode the bytes first"),  # type: ignore[arg-type]
    "a path for a text": (lambda: factcheck.extract(Path("a")), "factcheck.read([path])"),  # type: ignore[arg-type]
    "one text to find copies in": (lambda: factcheck.duplicates("abc"), "texts: is 'abc'"),
    "texts for claims": (lambda: factcheck.compare("a", "b"), "a: is 'a' (str). Give a claim"),  # type: ignore[arg-type]
    "no claim to fit": (lambda: factcheck.fits(None, "x"), "claim: is None"),  # type: ignore[arg-type]
    "a day as a text": (
        lambda: factcheck.document("x", published="2020-01-01"),  # type: ignore[arg-type]
        "published: is '2020-01-01' (str). Give a datetime.date",
    ),
    "a name for rules": (lambda: factcheck.check({}, rules="x"), "rules: is 'x'"),  # type: ignore[arg-type]
    "a bare function": (lambda: factcheck.check({}, extractors=[len]), "factcheck.Extractor"),  # type: ignore[list-item]
}


@pytest.mark.parametrize("name", _WRONG)
def test_a_wrong_argument_is_named_with_its_remedy(name: str) -> None:
    """It is a TypeError as Python's own would be, and a FactcheckError as all that is refused."""
    call, told = _WRONG[name]
    with pytest.raises(factcheck.ArgumentError) as refused:
        call()
    assert told in str(refused.value)
    assert isinstance(refused.value, TypeError)


def test_one_path_needs_no_list(tmp_path: Path) -> None:
    """A text or a path alone is one source, and never a list of its letters."""
    (tmp_path / "a.txt").write_text("Nine people died.", encoding="utf-8")
    for one in (tmp_path, str(tmp_path)):
        assert [source.id for source in factcheck.check(one).sources] == ["a.txt"]
        assert len(factcheck.read(one).documents) == 1


def test_a_path_that_is_not_there_costs_only_itself() -> None:
    """However long it is, and whatever it holds."""
    for path in ("no-such-folder", "x" * 5000, "a\0b"):
        assert "does not exist" in factcheck.read([path]).problems[0].message


def test_a_missing_table_tool_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to run, and what there is without it."""
    monkeypatch.setattr("factcheck.model.report.import_module", _missing)
    with pytest.raises(ModuleNotFoundError, match="pip install pandas; or take the rows of to_records"):
        factcheck.Report().to_pandas()


def test_frames_have_their_columns_and_look_at_all_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of a report without findings too; polars would judge a column by its first hundred rows."""
    asked: list[dict[str, Any]] = []
    tool = SimpleNamespace(DataFrame=lambda rows, **how: asked.append({"rows": rows, **how}))
    monkeypatch.setattr("factcheck.model.report.import_module", lambda name: tool)
    REPORT.to_pandas()
    REPORT.to_polars()
    factcheck.Report().to_polars()
    names = list(REPORT.to_records()[0])
    assert [one.get("columns") or one["schema"] for one in asked] == [names, names, names]
    assert asked[1]["infer_schema_length"] is None


def _missing(name: str) -> object:
    raise ModuleNotFoundError(name)
