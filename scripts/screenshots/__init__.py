"""`make screenshots`: the pictures of documentation and README, taken from the real desktop on the demonstration."""
