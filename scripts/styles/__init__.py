"""Makes the QGIS styles that travel inside an inventory."""
