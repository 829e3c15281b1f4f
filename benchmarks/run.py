"""Speed, growth and cold start in one run, as a Markdown table: python benchmarks/run.py [--large | --folder TEXTS].

The texts are made here from a fixed seed: stories about invented places, each told by five documents with
a changed figure now and then. Peers are timed where they are installed.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLACES = ("Orrin", "Lund", "Bale", "Skarn", "Vale", "Tarn", "Mossby", "Hexley", "Corvo", "Pell")
THINGS = ("ferry", "mill", "bridge", "school", "camp", "train", "dam", "harbour", "mine", "clinic")
ACTS = ("carried", "employed", "sheltered", "trained", "moved", "fed", "treated", "evacuated")
PEOPLE = ("people", "workers", "pupils", "soldiers", "passengers", "villagers", "nurses")
MONTHS = ("January", "March", "May", "July", "September", "November")
FILLERS = (
    "Officials in {place} declined to say what would happen next.",
    "The mayor of {place} said on Monday that the council would meet before the end of the month.",
    "Residents remembered a similar winter {years} years ago.",
    "Repairs are expected to cost ${money} million and to last until {month} {year}.",
    "About {share} per cent of the families had returned by the end of {year}.",
)


def story(number: int, chance: random.Random) -> list[str]:
    """Five tellings of one story."""
    place, thing = f"{chance.choice(PLACES)} {number}", chance.choice(THINGS)
    year, month, day = chance.randint(1980, 2022), chance.choice(MONTHS), chance.randint(1, 28)
    facts = [
        (f"The {thing} of {place} {chance.choice(ACTS)}", chance.randint(12, 9000), chance.choice(PEOPLE))
        for _ in range(4)
    ]
    tellings = []
    for _ in range(5):
        told = [f"{place.upper()} (NNA) {month} {day}, {year} —"]
        for words, figure, people in facts:
            shown = figure if chance.random() > 0.15 else figure * 2
            told.append(f"{words} {shown:,} {people} on {month} {day}, {year}.")
            told += [
                filler.format(
                    place=place, years=chance.randint(2, 60), money=chance.randint(2, 90), month=chance.choice(MONTHS),
                    year=year + 1, share=chance.randint(5, 95),
                )
                for filler in chance.sample(FILLERS, 2)
            ]  # fmt: skip
        tellings.append(" ".join(told))
    return tellings


def collection(count: int) -> dict[str, str]:
    """So many documents, five a story."""
    chance = random.Random(7)
    texts = [text for number in range((count + 4) // 5) for text in story(number, chance)][:count]
    return {f"{number:05}.txt": text for number, text in enumerate(texts)}


def seconds(work: Callable[[], object], repeats: int = 3) -> float:
    """CPU seconds, the median of some runs."""
    taken = []
    for _ in range(repeats):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def cold(*arguments: str) -> tuple[float, float]:
    """Wall and CPU seconds of a new process, the best of five."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    walls, cpus = [], []
    for _ in range(5):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([sys.executable, *arguments], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        walls.append(time.perf_counter() - began)
        cpus.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(walls), min(cpus)


def starts() -> list[tuple[str, str]]:
    """Cold starts."""
    rows = []
    for label, arguments in (
        ("Python itself", ("-c", "pass")),
        ("import factcheck", ("-c", "import factcheck")),
        ("factcheck --help", ("-m", "factcheck", "--help")),
        ("factcheck report seeds/", ("-m", "factcheck", "report", "seeds")),
    ):
        wall, cpu = cold(*arguments)
        rows.append((f"cold start: {label}", f"{wall * 1000:.0f} ms wall, {cpu * 1000:.0f} ms CPU"))
    return rows


def stages() -> list[tuple[str, str]]:
    """Each stage on a hundred documents, in millions of characters a CPU second."""
    sys.path.insert(0, str(ROOT / "src"))
    from factcheck.api import check, extract
    from factcheck.lineage import trace
    from factcheck.reading import document
    from factcheck.reading.sentences import split

    texts = collection(100)
    size = sum(map(len, texts.values())) / 1e6
    documents = [document(text, name=name) for name, text in texts.items()]
    whole = "\n\n".join(texts.values()) * 10
    rows = [
        ("sentences", len(whole) / 1e6 / seconds(lambda: split(whole))),
        (
            "reading (roles, marks, sentences, date)",
            size / seconds(lambda: [document(text) for text in texts.values()]),
        ),
        ("claims", size / seconds(lambda: [extract(one) for one in documents])),
        ("copied passages", size / seconds(lambda: trace(documents))),
        ("everything", size / seconds(lambda: check(texts), repeats=1)),
    ]
    rows += peers(list(texts.values()))
    return [(f"speed: {label}", f"{speed:.2f} Mchar a CPU second") for label, speed in rows]


def peers(texts: list[str]) -> list[tuple[str, float]]:
    """Other libraries at a part of the work."""
    few = texts[:10]
    size = sum(map(len, few)) / 1e6
    rows = []
    try:
        from dateparser.search import search_dates

        taken = seconds(lambda: [search_dates(text, languages=["en"]) for text in few], repeats=1)
        rows.append(("peer, dates only: dateparser search_dates", size / taken))
    except ImportError:
        pass
    try:
        from quantulum3 import parser

        taken = seconds(lambda: [parser.parse(text) for text in few], repeats=1)
        rows.append(("peer, quantities only: quantulum3", size / taken))
    except ImportError:
        pass
    return rows


def whole_run(folder: str) -> tuple[float, float, str]:
    """CPU seconds, the peak of memory over the start in MiB, and the claims of a whole run in a process of its own."""
    program = (
        "import gc, sys, time, resource; sys.path[:0] = [sys.argv[1], sys.argv[2]]\n"
        "gc.set_threshold(100_000, 50, 50)\n"  # as the command line does
        "from factcheck.api import check\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "began = time.process_time(); report = check([sys.argv[3]])\n"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(time.process_time() - began, (peak - before) / 1024, len(report.claims), len(report.findings))"
    )
    command = [sys.executable, "-c", program, str(ROOT / "src"), str(ROOT), folder]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(told[0]), float(told[1]), told[2]


def growth(counts: tuple[int, ...]) -> list[tuple[str, str]]:
    """Time and memory of whole runs on stories."""
    rows, last = [], 0.0
    for count in counts:
        texts = collection(count)
        with tempfile.TemporaryDirectory() as folder:
            for name, text in texts.items():
                (Path(folder) / name).write_text(text, encoding="utf-8")
            taken, memory, claims = whole_run(folder)
        size = sum(map(len, texts.values())) / 1e6
        factor = f", {taken / last:.1f} times the row above" if last else ""
        row = f"{taken:.1f} CPU s{factor}; {memory:.0f} MiB ({memory / size:.0f} times the text); {claims} claims"
        rows.append((f"growth: {count} documents ({size:.2f} Mchar)", row))
        last = taken
    return rows


def own(folder: Path) -> list[tuple[str, str]]:
    """Time and memory of a whole run on a folder of plain texts: stories made here have few words, news has many."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.iterdir())]
    size = sum(map(len, texts)) / 1e6
    taken, memory, claims = whole_run(str(folder))
    row = f"{taken:.1f} CPU s; {memory:.0f} MiB ({memory / size:.0f} times the text); {claims} claims"
    return [(f"own texts: {len(texts)} documents ({size:.2f} Mchar)", row)]


def machine() -> str:
    """Where and with what the figures were taken."""
    packages = []
    for name in ("pydantic", "rapidfuzz", "dateparser", "typer", "numpy"):
        try:
            packages.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            packages.append(f"{name} not installed")
    return f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores; {', '.join(packages)}"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="grow to 10,000 documents")
    parser.add_argument("--folder", type=Path, help="measure plain texts of your own, and nothing else")
    given = parser.parse_args()
    large = given.large
    print(f"{machine()}\n\n| what | figure |\n|---|---|")
    whole = (starts, stages, lambda: growth((10, 100, 1_000, 10_000) if large else (10, 100, 1_000)))
    for rows in whole if given.folder is None else (lambda: own(given.folder),):
        for label, figure in rows():
            print(f"| {label} | {figure} |", flush=True)


if __name__ == "__main__":
    main()
