"""The application: its commands, and what becomes of an error.

Exit codes: 0 done, 1 findings at or above `--fail-on`, 2 could not run, or not on all it was
given. Python would leave with 1 after an uncaught exception, which a pipeline would take for findings; so
everything is caught here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from importlib import import_module

import typer

from factcheck.errors import FactcheckError

# Each a function of a module of its name.
COMMANDS = ("report", "check", "claims", "duplicates", "timeline", "explain", "plugins", "schema")


def whole() -> typer.Typer:
    """The application with all its commands."""
    from factcheck.cli import rules

    made = application(COMMANDS)
    made.add_typer(rules.app, name="rules")
    return made


def application(commands: Iterable[str]) -> typer.Typer:
    """The application with some of its commands: those that nobody asks for need not be loaded and laid out."""
    made = typer.Typer(
        name="factcheck",
        help="Tells an editor whether their sources agree: what clashes, what only seems to, what is copied.",
        no_args_is_help=True,
        add_completion=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for name in commands:
        made.command(name)(getattr(import_module(f"factcheck.cli.{name}"), name))
    made.callback(invoke_without_command=True)(_version)
    return made


def _version(
    version: bool = typer.Option(False, "--version", help="Show the version and leave.", is_eager=True),
) -> None:
    if version:
        import factcheck

        typer.echo(f"factcheck {factcheck.__version__}")
        raise typer.Exit


def run() -> None:
    """Runs the command line and leaves with its exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for them reads all installed packages
    try:
        asked = sys.argv[1:2]
        (application(asked) if asked and asked[0] in COMMANDS else whole())()
    except SystemExit as leaving:
        _leave(leaving)
    except FactcheckError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        _fail("stopped")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        told = f" {error.filename}:" if error.filename else ""
        _fail(f"could not go on:{told} {error.strerror or error}")
    except Exception as error:
        if os.environ.get("FACTCHECK_DEBUG"):
            raise
        _fail(
            f"internal error: {type(error).__name__}: {error}. Run again with FACTCHECK_DEBUG=1 and report it, please"
        )


def _leave(leaving: SystemExit) -> None:
    """Leave at once: to free every record of a large report one by one takes longer than many a report."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        raise leaving from None
    if isinstance(leaving.code, int | None):
        os._exit(leaving.code or 0)
    raise leaving


def _fail(message: str) -> None:
    try:
        sys.stderr.write(f"factcheck: {message}\n")
        sys.stderr.flush()
    except (OSError, AttributeError):  # nobody hears it; the code tells
        pass
    try:
        sys.stdout.flush()
    except (OSError, AttributeError):  # what cannot be written would be tried again on leaving, with a code of its own
        os._exit(2)
    sys.exit(2)
