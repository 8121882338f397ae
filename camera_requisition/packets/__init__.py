"""Jurisdiction packs, letters, map annexes, tables, the bundle and its manifest."""
