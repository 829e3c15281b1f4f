"""The page in a browser: its script runs, a source's does not, and it works with scripts off."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from factcheck.render import by_name
from factcheck.render.view import View
from specimens import REPORT, TEXTS

_BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(_BROWSER is None, reason="no Chromium here; .ci/run installs one")
_OWNED = "document.title='owned'"
_ATTACK = f'<script>{_OWNED}</script><img src=x onerror="{_OWNED}"></textarea> It carried 45 people.'


def _dom(page: str, folder: Path, *switches: str, anchor: str = "") -> str:
    """The page's elements after its scripts have run."""
    path = folder / "report.html"
    path.write_text(page, encoding="utf-8")
    command = [
        str(_BROWSER), "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
        "--virtual-time-budget=3000", *switches, "--dump-dom", path.as_uri() + anchor,
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


def test_filters_appear_and_no_source_runs(tmp_path: Path) -> None:
    """The page's own script is allowed by its hash; anything else is not."""
    face = by_name("html")
    assert face is not None
    start = _ATTACK.index("carried")
    claims = tuple(
        one.model_copy(update={"start": start, "end": start + len(one.quote)}) if one.source == "c.txt" else one
        for one in REPORT.claims
    )
    attacked = REPORT.model_copy(update={"claims": claims})
    dom = _dom(face.render(attacked, View(texts={**TEXTS, "c.txt": _ATTACK})), tmp_path)
    assert "5 of 5 shown" in dom
    assert "<title>Do the sources agree? 3 sources</title>" in dom
    assert "<img" not in dom


def _page() -> str:
    face = by_name("html")
    assert face is not None
    return face.render(REPORT, View(texts=TEXTS))


def test_a_permalink_opens_its_finding(tmp_path: Path) -> None:
    """Agreements are closed until somebody asks for one."""
    assert _opened(_dom(_page(), tmp_path), "f5") is False
    assert _opened(_dom(_page(), tmp_path, anchor="#finding-f5"), "f5") is True


def _opened(dom: str, name: str) -> bool:
    found = re.search(rf'id="finding-{name}"[^>]*><details( open="")?>', dom)
    assert found is not None
    return found[1] is not None
