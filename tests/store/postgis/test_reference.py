"""The text that names a schema on a server: as libpq reads such texts, without secrets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.errors import InputError
from camera_requisition.core.sign_in import parameters_of, use_resolver
from camera_requisition.store.postgis.reference import KEYS, Reference, is_reference, reference_of

psycopg2 = pytest.importorskip("psycopg2")


def test_all_keys():
    text = "postgresql:host=db.example port=5433 dbname=cameras service=s authcfg=abc1234 sslmode=verify-full schema=grenoble"
    found = reference_of(text)
    assert found == Reference("db.example", "5433", "cameras", "s", "abc1234", "verify-full", "grenoble")
    assert found.text == text
    assert found.libpq == {"host": "db.example", "port": "5433", "dbname": "cameras", "service": "s", "sslmode": "verify-full"}


def test_the_usual_schema_needs_no_mention():
    assert reference_of("postgresql:dbname=cameras").schema == "camera_requisition"
    assert reference_of("postgresql:dbname=cameras schema=camera_requisition").text == "postgresql:dbname=cameras"


def test_what_is_a_reference():
    assert is_reference("postgresql:service=x")
    assert not is_reference("/home/postgresql:x/inventory.gpkg")
    assert not is_reference("inventory.gpkg")
    assert not is_reference("C:/data/pg/inventory.gpkg")
    assert not is_reference("host/inventory.gpkg")


@pytest.mark.parametrize("text", ["PG:dbname=x", "postgres:dbname=x", " postgresql:dbname=x", "POSTGRESQL:dbname=x", "host=h dbname=x"])
def test_what_other_programs_call_a_connection_is_no_file_and_is_refused_with_advice(text):
    assert is_reference(text)
    with pytest.raises(InputError) as caught:
        reference_of(text)
    assert caught.value.code == "server_reference_unreadable"


@pytest.mark.parametrize(
    "text",
    [
        "postgresql:dbname=x user=jane",
        "postgresql:dbname=x USER = 'jane'",
        "postgresql:password=jane",
        "postgresql: host=h  Password=ja\\'ne",
        "postgresql:passfile=/home/jane",
        "postgresql:sslpassword=jane",
        "postgresql://jane:jane@host/cameras",
        "postgresql:unknown=1 password=jane",
        "PG:host=h user=jane password=jane",
        "postgres://jane:jane@host/cameras",
        "POSTGRESQL:dbname=x password=jane",
        "  postgresql:password=jane",
        "host=h password=jane",
        "postgresql:host=jane:jane@h",
    ],
)
def test_secrets_are_refused_with_advice_and_never_repeated(text):
    with pytest.raises(InputError) as caught:
        reference_of(text)
    assert caught.value.code == "server_reference_secret"
    assert "jane" not in str(caught.value)
    assert "authcfg" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("postgresql:dbname=x options=-cfoo", "server_reference_key"),
        ("postgresql:dbname=x dbname=y", "server_reference_twice"),
        ("postgresql:port=54x", "server_reference_value"),
        ("postgresql:port=70000", "server_reference_value"),
        ("postgresql:sslmode=never", "server_reference_value"),
        ("postgresql:dbname='host=h password=jane'", "server_reference_value"),
        ("postgresql:dbname=postgres://jane@h/x", "server_reference_value"),
        ("postgresql:schema=pg_catalog", "server_reference_value"),
        ("postgresql:schema=$user", "server_reference_value"),
        ("postgresql:schema=" + "é" * 32, "server_reference_value"),
        ("postgresql:host='open", "server_reference_unreadable"),
        ("postgresql:host", "server_reference_unreadable"),
        ("postgresql:=x", "server_reference_unreadable"),
        ("postgresql:host=a\\", "server_reference_unreadable"),
        ("postgresql://host/cameras", "server_reference_unreadable"),
    ],
)
def test_what_cannot_be_used_is_named_without_its_value(text, code):
    with pytest.raises(InputError) as caught:
        reference_of(text)
    assert caught.value.code == code
    assert "jane" not in str(caught.value)


VALUES = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="="), min_size=1, max_size=20)


@given(host=VALUES, dbname=VALUES, service=VALUES)
def test_libpq_reads_the_same(host, dbname, service):
    """The values of libpq's own parser are the expected ones."""
    if "://" in dbname or "@" in host:
        return
    written = Reference(host=host, dbname=dbname, service=service).text
    found = reference_of(written)
    assert psycopg2.extensions.parse_dsn(written[len("postgresql:") :]) == found.libpq
    assert (found.host, found.dbname, found.service) == (host, dbname, service)


def test_every_key_of_the_contract():
    assert KEYS == ("host", "port", "dbname", "service", "authcfg", "sslmode", "schema")


def test_without_qgis_nobody_knows_an_authentication():
    use_resolver(None)
    with pytest.raises(Exception, match="Authentication"):
        parameters_of("abc1234")
    use_resolver(lambda authcfg: {"user": authcfg})
    assert parameters_of("abc1234") == {"user": "abc1234"}
    use_resolver(None)
