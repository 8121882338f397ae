"""What the plugin paints on the map canvas; never layers, so that no project file can take up a case."""
