"""User, password and certificates from QGIS's authentication manager, for the connections of the store."""

from __future__ import annotations

import shlex

from qgis.core import QgsApplication, QgsDataSourceUri

from camera_requisition.core.errors import InventoryError

_TAKEN = frozenset({"user", "password", "sslcert", "sslkey", "sslrootcert"})


def connection_parameters(authcfg: str) -> dict[str, str]:
    """The parameters of a PostgreSQL connection that the authentication `authcfg` stands for. May be called from any thread.

    Raises InventoryError `server_authcfg_unusable` where there is none of this id, or the master password isn't given.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled() or authcfg not in manager.configIds():
        raise InventoryError("server_authcfg_unusable", authcfg=authcfg)
    uri = QgsDataSourceUri()
    uri.setAuthConfigId(authcfg)
    # QGIS itself puts them into the text with which its own provider connects, whatever the method.
    expanded = uri.connectionInfo(True)
    found = {key: value for key, _, value in (part.partition("=") for part in _parts(expanded)) if key in _TAKEN and value}
    if not found:
        raise InventoryError("server_authcfg_unusable", authcfg=authcfg)
    return found


def _parts(text: str) -> list[str]:
    """The pairs of a connection text, unquoted: values stand between single quotes, in which a backslash keeps the next character."""
    reader = shlex.shlex(text, posix=True, punctuation_chars=False)
    reader.whitespace_split, reader.commenters = True, ""
    # In a POSIX shell nothing is kept between single quotes; in a connection text a backslash is, as a shell has it between double ones.
    reader.quotes, reader.escapedquotes = "'", "'"
    return list(reader)
