"""Who held which post: one person in two posts that exclude each other, one post with two holders."""

from __future__ import annotations

from factcheck.checks.check import Judgement, PairCheck
from factcheck.checks.clash_words import clash_words
from factcheck.checks.options import Option
from factcheck.checks.posts.bodies import one_body, opposed_bodies, perhaps_one_body, spelt_out, two_bodies
from factcheck.checks.posts.posts_apart import hardly_together
from factcheck.checks.posts.posts_changed import (
    both_appointed,
    changed,
    held_at_once,
    is_dated,
    led_throughout,
    numbered_apart,
    told_alike,
)
from factcheck.checks.posts.posts_of_story import is_one_of_several, of_one_story
from factcheck.checks.posts.posts_of_strangers import of_strangers, told_of_strangers
from factcheck.checks.posts.posts_then import (
    SO_LONG,
    of_one_event,
    of_these_days,
    part_and_whole,
    perhaps_raised,
    told_of_then,
    two_functions,
)
from factcheck.checks.posts.predecessors import judge_predecessor, tells_of_a_predecessor
from factcheck.checks.reckoning.people import nearly_one, perhaps_short
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import related, verb_lemma
from factcheck.grammar.words.words_tables import knows
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Role
from factcheck.questions.facts import is_act, is_fact
from factcheck.questions.fields import told
from factcheck.questions.identity import fold
from factcheck.questions.identity_people import spelt_apart
from factcheck.questions.pairs import Pair

_PHRASE = 2  # words from which on a post says what it is the post of: "fire chief"


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Compare two roles that share their holder or their post; the option `of` keeps to one of the two."""
    one, two = pair.a.claim.value, pair.b.claim.value
    if not (isinstance(one, Role) and isinstance(two, Role)):
        return None
    of = "post" if pair.a.subject.isdisjoint(pair.b.subject) else "person"
    if rule.word("of", of) != of:
        return None
    if is_fact(one.role) or is_fact(two.role):
        return None
    claims = (pair.a.claim, pair.b.claim)
    if any(is_act(claim.question.measure.predicate) for claim in claims):
        return None
    if not all(claim.stance.affirmed for claim in claims):
        return None  # "did not serve as captain" is no post held
    if of == "person" and tells_of_a_predecessor(pair) and not _one_title(one.role, two.role):
        return judge_predecessor(pair)
    return _one_person(pair, one, two) if of == "person" else _one_post(pair, one, two)


def _one_person(pair: Pair, one: Role, two: Role) -> Judgement | None:
    who = told("subject", "same", one.holder)
    mine, theirs = _with_portfolio(one), _with_portfolio(two)
    named_body = _names_its_body(one, two) or _names_its_body(two, one) or _parted_title(one, two)
    parted = two_functions(one, two)
    titled = _one_title(one.role, two.role) and (mine == theirs or _one_title(mine, theirs))
    if named_body or (titled and not parted and part_and_whole(one, two) is None):
        apart = pair.one_document or two_bodies(one, two) or spelt_apart(fold(one.holder), fold(two.holder))
        if not apart and (opposed := opposed_bodies(one, two)):
            change = changed(pair)
            return Judgement("explained" if change else "tension", change or f"{one.holder} is {opposed}", (who,))
        return None if apart else Judgement("consistent", "one person in one post", (who,))
    graded = _two_grades(one.role, two.role) and pair.weighing.one_story and not _knows_both(pair, one.role, two.role)
    led = _heads_the_whole(one, two) or (_deputy_of_it(one, two) and told_alike(pair))
    served_apart = hardly_together(pair, one, two)
    trades = _two_trades(one.role, two.role) and pair.identity >= clash_words().posts.settled  # else two namesakes
    rivals = (_fills(one.role) and _fills(two.role)) or trades or parted or graded or led
    same = not (parted or led) and (
        (_together(one.role, two.role) and not _of_one_board(one, two))
        or _in_other_words(one.role, two.role)
        or (_reworded(pair) and not _one_below(one, two))
    )
    if not served_apart and (same or not rivals):
        return None
    named = not served_apart and mine == one.role and theirs == two.role and not led  # "of economics" names no body
    of_two = named and one.organisation and two.organisation and not (pair.one_document or one_body(one, two))
    if of_two and not (_exclusive(one.role) and _exclusive(two.role)):
        bodies = f"in two bodies: {one.organisation} and {two.organisation}"
        return Judgement("explained", bodies, (who,))  # the commander of one group may be deputy of another
    change = changed(pair, trades=trades)
    if change:
        return Judgement("explained", change, (who,))
    if pair.one_document or (_two_grades(one.role, two.role) and perhaps_raised(pair)):
        return None
    if not trades and not of_one_event(pair) and _taken_up(pair):
        return Judgement("explained", "one of the posts is being taken up", (who,))
    then = ", as one tells later of the time of the story" if of_one_event(pair) else ""
    return Judgement("tension", f"{one.holder} is {one.role} in one source and {two.role} in the other{then}", (who,))


def _heads_the_whole(one: Role, two: Role) -> bool:
    """Whether one post is the care of a part, the other the one head of all: medical director, chief executive."""
    whole = part_and_whole(one, two)
    return whole is not None and (whole.role in titles().undertaking or _exclusive(whole.role))


def _deputy_of_it(one: Role, two: Role) -> bool:
    """Whether one post is the next below the other, in the same words and of no other body: manager, deputy manager."""
    (short, full) = sorted((one.role.split(), two.role.split()), key=len)
    named = any(not role.organisation.islower() for role in (one, two) if role.organisation)
    return full[1:] == short and full[0] in clash_words().posts.deputies and (not named or one_body(one, two))


def _taken_up(pair: Pair) -> bool:
    """Whether somebody is told to come into a post: the army's commander is elected president."""
    words = clash_words().posts.becoming
    return any(not words.isdisjoint((*f.claim.question.terms, *f.claim.question.context)) for f in (pair.a, pair.b))


