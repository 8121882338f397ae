"""The shipped layout templates of maps, and how they are made."""
