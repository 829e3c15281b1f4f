"""A text as tokens of one letter each: the class of every word that could tell the time.

Shapes (`shapes.py`) are regular expressions over the string of class letters, so that a rule reads
as a rule ("day of? month year?") and the matching runs at the speed of `re`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.numerals import count, spoken_year
from factcheck.late import Late
from factcheck.row import NamedTuple

# name in a shape -> letter
CLASSES = {
    "month": "M", "weakmonth": "m", "weekday": "W", "weakday": "w", "small": "d", "int": "n", "year": "Y", "yy": "y",
    "big": "q", "card": "c", "nth": "o", "second": "s", "tens": "K", "iso": "I", "clock": "C", "unit": "U",
    "units": "V", "repeat": "G", "season": "S", "holiday": "H", "deictic": "D", "daypart": "Z", "part": "P",
    "edge": "E", "the": "t", "a": "a", "of": "f", "in": "i", "from": "F", "to": "T", "between": "B", "and": "&",
    "or": "|", "this": "h", "that": "j", "last": "L", "next": "N", "ago": "g", "later": "R", "earlier": "r",
    "after": "l", "before": "b", "about": "~", "hedge": "<", "each": "x", "old": "O", "half": "5", "fiscal": "z",
    "several": "v", "dash": "-", "comma": ",", "poss": "'", "slash": "/", "frac": "%", "era": "e", "qn": "Q",
    "hn": "A", "nq": "1", "quality": "2", "long": "3", "now": "0", "aged": "u", "then": "8", "anniversary": "4",
    "weekdays": "7",
}  # fmt: skip
OTHER = "_"
HEADS = re.compile("[MmWwoYyKICUV3GSHDZ'QA1sen0%u847]|ic|z[dn]")  # a run of tokens without one of these tells no time

_TOKEN = re.compile(
    r"(?:B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|[ap]\.m\b\.?|(?:ca?|[rbd]|fl)\.(?=\s?\d)|w/[ce]\b)|[^\W\d_]+"
    r"|\d{4}-\d\d?-\d\d?(?![\d-])|\d\d?-\d\d?-(?:\d{4}|\d\d)(?![\d-])|\d{4}-?W\d\d(?:-[1-7])?(?![\w-])"
    r"|\d+(?:[.,:/]\d+)*[^\W\d_]*"
    r"|['’‘]\d0s\b|['’‘]\d\d(?!\d)|['’]s\b"
    r"|\n[ \t\r\n]*|[^\w\s]|_"
)
_GLUED = Late(r"(\d{1,4}(?:\.\d+)?)([^\W\d_]{3,7}|[hH]|[Qq])")  # "30min", "3.5years", "3h", "2012Q"
_PUNCT = {"-": "-", "–": "-", "—": "-", "‑": "-", "−": "-", ",": ",", "/": "/", "~": "-"}
_LONG_LINE = 45  # a line at least so long was broken by its width, not by its sense


class Tokens(NamedTuple):
    """Parallel lists: where each token stands, its text in lower case, and the string of class letters."""

    text: str
    starts: list[int]
    ends: list[int]
    lowers: list[str]
    classes: str

    def at(self, index: int) -> str:
        """The token's lower-case text, or "" outside."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def raw(self, index: int) -> str:
        """The token as written, or "" outside."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""


@cache
def _vocabulary() -> dict[str, str]:
    """Each single word with its class letter."""
    words = lexicon()
    table: dict[str, str] = {}
    steer = vars(words.steer)
    for name, listed in steer.items():
        table |= {word: CLASSES[name.rstrip("_")] for word in listed if " " not in word}
    pairs: tuple[tuple[str, dict[str, int] | dict[str, str]], ...] = (
        ("unit", words.unit), ("units", words.units), ("long", words.long), ("card", words.cardinal),
        ("nth", words.ordinal),
        ("tens", words.decade), ("deictic", words.deictic), ("edge", words.edge), ("part", words.part),
        ("daypart", words.daypart), ("season", words.season), ("repeat", words.repeat),
        ("month", words.month), ("weekday", words.weekday),
    )  # fmt: skip
    for name, listed_words in pairs:
        table |= {word: CLASSES[name] for word in listed_words if " " not in word}
    holidays = [*words.holiday.once, *words.holiday.fixed, *words.holiday.nth, *words.holiday.easter]
    table |= {word: CLASSES["holiday"] for word in holidays if " " not in word and "'" not in word}
    table |= {f"{word}s": CLASSES["weekdays"] for word in words.weekday if word.endswith("day")}
    table["second"] = CLASSES["second"]
    table["middle"] = CLASSES["edge"]
    return table


@cache
def _phrases() -> dict[str, tuple[str, dict[str, str]]]:
    """For each first word of a phrase of several words: how they are spelt, and each phrase's class letter."""
    words = lexicon()
    classes: dict[str, str] = {}
    for name, listed in vars(words.steer).items():
        classes |= {p: CLASSES[name.rstrip("_")] for p in listed if " " in p}
    classes |= {p: CLASSES["deictic"] for p in words.deictic if " " in p}
    classes |= {p: CLASSES["unit"] for p in words.unit if " " in p}
    classes |= {p: CLASSES["units"] for p in words.units if " " in p}
    for table in (words.holiday.once, words.holiday.fixed, words.holiday.nth, words.holiday.easter):
        classes |= {p: CLASSES["holiday"] for p in table if not p.isalpha()}
    by_first: dict[str, dict[str, str]] = {}
    for phrase, letter in classes.items():
        first = re.match(r"\w+", phrase)
        by_first.setdefault(first.group() if first else phrase, {})[phrase] = letter
    made = {}
    for first_word, phrases in by_first.items():
        longest = sorted(phrases, key=len, reverse=True)
        spelt = "|".join(re.escape(p).replace(r"\ ", r"\s+").replace("'", "['’]?") for p in longest)
        normal = {plain(p): letter for p, letter in phrases.items()}
        made[first_word] = (rf"(?:{spelt})(?!\w)", normal)
    return made


