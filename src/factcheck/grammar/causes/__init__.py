"""What a sentence says came of what: an effect, its cause, and whether the cause is told or denied."""

from factcheck.grammar.causes.lexicon import apart, bars, coupled, general
from factcheck.grammar.causes.reader import Cause, Hints, causes
from factcheck.grammar.causes.sorts import Words, words_of

__all__ = ["Cause", "Hints", "Words", "apart", "bars", "causes", "coupled", "general", "words_of"]
