"""A claim against a passage: the verdict and what it rests on."""

from __future__ import annotations

from functools import lru_cache

from factcheck.kinds.galley import pull
from factcheck.model.fit import Cited, Fit, FitMatch, FitVerdict
from factcheck.model.text import Document
from factcheck.passages.alike import cover
from factcheck.passages.apart import of_two_things
from factcheck.passages.lexicon import passage_table
from factcheck.passages.matching import Judged, judged
from factcheck.passages.told import Text, Told, read
from factcheck.passages.unanswered import unanswered
from factcheck.reading import document

_ORDER: tuple[FitVerdict, ...] = ("contradiction", "tension", "consistent")
_KEPT = 256  # passages kept as read: one is mostly asked about several claims


def fit(claim: str | Document, passage: str | Document, *, same_subject: bool = True) -> Fit:
    """Whether a claim fits a passage; see `factcheck.fits`."""
    one, two = _read(claim), _read(passage)
    strange = not same_subject and cover(one.words, two.words) < passage_table().bars.subject
    found = [] if strange else judged(one.told, two.told)
    if not same_subject:
        found = [each for each in found if not _of_strangers(each)]
    left = unanswered(one, () if strange else two.told, found)
    verdicts = {each.verdict for each in found}
    verdict = next((v for v in _ORDER if v in verdicts), "unrelated")
    return Fit(
        verdict="partly" if verdict == "consistent" and left else verdict,
        matches=tuple(_match(each, _text(claim), _text(passage)) for each in found),
        unanswered=tuple(_quoted(start, end, _text(claim)) for start, end in left),
    )  # fmt: skip


def _of_strangers(one: Judged) -> bool:
    """Whether figures that agree are told of two places or bearers, where nothing says that the texts speak of one."""
    return one.verdict != "contradiction" and bool(of_two_things(one.pair.claim, one.pair.passage))


def _text(given: str | Document) -> str:
    return given if isinstance(given, str) else given.text


@lru_cache(maxsize=_KEPT)
def _read(given: str | Document) -> Text:
    """What a text tells; of a document, as it was read: on its day, without what is no part of its telling."""
    return read(pull(document(given) if isinstance(given, str) else given))


def _match(one: Judged, claim: str, passage: str) -> FitMatch:
    ours, theirs = _cited(one.pair.claim, claim), _cited(one.pair.passage, passage)
    return FitMatch(
        verdict=one.verdict, claim=ours, passage=theirs, score=round(one.pair.score, 3),
        explanation=f"“{ours.quote}” against “{theirs.quote}”: {one.why}",
    )  # fmt: skip


def _cited(one: Told, text: str) -> Cited:
    return _quoted(one.start, one.end, text)


def _quoted(start: int, end: int, text: str) -> Cited:
    return Cited(start=start, end=end, quote=text[start:end])
