"""The plugin's functions in QGIS's expressions: one file a subject, all of them registered by `registration`."""
