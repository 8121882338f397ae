"""Small widgets that several parts of the desktop use."""
