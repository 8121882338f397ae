"""Sentences about the register: requisitions, answers, proposals, statistics."""

from __future__ import annotations

MESSAGES: dict[str, str] = {}
