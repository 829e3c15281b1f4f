"""`factcheck timeline`: what happened when, by the sources' own words."""

from __future__ import annotations

from factcheck.cli.options import Output, Paths, StdinName


def timeline(paths: Paths, stdin_name: StdinName = "stdin.txt", output: Output = None) -> None:
    """List the dated events of sources in their order, with everybody who tells them."""
    from factcheck.cli.run import deliver, documents, tell_of
    from factcheck.kinds.galley import pull
    from factcheck.pipeline import extract_from
    from factcheck.render.dated import dated_events
    from factcheck.render.wording import safe, time

    found, problems = documents(paths, stdin_name=stdin_name)
    texts = {document.source.id: document.text for document in found}
    lines: list[str] = []
    for dated in dated_events(claim for document in found for claim in extract_from(pull(document))):
        lines.append(time(dated.when))
        for words, by in dated.wordings.items():
            places = ", ".join(
                f"{safe(name)}:{texts[name].count(chr(10), 0, one.start) + 1}" for name, one in by.items()
            )
            lines.append(f"  “{safe(words)}” {places}")
    deliver("".join(f"{line}\n" for line in lines) or "no dated events\n", output)
    tell_of(problems)
