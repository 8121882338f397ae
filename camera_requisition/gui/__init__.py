"""Dock, map tools, dialogs: widgets that call jobs."""
