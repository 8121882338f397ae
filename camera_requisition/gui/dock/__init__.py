"""The dock, in the order of the work: place, time, search, list, freeze, particulars, papers."""
