"""The tests' own server."""

from tests.postgis import cluster, schema

__all__ = ["cluster", "schema"]
