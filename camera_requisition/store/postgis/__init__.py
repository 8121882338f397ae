"""What inventory and register share on PostgreSQL with PostGIS: the connection text, connections, and numbered SQL."""
