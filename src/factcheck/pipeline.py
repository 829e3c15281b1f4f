"""The whole way: paths → documents → claims → pairs → findings → report; `_compared` is the part behind reading."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import cache
from itertools import chain
from pathlib import Path

from factcheck.checks import DOCUMENT_CHECKS, FOLDER_CHECKS, PAIR_CHECKS
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.reckoning.people import people_in
from factcheck.engine.called import called, with_names
from factcheck.engine.load import load_rules, verify
from factcheck.engine.reckoned import reckon
from factcheck.engine.run import Checks, run
from factcheck.forgetting import MANY, forget
from factcheck.given import ids_apart, paths_of
from factcheck.kinds import KINDS
from factcheck.kinds.galley import Galley, pull
from factcheck.kinds.moments.counted_from import counted
from factcheck.kinds.unwrapped import as_written
from factcheck.lineage import Lineage, trace
from factcheck.lineage.trace import Places
from factcheck.locate import rules_folder
from factcheck.model import in_words
from factcheck.model.claim import Claim
from factcheck.model.lines import line_at
from factcheck.model.pool import Pool
from factcheck.model.record import changed
from factcheck.model.report import Finding, Problem, Report
from factcheck.model.rule import Rule
from factcheck.model.text import Document, Source, digest
from factcheck.plugins import Extractor, proposed
from factcheck.questions.folder import Folder, Leaf, gather
from factcheck.questions.neighbours import neighbours
from factcheck.questions.pairs import candidates
from factcheck.questions.undone import undone
from factcheck.reading import apart, document, read, with_lent_years
from factcheck.reading.tongue import tongue
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime, Timeline
from factcheck.unhurried import unhurried

FORGETFUL = 128  # documents that are read before what was remembered of their words is forgotten
KEPT = 100_000  # characters of a few documents up to which their sentences are kept as parsed
NO_SUCH_DAYS = 5  # dates that the calendar does not have, told one by one for each document
NOT_ENGLISH = (
    "seems to be in {language}. Only English is read: little of it is found, and some of that may be wrong. "
    "Leave it out, or give an English translation."
)
_TOO_COMMON = 3  # words that are told where too many claims share them
EXPLAINED_PER_DOCUMENT = 4  # look-alikes that a reader would open, for each document


def known_checks() -> Checks:
    """Every check that a rule may name."""
    return Checks(pairs=PAIR_CHECKS, documents=DOCUMENT_CHECKS, folders=FOLDER_CHECKS)


def default_rules(folder: str | os.PathLike[str] | None = None) -> tuple[Rule, ...]:
    """The rules of a folder, by default the shipped ones, deprecated ones left out.

    Args:
        folder: Holds one `<id>.toml` a rule; it is read anew each time, as its files may change.

    Raises:
        RuleErrors: If rule files are not valid, with all that is wrong with them; it is a `RuleError`.
        ArgumentError: If the folder is no path.

    Example:
        >>> all(rule.examples for rule in default_rules())
        True
    """
    if folder is None:
        return _shipped_rules()
    paths_of([folder], "folder")
    return _rules_in(Path(folder))


def verified(rules: Sequence[Rule]) -> Sequence[Rule]:
    """The same rules.

    Raises:
        ArgumentError: If two have one id.
        RuleErrors: If a rule made by hand names no known check, or hands it what it does not take.
    """
    ids_apart((rule.id for rule in rules), "rules")
    verify(rules, checks=known_checks().options())
    return rules


@cache
def _shipped_rules() -> tuple[Rule, ...]:
    return _rules_in(rules_folder())


def _rules_in(folder: Path) -> tuple[Rule, ...]:
    rules = load_rules(folder, checks=known_checks().options())
    return tuple(rule for rule in rules if rule.status != "deprecated")


def check(
    paths: Iterable[str | Path] = (), *, texts: Iterable[str] = (), rules: Sequence[Rule] | None = None,
    explained_per_document: int = EXPLAINED_PER_DOCUMENT, extractors: Sequence[Extractor] = (),
) -> Report:  # fmt: skip
    """Compare sources and report where they agree, clash, or only seem to.

    Args:
        paths: Files and folders to read.
        texts: Texts in memory, each a document of its own.
        rules: The rules in force; by default the shipped ones.
        explained_per_document: How many look-alikes to keep for each document.
        extractors: Plug-ins that propose claims beside what the core reads.

    Raises:
        ArgumentError: If something is no path. What cannot be read is a problem of the report, and no error.
        RuleError: If a rule names no known check, or hands it what it does not take.
    """
    given = list(paths)
    reading = read(given) if given else None
    documents = list(reading.documents) if reading else []
    documents += [document(text, name=f"text-{number}.txt") for number, text in enumerate(texts, start=1)]
    documents = apart(documents)
    problems = reading.problems if reading else ()
    del reading
    in_force = default_rules() if rules is None else verified(rules)
    return _compared(documents, problems, in_force, explained_per_document, extractors=extractors)


def compare_documents(
    documents: Sequence[Document], problems: Sequence[Problem], rules: Sequence[Rule], explained_per_document: int,
    *, extractors: Sequence[Extractor] = (), jobs: int = 1,
) -> Report:  # fmt: skip
    """The part of `check` after reading: documents in, report out.

    The claims of the documents are read in as many processes as there are `jobs`.
    """
    return _compared(list(documents), problems, rules, explained_per_document, extractors=extractors, jobs=jobs)


def _compared(
    documents: list[Document], problems: Sequence[Problem], rules: Sequence[Rule], explained_per_document: int,
    *, extractors: Sequence[Extractor] = (), jobs: int = 1,
) -> Report:  # fmt: skip
    """The same with a list of documents that nobody else needs.

    Texts and what was read off them take most of the memory. So the list is emptied as soon as what follows no longer
    looks at texts, and every other name of theirs is deleted with it.
    """
    limit, count = explained_per_document * max(1, len(documents)), len(documents)
    documents[:] = with_lent_years(documents)
    lineage = trace(documents)
    slips, issues, forms = lineage.found_slips(), lineage.issues(), lineage.forms()
    sources, duplicates, places = _with_origins(documents, lineage), lineage.groups, lineage.places
    del lineage
    sheets = _sheets(documents, extractors, jobs)
    forget(count)
    names = called(pair for sheet in sheets for pair in sheet.named)
    leaves = [sheet.leaf for sheet in sheets]
    claims = [claim for leaf in leaves for claim in leaf.claims]
    told = [*problems, *(problem for sheet in sheets for problem in sheet.problems)]
    folder = gather(leaves, origin_of=places.origin_of, apart=issues.apart, filled=forms.apart)
    shelf = Shelf(_pages(sheets, folder, places), folder.stories, slips.each)
    del sheets, leaves, slips
    forget(count)
    answered = reckon(shelf, _with_shipped(rules), known_checks())
    texts = {page.document.source.id: page.document.text for page in shelf.pages}
    del shelf  # nothing that follows looks at words any more, but at those of sentences that clash
    documents.clear()
    forget(count)
    frames = sorted((*folder.frames, *folder.counted), key=lambda frame: frame.document)
    proposed = candidates(frames, stories=folder.stories, telling=folder.telling)
    reckoned = tuple(one for one in answered if any(one.rule.id == rule.id for rule in rules))
    beside = chain(neighbours(folder.documents), undone(folder.documents, folder.stories))
    claims += chain((claim for one in reckoned for claim in one.made), (frame.claim for frame in folder.counted))
    del folder, frames, issues, forms, places  # with the last pair nobody asks any more which texts belong together
    findings = deque(run(
        proposed.pairs, reckoned, rules, known_checks(), answered=answered, explained_limit=limit, beside=beside,
        texts=texts,
    ))  # fmt: skip
    del answered, reckoned, texts, beside
    return Report(
        sources=sources,
        claims=tuple(claims),
        findings=with_names(_let_go(findings), names),
        duplicates=duplicates,
        problems=(*told, *too_common(proposed.skipped)),
    )


def _let_go(findings: deque[Finding]) -> Iterator[Finding]:
    """Findings in their order, each held here no longer."""
    while findings:
        yield findings.popleft()


def _with_origins(documents: Sequence[Document], lineage: Lineage) -> tuple[Source, ...]:
    """The sources, each with the origin that holds most of it."""
    held: dict[str, tuple[int, str]] = {}
    for origin in lineage.origins:
        for passage in origin.members:
            most = held.get(passage.source, (-1, ""))
            held[passage.source] = max(most, (passage.end - passage.start, origin.id))
    sources = (document.source for document in documents)
    return tuple(changed(s, origin=held[s.id][1]) if s.id in held else s for s in sources)


def _with_shipped(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules in force and the shipped ones: what arithmetic or a copy settles does not hang on the selection."""
    own = {rule.id for rule in rules}
    return (*rules, *(rule for rule in default_rules() if rule.id not in own))


