"""The domain: cameras, what they see, incidents and their times. No QGIS, no Qt, no database, no files."""
