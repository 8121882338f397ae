"""Who may do what on a server: the database enforces it. Each role signs in and tries what it may not."""

from __future__ import annotations

from dataclasses import replace

import psycopg2
import pytest
from psycopg2 import errors

from camera_requisition.core.errors import CameraRequisitionError, CaseError, InputError, InventoryError, InventoryReadOnly
from camera_requisition.jobs.local_copies import make_local_copy
from camera_requisition.jobs.migrate_inventory import migrate_inventory
from camera_requisition.store.connection import INVENTORY
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis.connection import borrowed, close_kept
from camera_requisition.store.postgis.migrations import INVENTORY_PART, REGISTER_PART
from camera_requisition.store.postgis.reference import reference_of
from camera_requisition.store.register import Register
from tests.store.conftest import CAMERAS, INTAKE, OWNERS, RECORDERS, VIEWS
from tests.store.registers import registers
from tests.store.test_register import AT, noted, requisition

__all__ = ["registers"]

HOSTILE = ["'; DROP TABLE requisition; --", "\\'; --", "x' OR '1'='1", "%s %(a)s $1 ?", "\x01\u202e\U0001f4f7", "‘’“”", "a\tb\nc\\d"]


class Someone:
    """A person who has signed in with psql, say."""

    def __init__(self, cluster, reference: str, person: str) -> None:
        named = reference_of(reference)
        self._connection = psycopg2.connect(host=cluster.host, port=cluster.port, dbname=named.dbname, user=person)
        self._connection.autocommit = True
        self.does("SELECT set_config('search_path', %s, false)", (f'"{named.schema}", public',))

    def does(self, statement, values=None):
        """The rows, or how many were changed."""
        with self._connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall() if cursor.description else cursor.rowcount

    def is_refused(self, *statements) -> None:
        for statement in statements:
            with pytest.raises((errors.InsufficientPrivilege, errors.ObjectNotInPrerequisiteState)):
                self.does(statement)


@pytest.fixture
def signed_in(cluster, monkeypatch):
    """`signed_in(reference, person)`: a client of theirs; the plugin signs in as the same from then on."""
    made = []

    def sign_in(reference, person):
        monkeypatch.setenv("PGUSER", person)
        made.append(Someone(cluster, reference, person))
        return made[-1]

    yield sign_in
    for one in made:
        one._connection.close()


# the register


@pytest.fixture
def held(registers, signed_in):
    """A register in which jane has noted a requisition of her service."""
    signed_in(registers, "jane")
    noted(Register.open(registers, "jane"))
    return registers


def test_a_service_sees_its_own_register_and_nothing_of_anothers(held, signed_in):
    john = signed_in(held, "john")
    assert [one.number for one in Register.open(held, "john").requisitions()] == ["17-1-ABCD"]
    assert john.does("SELECT service FROM requisition") == [("Brigade A",)]
    mary = signed_in(held, "mary")
    register = Register.open(held, "mary")
    assert register.requisitions() == []
    assert register.packets() == []
    with pytest.raises(InputError):
        register.record("17-1-ABCD", "sent", AT)
    for table in ("requisition", "asked_camera", "paper", "packet", "movement", "proposal"):
        assert mary.does(f"SELECT count(*) FROM {table}") == [(0,)]
    assert mary.does("UPDATE requisition SET owner_name = 'x'") == 0
    assert mary.does("DELETE FROM packet") == 0
    assert register.remove_case("17") == 0
    # the same number is another requisition in another service
    noted(register, requisition(owner="other"))
    assert [one.owner_id for one in register.requisitions()] == ["other"]
    signed_in(held, "john")
    assert [one.owner_id for one in Register.open(held, "john").requisitions()] == ["town"]


def test_nobody_writes_into_anothers_register(held, signed_in):
    mary = signed_in(held, "mary")
    noted(Register.open(held, "mary"), requisition("18-1-XYZ"))
    mary.is_refused(
        "INSERT INTO movement (service, number, case_number, state, at, recorded_at, who) VALUES ('Brigade A', 'n', 'c', 'sent', '', '', '')",
        "UPDATE requisition SET service = 'Brigade A'",
        "INSERT INTO service_member VALUES ('mary2', 'Brigade A')",
        "UPDATE service_member SET service = 'Brigade A'",
        "SELECT * FROM service_member",
        "SET ROLE camera_requisition_auditor",
    )


def test_investigators_change_no_history_no_log_and_no_table(held, signed_in):
    signed_in(held, "jane").is_refused(
        "UPDATE movement SET who = 'somebody else'",
        "DELETE FROM movement",
        "TRUNCATE movement",
        "DELETE FROM requisition",
        "DELETE FROM paper",
        "SELECT * FROM event",
        "INSERT INTO event (fid, at, member, action, digest) VALUES (99, now(), 'x', 'x', 'x')",
        "SELECT note_event('x', 'x', 'x')",
        "CREATE TABLE mine (a int)",
        "ALTER TABLE requisition DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE movement DISABLE TRIGGER ALL",
        "DROP TABLE movement",
        "UPDATE setting SET value = '9'",
        "INSERT INTO migration (part, number, name) VALUES ('register', 9, 'x')",
    )
    # pretending to purge doesn't help
    jane = signed_in(held, "jane")
    jane.does("SELECT set_config('camera_requisition.purging', 'on', false)")
    jane.is_refused("DELETE FROM movement", "UPDATE movement SET note = 'x'")


