"""What QGIS's authentication manager keeps signs the store in, and stands in no text of ours."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig

from camera_requisition.core.errors import InventoryError
from camera_requisition.gis.authentication import connection_parameters
from camera_requisition.store.inventory import Inventory
from scripts.cluster import Cluster, ClusterMissingError, check_installed

SECRET = 'it\'s a \\ "secret" of = many words'


@pytest.fixture
def saved(qgis_app):
    """An authentication with a user and a password that has to be quoted."""
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword("master", True):
        pytest.skip("QGIS's authentication manager can't be used here")
    config = QgsAuthMethodConfig()
    config.setName("cameras")
    config.setMethod("Basic")
    config.setConfig("username", "reader")
    config.setConfig("password", SECRET)
    stored = manager.storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_user_and_password_come_as_they_were_saved(saved):
    assert connection_parameters(saved) == {"user": "reader", "password": SECRET}


def test_an_unknown_authentication_is_named(qgis_app):
    with pytest.raises(InventoryError) as caught:
        connection_parameters("abc1234")
    assert caught.value.code == "server_authcfg_unusable"


def test_a_server_that_wants_a_password_is_signed_in_to(saved):
    """As the jobs do it: their room brings QGIS and the store together."""
    import camera_requisition.jobs  # noqa: F401

    try:
        check_installed()
    except ClusterMissingError as missing:
        pytest.skip(str(missing))
    from camera_requisition.core import sign_in

    sign_in.use_resolver(connection_parameters)
    with Cluster(auth="scram-sha-256", settings={"fsync": "off"}) as cluster:
        quoted = SECRET.replace("'", "''")
        Inventory.create(cluster.reference(), "EPSG:2154", "UTC").close()
        cluster.run(
            f"CREATE ROLE reader LOGIN PASSWORD '{quoted}'",
            "GRANT USAGE ON SCHEMA camera_requisition TO reader",
            "GRANT SELECT ON ALL TABLES IN SCHEMA camera_requisition TO reader",
        )
        reference = f"{cluster.reference()} authcfg={saved}"
        inventory = Inventory.open(reference)
        assert inventory.cameras() == []
        assert inventory.read_only_reason == "server_may_not_write"
        assert SECRET not in inventory.reference
        cluster.run("ALTER ROLE reader PASSWORD 'another'")
        from camera_requisition.store.postgis.connection import close_kept

        close_kept()
        with pytest.raises(InventoryError) as caught:
            Inventory.open(reference)
        assert caught.value.code == "server_sign_in_refused"
        assert "secret" not in str(caught.value)
        close_kept()
