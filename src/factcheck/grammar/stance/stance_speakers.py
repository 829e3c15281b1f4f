"""Who says what inside one sentence: reporting verbs before, after and around their content, and "according to"."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.stance.stance_nobody import nobody_before
from factcheck.grammar.stance.stance_phrases import may_speak, named_before, phrase_text
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import types
from factcheck.row import NamedTuple

_COMMAS = frozenset({",", "”", '"', "’", "'", "“", "—", "–"})
_CLOSERS = frozenset({".", "!", "?", ";", ",", "”", '"', ")", ":"})
_DESCRIBES = frozenset({"VERB", "ADJ", "TO"})
_WHEN = frozenset({"in", "on", "at", "during", "after", "before", "earlier", "late", "last", "this"})


class Attribution(NamedTuple):
    """A speaker and the tokens that are theirs, as ranges; `depth` grows with nesting."""

    speaker: str
    ranges: tuple[tuple[int, int], ...]
    depth: int
    pronoun: bool = False

    def reaches(self, token: int) -> bool:
        """Whether a token is the speaker's."""
        return any(first <= token < end for first, end in self.ranges)


def attributions(sentence: str, chunks: Chunks, start: int = 0) -> list[Attribution]:
    """All attributions of a sentence, outermost first; `start` is where its tokens count its beginning."""
    found: list[Attribution] = []
    for number, clause in enumerate(chunks.clauses):
        said = _said(chunks, number, clause)
        if said is not None:
            found.append(said)
    found.extend(_according(chunks))
    headline = _headline(sentence, chunks, start)
    return found + ([headline] if headline else [])


def _said(chunks: Chunks, number: int, clause: Clause) -> Attribution | None:
    group = chunks.verbs[clause.verb]
    verb = chunks.tokens[group.main]
    table = cues()
    quoting = verb.lower not in table.reporting and _behind_quotation(chunks, number, clause)
    if not (quoting or verb.lower in table.reporting) or group.form == "infinitive" or group.modal is not None:
        return None
    if group.negation is not None and (group.lemma not in table.conceding or group.passive):
        return None
    if nobody_before(chunks, group.first) is not None or nobody_before(chunks, group.main) is not None:
        return None
    if _of_subject(chunks, clause):
        return None
    follows = None if quoting else content_after(chunks, number, clause)
    if verb.lower in table.with_that and follows is not None and _is_far(chunks, group.end, follows):
        return None  # "hostages held in Karsk were freed" holds no view
    inverted = _inverted(chunks, clause)
    post = follows is None and _content_before(chunks, clause)
    if follows is None and not post:
        return None
    closing = group.end >= len(chunks.tokens) - 1 and group.form == "finite"  # "…, the dean announced."
    bare = verb.lower in table.weak and follows is None and not (closing or _quoted_before(chunks, clause))
    if bare and not _behind_statement(chunks, number, clause):
        return None
    if group.passive and group.auxiliaries and not _by(chunks, clause):
        return _anonymous(chunks, clause, follows) if follows else None
    who = _who(chunks, clause, inverted=inverted or (post and clause.subject is None))
    return _attribution(chunks, clause, who, follows, post=post, depth=number + 1)


def _is_far(chunks: Chunks, end: int, follows: int) -> bool:
    """Whether more than marks and "that" lies between a verb and what would be its content."""
    return any(token.tag not in {"PUNCT", "CLAUSE", "ADV"} for token in chunks.tokens[end:follows])


@cache
def _pronouns() -> frozenset[str]:
    """Those that name no speaker."""
    return word_lists()["personal_pronouns"] | word_lists()["hearer"]


def _attribution(
    chunks: Chunks, clause: Clause, who: int | None, follows: int | None, *, post: bool, depth: int
) -> Attribution:
    total = len(chunks.tokens)
    speaker = phrase_text(chunks, who) if who is not None else ""
    pronoun = who is not None and chunks.tokens[chunks.nouns[who].head].lower in _pronouns()
    if pronoun:
        speaker = ""
    if post:
        own = chunks.verbs[clause.verb].end
        return Attribution(speaker, ((0, _begin_of_attribution(chunks, clause)), (own, total)), depth, pronoun)
    end = _end_of_content(chunks, clause, follows or total)
    return Attribution(speaker, ((follows or total, end),), depth, pronoun)


