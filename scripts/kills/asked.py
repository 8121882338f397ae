"""How often is killed, and at which moments: the same for every target that kills."""

from __future__ import annotations

import argparse
import random
from typing import Optional


def asked(about: Optional[str]) -> tuple[int, random.Random]:
    """`--times` and the moments that follow from `--seed`, which is drawn by lot unless told, and printed."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    return given.times, random.Random(given.seed)