def _names_its_body(short: Role, full: Role) -> bool:
    """Whether a title says first what the other says by its body: fire chief, commander of the fire brigade."""
    words, theirs = short.role.split(), full.role.split()
    if len(words) < _PHRASE or short.organisation or titles().lesser & {*words, *theirs}:
        return False
    heads = words[-1], theirs[-1]
    return set(words[:-1]) <= set(full.organisation.lower().split()) and (heads[0] == heads[1] or _together(*heads))


def _parted_title(one: Role, two: Role) -> bool:
    """Whether the end of a title was taken for its body: the chief of staff is no chief of anything else."""
    whole = {f"{role.role} of {role.organisation}".lower() for role in (one, two)}
    return not whole.isdisjoint({one.role, two.role})


def _with_portfolio(role: Role) -> str:
    """A post with the plain word that says of what it is: “minister of economics” is an economics minister."""
    plain = role.organisation.islower() and " " not in role.organisation and role.role in titles().single
    return f"{role.organisation} {role.role}" if plain else role.role


def _one_post(pair: Pair, one: Role, two: Role) -> Judgement | None:
    as_told = one, two
    if pair.weighing.one_story:
        one, two = spelt_out(one), spelt_out(two)
    if nearly_one(one.holder, two.holder) or perhaps_short(one.holder, two.holder):
        return None  # one name, misspelt: that is asked of all names, and not only of holders of posts
    slip = _two_first_names(one.holder, two.holder)
    if one_bearer(one.holder, two.holder) or _opens_with_a_verb(one.holder) or _opens_with_a_verb(two.holder):
        return None
    of_story = of_one_story(pair)
    at_once = held_at_once(pair) and one_body(one, two)
    strange = of_strangers(pair, one, two, exclusive=_exclusive(one.role) or _exclusive(two.role))
    alone = slip or of_story or strange or _exclusive(one.role) or (at_once and _fills(one.role))
    if not _one_title(one.role, two.role) or not alone or (slip and pair.one_document):
        return None
    if any(map(is_one_of_several, (pair.a, pair.b))):
        return None
    if any(SO_LONG in frame.claim.question.measure.modifiers for frame in (pair.a, pair.b)):
        return None  # "Ana Ruiz, mayor for 12 years": nothing says which years these were
    post = told("measure", "same", one.role)
    joined = one_body(one, two) or slip or of_story
    if not (joined or _one_appointment(pair, one, two) or _one_setting(pair, one, two)):
        return _look_alike(pair, one, two, post) or (told_of_strangers(one, two, post) if strange else None)
    change = "" if slip else numbered_apart(pair) or changed(pair)
    if change:
        return Judgement("explained", change, (post,))
    if pair.one_document:
        return None
    passing = not (slip or of_one_event(pair) or led_throughout(pair))
    these_days = (one, two) != as_told and of_these_days(pair)
    if passing and is_dated(pair.a) != is_dated(pair.b) and not these_days:
        return None  # a post passes on: a dated holder says nothing against one of an unknown day
    why = f"{one.role}: {one.holder} in one source, {two.holder} in the other"
    sure = one_body(*as_told) and not told_of_then(pair)
    return Judgement("contradiction" if sure else "tension", why, (post,))


