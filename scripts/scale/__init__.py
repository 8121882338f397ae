"""`make scale`: what an inventory on a PostgreSQL server costs from ten thousand to millions of cameras; docs/scale.md."""