def test_the_auditor_reads_the_log_and_no_case(held, signed_in):
    ann = signed_in(held, "ann")
    log = ann.does("SELECT member, service, action, case_number, number FROM event ORDER BY fid")
    assert ("jane", "Brigade A", "requisition_draft", "17", "17-1-ABCD") in log
    assert ("jane", "Brigade A", "packet_export", "17", None) in log
    assert ann.does("SELECT * FROM broken_event") == []
    ann.is_refused(
        "SELECT * FROM requisition", "SELECT * FROM movement", "SELECT * FROM packet", "DELETE FROM event", "UPDATE event SET action = ''"
    )
    with pytest.raises(CaseError) as refused:
        Register.open(held, "ann")
    assert refused.value.code in ("register_without_service", "server_right_missing")


def test_not_even_the_owner_alters_the_log_and_meddling_shows(held, cluster, signed_in):
    owner = signed_in(held, cluster.owner)
    for statement in (
        "UPDATE event SET action = 'nothing'",
        "DELETE FROM event",
        "TRUNCATE event",
        "DELETE FROM movement",
        "TRUNCATE movement",
    ):
        with pytest.raises(errors.InsufficientPrivilege):
            owner.does(statement)
    owner.does("ALTER TABLE event DISABLE TRIGGER ALL")
    ((first,),) = owner.does("SELECT min(fid) FROM event WHERE member = 'jane'")
    owner.does("UPDATE event SET member = 'mary' WHERE fid = %s", (first,))
    assert (first,) in owner.does("SELECT fid FROM broken_event")
    owner.does("UPDATE event SET member = 'jane' WHERE fid = %s", (first,))
    assert owner.does("SELECT fid FROM broken_event") == []
    owner.does("DELETE FROM event WHERE fid = %s", (first,))
    assert owner.does("SELECT count(*) FROM broken_event")[0][0] >= 1


def test_who_administers_without_being_a_superuser_sees_no_case(held, cluster, signed_in):
    schema = reference_of(held).schema
    if not cluster.run("SELECT 1 FROM pg_roles WHERE rolname = 'keeper'"):
        cluster.run("CREATE ROLE keeper LOGIN")
    for (table,) in cluster.run(f"SELECT tablename FROM pg_tables WHERE schemaname = '{schema}'"):
        cluster.run(f'ALTER TABLE "{schema}"."{table}" OWNER TO keeper')
    cluster.run(f'ALTER SCHEMA "{schema}" OWNER TO keeper')
    keeper = signed_in(held, "keeper")
    assert keeper.does("SELECT max(number) FROM migration") == [(REGISTER_PART.newest,)]
    assert keeper.does("SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = 'keeper'") == [(False,)]
    cluster.run(f'GRANT EXECUTE ON FUNCTION "{schema}".current_service() TO keeper')
    assert keeper.does("SELECT count(*) FROM requisition") == [(0,)]
    assert keeper.does("SELECT count(*) FROM movement") == [(0,)]


def test_who_belongs_to_no_service_is_told_so(registers, cluster, signed_in):
    signed_in(registers, "nobody_here")
    with pytest.raises(CaseError) as refused:
        Register.open(registers)
    assert refused.value.code in ("server_schema_missing", "server_right_missing", "register_without_service")
    cluster.run("GRANT camera_requisition_investigator TO nobody_here")
    close_kept()
    try:
        with pytest.raises(CaseError) as refused:
            Register.open(registers)
        assert refused.value.code == "register_without_service"
    finally:
        cluster.run("REVOKE camera_requisition_investigator FROM nobody_here")


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_in_every_field_come_back_unharmed(registers, signed_in, text):
    signed_in(registers, "jane")
    register = Register.open(registers, text.replace("\x01", ""))
    odd = requisition(f"17-1-{text}", owner=text, owner_name=text, city=text, content=text, frame=text, keep_until=text)
    noted(register, odd, folder=text)
    (found,) = register.requisitions()
    assert found == odd
    register.record(odd.number, "sent", AT, note=text)
    assert register.movements(odd.number)[-1].note == text
    assert register.requisitions(text) == []
    assert register.remove_case(text) == 0
    assert len(register.requisitions()) == 1


# the inventory


@pytest.fixture
def inventory(cluster, schema, signed_in):
    with Inventory.create(schema, "EPSG:2154", "Europe/Paris") as made:
        made.write_intake(INTAKE, OWNERS, RECORDERS, CAMERAS)
        made.write_views(VIEWS)
    for person, role in (("editor_e", "camera_requisition_editor"), ("reader_r", "camera_requisition_reader")):
        if not cluster.run(f"SELECT 1 FROM pg_roles WHERE rolname = '{person}'"):
            cluster.run(f"CREATE ROLE {person} LOGIN")
        cluster.run(f"GRANT {role} TO {person}")
    return schema


