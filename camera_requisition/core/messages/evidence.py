"""Sentences about what must stand up later: event log, evidence, replay, purging."""

from __future__ import annotations

MESSAGES: dict[str, str] = {}