def _look_alike(pair: Pair, one: Role, two: Role, post: Field) -> Judgement | None:
    """Two holders of one title who are no rivals: of two named bodies, or one after the other."""
    bodies = [role.organisation for role in (one, two) if role.organisation]
    if len(bodies) == 2:
        if perhaps_one_body(*bodies):
            return None
        return Judgement("explained", f"in two bodies: {bodies[0]} and {bodies[1]}", (post,))
    change = changed(pair)
    nations = [{name for name in frame.names if name.startswith("nation:")} for frame in (pair.a, pair.b)]
    joined = (
        pair.weighing.one_story and pair.identity > 0 and (nations[0] == nations[1] or bool(nations[0] & nations[1]))
    )
    return Judgement("explained", change, (post,)) if change and joined else None


def _one_title(one: str, two: str) -> bool:
    """Whether two titles name one post, in other words or shortened."""
    left, right = _folded(one), _folded(two)
    return left == right or _shortened(left, right) or _shortened(one.split(), two.split())


def _folded(title: str) -> list[str]:
    """The words of a title in their fullest form, its last word too: "ailing CEO", chief executive officer."""
    fold_of = titles().fold
    before, _, last = title.rpartition(" ")
    return (fold_of.get(title) or f"{before} {fold_of.get(last, last)}").split()


def _shortened(left: list[str], right: list[str]) -> bool:
    """Whether one title is the other without its first words ("director" and "race director")."""
    general = titles().general  # a government minister may be the minister of anything
    left, right = ([word for word in title[:-1] if word not in general] + title[-1:] for title in (left, right))
    heads = related(left[-1], right[-1]) >= clash_words().posts.kin if left and right else False
    if titles().lesser & (set(left) ^ set(right)):
        return False  # a deputy mayor is no mayor
    if titles().raising & (set(left) ^ set(right)) and _of_one_service(" ".join(left), " ".join(right)):
        return False  # a chief inspector is no inspector
    return heads and (set(left[:-1]) <= set(right) or set(right[:-1]) <= set(left))


def _exclusive(title: str) -> bool:
    return bool({title, title.split()[-1]} & (titles().exclusive | titles().undertaking))


def _fills(title: str) -> bool:
    """Whether a post takes up a person: nobody holds two such posts at a time. So does the first of a trade's."""
    first, _, trade = title.rpartition(" ")
    heads = first in titles().raising and trade in titles().trades  # "chief geologist"
    return heads or _exclusive(title) or bool({title, title.split()[-1]} & titles().single)


def _reworded(pair: Pair) -> bool:
    """Whether a verb told one of the posts: who "ran the control room" may bear any title for it."""
    running = clash_words().posts.running
    return any(frame.claim.question.measure.predicate in running for frame in (pair.a, pair.b))


def _one_below(one: Role, two: Role) -> bool:
    """Whether one post is the next below the other in one body, said alike: who chairs a union is no deputy chair."""
    named = bool(one.organisation) and one.organisation.lower() == two.organisation.lower()
    lesser = [bool(titles().lesser & {*role.role.split()}) for role in (one, two)]
    loose = clash_words().posts.any_title
    return named and lesser[0] != lesser[1] and not {one.role, two.role} & loose


def _two_trades(one: str, two: str) -> bool:
    """Whether two trades are learnt apart: a judge in one source and a geologist in the other."""
    mine, theirs = (_trade(title) for title in (one, two))
    if not mine or not theirs or mine == theirs or related(mine, theirs) >= clash_words().posts.kin:
        return False
    return not any({mine, theirs} <= kin for kin in titles().kindred)


def _two_grades(one: str, two: str) -> bool:
    """Whether two titles are grades of one service, of which a person has one: a sergeant is no inspector."""
    mine, theirs = (" ".join(_folded(title)) for title in (one, two))
    return mine != theirs and _of_one_service(mine, theirs)


