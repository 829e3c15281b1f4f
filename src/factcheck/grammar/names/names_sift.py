"""Which capitals are names: sentence openers, headings and block capitals are sifted by the document itself."""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.names.aliases import known
from factcheck.grammar.names.names_runs import Word
from factcheck.grammar.names.names_words import given_names, name_words, titles
from factcheck.grammar.words.words import noun_lemma, verb_lemma
from factcheck.grammar.words.words_tables import knows


class Sieve:
    """What one document says about its own capitals."""

    def __init__(self, text: str, found: list[Word]) -> None:
        self._lower: set[str] = set()
        self._inside: set[str] = set()
        self._shouted: set[int] = set()
        self._surnames: set[str] = set()
        self._read_lines(text, found)
        before: Word | None = None
        for number, word in enumerate(found):
            if not word.capital:
                self._lower.add(word.text.lower())
            elif number not in self._shouted:
                if not word.first:
                    self._inside.add(word.text)
                if before is not None and before.capital and before.gap == " " and before.text.lower() in given_names():
                    self._surnames.add(word.text)
            before = word

    def _read_lines(self, text: str, found: list[Word]) -> None:
        """Marks the words of lines in block capitals or in title case: their capitals say nothing."""
        begin = 0
        ends = [number for number, word in enumerate(found, start=1) if "\n" in word.gap]
        for end in [*ends, len(found)]:
            if _shouts(found[begin:end], text):
                self._shouted.update(range(begin, end))
            begin = end

    def shouted(self, number: int) -> bool:
        """Whether a word stands in a line whose capitals say nothing."""
        return number in self._shouted

    def inside(self, word: str) -> bool:
        """Whether the document writes a word with a capital where no rule of spelling asks for one."""
        return word in self._inside

    def surname(self, word: str) -> bool:
        """Whether the document has the word as a person's surname ("Ana King")."""
        return word in self._surnames

    def opener(self, word: Word) -> bool:
        """Whether a capital at a sentence's start is no more than that."""
        if word.text in name_words().not_names:
            return word.first or word.text in name_words().articles or word.gap[:1] not in {" ", "'", "’"}
        if not word.first:
            return False
        if known(word.text) or self.inside(word.text) or self.surname(word.text):
            return False
        lower = word.text.lower()
        if len(lower) == 2 and lower.endswith("."):
            return False
        if lower in given_names() or any(c.isupper() for c in word.text[1:]):
            return False
        return lower in self._lower or lower in titles().all or common(lower)


@lru_cache(maxsize=16384)
def common(lower: str) -> bool:
    """Whether a word is known to English as something other than a name."""
    if lower in titles().modifier or len(lower) < 3:
        return True
    if any(knows(word, pos) for word in (lower, noun_lemma(lower), verb_lemma(lower)) for pos in "NVJR"):
        return True
    return lower.endswith(name_words().word_endings)


def _shouts(line: list[Word], text: str) -> bool:
    lettered = [word for word in line if word.text[0].isalpha()]
    if len(lettered) < 3:
        return False
    if sum([word.text.isupper() for word in lettered]) > 0.7 * len(lettered):
        return True
    if text[line[-1].end : line[-1].end + 1] in {".", "!", "?", ",", ";", "”", '"'}:
        return False
    long = [word for word in lettered if len(word.text) > 3]
    raised = sum(word.capital for word in long)
    return 4 <= len(long) <= 20 and raised > 0.75 * len(long)
