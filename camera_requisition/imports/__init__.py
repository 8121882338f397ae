"""Lists of owners: readers, column mapping, normalising."""
