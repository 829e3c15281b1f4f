"""The whole of what is led: in "the expedition to the Karun glacier was led by" it is the expedition."""

from __future__ import annotations

from factcheck.kinds.roles.role_setting import Setting, is_led, without_article
from factcheck.kinds.roles.role_words import role_words

_LONGEST = 4  # words of the noun that a link ties to what stands behind it
_LED = frozenset({"organisation", "group", "ship"})


def whole_body(setting: Setting, at: int, body: str, left: int, *, plain: bool) -> tuple[str, int]:
    """What is led, and where it begins, with the noun that a link ties to the words before the verb.

    In "a raid on the camp led by" it is the camp that is, since people lead it: no form of "be" parts the verb from
    its noun there. In "a congress in Turvik, led by" it is not the town.

    Args:
        setting: The sentence.
        at: The first word behind what is led.
        body: The words right before it, without their article.
        left: Where they begin.
        plain: Whether no form of "be" stands before the verb of leading.
    """
    inner = next((name for name in setting.names if left <= name.start and name.text == body), None)
    if plain and (inner is None or inner.kind in _LED):
        return body, left
    first = at_led = setting.word_at(left)
    while (outer := _noun_before(setting, first)) is not None:
        first, led = outer
        at_led = first if led else at_led
    if at_led == setting.word_at(left):
        return body, left
    start = setting.words[at_led].start
    return without_article(setting.text[start : setting.words[at - 1].end]), start


def _noun_before(setting: Setting, first: int) -> tuple[int, bool] | None:
    """Where the noun begins that a link ties to word `first`, and whether people lead such a thing."""
    words, lexicon = setting.words, role_words()
    link = first - 1
    if link < 1 or words[link].gap != " " or words[link].text.lower() not in lexicon.ties:
        return None
    noun = link - 1
    if words[noun].gap != " ":
        return None
    led = is_led(words[noun].text.lower())
    for k in range(noun, max(-1, noun - _LONGEST), -1):
        if words[k].text.lower() in lexicon.articles:
            return k, led
        if words[k].text.lower() in lexicon.stops or (k < noun and words[k].gap.strip() not in ("", "'s", "’s")):
            return k + 1, led
    return (0, led) if noun < _LONGEST else None
