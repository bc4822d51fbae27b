"""Whether an open text holds what belongs into the restricted tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Optional

SHORTEST_NAME = 3
SHORTEST_SURNAME = 5
"""A single word of a longer name counts from so many letters on: shorter ones are words too."""
_PHONE_DIGITS = (9, 15)
_SAME_DIGITS = 7
"""Numbers whose last seven digits agree are one: the area code is often left out."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Dates and coordinates begin with other digits, and coordinates have a point.
_PHONE = re.compile(r"(?<![\w.,])(?:\+|\(?0)\d?[\d ()/-]{6,18}\d(?![\w.,]\d)")
_DIGITS = re.compile(r"\d[\d ()/.-]*\d")


def name_in(text: str, name: Optional[str]) -> Optional[re.Match[str]]:
    """Find a person's name in a text: the whole of it, or one of its longer words.

    A word in small letters is no name: "Local resident" has only one that may be.
    """
    words = [word for word in _WORD.findall(name or "") if _is_name(word)]
    if len(words) > 1:
        phrase = _phrase_in(text, words)
        if phrase:
            return phrase
    shortest = SHORTEST_NAME if len(words) == 1 else SHORTEST_SURNAME
    wanted = {word.casefold() for word in words if len(word) >= shortest}
    for match in _WORD.finditer(text) if wanted else ():
        if match.group().casefold() in wanted and not match.group()[0].islower():
            return match
    return None


class FullNames:
    """Many persons' names, to be looked for at once: those of two words or more, in either order.

    A single word may be a village or anybody's. ``names``: pairs of a name and whom it stands for.
    """

    def __init__(self, names: Iterable[tuple[Optional[str], str]]) -> None:
        self._owners: dict[tuple[str, ...], set[str]] = {}
        for name, owner in names:
            words = tuple(word.casefold() for word in _WORD.findall(name or "") if _is_name(word))
            if len(words) > 1:
                for order in {words, words[::-1]}:
                    self._owners.setdefault(order, set()).add(owner)
        self._lengths = sorted({len(words) for words in self._owners})

    def __bool__(self) -> bool:
        return bool(self._owners)

    def owners_in(self, text: str) -> set[str]:
        """Return whom the names stand for that a text holds."""
        words = [word.casefold() for word in _WORD.findall(text)]
        found: set[str] = set()
        for length in self._lengths:
            for at in range(len(words) - length + 1):
                found |= self._owners.get(tuple(words[at : at + length]), set())
        return found


def contact_in(text: str, contact: Optional[str]) -> Optional[re.Match[str]]:
    """Find a telephone number or an address of e-mail in a text, however it is written."""
    if not contact:
        return None
    for address in _E_MAIL.findall(contact):
        match = re.search(re.escape(address), text, re.IGNORECASE)
        if match:
            return match
    known = {_tail(match.group()) for match in _DIGITS.finditer(contact)} - {""}
    for match in _DIGITS.finditer(text):
        if _tail(match.group()) in known:
            return match
    return None


def address_in(text: str, address: Optional[str]) -> Optional[re.Match[str]]:
    """Find a whole address in a text. The name of a village alone is no address."""
    words = re.findall(r"\w+", address or "")
    if len(words) < 2:
        return None
    return re.search(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b", text, re.IGNORECASE)


def birth_date_in(text: str, day: Optional[date]) -> Optional[re.Match[str]]:
    """Find a date of birth in a text, year first or day first."""
    if day is None:
        return None
    written = (
        rf"{day.year}[-./]0?{day.month}[-./]0?{day.day}",
        rf"0?{day.day}[-./]0?{day.month}[-./]{day.year}",
    )
    return re.search(rf"(?<!\d)(?:{'|'.join(written)})(?!\d)", text)


def looks_like_contact(text: str) -> bool:
    """Tell whether a text holds something that reads as a telephone number or e-mail address."""
    if "@" in text and _E_MAIL.search(text):
        return True
    low, high = _PHONE_DIGITS
    return any(low <= len(_digits(match.group())) <= high for match in _PHONE.finditer(text))


def _is_name(word: str) -> bool:
    # Not "is a capital": many scripts have none.
    return len(word) >= SHORTEST_NAME and not word[0].islower()


def _phrase_in(text: str, words: Iterable[str]) -> Optional[re.Match[str]]:
    pattern = r"\W+".join(map(re.escape, words))
    return re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _tail(text: str) -> str:
    digits = _digits(text)
    return digits[-_SAME_DIGITS:] if len(digits) >= _SAME_DIGITS else ""
