"""What stops the demonstration, in words for the person at the screen."""

from __future__ import annotations


class DemoProblem(Exception):
    """The demonstration can't go on; the message says why and what to do.

    ``exit_code`` is what the command ends with.
    """

    exit_code = 1


class BaseMapUnreachable(DemoProblem):
    """The package with the base map could not be downloaded and no cached copy exists."""

    exit_code = 3


class BaseMapAltered(DemoProblem):
    """The base map's data is not the one whose hash was pinned."""

    exit_code = 4
