"""Instants, nights, time zones and retention."""
