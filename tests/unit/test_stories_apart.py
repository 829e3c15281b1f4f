"""Stories that share a folder and nothing else: nothing is said to join them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check

CORPORA = Path(__file__).parents[1] / "corpora"
FOUR = (
    ("epidemic", "ship_collision", "mine_accident", "volcano_island"),  # four tolls
    ("airline_results", "city_budget", "film_boxoffice", "product_recall"),  # four sets of figures of money
    ("election", "cycling_race", "space_mission", "refugee_camp"),
)


@pytest.mark.parametrize("names", FOUR, ids="-".join)
def test_four_stories_in_one_folder(names: tuple[str, ...], tmp_path: Path) -> None:
    """No flag joins two stories, and neither does an agreement."""
    for name in names:
        for path in sorted((CORPORA / name).iterdir()):
            if path.suffix in (".txt", ".md", ".html"):
                (tmp_path / f"{name}__{path.name}").write_bytes(path.read_bytes())
    report = check([tmp_path])
    joined = [
        (finding.verdict, [(member.source, member.quote) for member in finding.members])
        for finding in report.findings
        if finding.verdict != "explained" and len({member.source.partition("__")[0] for member in finding.members}) > 1
    ]
    assert not joined
    assert {source.id.partition("__")[0] for source in report.sources} == set(names)
