"""Who held a post until another took it over: “succeeded X as mayor”, “after X resigned, Y became mayor”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_runs import words
from factcheck.grammar.names.names_spelt import Spelt
from factcheck.kinds.roles.role_setting import FoundRole, Setting, begin_of
from factcheck.kinds.roles.role_words import role_words
from factcheck.questions.facts import PREDECESSOR

_NEAR = 12  # words from the successor's post to whom it was left by
_LINK = 3  # words of what brings the name behind a post ("in place of")
_READ_ON = frozenset({" ", ", "})
_LONGEST = 240  # characters of a quote that runs into the sentence before


class Told(NamedTuple):
    """A sentence with the names in it and the posts that it gives."""

    text: str
    start: int
    end: int
    names: Sequence[FoundName]
    roles: tuple[FoundRole, ...]
    spelt: Spelt | None = None

    def setting(self) -> Setting:
        """The sentence as the readers of roles see it; its words are cut when they are asked for."""
        cut = words(self.text, self.start, self.end) if self.spelt is None else self.spelt.within(self.start, self.end)
        return Setting(self.text, cut, self.names)


def predecessors_in(told: Told, before: Told | None) -> Iterator[FoundRole]:
    """The posts that a sentence gives, by saying who took them over, to those who held them until then.

    Nobody is said to have held a post of whom the same sentence tells another one.

    Args:
        told: The sentence.
        before: The one before it in the same paragraph, if there is one.
    """
    taken = [role for role in told.roles if role.shape == "verb" and role_words().entering & {*role.status}]
    if not taken:
        return
    setting = told.setting()
    for role in taken:
        name, roles = _named(setting, role) or _left(setting, role), told.roles
        if name is None and before is not None and _goes_on(setting):
            name, roles = _left_before(before.setting()), (*told.roles, *before.roles)
        if name is None or name.start == role.holder.start or _has_another(name, roles):
            continue
        inner = role.holder.end <= name.start < role.end  # "succeeded Reed as mayor", without the successor's name
        start = setting.words[setting.word_at(role.holder.end)].start if inner else min(role.start, begin_of(name))
        end = max(role.end, name.end)
        if end - start <= _LONGEST:
            yield FoundRole(start, end, name, role.post, role.organisation, (PREDECESSOR,), "be", "predecessor")


def _people(setting: Setting) -> list[FoundName]:
    return [name for name in setting.names if name.kind == "person"]


def _named(setting: Setting, role: FoundRole) -> FoundName | None:
    """Whom the words of the change themselves name."""
    return _between(setting, role) or _behind(setting, role)


def _between(setting: Setting, role: FoundRole) -> FoundName | None:
    """Whom the verb governs: “Bell succeeded Reed as mayor”."""
    lexicon = role_words()
    inner = [name for name in _people(setting) if role.holder.end <= name.start < role.end]
    if len(inner) != 1:
        return None
    first = setting.word_at(role.holder.end)
    verbs = [word.text.lower() for word in setting.words[first : setting.word_at(begin_of(inner[0]))]]
    told = " ".join(word for word in verbs if word not in lexicon.skipped and word not in lexicon.articles)
    return inner[0] if told in lexicon.taking_over else None


def _behind(setting: Setting, role: FoundRole) -> FoundName | None:
    """Whom a participle or "from" brings after the post: “was named chairman, replacing Reed”."""
    lexicon = role_words()
    at = setting.word_at(role.end)
    if at == 0 or setting.words[at - 1].gap not in _READ_ON:
        return None
    ahead = setting.words[at : at + _LINK + 1]
    for length in range(1, len(ahead)):
        link = " ".join(word.text.lower() for word in ahead[:length])
        if link in lexicon.taking_over or (link in lexicon.taken_from and role.verb in lexicon.takes):
            name = setting.name_at(ahead[length].start)
            return name if name is not None and name.kind == "person" else None
    return None


def _left(setting: Setting, role: FoundRole) -> FoundName | None:
    """Who left in the same sentence: “after Reed resigned, Bell became mayor”, “following the death of Reed”."""
    lexicon = role_words()
    for at, word in enumerate(setting.words):
        if word.text.lower() not in lexicon.upon:
            continue
        stop = next((k + 1 for k in range(at, min(len(setting.words), at + _NEAR)) if _closes(setting, k)), at + _NEAR)
        stretch = setting.words[at + 1 : stop]
        inside = [n for n in _people(setting) if stretch and stretch[0].start <= n.start <= stretch[-1].start]
        gone = lexicon.departing & {word.text.lower() for word in stretch}
        outside = not (word.start < role.holder.start < (stretch[-1].end if stretch else word.end))
        if gone and outside and len(inside) == 1:
            return inside[0]
    return None


def _closes(setting: Setting, at: int) -> bool:
    return setting.words[at].gap.strip(" ").startswith((",", ";", ".", ":"))


def _goes_on(setting: Setting) -> bool:
    """Whether a sentence tells what came next: “Thereafter, …”."""
    words = [word.text.lower() for word in setting.words[:2]]
    return bool(words) and (words[0] in role_words().thereafter or " ".join(words) in role_words().thereafter)


def _left_before(setting: Setting) -> FoundName | None:
    """The one person of a sentence that tells how they left."""
    people: Sequence[FoundName] = _people(setting)
    holders = {name.full or name.text for name in people}
    gone = role_words().departing & {word.text.lower() for word in setting.words}
    named = [name for name in people if name.text.lower() not in role_words().owners and " " in name.text]
    return named[0] if gone and named and len(holders) == 1 else None


def _has_another(name: FoundName, roles: Sequence[FoundRole]) -> bool:
    """Whether a post of theirs is told in so many words."""
    known = {name.text, name.full}
    return any(
        role.holder.start == name.start or bool({role.holder.text, role.holder.full} & known - {""})
        for role in roles
        if role.verb != "lead"
    )
