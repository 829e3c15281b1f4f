"""The reader's word lists: valid as shipped, and a misspelt key is refused with the known ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import locate
from factcheck.errors import LexiconError
from factcheck.reading import lexicon


def test_the_shipped_lists_are_valid() -> None:
    """In lower case, as they are compared."""
    assert lexicon.thresholds().limits.file_bytes > 0
    for word in (*lexicon.chrome_words().furniture, *lexicon.abbreviations().inner):
        assert word == word.lower()


def test_a_misspelt_key_is_named_with_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File, key, value, remedy."""
    (tmp_path / "abbreviations.toml").write_text('iner = ["mr"]\n', encoding="utf-8")
    monkeypatch.setattr(locate, "lexicon_path", lambda name: tmp_path / name)
    with pytest.raises(LexiconError, match=r"abbreviations\.toml: .*Known keys: after_figure, before_figure, inner"):
        locate.read_lexicon("abbreviations.toml", lexicon.Abbreviations)
