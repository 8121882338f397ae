"""The search: which cameras saw the incident, when, how surely, and what no camera saw."""
