"""Bylines and datelines of documents in other languages give the day that the rest counts from."""

from __future__ import annotations

import pytest

from factcheck.reading import document
from factcheck.timeline import read


@pytest.mark.parametrize(
    ("text", "published", "last"),
    [
        (
            "Publicado: 3 de marzo de 2014\n\nEl dique se cerró ayer para las casas de la ribera y para el juez.",
            "2014-03-03",
            "2014-03-02",
        ),
        (
            "Sevilla, 3 de marzo de 2014 (Agencia).- El dique se cerró ayer para las casas de la ribera y el juez fue.",
            "2014-03-03",
            "2014-03-02",
        ),
        (
            "Veröffentlicht am 3. März 2014\n\nDer Ofen wurde gestern mit dem Turm geprüft und ist nicht leer.",
            "2014-03-03",
            "2014-03-02",
        ),
        (
            "Par Anne Petit, le 3 mai 2011 à 10h32\n\nLes juges sont venus hier avec le maire dans le port.",
            "2011-05-03",
            "2011-05-02",
        ),
        ("Опубликовано 3 марта 2014 года\n\nПлотину закрыли вчера.", "2014-03-03", "2014-03-02"),
        ("نشر في 3 مارس 2014\n\nأعلن القاضي أمس أن الجسر أغلق.", "2014-03-03", "2014-03-02"),
    ],
)
def test_a_byline_in_another_language_dates_the_document(text: str, published: str, last: str) -> None:
    """What the text says was yesterday is the day before."""
    read_one = document(text)
    assert read_one.source.published is not None
    assert str(read_one.source.published.start) == published
    assert read(read_one).mentions[-1].timex == last


def test_a_date_in_a_sentence_is_not_the_documents_own() -> None:
    """The day of an old event says nothing of the day of writing."""
    text = "Le pont a été ouvert le 3 mai 1951 près de Lyon par le maire.\n\nLes juges sont venus hier avec le maire."
    assert document(text).source.published is None
