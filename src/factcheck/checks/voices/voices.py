"""Two voices in one text that give two figures for one question, as "the union counts 14; the school says nine left".

Each figure has its own source; the second answers what the first answered, because it brings no question of its own
or the same one; and nothing says that it is of another thing, time, place or part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks.check import DocumentCheck, Judgement, Sum
from factcheck.checks.quantities import compare, conversion
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.page import Page
from factcheck.checks.voices.voice_figures import Told, may_answer, told_in
from factcheck.checks.voices.voice_givers import Voice
from factcheck.checks.voices.voice_words import voice_words
from factcheck.checks.voices.voices_denied import denies
from factcheck.checks.voices.voices_fold import multiplied
from factcheck.checks.voices.voices_strangers import in_a_list, no_rivals
from factcheck.checks.voices.voices_when import disputed_times
from factcheck.grammar.counted.lexicon import outcomes
from factcheck.grammar.stance.stance_named import called
from factcheck.grammar.words.words import related
from factcheck.model.rule import Rule
from factcheck.model.values import TimeInterval
from factcheck.questions.fields import is_everybody
from factcheck.questions.weights import weights
from factcheck.timeline import ResolvedTime

_MILLION = 1e6
_BOTH = 2
_PARTS = frozenset({"part", "additional", "remaining", "each", "rate"})
_TOLD = frozenset({"clause", "fronted", "entry"})
_INHERITED = frozenset({"part", "each", "rate"})


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every two neighbouring figures of two voices that answer one question and differ."""
    passages, known, told = page.passages, dict[int, list[Told]](), set[str]()
    for place in range(len(passages)):
        pairs = [(_contested(page, passages, place, one, known), one) for one in _told(page, passages, place, known)]
        contested = [(earlier, later) for earlier, later in pairs if earlier is not None]
        for earlier, later in contested:
            alone = sum(other is earlier for other, _ in contested) == 1  # a list of figures contests nothing
            if alone and (why := _why(earlier, later)) not in told:
                told.add(why)  # what a text says again and again is told once
                frames = (member(page, earlier.passage, earlier.figure), member(page, later.passage, later.figure))
                yield Sum(frames, (0, 1), Judgement("tension", why), yields=True)
    yield from disputed_times(page)
    yield from multiplied(page)


def _told(page: Page, passages: Sequence[Passage], place: int, known: dict[int, list[Told]]) -> list[Told]:
    """The figures of a sentence, read once."""
    if place not in known:
        known[place] = list(told_in(page, passages[place])) if _beside(passages, place) else []
    return known[place]


def _beside(passages: Sequence[Passage], place: int) -> bool:
    """Whether a figure stands in a sentence, and another one in it or near it."""
    span = voice_words().sentences
    near = passages[max(0, place - span) : place + span + 1]
    own = any(may_answer(q) for q in passages[place].quantities)
    return own and sum(may_answer(q) for one in near for q in one.quantities) > 1


def _contested(
    page: Page, passages: Sequence[Passage], place: int, later: Told, known: dict[int, list[Told]]
) -> Told | None:
    """The figure that a later one contests: the nearest before it that may be, if it is the only one there."""
    if later.voice is None and later.holder is None:
        return None
    table = voice_words()
    if in_a_list(_told(page, passages, place, known), later):
        return None
    for back in range(table.sentences + 1):
        if place - back < 0:
            return None
        earlier = [one for one in _told(page, passages, place - back, known) if one.figure.end <= later.figure.start]
        near = [one for one in earlier if later.figure.start - one.figure.end <= table.reach]
        open_ = bool(near) and _is_disputed(page, passages[max(0, place - back - 1) : place + 1])
        fit = [one for one in near if _answers(page, one, later, disputed=open_)]
        if len(fit) == 1:
            return None if no_rivals(fit[0], later) else fit[0]
        if fit or any(_stands_between(one, later) for one in near):
            return None
    return None


def _stands_between(one: Told, later: Told) -> bool:
    """Whether a figure of a third voice is nearer than what a later one may contest."""
    voice = later.voice or later.holder
    other = one.voice is not None and voice is not None and one.voice.name != voice.name
    return other and one.figure.kind == later.figure.kind


def _is_disputed(page: Page, near: Sequence[Passage]) -> bool:
    """Whether one of some sentences says that something is disputed."""
    words = (word.strip(".,:;").lower() for one in near for word in page.text[one.start : one.end].split())
    return not voice_words().disputed.isdisjoint(words)


def _answers(page: Page, one: Told, two: Told, *, disputed: bool = False) -> bool:
    """Whether a later figure answers the question of an earlier one otherwise.

    Where the text says that something is disputed, two figures of one thing need no act in common.
    """
    voice = two.voice or _holding(one, two)
    if one.voice is None or voice is None or not one.voice.differs(voice):
        return False
    if denies(one, two, _outcome, _of_anybody):
        return not _apart(page, one, two)
    if not _of_one_size(one, two) or _apart(page, one, two) or _handed_over(one, two) or _wished(one) != _wished(two):
        return False
    if disputed and _one_thing(one, two):
        return True
    if _elliptic(one, two) or _of_one_toll(one, two):
        return True
    return not two.noun and _same_question(one, two)  # who brings a noun tells of their own


