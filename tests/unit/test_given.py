"""What callers give wrongly is refused in words: the argument, what came, what to give instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

import factcheck
from factcheck.render import by_name
from factcheck.testing import claim_breaches, extractor_breaches, rule_breaches

_CLAIM = factcheck.Claim.made("count", factcheck.Quantity.exactly(41), source="a")

_WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "no sources": (lambda: factcheck.check(None), "sources: is None. Give paths"),  # type: ignore[arg-type]
    "a number among sources": (lambda: factcheck.check([3]), "sources: is 3 (int)"),  # type: ignore[list-item]
    "a text for a path": (lambda: factcheck.check(["Nine people died."]), "reads like a text"),
    "a few words for a path": (lambda: factcheck.check(["Nine people died there"]), "reads like a text"),
    "what was read as a whole": (lambda: factcheck.check(factcheck.read([])), "factcheck.read(paths).documents"),  # type: ignore[arg-type]
    "copies in what was read": (lambda: factcheck.duplicates(factcheck.read([])), "read(paths).documents"),  # type: ignore[arg-type]
    "a number to find copies in": (lambda: factcheck.duplicates([3]), "Give a text or a document"),  # type: ignore[list-item]
    "a moment for a day": (
        lambda: factcheck.document("x", published=datetime(2020, 1, 1, 5)),
        "published: is datetime.datetime(2020, 1, 1, 5, 0) (datetime). Give its day alone, as in moment.date()",
    ),
    "a number for a name": (lambda: factcheck.read([], stdin_name=3), "stdin_name: is 3"),  # type: ignore[arg-type]
    "a number for a folder": (lambda: factcheck.default_rules(3), "folder: is 3 (int)"),  # type: ignore[arg-type]
    "no name of a folder": (lambda: factcheck.default_rules(""), "An empty path names nothing"),
    "names for rules of two claims": (
        lambda: factcheck.compare(_CLAIM, _CLAIM, rules="x"),  # type: ignore[arg-type]
        "rules: is 'x' (str). Give rules",
    ),
    "a number among rules": (lambda: factcheck.judged(_CLAIM, _CLAIM, rules=[1]), "rules: is 1"),  # type: ignore[list-item]
    "rules of one id": (
        lambda: factcheck.check({"a": "x"}, rules=[*factcheck.default_rules(), factcheck.default_rules()[3]]),
        "Two rules have it: give one of them",
    ),
    "rules of one id for two claims": (
        lambda: factcheck.compare(_CLAIM, _CLAIM, rules=[*factcheck.default_rules()] * 2),
        "rules, an id: is 'act-with-two-doers' (str). Two rules have it",
    ),
    "a word for yes or no": (
        lambda: factcheck.fits("x", "x", same_subject="no"),  # type: ignore[arg-type]
        "same_subject: is 'no' (str). Give True or False",
    ),
    "a number too large": (lambda: factcheck.Quantity.exactly(10**400), "too large to compare"),
    "a number too large to show": (lambda: factcheck.Quantity.exactly(10**5000), "something that cannot be shown"),
    "a claim for claims": (lambda: claim_breaches(_CLAIM), "claims: is Claim("),  # type: ignore[arg-type]
    "a text for texts": (lambda: extractor_breaches(lambda _: [], "abc"), "texts: is 'abc'"),
    "no extractor": (lambda: extractor_breaches(None), "propose: is None"),  # type: ignore[arg-type]
    "no folder of rules": (lambda: rule_breaches(3), "folder: is 3"),  # type: ignore[arg-type]
    "a field that is none": (
        lambda: _CLAIM.model_copy(update={"quotee": "x"}),
        "Claim.quotee: is 'x' (str). Give only id, kind, source",
    ),
    "a long text for a path": (lambda: factcheck.check("Nine people died there. " * 500), "reads like a text"),
    "no format": (lambda: by_name("docx"), "name: is 'docx' (str). Give one of terminal, json"),
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


def test_what_may_be_a_path_costs_only_itself() -> None:
    """Three words may name a folder, and an ending or a folder's sign tells a path however many there are."""
    for path in ("sources of May", "what we know of the ferry.txt", "texts/what we know of the ferry"):
        assert [problem.source for problem in factcheck.check([path]).problems] == [path]


def test_an_invalid_rule_is_a_rule_error(tmp_path: Path) -> None:
    """With all that is wrong with the folder, and each mistake by itself."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text(f'schema = 1\nid = "{name}"\ntitel = "x"\n', encoding="utf-8")
    with pytest.raises(factcheck.RuleError) as refused:
        factcheck.default_rules(str(tmp_path))
    assert isinstance(refused.value, factcheck.RuleErrors)
    assert {Path(one.path).name for one in refused.value.errors} == {"one.toml", "two.toml"}
    assert refused.value.path == refused.value.errors[0].path
    assert str(refused.value).count("titel") == 2


def test_a_missing_table_tool_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to run, and what there is without it."""
    monkeypatch.setattr("factcheck.model.frames.import_module", _missing)
    with pytest.raises(ModuleNotFoundError, match="pip install pandas; or take the rows of to_records"):
        factcheck.Report().to_pandas()


def _missing(name: str) -> object:
    raise ModuleNotFoundError(name)
