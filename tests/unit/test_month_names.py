"""Months are read and written in English on any machine."""

from __future__ import annotations

import calendar
from datetime import date
from importlib import reload

import pytest

from factcheck.model import in_words
from factcheck.model.values import TimeInterval
from factcheck.reading import dates


def test_the_months_are_english_in_any_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the standard library speaks German, heads are still read, and answers written, in English."""
    german = [
        "",
        *(
            [
                "Jänner",
                "Februar",
                "März",
                "April",
                "Mai",
                "Juni",
                "Juli",
                "August",
                "September",
                "Oktober",
                "November",
                "Dezember",
            ]
        ),
    ]
    monkeypatch.setattr(calendar, "month_name", german)
    monkeypatch.setattr(calendar, "month_abbr", [name[:3] for name in german])
    day = TimeInterval.between(date(2019, 10, 4), date(2019, 10, 4))
    assert in_words.time(day) == "4 October 2019"
    assert reload(dates).MONTHS["mar"] == 3
    assert "märz" not in dates.MONTHS
    assert dates.MONTHS["december"] == 12
