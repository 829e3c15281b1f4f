"""Bytes → text, and every guess said aloud.

The order matters: a byte-order mark is certain; NUL bytes must be tested before UTF-8, which accepts
them; strict UTF-8 hardly ever succeeds by chance; then what the file declares about itself; then
Windows-1252, the likeliest of the rest for text in English.
"""

from __future__ import annotations

import codecs
import re

from factcheck.reading.lexicon import thresholds
from factcheck.row import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding|coding)\s{0,4}[=:]\s{0,4}[\"']?([A-Za-z0-9_.:-]{2,40})")
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # not tab, ends of lines and pages, escape


class Decoded(NamedTuple):
    """The text, the encoding used, and a sentence where that was a guess (empty where it was not).

    `text` is None where the bytes are no text at all; `guess` then says why.
    """

    text: str | None
    encoding: str
    guess: str = ""


def decode(data: bytes) -> Decoded:
    """The text that `data` holds.

    Example:
        >>> decode("Málaga".encode("cp1252")).encoding
        'cp1252'
        >>> decode(b"plain").guess
        ''
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, codec, name) or _with_losses(data, codec, name)
    if b"\0" in data:
        return _with_nuls(data)
    try:
        return _checked(data.decode("utf-8"), "utf-8", "")
    except UnicodeDecodeError as error:
        bad = error.start
    return _declared(data) or _legacy(data, bad)


def _strictly(data: bytes, codec: str, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec), name)
    except UnicodeDecodeError:
        return None


def _with_losses(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, "replace")
    return Decoded(text, name, f"marked as {name} but damaged: {text.count(chr(0xFFFD))} characters were replaced")


def _with_nuls(data: bytes) -> Decoded:
    sample = data[:65536]
    half = max(1, len(sample) // 2)
    share = thresholds().decoding.nul_share
    for first, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        other = sample[1 - first :: 2].count(0)
        if sample[first::2].count(0) / half >= share and other / half < 0.02:
            read = _strictly(data[: len(data) // 2 * 2], codec, codec)
            if read is not None:
                return read._replace(
                    guess=f"read as {codec}: every second byte is zero and there is no byte-order mark"
                )
    if sample.count(0) / max(1, len(sample)) <= thresholds().decoding.control_share:
        read = _strictly(data, "utf-8", "utf-8")
        if read is not None and read.text is not None:
            return _checked(read.text, "utf-8", "holds bytes of value zero, read as utf-8 all the same")
    return Decoded(None, "", "is no text but binary (bytes of value zero stand in it)")


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    name = found.group(1).decode("ascii")
    try:
        codec = codecs.lookup(name)
        if codec.name == "utf-8" or not getattr(codec, "_is_text_encoding", True):
            return None
        return _checked(data.decode(codec.name), codec.name, f"read as {codec.name}, as the file declares")
    except (LookupError, UnicodeDecodeError):
        return None


def _legacy(data: bytes, bad: int) -> Decoded:
    high = sum(1 for byte in data[:65536] if byte >= 0x80)
    damaged = data.decode("utf-8", "replace")
    losses = damaged.count("\ufffd")
    if losses and high > 8 * losses:
        guess = f"damaged utf-8: {losses} characters were replaced, the first at byte {bad}"
        return _checked(damaged, "utf-8", guess)
    guess = f"read as cp1252 (Windows), because byte {bad} is not valid utf-8"
    read = _strictly(data, "cp1252", "cp1252")
    if read is not None and read.text is not None:
        return _checked(read.text, "cp1252", guess)
    return _checked(data.decode("latin-1"), "latin-1", guess.replace("cp1252 (Windows)", "latin-1"))


def _checked(text: str, encoding: str, guess: str) -> Decoded:
    sample = text[:65536]
    controls = len(_CONTROL.findall(sample))
    if sample and controls / len(sample) > thresholds().decoding.control_share:
        return Decoded(None, "", "is no text (it is full of control characters)")
    return Decoded(text, encoding, guess)