@cache
def _telling() -> frozenset[str]:
    """The words that may have a class of their own or open a phrase; all others are read over."""
    return frozenset((*_vocabulary(), *_phrases(), *(era.lower() for era in _UPPER_ERA), "q", "h"))


@cache
def _spelt(phrases: str) -> re.Pattern[str]:
    """The pattern of some phrases, made when a text first holds their first word."""
    return re.compile(phrases, re.IGNORECASE)


def plain(phrase: str) -> str:
    """A phrase in lower case, its apostrophes and doubled spaces out."""
    return " ".join(phrase.lower().replace("’", "").replace("'", "").split())


@lru_cache(maxsize=4096)
def _numeral(text: str) -> str:
    """The class letter of a token that starts with a digit."""
    if len(text) > 12:
        return OTHER
    if text.isascii() and text.isdigit() and len(text) != 8:
        if len(text) == 4 and "0999" < text < "3000":
            return "Y"
        return "d" if len(text) <= 2 and 1 <= int(text) <= 31 else "n"
    for pattern, letter in _NUMERALS:
        if pattern.fullmatch(text):
            return letter
    return OTHER


_NUMERALS = (
    (
        Late(
            r"\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-(?:\d{4}|\d\d)|\d\d?[/.]\d\d?[/.](?:\d{4}|\d\d)|\d{4}[/.]\d\d?[/.]\d\d?"
            r"|\d{4}-?[Ww]\d\d(?:-[1-7])?",
            *"-/.Ww",
        ),
        "I",
    ),
    (Late(r"(?:\d?1st|\d?2nd|\d?3rd|\d?\d{1,2}th)", "st", "nd", "rd", "th", flags=re.I), "o"),
    (Late(r"\d{1,3}0s", "0s", flags=re.I), "K"),
    (
        Late(
            r"[01]?\d(?:[:.][0-5]\d)?[ap]m|2[0-4]:[0-5]\d(?::[0-5]\d)?|[01]?\d:[0-5]\d(?::[0-5]\d)?",
            *":m",
            flags=re.I,
        ),
        "C",
    ),
    (Late(r"\d{4}/\d\d?|\d\d?/\d{4}|\d{4}/\d{4}", "/"), "I"),
    (Late(r"[1-4][qQ]|[12][hH]", *"qQhH"), "1"),
    (Late(r"(?:19|20)\d{6}", "19", "20"), "I"),
    (Late(r"\d\d?/\d\d?", "/"), "%"),
    (Late(r"\d{1,3}(?:,\d{3})+|\d+\.\d+|\d+½", *",.½"), "q"),
)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of a stretch of text with their class letters."""
    stop = len(text) if end is None else end
    rows: list[tuple[int, int, str, str]] = []
    skip_to = line_start = start
    telling = _telling()
    for found in _TOKEN.finditer(text, start, stop):
        low, high = found.span()
        if low < skip_to:
            continue
        token = found[0]
        first = token[0]
        if first.isalpha() or first == "½":
            lower, letter = token.lower(), OTHER
            if lower in telling or "." in token:
                lower, letter, high = _word(text, token, low, high, stop)
                skip_to = high
            if lower == "date" and (not rows or rows[-1][3] != "T"):
                letter = OTHER
        elif first.isdigit():
            lower, letter = token.lower(), _numeral(token)
            if letter in (OTHER, "1") and (glued := _GLUED.fullmatch(token)):
                second = _glued_letter(glued[1], glued[2], text[high : high + 2])
                if second != OTHER:
                    rows.append((low, low + len(glued[1]), glued[1], _numeral(glued[1])))
                    low, lower, letter = low + len(glued[1]), glued[2].lower(), second
        elif first == "\n":
            broken = low - line_start >= _LONG_LINE and token.count("\n") == 1
            line_start = high
            if broken:
                continue
            lower, letter = "\n", OTHER
        else:
            lower, letter = token.lower(), _mark(token)
        rows.append((low, high, lower, letter))
    starts, ends, lowers, classes = map(list, zip(*rows, strict=True)) if rows else ([], [], [], [])
    return _merge_numbers(Tokens(text, starts, ends, lowers, "".join(classes)))


def _word(text: str, token: str, low: int, high: int, stop: int) -> tuple[str, str, int]:
    """A word, or the longest phrase of several words that starts with it: its text, class and end."""
    lower = token.lower()
    letter = _vocabulary().get(lower, OTHER)
    if token in ("Q", "H", "q") and text[high : high + 1] in ("1", "2", "3", "4"):
        return lower, CLASSES["hn" if token == "H" else "qn"], high
    phrases = _phrases().get(lower)
    if phrases is not None:
        longer = _spelt(phrases[0]).match(text, low, stop)
        if longer and longer.end() > high:
            lower = plain(longer.group())
            letter, high = phrases[1].get(lower, OTHER), longer.end()
    if letter in "MW":
        letter, high = _weigh(text, token, lower, letter, high)
    elif letter == OTHER:
        letter, lower = _rare(token, lower)
    return lower, letter, high


def _glued_letter(number: str, word: str, follow: str) -> str:
    """The class of what is glued to a number: a unit ("30min", "3h"), a quarter or half ("2012Q3"), or OTHER."""
    if word in ("Q", "q", "H"):
        if len(number) == 4 and follow[:1] in ("1", "2", "3", "4") and not follow[1:].isalnum():
            return CLASSES["hn" if word == "H" else "qn"]
        if word != "H":
            return OTHER
    letter = _vocabulary().get(word.lower(), OTHER)
    if word == "H" and (follow[:1].isdecimal() or follow[1:].isdecimal()):
        return OTHER  # 1H12, 1H 2012
    return letter if letter in "UV" else OTHER


def _mark(token: str) -> str:
    """The class of a punctuation mark, of 's, '98 or '70s."""
    if len(token) == 1:
        return _PUNCT.get(token, OTHER)
    if token[0] not in "'’‘":
        return OTHER
    return "'" if token[1] in "sS" else "K" if token[-1] == "s" else "y"


