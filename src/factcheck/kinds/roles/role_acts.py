"""Who did what only one can have done: brokered the truce, designed the bridge, succeeded the mayor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.results.wins import is_told
from factcheck.kinds.chains.chains import Chains
from factcheck.kinds.roles.role_setting import FoundRole
from factcheck.kinds.roles.role_things import LONGEST, right_before, thing_named, which
from factcheck.questions.facts import standing_facts

FOR = " for "
_DOERS = frozenset({"person", "organisation", "group", "nation", "name"})


def acts_in(chunks: Chunks, offset: int, names: Sequence[FoundName], chains: Chains) -> Iterator[FoundRole]:
    """The acts of one sentence that have one doer, told like a post: “broker” of the “truce”.

    Several doers joined by "and" tell nothing here, nor does a doer without a name.

    Args:
        chunks: The sentence, read.
        offset: Where it begins in the text.
        names: The names in it.
        chains: The document's chains, so that "she was built by" is told of the ship.
    """
    for clause in chunks.clauses:
        group = chunks.verbs[clause.verb]
        verb, post = group.lemma, standing_facts().acts.get(group.lemma)
        infinitive = group.form == "infinitive" and post not in (None, "winner")
        if infinitive or not is_told(chunks, clause):
            continue
        prize = won(chunks, clause) if post is None else None
        if post is None and prize is None:
            continue
        if prize is not None:
            verb, post = "win", "winner"
        doer, done = prize or _sides(chunks, clause)
        if post is None or doer is None or done is None:
            continue
        name = _one_name(chunks, doer, offset, names, _DOERS | {"name", "place"} if post == "winner" else _DOERS)
        if name is None or _joined(chunks, doer, name.end - offset):
            continue
        what = _thing(chunks, _told_of(chunks, done), offset, names, chains)
        what = f"{what}{_for_what(chunks, done)}" if what and post == "winner" else what
        if not what or (post == "successor" and not _person(chunks, done, offset, names)):
            continue
        spans = [chunks.span(chunks.nouns[k].first, chunks.nouns[k].end) for k in (doer, done)]
        said = chunks.span(group.first, group.end)
        left = min(spans[0][0], spans[1][0], said[0]) + offset
        right = max(max(spans[0][1], spans[1][1], said[1]) + offset, name.end)
        if right - left <= LONGEST:
            yield FoundRole(left, right, name, post, what, (), verb, "act")


def _for_what(chunks: Chunks, number: int) -> str:
    """What a prize is for, which tells it from others of its name: "the Corvale Prize for poetry"."""
    end = chunks.nouns[number].end
    if end + 1 >= len(chunks.tokens) or chunks.tokens[end].lower != "for":
        return ""
    other = chunks.noun_at(end + 1)
    phrase = chunks.nouns[other] if other is not None else None
    plain = phrase is not None and phrase.determiner is None and chunks.tokens[phrase.head].tag == "NOUN"
    return f"{FOR}{chunks.tokens[phrase.head].lower}" if plain and phrase is not None else ""


def won(chunks: Chunks, clause: Clause) -> tuple[int, int] | None:
    """Winner and prize, where another verb than "win" tells of them: "took the title", "the prize went to"."""
    group, words = chunks.verbs[clause.verb], standing_facts().prizes
    act = group.lemma if group.particle is None else f"{group.lemma} {chunks.tokens[group.particle].lower}"
    to = next((n for at, n in clause.prepositions if chunks.tokens[at].lower == "to" and at >= group.end), None)
    if act in words.give and not group.passive and to is not None and clause.objects:
        return (to, clause.objects[0]) if is_prize(chunks, clause.objects[0]) else None
    subject, objects = clause.subject, [n for n in clause.objects if not chunks.nouns[n].numbers]
    if subject is None:
        return None
    if act in words.go or (group.passive and act in words.give):
        joined = chunks.nouns[subject].joined  # "the prize, and the cheque that goes with it, went to"
        prize = subject if is_prize(chunks, subject) or joined is None else joined
        if to is not None and is_prize(chunks, prize):
            return to, prize
        given = group.passive and len(objects) == 1 and is_prize(chunks, objects[0])
        return (subject, objects[0]) if given else None
    gained = act in words.gain and not group.passive and len(objects) == 1 and is_prize(chunks, objects[0])
    return (subject, objects[0]) if gained else None


def is_prize(chunks: Chunks, number: int) -> bool:
    """Whether a phrase is a prize: "the Carrow Prize", "the title", "the chequered flag"."""
    phrase = chunks.nouns[number]
    head, before = chunks.tokens[phrase.head], chunks.tokens[phrase.head - 1].lower
    told = {head.lower, head.lemma.lower(), f"{before} {head.lower}"}
    return not phrase.pronoun and told & standing_facts().prizes.nouns != set()


def _sides(chunks: Chunks, clause: Clause) -> tuple[int | None, int | None]:
    """The phrases of who did it and of what was done."""
    if chunks.verbs[clause.verb].passive:
        agent = next((noun for at, noun in clause.prepositions if chunks.tokens[at].lower == "by"), None)
        return agent, clause.subject if clause.subject is not None else right_before(chunks, clause)
    won = chunks.verbs[clause.verb].lemma == "win"  # "won the title, two minutes ahead of"
    if not clause.objects and (told := which(chunks, clause)) is not None:
        return clause.subject, told
    return clause.subject, clause.objects[0] if len(clause.objects) == 1 or (won and clause.objects) else None


def _joined(chunks: Chunks, doer: int, name_end: int) -> bool:
    """Whether "and" joins the doer to another, outside the name itself ("Marlow & Sons" is one)."""
    phrase = chunks.nouns[doer]
    behind = (other for other in chunks.nouns if other.joined == doer)
    return phrase.joined is not None or any(chunks.tokens[other.first].start >= name_end for other in behind)


def _inside(chunks: Chunks, number: int, offset: int, names: Sequence[FoundName]) -> list[FoundName]:
    left, right = chunks.span(chunks.nouns[number].first, chunks.nouns[number].end)
    return [name for name in names if left + offset <= name.start < right + offset]


def _one_name(
    chunks: Chunks, number: int, offset: int, names: Sequence[FoundName], kinds: frozenset[str] = _DOERS
) -> FoundName | None:
    """The doer, where the phrase ends with a name ("the Polish architect Ana Kowal")."""
    found = _inside(chunks, number, offset, names)
    _, right = chunks.span(chunks.nouns[number].first, chunks.nouns[number].end)
    follower = chunks.nouns[number].end
    if follower < len(chunks.tokens) and chunks.tokens[follower].text in {"-", "’", "'"}:
        return None
    if not found or found[-1].kind not in kinds or found[-1].form == "demonym":
        return None
    return found[-1] if found[-1].end >= right + offset else None


def _told_of(chunks: Chunks, number: int) -> int:
    """In “the Sola was a ferry built by …” the phrase of the Sola: what the described thing is."""
    for clause in chunks.clauses:
        group = chunks.verbs[clause.verb]
        behind = chunks.nouns[number].first - group.end
        if group.lemma == "be" and clause.subject is not None and clause.subject != number and 0 <= behind <= 1:
            return clause.subject
    return number


def _thing(chunks: Chunks, number: int, offset: int, names: Sequence[FoundName], chains: Chains) -> str:
    """What was done: the name in the phrase or the chain it stands for, else its head noun."""
    phrase = chunks.nouns[number]
    left, right = chunks.span(phrase.first, phrase.end)
    stood = chains.holder(left + offset, right + offset) if phrase.pronoun or phrase.determiner is not None else None
    if stood is not None and stood.kind not in {"person", "place", "nation", "thing"}:
        return stood.name
    found = [name for name in _inside(chunks, number, offset, names) if name.form == "name"]
    if found and found[-1].kind == "person":
        return found[-1].full or found[-1].text
    named = thing_named(chunks, number, offset, names, chains)
    if named is not None and named.name.kind != "person":
        return named.name.text
    head = chunks.tokens[phrase.head]
    return head.lemma if head.tag == "NOUN" and not phrase.pronoun and not phrase.plural else ""


def _person(chunks: Chunks, number: int, offset: int, names: Sequence[FoundName]) -> bool:
    found = _inside(chunks, number, offset, names)
    return bool(found) and found[-1].kind == "person"