def _begin_of_attribution(chunks: Chunks, clause: Clause) -> int:
    group = chunks.verbs[clause.verb]
    inverted = group.form == "finite" and not clause.inherited and _inverted(chunks, clause)
    if clause.subject is None or (inverted and _is_told_by_object(chunks, group.end)):
        return group.first
    subject = chunks.nouns[clause.subject]
    owner = chunks.nouns[subject.possessor].first if subject.possessor is not None else subject.first
    return min(group.first, subject.first, owner)


def _is_told_by_object(chunks: Chunks, end: int) -> bool:
    """Whether who can speak stands right behind a verb: “…, argued their lawyer”."""
    behind = next((n for n, phrase in enumerate(chunks.nouns) if phrase.first == end), None)
    if behind is None or not may_speak(chunks, behind):
        return False
    lists = word_lists()
    speaking = lists["personal_pronouns"] - lists["neuter"]
    return not chunks.nouns[behind].pronoun or chunks.tokens[end].lower in speaking


def content_after(chunks: Chunks, number: int, clause: Clause) -> int | None:
    """Where the reported content begins, if it stands behind the verb."""
    group = chunks.verbs[clause.verb]
    if group.end < len(chunks.tokens) and chunks.tokens[group.end].lower == "that":
        return group.end
    for follower in chunks.clauses[number + 1 : number + 2]:
        opener = chunks.tokens[follower.opener].lower if follower.opener is not None else ""
        between = [token.text for token in chunks.tokens[group.end : follower.first]]
        if opener in {"that", "whether", "how", "why"} and follower.opening in {"subordinate", "relative"}:
            return follower.first
        bare = not between or between == [chunks.tokens[group.end].text]
        if bare and follower.opening in cues().of_verbs.get(group.lemma, ()):
            return follower.first
        if follower.opening in {"main", "subordinate"} and follower.opener is None and len(between) <= 9:
            apart = _comma_only(between, chunks, follower)
            if not apart:
                return follower.first
        if "“" in between or '"' in between or ":" in between or chunks.tokens[follower.first].text in {"“", '"'}:
            return follower.first
    ahead = [token.text for token in chunks.tokens[group.end : group.end + 5]]
    for step, word in enumerate(ahead):
        if word in {":", "“"} or (word == '"' and step < 3):
            return group.end + step
    return _spoken_of(chunks, group.end)


def _spoken_of(chunks: Chunks, at: int) -> int | None:
    """Reads “put the toll at 31”, "spoke of 20 dead": the object is the content."""
    verb = chunks.tokens[at - 1].lower
    ahead = [token.lower for token in chunks.tokens[at : at + 7]]
    if verb in {"put", "puts"} and "at" in ahead:
        return at
    if verb in {"spoke", "speak", "speaks"} and ahead[:1] == ["of"]:
        return at
    if verb in cues().of_objects and ahead[:1] and ahead[0] not in _WHEN - {"last", "this"}:
        taken = cues().taken.get(chunks.tokens[at - 1].lemma, frozenset())
        index = next((n for n in range(at, min(at + 4, len(chunks.tokens))) if chunks.tokens[n].tag == "NOUN"), None)
        if index is not None and chunks.tokens[index].lemma in taken:
            return None
        return at if ahead and ahead[0] not in {".", ",", ";", '"', "”"} else None
    return None


def _comma_only(between: list[str], chunks: Chunks, follower: Clause) -> bool:
    """A comma right before the next clause: "…, he said, and the others left"."""
    return (bool(between) and between[-1] in {",", ";"}) or chunks.tokens[follower.first].text in {",", ";"}


def _content_before(chunks: Chunks, clause: Clause) -> bool:
    """Whether the attribution follows what was said: a comma or a closing quote stands before it."""
    begin = _begin_of_attribution(chunks, clause)
    while begin > 0 and chunks.tokens[begin - 1].tag in {"DET", "ADJ", "ADV"}:
        begin -= 1
    own = chunks.verbs[clause.verb]
    aside = own.end < len(chunks.tokens) and chunks.tokens[own.end].text in _COMMAS and own.form == "finite"
    told = aside or clause.verb > 0 or own.lemma in {"say", "tell"} or _quoted_before(chunks, clause)
    if own.lemma == "tell" and not (aside or any(other.form == "finite" for other in chunks.verbs[: clause.verb])):
        told = _quoted_before(chunks, clause)  # “With an hour to go, the guard told them to leave” tells no hour
    return begin > 1 and chunks.tokens[begin - 1].text in _COMMAS and told


