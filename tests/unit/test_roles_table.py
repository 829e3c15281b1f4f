"""Roles on the table of constructions in `tests/corpus/roles`."""

from __future__ import annotations

from pathlib import Path

from factcheck import reading
from factcheck.grammar.names.names import find
from factcheck.kinds.chains.chains import chains
from factcheck.kinds.roles.role import extract

TABLE = Path(__file__).parent.parent / "corpus" / "roles" / "roles.tsv"
SHARE = 0.95


def roles_of(text: str) -> list[tuple[str, str, str]]:
    """Holder, post and body of every role read from a text; an unsaid body is a dash."""
    document = reading.document(text)
    names = find(document.text)
    values = [claim.value for claim in extract(document, names, chains(document, names))]
    return [(v.holder, v.role, v.organisation or "-") for v in values if v.type == "role" and v.role != "nationality"]


def wrong_rows() -> list[str]:
    """The rows that come out otherwise, with what was read."""
    out: list[str] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        text, holder, post, body = line.split("\t")
        found = roles_of(text)
        right = not found if holder == "none" else (holder, post, body) in found
        if not right:
            out.append(f"{text} → {found}")
    return out


def test_the_constructions_are_read() -> None:
    """At least 95 of 100 constructions give the right holder, post and body."""
    rows = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    wrong = wrong_rows()
    assert len(wrong) <= (1 - SHARE) * len(rows), "\n".join(wrong)
