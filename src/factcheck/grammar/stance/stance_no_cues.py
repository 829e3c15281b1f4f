"""Words that look like cues of stance and are none: months, nouns, names, "could not", "I would say"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_cues import Cue, cues
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.words.words_classes import class_of
from factcheck.grammar.words.words_tables import knows
from factcheck.grammar.words.words_types import types

_ROOM = "capacity"
_GOODS = frozenset({"vehicle", "artefact", "weapon", "substance", "food"})
_DONE = frozenset({"event", "act", "person", "group"})
_COUNTED_BACK = frozenset({"ago", "later", "earlier"})
_COUNT_WORDS = 6
_ALLOWED = 5  # tokens behind "may" in which its verb and a limit stand


def is_no_cue(chunks: Chunks, cue: Cue) -> bool:
    """Months, nouns and names that look like cues ("May", "the will", "a demand", "no. 4")."""
    token = chunks.tokens[cue.begin]
    if cue.kind == "negation" and cue.reach == "clause" and _until_follows(chunks, cue.stop):
        return True
    if token.lower == "not" and _counts_time(chunks, cue):
        return True
    if token.lower == "no" and (_is_answer(chunks, cue) or _is_a_vote(chunks, cue.begin)):
        return True
    if token.lower == "nor":
        return any(word.lower == "neither" for word in chunks.tokens[: cue.begin])
    if cue.kind == "denial" and token.tag == "NOUN":
        return True
    if token.lower in stance_words().nouns_only and token.tag != "NOUN":
        return True
    if token.lower in stance_words().doubt.people and (token.tag == "NOUN" or _stands_alone(chunks, cue.begin)):
        return True
    if token.lower == "could" and (_is_unable(chunks, cue.stop) or _came_about(chunks, cue.begin)):
        return True
    if token.lower == "due" and chunks.tokens[cue.stop - 1].lower == "to":
        return chunks.tokens[cue.stop - 1].tag != "TO"
    if _guesses(chunks, cue) or _allows(chunks, cue) or _asks_for_nothing(chunks, cue):
        return True
    length = cue.stop - cue.begin
    if length > 1 and cue.kind in {"planned", "demanded"} and _leads_to_a_figure(chunks, cue.stop):
        return True
    if length > 1 and cue.kind == "planned" and token.tag == "NOUN" and _leads_to_a_thing(chunks, cue.stop):
        return True
    if cue.kind == "negation" and token.tag == "NOUN" and chunks.tokens[cue.stop - 1].lower == "to":
        return knows(token.lower, "V")
    if length > 1:
        return False
    if token.lower in {"may", "will"} and (token.text != token.lower or token.tag not in {"MODAL", "AUX"}):
        return token.tag != "MODAL"
    if token.lower in {"believed", "feared", "presumed"}:
        return token.form not in {"part", "ed"} or _has_subject(chunks, cue.begin)
    if cue.kind in {"planned", "demanded"} and cue.reach == "forward":
        return _noun_only(chunks, cue.begin) or _is_done(chunks, cue)
    if cue.kind in {"planned", "possible"} and cue.reach == "next":
        return token.tag not in {"ADJ", "VERB", "NOUN"} or _verb_of_clause(chunks, cue.begin)
    return False


def _asks_for_nothing(chunks: Chunks, cue: Cue) -> bool:
    """Whether a word of demand demands nothing: "curtain calls for", "will order two ferries"."""
    if cue.kind != "demanded":
        return False
    return _is_of_a_sort(chunks, cue.begin) or _buys(chunks, cue.begin) or _ends_phrase(chunks, cue)


def _ends_phrase(chunks: Chunks, cue: Cue) -> bool:
    """Whether a noun of demand ends a phrase with a preposition: "because of high demand, all 22 crews were out"."""
    at = chunks.noun_at(cue.begin)
    if at is None or chunks.tokens[cue.begin].tag != "NOUN" or cue.stop >= len(chunks.tokens):
        return False
    phrase = chunks.nouns[at]
    return phrase.preposition is not None and phrase.end == cue.stop and chunks.tokens[cue.stop].text == ","


def _is_of_a_sort(chunks: Chunks, at: int) -> bool:
    """Whether another noun makes one of demand a thing: "eleven curtain calls for the last play"."""
    token, before = chunks.tokens[at], chunks.tokens[at - 1] if at else None
    return before is not None and token.tag == before.tag == "NOUN" and token.lemma in stance_words().of_sorts


def _buys(chunks: Chunks, at: int) -> bool:
    """Whether a verb of command takes goods and no act: "will order two ferries", not "ordered two firms to pay"."""
    verb = chunks.verb_at(at)
    if verb is None or chunks.verbs[verb].lemma not in stance_words().buying or chunks.verbs[verb].passive:
        return False
    clause = next((c for c in chunks.clauses if c.verb == verb), None)
    goods = [] if clause is None else [chunks.nouns[n] for n in clause.objects]
    if not goods or any(token.tag == "TO" for token in chunks.tokens[goods[-1].end : goods[-1].end + 1]):
        return False
    if any(noun.of is not None for noun in goods):
        return False  # "ordered the release of twelve men"
    sorts = [types(chunks.tokens[noun.head].lemma) for noun in goods]
    return all(sort & _GOODS and not sort & _DONE for sort in sorts)


def _is_answer(chunks: Chunks, cue: Cue) -> bool:
    """Reads the "no" that opens an answer ("No, I was 26") as what it denies: what was said before."""
    tokens = chunks.tokens
    opens = cue.begin == 0 or tokens[cue.begin - 1].tag == "PUNCT"
    behind = [token.lower for token in tokens[cue.begin + 1 : cue.begin + 3]]
    return opens and behind[:1] == [","] and behind[1:] not in (["or"], ["and"], ["not"])


def _is_a_vote(chunks: Chunks, at: int) -> bool:
    """Reads "the No votes" as the votes of one side: inside a sentence a small word with a capital is a name."""
    return at > 0 and chunks.tokens[at].text == "No" and chunks.tokens[at - 1].tag != "PUNCT"


def _leads_to_a_figure(chunks: Chunks, at: int) -> bool:
    """Reads “by 41 votes to 38” and “an offer to 300 workers” as what was done: no act follows the “to”."""
    ahead = chunks.tokens[at : at + 1]
    return chunks.tokens[at - 1].lower == "to" and bool(ahead) and ahead[0].tag == "NUM"


def _leads_to_a_thing(chunks: Chunks, at: int) -> bool:
    """Reads “the sum on offer to the town” and “a threat to the reef” as a thing that is there: no act follows."""
    link = chunks.tokens[at - 1]
    return link.lower == "to" and link.tag == "PREP"


def _is_unable(chunks: Chunks, at: int) -> bool:
    """Reads “could not get through” as what was not done; "could not have known" leaves more open."""
    ahead = chunks.tokens[at : at + 3]
    if not ahead or ahead[0].lower not in {"not", "n't"}:
        return False
    be = len(ahead) > 1 and ahead[1].lower == "be"
    done = be and len(ahead) > 2 and ahead[2].tag == "VERB" and ahead[2].form in {"part", "ed"}
    return done or (not be and len(ahead) > 1 and ahead[1].lower != "have")


def _came_about(chunks: Chunks, at: int) -> bool:
    """Reads "it was hours before the airport could open" as what came about then."""
    clause = next((c for c in chunks.clauses if chunks.verbs[c.verb].modal == at), None)
    if (
        clause is not None
        and chunks.verbs[clause.verb].lemma in stance_words().perceived
        and chunks.verbs[clause.verb].passive
    ):
        return True  # "could be heard 30 kilometres away"
    if clause is not None and clause.objects and class_of(chunks.verbs[clause.verb].lemma, "VERB") == _ROOM:
        return True  # "the theatre could seat 4,000"
    opener = chunks.tokens[clause.opener].lower if clause is not None and clause.opener is not None else ""
    if clause is not None and not opener and clause.first > 0:
        opener = chunks.tokens[clause.first].lower
    return opener in stance_words().at_last


def _stands_alone(chunks: Chunks, at: int) -> bool:
    """Whether an article opens a word and a verb follows: “the accused pleaded”."""
    opened = at > 0 and chunks.tokens[at - 1].tag == "DET"
    return opened and at + 1 < len(chunks.tokens) and chunks.tokens[at + 1].tag in {"VERB", "AUX", "MODAL"}


def _until_follows(chunks: Chunks, at: int) -> bool:
    """Reads “did not resign until May” says that it happened, in May."""
    for token in chunks.tokens[at : at + 12]:
        if token.lower in {"until", "till"}:
            return True
        if token.tag == "PUNCT":
            return False
    return False


def _counts_time(chunks: Chunks, cue: Cue) -> bool:
    """Reads “not a day ago they met” as a time: what opens the sentence denies its length, not the act."""
    if cue.begin and chunks.tokens[cue.begin - 1].tag != "PUNCT":
        return False
    ahead = chunks.tokens[cue.stop : cue.stop + _COUNT_WORDS]
    counted = bool(ahead) and ahead[0].tag in ("DET", "NUM")
    return counted and any(token.lower in _COUNTED_BACK for token in ahead)


def _noun_only(chunks: Chunks, index: int) -> bool:
    """A one-word cue read as a noun that is not followed by what would make it a cue."""
    return chunks.tokens[index].tag not in {"VERB", "NOUN"} or (
        chunks.tokens[index].tag == "NOUN" and chunks.tokens[index].lower in cues().bare_nouns
    )


def _is_done(chunks: Chunks, cue: Cue) -> bool:
    """Whether a verb of consent tells in the passive what was decided: "was approved by 62 per cent of voters"."""
    at = chunks.verb_at(cue.begin)
    ahead = chunks.tokens[cue.stop].tag if cue.stop < len(chunks.tokens) else ""
    return at is not None and chunks.verbs[at].passive and chunks.verbs[at].lemma == "approve" and ahead != "TO"


def _has_subject(chunks: Chunks, index: int) -> bool:
    at = chunks.verb_at(index)
    return at is not None and not chunks.verbs[at].passive and chunks.verbs[at].form == "finite"


def _verb_of_clause(chunks: Chunks, index: int) -> bool:
    at = chunks.verb_at(index)
    return at is not None and chunks.verbs[at].form == "finite" and not chunks.verbs[at].passive


def _guesses(chunks: Chunks, cue: Cue) -> bool:
    at = chunks.verb_at(cue.begin)
    return cue.stop - cue.begin == 1 and at is not None and chunks.verbs[at].modal == cue.begin and is_guess(chunks, at)


def is_guess(chunks: Chunks, at: int) -> bool:
    """Reads “nearer forty, I would say” as what the speaker takes for so: it plans nothing."""
    words, verb = stance_words().guessing, chunks.verbs[at]
    if not verb.modal or chunks.tokens[verb.modal].lower not in words.modals or verb.lemma not in words.verbs:
        return False
    return chunks.tokens[verb.modal - 1].lower in words.speakers


def _allows(chunks: Chunks, cue: Cue) -> bool:
    """Reads “each port may keep at most 20 pilots” as what is allowed: no doubt of it."""
    if cue.kind != "possible" or chunks.tokens[cue.begin].lower != "may":
        return False
    behind = " ".join(token.lower for token in chunks.tokens[cue.stop : cue.stop + _ALLOWED])
    at = chunks.verb_at(cue.begin)
    acts = at is not None and not chunks.verbs[at].passive and chunks.verbs[at].lemma not in stance_words().states
    if acts and behind.startswith("no longer "):
        return True  # "cars may no longer enter": a ban
    return any(f" {limit} " in f" {behind} " for limit in stance_words().at_most)