def _of_one_service(one: str, two: str) -> bool:
    return any({one, two} <= service for service in titles().grades)


def _knows_both(pair: Pair, one: str, two: str) -> bool:
    """Whether the sentence of one title tells the other too: "Inspector Ruiz, then a sergeant"."""
    told = [{*f.claim.question.terms, *f.claim.question.context} for f in (pair.a, pair.b)]
    mine, theirs = {*one.split()}, {*two.split()}
    more = theirs - mine, mine - theirs
    return any(words and words <= around for words, around in zip(more, told, strict=True))


def _trade(title: str) -> str:
    """The trade that a title names, whole or by its last word ("retired brain surgeon")."""
    return next((name for name in (title, title.rpartition(" ")[2]) if name in titles().trades), "")


def _together(one: str, two: str) -> bool:
    """Whether two posts are often held by one person ("chairman and chief executive")."""
    folded = {titles().fold.get(title, title) for title in (one, two)}
    return any(folded <= posts for posts in titles().together)


def _of_one_board(one: Role, two: Role) -> bool:
    """Whether one leads a firm and the other its board: who is both is told as both, "chairman and chief executive"."""
    folded = {titles().fold.get(role.role, role.role) for role in (one, two)}
    mine, theirs = ({*role.organisation.lower().split()} for role in (one, two))
    return folded == titles().board and (mine <= theirs or theirs <= mine or one_body(one, two))


def _in_other_words(one: str, two: str) -> bool:
    """Whether two titles may be loose words for whoever runs a body: "the group's director", "observatory chief"."""
    words = one.split(), two.split()
    lesser = any(word in titles().lesser for title in words for word in title[:-1])
    return not lesser and _together(words[0][-1], words[1][-1])


def one_bearer(one: str, two: str) -> bool:
    """Whether one name is the other cut or made short: "Bird", "Det Con Tim Bird"; Rudy and Rudolph Giuliani."""
    mine, theirs = fold(one).split(), fold(two).split()
    if (len(mine) == 1 and mine[0] in theirs) or (len(theirs) == 1 and theirs[0] in mine):
        return True  # "Prime Minister Narges", of a man who is Narges Halvar elsewhere
    if mine[-1:] != theirs[-1:] or not mine:
        return False
    short = _shortens(mine[0], theirs[0]) or _shortens(theirs[0], mine[0])
    return short or {*mine} <= {*theirs} or {*theirs} <= {*mine}


def _opens_with_a_verb(name: str) -> bool:
    """Whether a headline in capitals was taken for a name: "Idaho Governor Signs"."""
    first, _, behind = name.lower().partition(" ")
    verb = verb_lemma(first)
    told = first.endswith("s") or (first.endswith("ed") and not behind)  # "Idaho Governor Signs", "Archbishop Elected"
    return told and verb != first and knows(verb, "V")


def _two_first_names(one: str, two: str) -> bool:
    """Whether two holders share their surname and differ in their first name: a slip in one of the names."""
    mine, theirs = fold(one).split(), fold(two).split()
    return len(mine) > 1 and len(theirs) > 1 and mine[-1] == theirs[-1] and mine[0][0] == theirs[0][0]


def _shortens(short: str, full: str) -> bool:
    """Whether one first name may be the other made short: Jerry for Jerrold, Rudy for Rudolph, Dan for Daniel."""
    stem = short.rstrip("ieyj")
    cut = full.startswith(short) and len(short) > 1  # Cy for Cyrus; an initial is no first name
    return cut or (len(stem) >= clash_words().posts.stem and full.startswith(stem))


def _one_appointment(pair: Pair, one: Role, two: Role) -> bool:
    """Whether one appointment is told with two names, the body going unnamed in one source."""
    unnamed = not (one.organisation[:1].isupper() and two.organisation[:1].isupper())
    return unnamed and pair.identity > 0 and both_appointed(pair)


def _one_setting(pair: Pair, one: Role, two: Role) -> bool:
    """Whether a post that an undertaking has one of ("flight director") is told of one story, its body left unsaid."""
    said = bool(one.organisation) and bool(two.organisation)
    return not said and pair.identity > 0 and {one.role, two.role} <= titles().undertaking


_OF = Option(
    "of", "a word", "what has but one: a person one post, or a post one holder", "both are compared", ("person", "post")
)
POSTS = PairCheck("posts", judge, options=(_OF,))
