"""The demonstration: central Nantes with its real buildings and streets, and an invented camera inventory."""