def _merge_numbers(tokens: Tokens) -> Tokens:
    """Number words that make one number ("twenty-five", "nineteen ninety-four") become one token."""
    runs = [m.span() for m in re.finditer("c(?:-?[cos]|&c)+|ac", tokens.classes)]
    if not runs:
        return tokens
    starts: list[int] = []
    ends: list[int] = []
    lowers: list[str] = []
    classes: list[str] = []
    done = 0
    for low, high in runs:
        for take, whole in ((starts, tokens.starts), (ends, tokens.ends), (lowers, tokens.lowers)):
            take.extend(whole[done:low])  # type: ignore[arg-type]  # starts with starts, words with words
        classes.append(tokens.classes[done:low])
        for first, last in _pieces(tokens, low, high):
            merged = _merged(tokens.lowers[first:last], tokens.classes[first:last])
            if merged is None:
                for take, whole in ((starts, tokens.starts), (ends, tokens.ends), (lowers, tokens.lowers)):
                    take.extend(whole[first:last])  # type: ignore[arg-type]  # starts with starts, words with words
                classes.append(tokens.classes[first:last])
            else:
                starts.append(tokens.starts[first])
                ends.append(tokens.ends[last - 1])
                lowers.append(merged[0])
                classes.append(merged[1])
        done = high
    starts.extend(tokens.starts[done:])
    ends.extend(tokens.ends[done:])
    lowers.extend(tokens.lowers[done:])
    classes.append(tokens.classes[done:])
    return Tokens(tokens.text, starts, ends, lowers, "".join(classes))


