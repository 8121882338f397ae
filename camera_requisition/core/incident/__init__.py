"""What happened: zones, flight paths, sightings and recorded tracks, each with its times."""
