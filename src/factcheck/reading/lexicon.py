"""The reader's word lists and thresholds, validated when first needed."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class HtmlWords(Table):
    """Which tags of a page are left out, and which only marked."""

    dropped: frozenset[str]
    chrome_tags: frozenset[str]
    chrome_words: frozenset[str]


class ChromeWords(Table):
    """`chrome.toml`: the furniture of sites."""

    strong: tuple[str, ...]
    legal: tuple[str, ...]
    address: tuple[str, ...]
    furniture: frozenset[str]
    sections: frozenset[str]
    more: tuple[str, ...]
    openings: tuple[str, ...]
    editorial: tuple[str, ...]
    dangling: frozenset[str]
    html: HtmlWords


class Abbreviations(Table):
    """`abbreviations.toml`: full stops that end nothing."""

    inner: frozenset[str]
    before_figure: frozenset[str]
    after_figure: frozenset[str]
    perhaps: frozenset[str]
    starters: frozenset[str]
    of_hours: frozenset[str]
    with_hours: frozenset[str]


class Limits(Table):
    """How much a file may hold before it is refused."""

    file_bytes: int
    html_depth: int
    expanded_bytes: int
    expansion_ratio: int


class LineThresholds(Table):
    """When a line counts as a heading, as furniture, as hard-wrapped."""

    heading_words: int
    dateline_words: int
    furniture_length: int
    foreign_share: float
    wrap_at_most: int
    wrap_fullness: float


class DateThresholds(Table):
    """How far from its edges a document's own date may stand."""

    head: int
    head_lines: int
    first_line: int
    tail: int


class DecodingThresholds(Table):
    """When bytes are no text."""

    control_share: float
    nul_share: float


class Pages(Table):
    """What sets a paragraph of a PDF off."""

    gap: float
    least: float
    leading: float
    sizes: float


class Hyphens(Table):
    """Words that a hyphen follows in the middle of a line too."""

    kept_after: frozenset[str]


class Columns(Table):
    """The names of a table's columns, by what they hold."""

    text: tuple[str, ...]
    title: tuple[str, ...]
    date: tuple[str, ...]
    name: tuple[str, ...]


class Signing(Table):
    """The words of a line that signs a text."""

    papers: tuple[str, ...]
    sent: tuple[str, ...]
    sittings: tuple[str, ...]
    writers: tuple[str, ...]


class Boxes(Table):
    """What labels the lines of a fact box."""

    stamps: tuple[str, ...]
    no_labels: tuple[str, ...]
    of_the_whole: tuple[str, ...]
    labels: tuple[str, ...]


class YearWords(Table):
    """Words of a sentence that say how its year lies to the day of writing."""

    to_come: tuple[str, ...]
    past: tuple[str, ...]
    now: tuple[str, ...]
    ages: tuple[str, ...]


class ReadingThresholds(Table):
    """`reading.toml`."""

    limits: Limits
    lines: LineThresholds
    dates: DateThresholds
    decoding: DecodingThresholds
    pages: Pages
    hyphens: Hyphens
    columns: Columns
    signing: Signing
    boxes: Boxes
    years: YearWords


@cache
def chrome_words() -> ChromeWords:
    """The furniture of sites."""
    return read_lexicon("chrome.toml", ChromeWords)


@cache
def abbreviations() -> Abbreviations:
    """Full stops that end nothing, and words that begin sentences."""
    return read_lexicon("abbreviations.toml", Abbreviations)


@cache
def thresholds() -> ReadingThresholds:
    """The reader's numbers."""
    return read_lexicon("reading.toml", ReadingThresholds)


def boxes() -> Boxes:
    """What labels the lines of a fact box."""
    return thresholds().boxes


def signing() -> Signing:
    """The words of a line that signs a text."""
    return thresholds().signing