def test_a_reader_reads_and_is_told_that_it_may_not_write(inventory, signed_in):
    reader = signed_in(inventory, "reader_r")
    with Inventory.open(inventory) as opened:
        assert len(opened.cameras()) == len(CAMERAS)
        assert len(opened.candidates([(912_000, 6_457_000, 915_000, 6_459_000)])) == 2
        assert opened.read_only_reason == "server_may_not_write"
    with pytest.raises(InventoryReadOnly):
        Inventory.open(inventory, write=True)
    reader.is_refused(
        "UPDATE camera SET label = 'x'",
        "DELETE FROM camera_view",
        "INSERT INTO building (geom) VALUES (NULL)",
        "TRUNCATE camera",
        "DROP TABLE owner",
    )


@pytest.mark.parametrize("person", ["reader_r", "editor_e"])
def test_whoever_may_read_may_keep_a_copy(inventory, signed_in, tmp_path, person):
    at_the_server = Inventory.open(inventory).cameras()
    signed_in(inventory, person)
    assert Inventory.open(make_local_copy(inventory, tmp_path).path).cameras() == at_the_server


def test_an_editor_writes_records_and_neither_history_nor_tables(inventory, signed_in):
    editor = signed_in(inventory, "editor_e")
    with Inventory.open(inventory, write=True) as opened:
        opened.write_views(VIEWS)
        opened.write_buildings([])
    assert editor.does("UPDATE camera SET label = 'Mine', edited_by = 'e', edited_at = '2026-11-27T10:00:00+00:00'") == len(CAMERAS)
    with Inventory.open(inventory) as opened:
        earlier, _ = opened.earlier_states("camera", "c1")
    assert earlier, "the history is kept although the editor may not write it"
    editor.is_refused(
        "DELETE FROM camera_history",
        "UPDATE camera_history SET changed_by = 'x'",
        "INSERT INTO camera_history (camera_id) VALUES ('c1')",
        "INSERT INTO migration (part, number, name) VALUES ('inventory', 9, 'x')",
        "INSERT INTO retired_id (table_name, id) VALUES ('camera', 'x')",
        "ALTER TABLE camera ADD COLUMN mine text",
        "DROP TABLE camera",
        "CREATE TABLE mine (a int)",
    )


def test_only_who_owns_the_schema_migrates(inventory, cluster, signed_in):
    owner = signed_in(inventory, cluster.owner)
    newest = INVENTORY_PART.newest
    owner.does("DELETE FROM migration WHERE part = 'inventory' AND number = %s", (newest,))
    # what that file makes and can't make twice
    owner.does("DROP FUNCTION setting_kept() CASCADE")
    for person in ("reader_r", "editor_e"):
        signed_in(inventory, person)
        with pytest.raises(CameraRequisitionError) as refused:
            migrate_inventory(inventory)
        assert refused.value.code == "server_right_missing"
        with pytest.raises(CameraRequisitionError):
            Inventory.create(inventory.replace("schema=", "schema=of_another_"), "EPSG:2154", "UTC")
    assert owner.does("SELECT max(number) FROM migration") == [(newest - 1,)]
    signed_in(inventory, cluster.owner)
    assert migrate_inventory(inventory) == (newest - 1, newest)


def test_hostile_texts_in_an_inventory(inventory, signed_in, cluster):
    signed_in(inventory, "editor_e")
    for number, text in enumerate(HOSTILE):
        intake = replace(INTAKE, intake_id=f"h{number}", source=text, file_name=text)
        camera = replace(CAMERAS[0], camera_id=f"h{number}", source_id=text, label=text, address=text, notes=text, heading_text=text)
        with Inventory.open(inventory, write=True) as opened:
            opened.write_intake(intake, cameras=[camera])
            found = next(one for one in opened.cameras() if one.camera_id == f"h{number}")
        assert (found.label, found.address, found.notes, found.heading_text, found.source_id) == (text,) * 5
    with pytest.raises(InventoryError):
        Inventory.open(f"{inventory[: inventory.index(' schema=')]} schema='x\"; DROP SCHEMA public; --'")


def test_nobody_s_functions_come_before_the_server_s_own(inventory, cluster):
    """Where `public` may be written to, somebody could put a function there that the administrator's desk would run."""
    cluster.run("CREATE OR REPLACE FUNCTION public.hashtext(text) RETURNS integer LANGUAGE sql AS 'SELECT 4711'")
    try:
        with borrowed(reference_of(inventory), INVENTORY) as connection:
            (found,) = connection.execute("SELECT hashtext('x')").fetchone()
        assert found != 4711
    finally:
        cluster.run("DROP FUNCTION public.hashtext(text)")
