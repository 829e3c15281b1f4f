"""The command line: parse, call, exit code. Nothing heavy is imported before a command runs."""

import gc

__all__ = ["main"]

GARBAGE_EVERY = 1_000_000  # new objects between two looks for cycles: a run on a few documents makes fewer


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    gc.set_threshold(GARBAGE_EVERY, 50, 50)  # many small frozen records, hardly a cycle: a twentieth of the time
    from factcheck.cli.app import run

    run()
