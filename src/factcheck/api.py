"""The library's verbs, each a few lines over the pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from factcheck.engine.run import run
from factcheck.kinds.galley import pull
from factcheck.lineage import trace
from factcheck.model.claim import Claim
from factcheck.model.lineage import DuplicateGroup
from factcheck.model.report import Finding, Report, Verdict
from factcheck.model.rule import Rule
from factcheck.model.text import Document, Source
from factcheck.pipeline import EXPLAINED_PER_DOCUMENT, compare_documents, default_rules, extract_from, known_checks
from factcheck.pipeline import check as check_paths
from factcheck.questions.folder import Leaf, gather
from factcheck.questions.pairs import candidates
from factcheck.reading import document

_ONE_STORY = 3.0  # evidence that two documents tell one story, when a caller says so


def check(
    sources: Iterable[str | Path | Document] | Mapping[str, str], *, rules: Sequence[Rule] | None = None
) -> Report:
    """Compares sources.

    Args:
        sources: Paths of files and folders, documents, or texts by their names.
        rules: The rules in force; by default the shipped ones.

    Example:
        >>> report = check({"a.txt": "The ferry sank.", "b.txt": "The ferry sank."})
        >>> [source.id for source in report.sources]
        ['a.txt', 'b.txt']
    """
    in_force = default_rules() if rules is None else rules
    if isinstance(sources, Mapping):
        texts = [document(text, name=name) for name, text in sources.items()]
        return compare_documents(texts, (), in_force, EXPLAINED_PER_DOCUMENT)
    given = list(sources)
    documents = [one for one in given if isinstance(one, Document)]
    paths = [one for one in given if not isinstance(one, Document)]
    if documents and not paths:
        return compare_documents(documents, (), in_force, EXPLAINED_PER_DOCUMENT)
    if documents:
        raise TypeError("give paths or documents, not both")
    return check_paths(paths, rules=in_force)


def extract(text: str | Document) -> list[Claim]:
    """The claims of a text or a document, in its order; each quote is the text at its span.

    Example:
        >>> text = "The mill was sold on 3 May 2011."
        >>> all(text[claim.start : claim.end] == claim.quote for claim in extract(text))
        True
    """
    return list(extract_from(pull(text if isinstance(text, Document) else document(text))))


def duplicates(texts: Iterable[str | Document] | Mapping[str, str]) -> list[DuplicateGroup]:
    """The passages that stand in more than one place.

    Example:
        >>> line = "The ferry left the northern harbour shortly before noon with forty-one passengers."
        >>> [len(group.members) for group in duplicates({"a.txt": line, "b.txt": line})]
        [2]
    """
    if isinstance(texts, Mapping):
        documents = [document(text, name=name) for name, text in texts.items()]
    else:
        documents = [
            one if isinstance(one, Document) else document(one, name=f"text-{number}.txt")
            for number, one in enumerate(texts, start=1)
        ]
    return list(trace(documents).groups)


def compare(a: Claim, b: Claim, *, rules: Sequence[Rule] | None = None) -> Verdict | None:
    """What two claims of one story say about each other; None where they answer different questions.

    The claims may be made by hand or by another program: no text is needed.
    """
    found = judged(a, b, rules=rules)
    return found.verdict if found else None


def judged(a: Claim, b: Claim, *, rules: Sequence[Rule] | None = None) -> Finding | None:
    """The finding behind `compare`, with its explanation."""
    second = b if b.source != a.source else b.model_copy(update={"source": f"{b.source}#2"})
    leaves = [
        Leaf(Source(id=one.source, path=one.source, sha256=str(number)), (one,), {}, {}, 1, (), ())
        for number, one in enumerate((a, second))
    ]
    folder = gather(leaves, origin_of=lambda source, start, end: source)
    proposed = candidates(folder.frames, stories={(0, 1): _ONE_STORY}, telling=folder.telling)
    in_force = default_rules() if rules is None else rules
    findings = run(proposed.pairs, (), in_force, known_checks(), explained_limit=1)
    return findings[0] if findings else None
