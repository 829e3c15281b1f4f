"""The forty traps: what names, chains, roles and stance say of each."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from factcheck import reading
from factcheck.grammar.names.names import find
from factcheck.grammar.stance.stance import read
from factcheck.kinds.chains.chains import Chain, chains
from factcheck.kinds.roles.role import extract

TABLE = Path(__file__).parent.parent / "corpus" / "stance" / "traps.toml"
AT_LEAST = 38


class Trap(BaseModel):
    """One trap and what must come of it."""

    model_config = ConfigDict(extra="forbid")

    number: int
    text: str
    stance: tuple[str, str, str] | None = None
    names: dict[str, str] = {}
    roles: dict[str, str] = {}
    linked: dict[str, str] = {}
    unlinked: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()


def _stance_right(trap: Trap) -> bool:
    if trap.stance is None:
        return True
    before, words, after = re.split(r"\[\[|\]\]", trap.text)
    text = before + words + after
    affirmed, mood, speaker = trap.stance
    stance = read(text, 0, len(text), len(before), len(before) + len(words))
    return (stance.affirmed, stance.mood, stance.speaker) == (affirmed == "yes", mood, speaker)


def _chain_of(found: Sequence[Chain], text: str, words: str) -> str:
    """The name of the chain that the last occurrence of some words belongs to, empty for none."""
    start = text.rindex(words)
    for chain in found:
        if any((m.start, m.end) == (start, start + len(words)) for m in chain.mentions):
            return chain.name
    return ""


def right(trap: Trap) -> bool:
    """Whether everything said of a trap comes out."""
    text = trap.text.replace("[[", "").replace("]]", "")
    names = find(text)
    kinds = {name.text: name.kind for name in names}
    if any(kinds.get(name) is None or kind not in ("any", kinds[name]) for name, kind in trap.names.items()):
        return False
    document = reading.document(text)
    found = chains(document, names)
    roles = {(c.value.holder, c.value.role) for c in extract(document, names, found) if c.value.type == "role"}
    if any((holder, post) not in roles for holder, post in trap.roles.items()):
        return False
    links = all(_chain_of(found, text, short) == full for short, full in trap.linked.items())
    apart = all(not _chain_of(found, text, words) for words in trap.unlinked)
    alone = all(_chain_of(found, text, words) in ("", words) for words in trap.alone)
    return links and apart and alone and _stance_right(trap)


def test_the_traps_are_seen() -> None:
    """At least 38 of the forty come out; the rest are named when they do not."""
    traps = [Trap.model_validate(row) for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["trap"]]
    assert len(traps) == 40
    wrong = [trap.number for trap in traps if not right(trap)]
    assert len(wrong) <= 40 - AT_LEAST, wrong
