"""View cones on the ellipsoid and, later, what buildings hide."""