_LONGEST_DAY = 3  # "twenty-first" as tokens


def _pieces(tokens: Tokens, low: int, high: int) -> list[tuple[int, int]]:
    """A run of number words as one number, or cut in two where it is a day and a year after a month."""
    after_month = low and tokens.classes[low - 1] in "Mmt"
    if not after_month or _merged(tokens.lowers[low:high], tokens.classes[low:high]) is not None:
        return [(low, high)]
    for cut in range(low + 1, min(high - 1, low + _LONGEST_DAY) + 1):
        day = _merged(tokens.lowers[low:cut], tokens.classes[low:cut]) if cut - low > 1 else (tokens.lowers[low], "c")
        year = _merged(tokens.lowers[cut:high], tokens.classes[cut:high])
        if day is None or year is None:
            continue
        value = count(year[0])
        if value is not None and 1000 < value < 2200 and (count(day[0]) or 99) <= 31:
            return [(low, cut), (cut, high)]
    return [(low, high)]


def _merged(words: list[str], classes: str) -> tuple[str, str] | None:
    """The one token that a run of number words makes, or None where they make none."""
    if words[0] in ("a", "an"):
        return (f"one {words[1]}", "c") if words[1] in ("hundred", "thousand", "dozen") else None
    plain_words = [w for w in words if w not in ("-", "and", "–", "—", "‑")]
    year = spoken_year(plain_words)
    if year is not None:
        return str(year), "Y"
    if len(plain_words) > 12:
        return None
    joined = " ".join(plain_words)
    if count(joined) is None:
        return None
    if classes[-1] == "s" and (len(plain_words) < 2 or not _is_tens(plain_words[-2])):
        return None
    return joined, "o" if classes[-1] in "os" else "c"


def _is_tens(word: str) -> bool:
    return lexicon().cardinal.get(word, 0) in (20, 30, 40, 50, 60, 70, 80, 90)


_UPPER_ERA = frozenset(("BC", "BCE", "AD", "CE", "B.C.", "A.D.", "B.C.E."))


def _weigh(text: str, token: str, lower: str, letter: str, high: int) -> tuple[str, int]:
    """Whether a month or weekday is sure of itself, with its full stop where it is an abbreviation."""
    abbreviated = len(token) <= 5 and lower not in word_set("short_in_full")
    if abbreviated and text[high : high + 1] == ".":
        high += 1
        return letter, high
    if letter == "W" and abbreviated:
        return "w", high
    if lower in word_set("weak_dates") and (token[0].islower() or lower not in word_set("sure_with_capital")):
        return "m", high
    return letter, high


def _rare(token: str, lower: str) -> tuple[str, str]:
    """Words whose reading hangs on capitals or on what is joined to them: BC, a.m."""
    if token in _UPPER_ERA:
        return "e", "bc" if token[0] == "B" else "ad"
    if "." in token:
        return "C", lower
    return OTHER, lower
