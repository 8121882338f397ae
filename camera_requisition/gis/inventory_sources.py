"""How QGIS reads the tables of an inventory: layers of a GeoPackage, or tables of a schema on a PostgreSQL server."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsVectorLayer

from camera_requisition.gis.layer_roles import ROLE

SERVER = "postgresql:"
INVENTORY_PROPERTY = "camera_requisition/inventory"
"""Custom property of a layer on a server: the text that names its inventory. A file is named by the layer's source, which follows a project
that is moved with its files."""
OUR_SCHEMA = "camera_requisition"
_GEOMETRY, _KEY = "geom", "fid"
_WITH_GEOMETRY = frozenset({"camera", "camera_view", "building", "territory"})
_STYLES = Path(__file__).parent.parent / "resources" / "styles"


def is_on_server(inventory: str) -> bool:
    """Whether `inventory` names a schema on a server rather than a file."""
    return inventory.startswith(SERVER)


def inventory_name(inventory: str) -> str:
    """What people call it: the file's name, or database and schema."""
    if not is_on_server(inventory):
        return Path(inventory).name
    uri = _connection(inventory)
    where = uri.database() or uri.service() or uri.host() or "PostgreSQL"
    return f"{where}, {_schema(uri)}" if _schema(uri) != OUR_SCHEMA else where


def table_layer(inventory: str, table: str, title: str) -> QgsVectorLayer:
    """A new layer named `title` of a table of `inventory`, in the inventory's style; it may be invalid."""
    if not is_on_server(inventory):
        return QgsVectorLayer(f"{inventory}|layername={table}", title, "ogr")
    uri = _connection(inventory)
    uri.setDataSource(_schema(uri), table, _GEOMETRY if table in _WITH_GEOMETRY else "", "", _KEY)
    uri.setUseEstimatedMetadata(True)  # QGIS would count millions of cameras to show one street
    layer = QgsVectorLayer(uri.uri(False), title, "postgres")
    layer.setCustomProperty(INVENTORY_PROPERTY, inventory)
    style = _STYLES / f"{table}.qml"
    if layer.isValid() and style.is_file():
        layer.loadNamedStyle(str(style))
    return layer


def inventory_of(layer: QgsVectorLayer) -> str:
    """The inventory that a layer of ours reads from."""
    if layer.providerType() == "postgres":
        return str(layer.customProperty(INVENTORY_PROPERTY, "")) if layer.customProperty(ROLE) else ""
    return str(layer.source()).split("|", 1)[0]


def same_inventory(one: str, other: str) -> bool:
    """Whether two texts name the same inventory."""
    if is_on_server(one) or is_on_server(other):
        return one == other
    return Path(one).resolve() == Path(other).resolve()


def is_within_reach(inventory: str) -> bool:
    """Whether a file is where its path says; of a server only asking it tells, which isn't done here."""
    return is_on_server(inventory) or Path(inventory).is_file()


def _connection(inventory: str) -> QgsDataSourceUri:
    return QgsDataSourceUri(inventory[len(SERVER) :])


def _schema(uri: QgsDataSourceUri) -> str:
    return str(uri.schema()) or OUR_SCHEMA
