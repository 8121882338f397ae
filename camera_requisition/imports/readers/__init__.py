"""Readers: one file for each form in which lists arrive; `opening.open_list` chooses."""