def _quoted_before(chunks: Chunks, clause: Clause) -> bool:
    begin = _begin_of_attribution(chunks, clause)
    return begin > 0 and any(token.text in {"”", '"'} for token in chunks.tokens[max(0, begin - 3) : begin])


def _behind_quotation(chunks: Chunks, number: int, clause: Clause) -> bool:
    """Reads “We were lucky,” Ana Ruiz shrugged: whatever the verb, its subject speaks the clause in quotation marks."""
    group = chunks.verbs[clause.verb]
    if number == 0 or group.passive or group.form != "finite":
        return False
    behind = [phrase for phrase in chunks.nouns if phrase.first == group.end and phrase.preposition is None]
    if clause.subject is None and not behind:
        return False
    begin = group.first if clause.subject is None else min(group.first, chunks.nouns[clause.subject].first)
    while begin > 0 and chunks.tokens[begin - 1].tag in {"DET", "ADJ"}:
        begin -= 1
    marks = {token.text for token in chunks.tokens[max(0, begin - 2) : begin]}
    return bool(marks & {",", "!", "?"}) and bool(marks & {"”", '"'})


def _inverted(chunks: Chunks, clause: Clause) -> bool:
    """Reads “said Abdulkarim Khalaf”: nothing but a mark stands before the verb."""
    group = chunks.verbs[clause.verb]
    if clause.subject is not None and chunks.nouns[clause.subject].first >= clause.first:
        return False  # “the ranger, Oda Brenn, told the committee”: the mark closes what describes the subject
    return group.first > 0 and chunks.tokens[group.first - 1].text in _COMMAS and bool(clause.objects)


def _behind_statement(chunks: Chunks, number: int, clause: Clause) -> bool:
    """Reads “The choir will move, its manager announced on Friday”: a clause, a comma, a verb without an object."""
    group = chunks.verbs[clause.verb]
    if number == 0 or clause.subject is None or clause.inherited or clause.objects or clause.opening != "main":
        return False
    before = chunks.clauses[number - 1]
    told = chunks.verbs[before.verb]
    whole = before.opening in {"main", "coordinate"} and before.subject is not None and told.form == "finite"
    begin = _begin_of_attribution(chunks, clause)
    after = chunks.tokens[group.end] if group.end < len(chunks.tokens) else None
    timed = after is not None and (after.tag in {"TIME", "ADV"} or after.lower in _WHEN)
    last = clause.verb + 1 == len(chunks.verbs)  # “the police reported on Monday” may look like a participle
    acting = (group.form == "finite" and not group.passive) or (last and not group.auxiliaries)
    spoken = acting and may_speak(chunks, clause.subject)
    return whole and spoken and timed and begin > 0 and chunks.tokens[begin - 1].text == ","


def _who(chunks: Chunks, clause: Clause, *, inverted: bool) -> int | None:
    group = chunks.verbs[clause.verb]
    if inverted:
        behind = [n for n, phrase in enumerate(chunks.nouns) if group.end <= phrase.first <= group.end + 1]
        before = clause.subject is not None and chunks.nouns[clause.subject].end == group.first
        if behind and not before and group.form == "finite" and may_speak(chunks, behind[0]):
            return behind[0]
    if group.form == "gerund" and clause.parent is not None:
        main = chunks.clauses[clause.parent]
        if chunks.verbs[main.verb].form == "finite" and main.subject is not None:
            return named_before(chunks, main.subject)
    if clause.subject is not None:
        if _behind_as(chunks, clause):
            above = chunks.clauses[clause.parent].subject if clause.parent is not None else None
            return named_before(chunks, above) if above is not None else None
        return named_before(chunks, clause.subject)
    above = _above_as(chunks, clause)
    if above is not None:
        return named_before(chunks, above)
    near = [n for n, phrase in enumerate(chunks.nouns) if phrase.end == group.first]
    return near[0] if near else _before_aside(chunks, group.first)


def _behind_as(chunks: Chunks, clause: Clause) -> bool:
    """Reads “dismissed it as nonsense and said”: what stands behind "as" is not the one who speaks."""
    opened = clause.opener is not None and chunks.tokens[clause.opener].lower == "as"
    return opened and chunks.tokens[chunks.verbs[clause.verb].first - 1].lower in {"and", "but"}


def _above_as(chunks: Chunks, clause: Clause) -> int | None:
    """The subject of “The union dismissed that as inflated and said”: what stands between has none of its own."""
    between = chunks.clauses[clause.parent] if clause.opening == "coordinate" and clause.parent is not None else None
    if between is None or between.opener is None or between.parent is None or between.subject is not None:
        return None
    return chunks.clauses[between.parent].subject if chunks.tokens[between.opener].lower == "as" else None