def _of_one_toll(one: Told, two: Told) -> bool:
    """Whether both tell what befell the same people: "the company said 18 people were hurt", "the union said 11 were".

    Only tolls are nobody's own: of sums, shops and members each voice may speak of what is theirs.
    """
    if one.frame is None or two.frame is None or one.own or two.own or not _outcome(one):
        return False
    asked, answered = one.frame.claim.question, two.frame.claim.question
    mine, theirs = asked.measure, answered.measure
    same = (mine.predicate, mine.head, mine.outcome) == (theirs.predicate, theirs.head, theirs.outcome)
    return same and theirs.whole in ("", mine.whole) and asked.subject == answered.subject


def _wished(one: Told) -> bool:
    """Whether a figure is only asked for: "the pilots entered the talks seeking 14 per cent"."""
    return one.frame is not None and one.frame.claim.stance.mood == "demanded"


def _handed_over(one: Told, two: Told) -> bool:
    """Whether the later figure is of money that somebody gave: "the bill is 78 million", "donors have given 51"."""
    return one.figure.kind == "money" and not voice_words().handing.isdisjoint(two.verbs)


def _holding(one: Told, two: Told) -> Voice | None:
    """Who has a figure of their own, where the first is one that is kept or of the dead and hurt."""
    kept = (one.voice is not None and one.voice.kept) or (one.given and not one.noun)
    return two.holder if kept or (one.frame is not None and one.frame.claim.kind == "casualty") else None


def _elliptic(one: Told, two: Told) -> bool:
    """Whether the later figure brings no question of its own."""
    return not two.noun and (two.given or _holding(one, two) is not None)


def _same_question(one: Told, two: Told) -> bool:
    """Whether both bring one: one thing counted, or none said, and one act."""
    if one.own and two.own:
        return False
    if _outcome(one) and _outcome(one) == _outcome(two):
        return one.noun == two.noun or (_of_anybody(one.noun) and _of_anybody(two.noun))
    bar = weights().head.related_from
    if not _one_thing(one, two):
        return False
    table = voice_words()
    idle = table.plain | (table.giving - table.setting)
    acts = [act for act in (one.act, two.act) if act and act not in idle]
    if one.noun and not two.noun and len(acts) < _BOTH:
        return False
    return bool(acts) and (len(acts) == 1 or acts[0] == acts[1] or related(acts[0], acts[1]) >= bar)


def _one_thing(one: Told, two: Told) -> bool:
    """Whether the later figure counts what the earlier one does, or leaves it out."""
    if not two.noun or one.noun == two.noun:
        return True
    return bool(one.noun) and related(one.noun, two.noun) >= weights().head.related_from


def _of_anybody(noun: str) -> bool:
    """Whether a noun tells no group of people from another: "people", "dead", none at all."""
    return not noun or is_everybody(noun) or noun in outcomes().nouns or noun in outcomes().states


def _outcome(one: Told) -> str:
    """What befell the people counted, where the claim tells it."""
    claim = None if one.frame is None else one.frame.claim
    return claim.question.measure.outcome if claim is not None and claim.kind == "casualty" else ""


def _apart(page: Page, one: Told, two: Told) -> bool:
    """Whether words say that two figures are of two questions: wishes, parts, unlike statistics, two places."""
    table = voice_words()
    if table.besides & (one.near | two.near) or table.more & (two.words - one.words) or _of_parts(one, two):
        return True
    if table.wishing & (one.verbs | two.verbs):
        return True
    foretold = bool(table.foretelling & one.verbs) != bool(table.foretelling & two.verbs)
    foretold = foretold and not (table.to_come & (one.words | two.words))
    if foretold and not table.against & two.words:
        return True
    if one.ground and two.ground and not _one_ground(one.ground, two.ground):
        return True
    if two.thing and not any(_told_of(thing, one) for thing in two.thing):
        return True
    if "alone" in one.words | two.words or _of_two_measures(one, two) or _of_the_whole_land(one, two):
        return True
    if _brings_its_own(one, two):
        return True
    if (table.statistics & two.near) - one.words or (_outcome(two) and _outcome(one) != _outcome(two)):
        return True
    return _elsewhere(page, one, two)


