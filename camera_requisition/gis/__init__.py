"""What speaks PyQGIS for the other rooms."""