@unhurried
def extract_from(galley: Galley) -> tuple[Claim, ...]:
    """All claims of a document, in the order of the text."""
    found = as_written((claim for extract in KINDS for claim in extract(galley)), galley.written.text)
    return tuple(sorted({c.id: c for c in found}.values(), key=lambda c: (c.start, c.end, c.id)))


def extract_with(galley: Galley, extractors: Sequence[Extractor]) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims of a document with those that plug-ins propose, and what could not be read."""
    own, met = extract_from(galley), (*in_another_tongue(galley), *no_such_days(galley))
    if not extractors:
        return own, met
    added, problems = proposed(galley, extractors, own)
    return tuple(sorted((*own, *added), key=lambda c: (c.start, c.end, c.id))), (*met, *problems)


def in_another_tongue(galley: Galley) -> Iterator[Problem]:
    """Says of a document that is surely in another language than English how little is read of it."""
    if language := tongue(galley.written.text):
        yield Problem(source=galley.source, message=NOT_ENGLISH.format(language=language))


def no_such_days(galley: Galley) -> Iterator[Problem]:
    """The first few dates of a document that the calendar does not have, with the reason."""
    text, source = galley.written.text, galley.source
    for one in galley.timeline.refused[:NO_SUCH_DAYS]:
        line = line_at(text, one.start)
        words = " ".join(text[one.start : one.end].split())
        yield Problem(source=source, message=f"line {line}: “{words}” is read as text: {one.reason}")


class Sheet(NamedTuple):
    """What is kept of a galley once its claims are pulled: the galley itself takes a hundred times its text."""

    document: Document
    leaf: Leaf
    passages: tuple[Passage, ...]
    timeline: Timeline
    named: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def _sheets(documents: Sequence[Document], extractors: Sequence[Extractor], jobs: int) -> list[Sheet]:
    """The documents as read; of a folder of many, equal parts are kept once."""
    if jobs > 1:
        from factcheck.desks import shared_out

        sheets: Iterable[Sheet] = shared_out(
            lambda document: _sheet(document, extractors), documents, jobs=jobs, size=lambda one: len(one.text)
        )
    else:
        keep = len(documents) < MANY and sum(len(document.text) for document in documents) <= KEPT
        sheets = (_sheet(document, extractors, keep=keep) for document in documents)
    if len(documents) < MANY:
        return list(sheets)
    pool, thin = Pool(), list[Sheet]()
    for number, sheet in enumerate(sheets, start=1):
        thin.append(_thin(sheet, pool))
        if number % FORGETFUL == 0:
            forget()
    return thin


@unhurried
def _sheet(document: Document, extractors: Sequence[Extractor], *, keep: bool = False) -> Sheet:
    """A document as read; its sentences are kept as parsed on demand, where no line ends inside one."""
    galley = pull(document)
    keep = keep and galley.document is document
    claims, problems = extract_with(galley, extractors)
    ids = tuple(galley.id_of(name) for name in galley.names)
    leaf = Leaf(
        document.source, claims, galley.words(), galley.name_counts(), len(galley.readings), galley.names, ids,
        galley.years(), tuple(counted(galley)), digest(document.text), galley.take, galley.of_head_alone(),
    )  # fmt: skip
    passages = tuple(
        Passage(document.text, r.sentence, r.end, r.quantities, r.chunks if keep else None) for r in galley.readings
    )
    return Sheet(
        document, leaf, passages, galley.timeline, tuple(names_as_written(galley)), problems,
    )  # fmt: skip


def _thin(sheet: Sheet, pool: Pool) -> Sheet:
    """A sheet whose records take as little room as can be."""
    claims = tuple(pool.thin(claim, own=("id",)) for claim in sheet.leaf.claims)
    found = tuple(pool.row(name) for name in sheet.leaf.found)
    leaf = replace(sheet.leaf, claims=claims, found=found, ids=tuple(map(pool.part, sheet.leaf.ids)))
    passages = tuple(replace(one, quantities=tuple(map(pool.row, one.quantities))) for one in sheet.passages)
    mentions = tuple(_thin_time(mention, pool) for mention in sheet.timeline.mentions)
    timeline = sheet.timeline.thin(sheet.document, mentions)
    return sheet._replace(leaf=leaf, passages=passages, timeline=timeline)


def _thin_time(mention: ResolvedTime, pool: Pool) -> ResolvedTime:
    own = {part.name: pool.part(getattr(mention, part.name)) for part in fields(mention)}
    parts = tuple(_thin_time(part, pool) for part in mention.parts)
    return replace(mention, **own | {"parts": parts, "cell": pool.same(mention.cell)})


def names_as_written(galley: Galley) -> Iterator[tuple[str, str]]:
    """Each mention of a name: its id in the document, and its fullest form there; no “American” for a country."""
    return ((galley.id_of(name), name.full or name.text) for name in galley.names if name.form == "name")


def _pages(sheets: Sequence[Sheet], folder: Folder, places: Places) -> list[Page]:
    by_source = {sheet.document.source.id: sheet for sheet in sheets}
    return [
        Page(
            sheet.document,
            frames[0].document,
            sheet.passages,
            sheet.timeline,
            frames,
            places.origin_of,
            people_in(sheet.leaf.found),
        )
        for frames in folder.documents
        if frames
        for sheet in (by_source[frames[0].claim.source],)
    ]


def too_common(skipped: Sequence[str]) -> Iterator[Problem]:
    """What is to be said of words that too many claims share."""
    words = sorted(set(skipped))
    if words:
        told = ", ".join(f"“{word}”" for word in words[:_TOO_COMMON])
        more = f" and {in_words.counted(len(words) - _TOO_COMMON, 'more word')}" if len(words) > _TOO_COMMON else ""
        message = f"Too many claims share {told}{more}. Claims with nothing rarer in common were not compared."
        yield Problem(source="", message=message)