def _one_ground(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two places may be one: they share a word, and no two ranks tell them apart."""
    ranks = voice_words().ranks
    return bool(one & two) and (one & ranks == two & ranks)


def _told_of(thing: str, one: Told) -> bool:
    """Whether the sentence of an earlier figure tells of a thing, in its own word or one for the same."""
    if thing in one.words or f"{thing}s" in one.words:
        return True
    return any(word and related(thing, word) >= weights().head.related_from for word in (one.noun, one.act))


def _of_parts(one: Told, two: Told) -> bool:
    """Whether one of the figures is one of some, one more or what is left, and the other is not.

    A figure without a question of its own takes over "a week" and "of the pipes" from the one before.
    """
    if two.partial or (one.partial and not _elliptic(one, two)):
        return True
    scopes = [set() if told.frame is None else _PARTS & set(told.frame.claim.question.scope) for told in (one, two)]
    inherits = _INHERITED if _elliptic(one, two) else frozenset({"part"})
    return bool(scopes[0] ^ scopes[1] if scopes[1] else scopes[0] - inherits)


def _of_two_measures(one: Told, two: Told) -> bool:
    """Whether one is the length of something and the other its width."""
    if one.frame is None or two.frame is None or {one.figure.kind, two.figure.kind} != {"measure"}:
        return False
    heads = {told.frame.claim.question.measure.head for told in (one, two) if told.frame is not None} - {""}
    return len(heads) > 1


def _of_the_whole_land(one: Told, two: Told) -> bool:
    """Whether the later figure alone is called that of all the land: "the national figure is 65 per cent"."""
    return bool(_called(two) & voice_words().wider - one.words)


def _brings_its_own(one: Told, two: Told) -> bool:
    """Whether the later figure is of a measure of its own that the sentence of the earlier one tells nothing of.

    As a turnout beside what a party won.
    """
    stems = next((tuple(stems) for noun, stems in voice_words().of_its_own.items() if noun in _called(two)), ())
    return bool(stems) and not any(word.startswith(stems) for word in one.words)


def _called(told: Told) -> frozenset[str]:
    """The noun that a figure is the size of, with the words before it."""
    if told.frame is None:
        return frozenset()
    measure = told.frame.claim.question.measure
    return frozenset({measure.head, *measure.modifiers}) - {""}


def _elsewhere(page: Page, one: Told, two: Told) -> bool:
    """Whether the two are told of other days or other places, each of which the text names."""
    if one.days and two.days and not any(_one_day(page, day, other) for day in one.days for other in two.days):
        return True
    forces = [page.timeline.in_force(told.figure.start) for told in (one, two)]
    if all(told in _TOLD for _, told in forces) and not _meet(forces[0][0], forces[1][0]):
        return True
    if one.frame is None or two.frame is None:
        return False
    places = [_places(told) for told in (one, two)]
    return all(places) and not places[0] & places[1]


def _places(told: Told) -> set[str]:
    """Where a figure is told of, without the places that its voice is named by: "astronomers at Lyra"."""
    places = () if told.frame is None else told.frame.place
    return {one for one in places if one.partition(":")[2].replace("-", " ") not in told.giver}


def _one_day(page: Page, one: ResolvedTime, two: ResolvedTime) -> bool:
    """Whether two dates may be one: where nobody knows them, by their words."""
    if isinstance(one.value, TimeInterval) and isinstance(two.value, TimeInterval):
        return _meet(one.value, two.value)
    return page.text[one.start : one.end].lower() == page.text[two.start : two.end].lower()


def _meet(one: object, two: object) -> bool:
    """Whether two dates may be one: one lies in the other, or either is unknown."""
    if not isinstance(one, TimeInterval) or not isinstance(two, TimeInterval):
        return True
    if one.start is None or one.end is None or two.start is None or two.end is None:
        return True
    return one.start <= two.end and two.start <= one.end


def _of_one_size(one: Told, two: Told) -> bool:
    """Whether two figures are of one unit, differ, and not by more than two counts of one thing may."""
    mine, theirs, table = one.figure.quantity, two.figure.quantity, voice_words()
    bare = two.figure.kind == "count" and not theirs.unit
    backwards = not one.noun and one.figure.kind == "count" and not mine.unit and two.figure.kind == "measure"
    backwards = backwards and bool(one.act)  # else it is no size: "a minute or two", "a magnitude of 4.4"
    factor = 1.0 if bare or backwards else conversion(theirs.unit, mine.unit)  # "was doing 25", "44 km/h"
    if factor is None or (bare and mine.unit and not two.verbs.isdisjoint(table.numbering)):
        return False  # "the sisters, who number fewer than twenty": so many are they, and no money
    low, high = sorted((plain(one.figure), plain(two.figure) * factor))
    if bare and mine.unit and low and high / low >= _MILLION / table.farthest:
        low, high = sorted((low * _MILLION, high))  # "18 million euros", "I would say eleven"
    if not two.negated and (not bare or not mine.unit) and compare(mine, theirs) == "agree":
        return False
    return low > 0 and high <= low * table.farthest and high - low >= table.least * high


def _why(one: Told, two: Told) -> str:
    """The two voices with their figures, in words."""
    voices = [(one.voice, one), (two.voice or two.holder, two)]
    named = [
        f"{called(voice.words)} ({told.figure.quantity.as_written})" for voice, told in voices if voice is not None
    ]
    return f"two voices in one text differ: {' and '.join(named)}"


VOICES = DocumentCheck("voices", judge)
