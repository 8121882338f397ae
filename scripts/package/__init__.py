"""The plugin as QGIS loads it, and as a zip to install."""