def _of_subject(chunks: Chunks, clause: Clause) -> bool:
    """Reads “The ship, believed lost, …” as a description of the ship, which believes nothing."""
    group = chunks.verbs[clause.verb]
    if clause.subject is None or group.auxiliaries or group.first < 2 or chunks.tokens[group.first - 1].text != ",":
        return False
    after = chunks.tokens[group.end] if group.end < len(chunks.tokens) else None
    return chunks.nouns[clause.subject].end == group.first - 1 and after is not None and after.tag in _DESCRIBES


def _before_aside(chunks: Chunks, verb: int) -> int | None:
    """“The agency, citing two pilots, reported”: the phrase before the aside between commas."""
    if verb < 2 or chunks.tokens[verb - 1].text != ",":
        return None
    commas = [at for at in range(verb - 2, max(-1, verb - 14), -1) if chunks.tokens[at].text == ","]
    if not commas:
        return None
    return next((n for n, phrase in enumerate(chunks.nouns) if phrase.end == commas[0]), None)


def _by(chunks: Chunks, clause: Clause) -> bool:
    return any(chunks.tokens[preposition].lower == "by" for preposition, _ in clause.prepositions)


def _anonymous(chunks: Chunks, clause: Clause, follows: int) -> Attribution:
    return Attribution("", ((follows, _end_of_content(chunks, clause, follows)),), 1)


def _end_of_content(chunks: Chunks, clause: Clause, follows: int) -> int:
    """Reported content runs on until the speaker's own next act: ", and/but" with a new or no subject."""
    own = chunks.verbs[clause.verb]
    for other in chunks.clauses:
        if other.first > follows and own.form == "gerund" and _resumes(chunks, other, own.first):
            return other.first
        if other.first <= follows or other.opening != "coordinate":
            continue
        before = chunks.tokens[other.first - 1].text if other.first else ""
        if before in {",", ";"} and not other.inherited and chunks.tokens[other.first].lower in {"but", "while"}:
            return other.first
        if other.inherited and other.subject == clause.subject and clause.subject is not None:
            return other.first
    for at in range(follows, len(chunks.tokens)):
        if chunks.tokens[at].text == ";":
            return at
    return len(chunks.tokens)


def _resumes(chunks: Chunks, clause: Clause, before: int) -> bool:
    """Whether a clause goes on after an aside ("The minister, quoted as saying …, corrected …")."""
    if clause.opening != "main" or chunks.tokens[clause.first].text != ",":
        return False
    return clause.subject is None or clause.inherited or chunks.nouns[clause.subject].first < before


def _according(chunks: Chunks) -> list[Attribution]:
    out: list[Attribution] = []
    words = [token.lower for token in chunks.tokens]
    if stance_words().according.isdisjoint(words):
        return out
    for at, word in enumerate(words[:-1]):
        long = word == "according" and words[at + 1] == "to"
        if not long and word not in {"citing", "quoting"}:
            continue
        begin = at + (2 if long else 1)
        who = next((n for n, phrase in enumerate(chunks.nouns) if begin <= phrase.first <= begin + 1), None)
        if not long and (who is None or not may_speak(chunks, who)):
            continue  # "citing developments in the region" quotes nobody
        speaker = phrase_text(chunks, who) if who is not None else ""
        end = chunks.nouns[who].end if who is not None else begin
        out.append(Attribution(speaker, ((0, at), (end, len(words))), 0))
    return out


def _headline(sentence: str, chunks: Chunks, start: int) -> Attribution | None:
    """Reads “Toll rises to 31: police” — a short tail after a colon, without a verb, is the speaker."""
    head, colon, tail = sentence.rpartition(":")
    if not colon or not 1 <= len(tail.split()) <= 4 or len(head.split()) < 3 or any(c.isdigit() for c in tail):
        return None
    begin = start + len(head)
    cut = next((k for k, token in enumerate(chunks.tokens) if token.start >= begin), len(chunks.tokens))
    if any(group.first > cut for group in chunks.verbs) or tail.rstrip()[-1:] in {".", "?"} or "," in tail:
        return None
    last = chunks.tokens[-1]
    if last.tag != "NAME" and not types(last.lemma) & {"person", "group", "document"}:
        return None
    return Attribution(tail.strip().removeprefix("the "), ((0, cut),), 0)
