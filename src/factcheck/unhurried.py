"""Reading without looks for cycles: what is read makes many small records and hardly a cycle."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


def unhurried(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """The same work, during which Python does not look for cycles among all that is loaded.

    Each such look walks through the tables of words, some hundred thousand objects; they took a tenth of the time of
    a short document and a third of that of a long one. Records are let go when nobody holds them any more, as ever.
    """

    @wraps(work)
    def without_looks(*given: Given.args, **named: Given.kwargs) -> Result:
        looked = gc.isenabled()
        gc.disable()
        try:
            return work(*given, **named)
        finally:
            if looked:
                gc.enable()

    return without_looks
