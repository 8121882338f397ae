"""Dialogs for what is needed once: particulars of a case, a new inventory, contacts."""
