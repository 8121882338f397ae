"""Where records live: the GeoPackage inventory, case files, the event log."""
