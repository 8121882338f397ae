"""Random actions in the real desktop, for an hour or as long as one likes."""
