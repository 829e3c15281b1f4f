"""The command line: parse, call, exit code. Nothing heavy is imported before a command runs."""

from factcheck.cli.app import main

__all__ = ["main"]
