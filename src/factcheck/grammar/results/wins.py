"""Which clauses tell that somebody won: an infinitive does behind what was done, not behind what was wished."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.results.lexicon import result_words


def is_told(chunks: Chunks, clause: Clause) -> bool:
    """Whether a clause tells what was, not what may be: "beat Moen in 44 moves to win the open", not "hopes to win".

    Args:
        chunks: The sentence.
        clause: A clause of it, with a verb of winning.
    """
    verb = chunks.verbs[clause.verb]
    if verb.negation is not None or verb.modal is not None:
        return False
    if verb.form != "infinitive":
        return True
    before = next((c for c in reversed(chunks.clauses) if c.first < clause.first and c.end <= clause.first), None)
    if before is None or before.subject != clause.subject or clause.subject is None:
        return False
    main = chunks.verbs[before.verb]
    past = main.past is True or chunks.tokens[main.main].form == "any"  # "beat" is told as past
    done = past and main.modal is None and main.negation is None and not main.passive
    held = bool(before.objects) or bool(before.prepositions) or main.particle is not None
    return done and held and main.lemma not in result_words().score.aiming


def beaten(chunks: Chunks, clause: Clause) -> int | None:
    """The phrase of the one who was beaten, in the active: the object, or what "off" leads in "seeing off Moen"."""
    verb, known = chunks.verbs[clause.verb], result_words().score.beating
    particle = "" if verb.particle is None else f" {chunks.tokens[verb.particle].lower}"
    if f"{verb.lemma}{particle}" in known:
        return clause.objects[0] if clause.objects else None
    for at, number in clause.prepositions:
        if at == verb.end and f"{verb.lemma} {chunks.tokens[at].lower}" in known:
            return number
    return None


def rival(chunks: Chunks, clause: Clause) -> int | None:
    """The phrase of the one who was beaten where it was something that was won: "won the final against Tarn"."""
    led = (n for at, n in clause.prepositions if chunks.tokens[at].lower in ("against", "over"))
    return next(led, None)
