"""What a noun beside a name goes on to tell: "Ana Ruiz, the lawyer who led the talks", "the guide in charge of it"."""

from __future__ import annotations

from factcheck.grammar.tags.tags_readings import closed_classes
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.roles.role_leading import charge_at
from factcheck.kinds.roles.role_setting import Setting
from factcheck.kinds.roles.role_words import role_words

_WHO = "who"
_OWNING = ("'s ", "’s ", "s' ", "s’ ")
_LONGEST = 8  # words of the noun beside the name


def goes_on(setting: Setting, at: int) -> tuple[int, str]:
    """Where the noun that describes somebody goes on with a clause ("who"), or a phrase of leading ("charge").

    Nothing but an article, owners and adjectives may stand before the noun: in "the brother of the man who led the
    dig" another one leads.

    Args:
        setting: The sentence.
        at: The first word behind the name's comma.
    """
    words = setting.words
    for k in range(at, min(len(words) - 1, at + _LONGEST)):
        lower = words[k].text.lower()
        before = words[k - 1] if k > at and knows(words[k - 1].text.lower(), "N") else None
        if before is not None and lower == _WHO and before.gap in {" ", ", "}:
            return k, _WHO
        if before is not None and before.gap == " " and charge_at(setting, k) is not None:
            return k, "charge"
        linked = closed_classes().get(lower)
        if (linked is not None and lower not in role_words().articles) or not _goes_together(words[k].gap):
            return -1, ""
    return -1, ""


def _goes_together(gap: str) -> bool:
    return gap in {" ", "-", ", "} or gap in _OWNING
