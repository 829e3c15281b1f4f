"""A text in another language is read as English, and the report says so; nothing that is English is told so."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.reading.tongue import tongue

ABROAD = {
    "German": "Die Feuerwehr wurde in der Nacht zu einer Mühle im Tal gerufen. Der Dachstuhl brannte nach Angaben der "
    "Leitstelle auf einer Länge von 30 Metern, und das Wasser aus dem Bach reichte nicht. Zwei Helfer wurden mit "
    "leichten Verletzungen in das Krankenhaus gebracht, wie die Stadt am Morgen mitteilte.",
    "Spanish": "Los bomberos fueron avisados por la noche para apagar el fuego de una fábrica del valle. Según la "
    "alcaldesa, el tejado ardió en 30 metros y el agua del arroyo no bastó para apagarlo. Dos vecinos fueron llevados "
    "al hospital con heridas leves, como dijo una portavoz del ayuntamiento por la mañana.",
    "French": "Les pompiers ont été appelés dans la nuit pour un moulin qui brûlait dans la vallée. Le toit est tombé "
    "sur une longueur de 30 mètres et l'eau du ruisseau n'a pas suffi pour les lances, selon la mairie. Deux ouvriers "
    "ont été conduits à l'hôpital avec des blessures légères.",
    "Italian": "I vigili del fuoco sono stati chiamati di notte per un mulino che bruciava nella valle. Il tetto della "
    "fabbrica è crollato per 30 metri e anche una parte dei muri, secondo il sindaco. Due operai sono stati portati "
    "con ferite lievi nel pronto soccorso della città, dove gli altri erano già stati visitati.",
    "Dutch": "De brandweer werd in de nacht naar een molen in het dal geroepen. Het dak van de fabriek brandde over "
    "een lengte van 30 meter en het water uit de beek was niet genoeg voor de slangen. Volgens de gemeente zijn twee "
    "arbeiders met lichte wonden naar het ziekenhuis gebracht.",
    "Portuguese": "Os bombeiros foram chamados de noite para um moinho que ardia no vale. O telhado caiu em 30 metros "
    "e uma parte dos muros também, segundo a câmara, e não foi possível salvar as máquinas. Dois operários foram "
    "levados ao hospital com ferimentos leves, mas não correm perigo, disse uma porta-voz.",
}
ENGLISH = {
    "prose": "The fire brigade was called to a mill in the valley at night. The roof burned over 30 metres and the "
    "brook had too little water for the hoses. Two men were taken to hospital, the town said in the morning. " * 2,
    "a quotation": "The mayor of the valley spoke in German and said it with a smile, as was his way: “Das ist nicht "
    "mehr als eine Mühle, und die haben wir im Griff.” Nobody in the hall was sure that he had read the report on the "
    "fire, but the minutes of the meeting say that it was handed to him by the clerk.",
    "a list of names": "\n".join(f"Jan van de {one}, Piet de {one}" for one in ("Berg", "Brug", "Laan", "Kamp") * 6),
    "places": "\n".join(f"{one} de los Santos, Villa del {one}" for one in ("Río", "Monte", "Puerto", "Campo") * 6),
    "headlines": "\n".join(("Mill burns", "Mayor quits", "Two hurt, roof gone", "Brook runs dry", "Hoses fail") * 8),
    "a table": "\n".join(f"Row {n} | {n * 3} t | paid | {n * 7} EUR | south gate" for n in range(30)),
    "short": "Der Bach trat über die Ufer und das Wasser lief auf die Straße.",
}


@pytest.mark.parametrize("language", ABROAD)
def test_prose_in_another_language_is_told(language: str) -> None:
    assert tongue(ABROAD[language]) == language


@pytest.mark.parametrize("sort", ENGLISH)
def test_what_is_english_or_too_short_is_not(sort: str) -> None:
    assert tongue(ENGLISH[sort]) == ""


def test_a_script_of_its_own_is_told() -> None:
    assert tongue("Пожарных вызвали ночью на мельницу в долине. " * 8).startswith("Russian")


def test_the_report_names_the_file_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "bericht.txt").write_text(ABROAD["German"], encoding="utf-8")
    (tmp_path / "report.txt").write_text(ENGLISH["prose"], encoding="utf-8")
    (problem,) = factcheck.check([tmp_path]).problems
    assert problem.source == "bericht.txt"
    assert "German" in problem.message
    assert "translation" in problem.message
