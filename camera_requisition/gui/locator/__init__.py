"""What the plugin answers in QGIS's locator bar: cameras, addresses and streets."""
