"""Posts told by what somebody does for a living: "who drives a digger for the quarry", "who teaches at the college"."""

from __future__ import annotations

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.tags.tags_readings import closed_classes
from factcheck.kinds.roles.role_phrases import Post
from factcheck.kinds.roles.role_setting import FoundRole, Setting, found_role
from factcheck.kinds.roles.role_words import role_words

_OPENING = frozenset({"DET", "POSS", "ADJ"})  # classes of words that stand before a noun
_LONGEST = 4  # words from the verb to what is driven


def by_deed(setting: Setting, person: FoundName, at: int, shape: str) -> FoundRole | None:
    """The post that a verb in the present tells of somebody; what is driven must be what people drive for a living.

    Args:
        setting: The sentence.
        person: Whose deed it is.
        at: The verb.
        shape: How the verb stands to the name.
    """
    lexicon = role_words()
    verb = setting.words[at].text.lower()
    if verb in lexicon.living and setting.words[at].gap == " ":
        post = Post(person.start, setting.words[at].end, lexicon.living[verb], "", ())
        return found_role(setting, post, person, person.start, setting.words[at].end, shape)
    if verb not in lexicon.driving:
        return None
    for word in setting.words[at + 1 : at + 1 + _LONGEST]:
        if word.text.lower() in lexicon.driven:
            post = Post(person.start, word.end, f"{word.text.lower()} driver", "", ())
            return found_role(setting, post, person, person.start, word.end, shape)
        closed = closed_classes().get(word.text.lower())
        if word.gap != " " or word.capital or (closed is not None and closed.tag not in _OPENING):
            return None
    return None
