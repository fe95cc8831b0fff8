"""How well a text answers what somebody types in a hurry."""

from collections.abc import Iterable

_BEGINS, _WORD, _INSIDE, _SCATTERED = range(4)


def best_first(typed: str, texts: Iterable[str]) -> list[int]:
    """Return the positions of the texts that match, the best first; all of them for nothing typed.

    Each word typed must be found: at the beginning, at the beginning of a word, inside, or as
    letters in this order, which counts only where nothing matches better. Equal matches keep
    their order.
    """
    words = typed.casefold().split()
    ranked = []
    for position, text in enumerate(texts):
        ranks = [_rank(word, text.casefold()) for word in words]
        found = [rank for rank in ranks if rank is not None]
        if len(found) == len(words):
            ranked.append((_SCATTERED in found, sum(found), position))
    clear = [one for one in ranked if not one[0]]
    return [position for *_, position in sorted(clear or ranked)]


def _rank(word: str, text: str) -> int | None:
    if text.startswith(word):
        return _BEGINS
    if f" {word}" in text:
        return _WORD
    if word in text:
        return _INSIDE
    letters = iter(text)
    return _SCATTERED if all(letter in letters for letter in word) else None
