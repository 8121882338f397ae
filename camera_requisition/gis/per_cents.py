"""Shares in whole per cents, as they are said: the same on the screen and on paper, and nothing is said to be all, or nothing, that isn't."""

from __future__ import annotations

from collections.abc import Sequence


def per_cent(share: float) -> int:
    """`share` (0 to 1) in whole per cents; 0 only for nothing, 100 only for all."""
    if share <= 0.0:
        return 0
    if share >= 1.0:
        return 100
    return min(max(round(100.0 * share), 1), 99)


def per_cents(shares: Sequence[float]) -> tuple[int, ...]:
    """Each of `shares`, which come to 1, in whole per cents that come to 100: the first, and the others together, as `per_cent` says them."""
    if len(shares) == 1:
        return (100,)
    first = per_cent(shares[0] / total if (total := sum(shares)) > 0.0 else 0.0)
    rest = 100 - first
    exact = [rest * share / left if (left := sum(shares[1:])) > 0.0 else 0.0 for share in shares[1:]]
    whole = [int(value) for value in exact]
    by_remainder = sorted(range(len(exact)), key=lambda place: exact[place] - whole[place], reverse=True)
    for place in by_remainder[: rest - sum(whole)]:
        whole[place] += 1
    return (first, *whole)
