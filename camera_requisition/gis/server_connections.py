"""The connections to PostgreSQL servers that QGIS keeps, as what names a schema there: host, database and who signs in, never a password."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsDataSourceUri, QgsProviderRegistry

_SSL_MODES = {
    QgsDataSourceUri.SslMode.SslDisable: "disable",
    QgsDataSourceUri.SslMode.SslAllow: "allow",
    QgsDataSourceUri.SslMode.SslRequire: "require",
    QgsDataSourceUri.SslMode.SslVerifyCa: "verify-ca",
    QgsDataSourceUri.SslMode.SslVerifyFull: "verify-full",
}


@dataclass(frozen=True)
class ServerConnection:
    """A connection of QGIS's list: its name, and host, port, dbname, service, authcfg, sslmode as far as it has them.

    `keeps_user` says that its user stands in QGIS's settings, from where we don't take it.
    """

    name: str
    parameters: dict[str, str]
    keeps_user: bool


def server_connections() -> list[ServerConnection]:
    """All of them, by name."""
    provider = QgsProviderRegistry.instance().providerMetadata("postgres")
    if provider is None:
        return []
    return [_described(name, QgsDataSourceUri(known.uri())) for name, known in sorted(provider.connections(False).items())]


def _described(name: str, uri: QgsDataSourceUri) -> ServerConnection:
    given = {
        "host": uri.host(),
        "port": uri.port(),
        "dbname": uri.database(),
        "service": uri.service(),
        "authcfg": uri.authConfigId(),
        "sslmode": _SSL_MODES.get(uri.sslMode(), ""),  # "prefer" is everybody's default
    }
    parameters = {key: value for key, value in given.items() if value}
    return ServerConnection(name, parameters, bool(uri.username() and not uri.authConfigId()))
