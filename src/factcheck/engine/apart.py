"""Claims that are told apart for a reason, two by two: there are very many, so only numbers are kept of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left

_NARROW, _WIDE = "H", "I"
_SMALL = 1 << 16  # a number below takes two bytes


class Apart:
    """Takes pairs down as numbers; who first asks for one has them put in order."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._of: dict[str, array[int]] = {}
        self._sorted = True

    def add(self, ends: tuple[str, str]) -> None:
        """Note two claims, in order."""
        one, two = ends
        number = self._numbers.setdefault(two, len(self._numbers))
        own = self._of.get(one)
        if own is None or (number >= _SMALL and own.typecode == _NARROW):
            own = self._of[one] = array(_NARROW if number < _SMALL else _WIDE, own or ())
        own.append(number)
        self._sorted = False

    def tells(self, ends: tuple[str, str]) -> bool:
        """Whether two claims, in order, are told apart."""
        if not self._sorted:
            for one, own in self._of.items():  # one by one, for all of them twice would be a peak of its own
                self._of[one] = array(own.typecode, sorted(own))
            self._sorted = True
        numbers, number = self._of.get(ends[0]), self._numbers.get(ends[1])
        if numbers is None or number is None:
            return False
        at = bisect_left(numbers, number)
        return at < len(numbers) and numbers[at] == number
