"""Drawing on the map: tools that are given a handler and hold no rule."""
