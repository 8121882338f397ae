"""What could be got round by who signs in with another program than the plugin. Each test tries it as the role concerned."""

from __future__ import annotations

import subprocess

import pytest
from psycopg2 import errors

from camera_requisition.store.postgis.connection import close_kept
from camera_requisition.store.postgis.migrations import INVENTORY_PART, REGISTER_PART
from camera_requisition.store.postgis.reference import reference_of
from camera_requisition.store.register import Register
from tests.store.postgis.test_roles import held, inventory, signed_in
from tests.store.registers import made_register, registers
from tests.store.test_register import AT, noted, packet

__all__ = ["held", "inventory", "registers", "signed_in"]

FUNCTIONS = "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = '{}'::regnamespace AND {}"
OF_OTHERS = "has_function_privilege('outsider', oid, 'EXECUTE')"
LOOKS_ELSEWHERE = (
    "NOT EXISTS (SELECT 1 FROM unnest(proconfig) AS one WHERE one IN ('search_path=pg_catalog, pg_temp', "
    "'search_path=pg_catalog, {0}, pg_temp', 'search_path=pg_catalog, \"{0}\", pg_temp'))"
)


@pytest.fixture(params=["inventory", "held"])
def made(request):
    """A schema of each part."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def outsider(cluster):
    """Somebody who may sign in, and gets what a test grants; gone afterwards with all that he has made."""
    cluster.run("CREATE ROLE outsider LOGIN")
    yield "outsider"
    cluster.run("DROP OWNED BY outsider CASCADE", "DROP ROLE outsider")


# both parts


def test_nobody_may_call_a_function_that_was_not_granted(made, cluster, outsider):
    assert cluster.run(FUNCTIONS.format(reference_of(made).schema, OF_OTHERS)) == []


def test_no_function_looks_into_a_schema_that_others_write_to(made, cluster):
    schema = reference_of(made).schema
    assert cluster.run(FUNCTIONS.format(schema, LOOKS_ELSEWHERE.format(schema))) == []


# the inventory


def test_a_reader_puts_no_trigger_of_the_inventory_on_a_table_of_his_own(inventory, cluster, signed_in):
    reader = signed_in(inventory, "reader_r")
    reader.does("CREATE TEMP TABLE mine (LIKE camera)")
    for name in ("keep_camera", "keep_owner", "keep_recorder", "id_retired", "view_outdated", "building_changed", "told", "only_added_to"):
        reader.is_refused(f"CREATE TRIGGER mine BEFORE DELETE ON pg_temp.mine FOR EACH ROW EXECUTE FUNCTION {name}()")
    assert cluster.run(f"SELECT count(*) FROM {reference_of(inventory).schema}.camera_history WHERE change = 'deleted'") == [(0,)]


def test_a_trigger_that_was_put_elsewhere_before_is_named_by_the_migration(cluster, outsider):
    told = {"schema": "guarded_late", "srid": "2154", "crs": "EPSG:2154", "time_zone": "UTC"}
    for migration in INVENTORY_PART.migrations[:2]:
        cluster.psql(migration.path, told)
    cluster.run("CREATE SCHEMA of_outsider AUTHORIZATION outsider", "GRANT camera_requisition_reader TO outsider")
    cluster.run(
        "CREATE TABLE of_outsider.mine (LIKE guarded_late.camera)",
        "CREATE TRIGGER mine BEFORE DELETE ON of_outsider.mine FOR EACH ROW EXECUTE FUNCTION guarded_late.keep_camera()",
        user=outsider,
    )
    with pytest.raises(subprocess.CalledProcessError) as refused:
        cluster.psql(INVENTORY_PART.migrations[2].path, told)
    assert b"of_outsider.mine of outsider" in refused.value.stderr
    cluster.run("DROP TRIGGER mine ON of_outsider.mine", user=outsider)
    cluster.psql(INVENTORY_PART.migrations[2].path, told)
    assert cluster.run("SELECT max(number) FROM guarded_late.migration") == [(3,)]


def test_what_editors_change_and_delete_is_still_kept(inventory, cluster, signed_in):
    editor = signed_in(inventory, "editor_e")
    schema = reference_of(inventory).schema
    editor.does("INSERT INTO camera (camera_id) VALUES ('new')")
    for table in ("owner", "recorder"):
        editor.does(f"INSERT INTO {table} ({table}_id, name) VALUES ('new', 'New')")
    for table, column in (("camera", "label"), ("owner", "name"), ("recorder", "name")):
        assert editor.does(f"UPDATE {table} SET {column} = 'Changed' WHERE {table}_id = 'new'") == 1
        assert editor.does(f"DELETE FROM {table} WHERE {table}_id = 'new'") == 1
        kept = cluster.run(f"SELECT change FROM {schema}.{table}_history WHERE {table}_id = 'new' ORDER BY fid")
        assert kept == [("updated",), ("deleted",)], table
        assert cluster.run(f"SELECT 1 FROM {schema}.retired_id WHERE table_name = '{table}' AND id = 'new'")
    # places as well: the functions look for nothing of PostGIS
    changed = editor.does("UPDATE camera SET geom = ST_Translate(geom, 1, 0) WHERE geom IS NOT NULL")
    assert changed > 0
    moved = f"SELECT count(*) FROM {schema}.camera_history AS kept JOIN {schema}.camera USING (camera_id) WHERE NOT kept.geom ~= camera.geom"
    assert cluster.run(moved) == [(changed,)]
    editor.does("INSERT INTO building (geom) SELECT ST_Multi(ST_Buffer(geom, 5)) FROM camera WHERE geom IS NOT NULL LIMIT 1")
    assert cluster.run(f"SELECT count(*) FROM {schema}.building_change WHERE shape IS NOT NULL")[0][0] == 1


def test_an_operator_that_a_reader_has_made_is_not_called_as_the_owner(inventory, cluster, outsider, signed_in):
    """As on PostgreSQL before version 15, where everybody may write to `public`."""
    schema = reference_of(inventory).schema
    cluster.run("GRANT CREATE ON SCHEMA public TO outsider", "GRANT camera_requisition_reader TO outsider")
    cluster.run(
        "CREATE TABLE public.called_as (who text)",
        "GRANT INSERT ON public.called_as TO PUBLIC",
        f"CREATE FUNCTION public.differs({schema}.camera, {schema}.camera) RETURNS boolean LANGUAGE plpgsql AS "
        "'BEGIN INSERT INTO public.called_as VALUES (current_user); RETURN true; END'",
        f"CREATE OPERATOR public.*<> (FUNCTION = public.differs, LEFTARG = {schema}.camera, RIGHTARG = {schema}.camera)",
        user="outsider",
    )
    assert signed_in(inventory, "editor_e").does("UPDATE camera SET label = 'x', edited_at = NULL WHERE camera_id = 'c1'") == 1
    assert cluster.run("SELECT who FROM public.called_as") == []


@pytest.mark.parametrize("key", ["application", "crs", "schema_version"])
def test_editors_do_not_change_what_the_schema_is(inventory, cluster, signed_in, key):
    editor = signed_in(inventory, "editor_e")
    editor.is_refused(
        f"UPDATE setting SET value = '9' WHERE key = '{key}'",
        f"UPDATE setting SET key = 'other' WHERE key = '{key}'",
        f"DELETE FROM setting WHERE key = '{key}'",
    )
    owner = signed_in(inventory, cluster.owner)
    owner.does(f"DELETE FROM setting WHERE key = '{key}'")
    signed_in(inventory, "editor_e").is_refused(f"INSERT INTO setting (key, value) VALUES ('{key}', '9')")
    editor.does("INSERT INTO setting (key, value) VALUES ('target_height_m', '1.5')")
    editor.is_refused(f"UPDATE setting SET key = '{key}' WHERE key = 'target_height_m'")
    assert editor.does("DELETE FROM setting WHERE key = 'target_height_m'") == 1


def test_an_owner_who_is_no_superuser_changes_what_the_schema_is(inventory, cluster, outsider, signed_in):
    schema = reference_of(inventory).schema
    cluster.run(f"GRANT USAGE ON SCHEMA {schema} TO outsider", f"ALTER TABLE {schema}.setting OWNER TO outsider")
    try:
        assert signed_in(inventory, "outsider").does("UPDATE setting SET value = value WHERE key = 'crs'") == 1
    finally:
        cluster.run(f"ALTER TABLE {schema}.setting OWNER TO CURRENT_USER")


@pytest.mark.parametrize("missing", ["srid", "crs", "time_zone"])
def test_the_file_says_what_it_was_not_told(cluster, missing):
    told = {"schema": "untold", "srid": "2154", "crs": "EPSG:2154", "time_zone": "UTC"}
    del told[missing]
    variables = [part for name, value in told.items() for part in ("-v", f"{name}={value}")]
    at = ["-h", cluster.host, "-p", str(cluster.port), "-d", "base", "-U", cluster.owner]
    command = ["psql", "-q", "-X", "-1", "-v", "ON_ERROR_STOP=1", *variables, *at, "-f", str(INVENTORY_PART.migrations[0].path)]
    said = subprocess.run(command, check=False, capture_output=True, text=True)
    assert f"{missing} is missing" in said.stderr
    assert "syntax error" not in said.stderr
    assert cluster.run("SELECT 1 FROM pg_namespace WHERE nspname = 'untold'") == []


# the register


def log_of(cluster, reference, since=0):
    schema = reference_of(reference).schema
    return cluster.run(f"SELECT member, action, case_number, number FROM {schema}.event WHERE fid > {since} ORDER BY fid")


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE requisition SET state = 'released'", ("requisition_changed: draft, released", "17", "17-1-ABCD")),
        ("UPDATE requisition SET deadline = NULL, owner_name = 'x'", ("requisition_changed", "17", "17-1-ABCD")),
        ("DELETE FROM asked_camera", ("cameras_removed: {}", "17", "17-1-ABCD")),
        ("UPDATE packet SET manifest_sha256 = 'x'", ("packet_changed", "17", None)),
    ],
)
def test_what_is_changed_without_the_plugin_stands_in_the_log(held, cluster, signed_in, statement, line):
    jane = signed_in(held, "jane")
    before = len(log_of(cluster, held))
    ((cameras,),) = jane.does("SELECT count(*) FROM asked_camera")
    assert jane.does(statement) > 0
    assert log_of(cluster, held, before) == [("jane", line[0].format(cameras), *line[1:])]
    assert signed_in(held, "ann").does("SELECT * FROM broken_event") == []


def test_what_changes_nothing_leaves_no_line(held, cluster, signed_in):
    jane = signed_in(held, "jane")
    before = len(log_of(cluster, held))
    jane.does("UPDATE requisition SET owner_name = owner_name")
    jane.does("UPDATE packet SET who = who")
    jane.does("DELETE FROM asked_camera WHERE false")
    assert log_of(cluster, held, before) == []


def test_numbers_cases_and_services_stay(held, signed_in):
    jane = signed_in(held, "jane")
    jane.does("INSERT INTO proposal (case_number, number, lesson, value, learnt_on) VALUES ('17', '17-1-ABCD', 'retention', '7', '2026-11-27')")
    jane.is_refused(
        "UPDATE requisition SET case_number = '18'",
        "UPDATE requisition SET number = '17-1-OTHER'",
        "UPDATE requisition SET service = 'Brigade B'",
        "UPDATE packet SET case_number = '18'",
        "UPDATE packet SET service = 'Brigade B'",
        "UPDATE proposal SET case_number = '18'",
        "UPDATE proposal SET number = '17-1-OTHER'",
    )
    assert jane.does("UPDATE proposal SET handed_on = '2026-11-28'") == 1


def test_a_packet_that_is_confirmed_is_not_deleted(held, signed_in):
    jane = signed_in(held, "jane")
    key = Register.open(held, "jane").begin_packet(packet(folder="/out/other"))
    jane.is_refused("DELETE FROM packet", "DELETE FROM packet WHERE pending = 0", "UPDATE packet SET pending = 1")
    jane.does("SELECT set_config('camera_requisition.purging', 'on', false)")
    jane.is_refused("DELETE FROM packet WHERE pending = 0")
    assert jane.does("DELETE FROM packet WHERE fid = %s", (key,)) == 1
    jane.does("SELECT set_config('camera_requisition.purging', '', false)")


def test_a_purge_removes_all_and_leaves_one_line(held, cluster, signed_in):
    signed_in(held, "jane")
    before = len(log_of(cluster, held))
    assert Register.open(held, "jane").remove_case("17") == 1
    assert log_of(cluster, held, before) == [("jane", "case_removed", "17", None)]
    schema = reference_of(held).schema
    for table in ("requisition", "asked_camera", "paper", "packet", "movement", "proposal"):
        assert cluster.run(f"SELECT count(*) FROM {schema}.{table}") == [(0,)], table


@pytest.mark.parametrize("table", ["requisition", "asked_camera", "paper", "packet", "movement", "proposal"])
def test_nobody_takes_a_key_that_another_service_is_about_to_get(held, signed_in, table):
    mary = signed_in(held, "mary")
    with pytest.raises(errors.GeneratedAlways):
        mary.does(f"INSERT INTO {table} (fid) VALUES (2)")


def test_two_different_lines_have_two_digests(held, signed_in):
    ann = signed_in(held, "ann")
    values = "1, now(), 'jane', {}, {}, {}, NULL, ''"
    differing = [
        ("'A'", "E'x\\x1fy'", "'17'"),
        ("'A'", "'x'", "E'y\\x1f17'"),
        ("NULL", "'x'", "NULL"),
        ("''", "'x'", "NULL"),
        ("NULL", "'x'", "''"),
    ]
    lines = ", ".join(f"event_digest('', ROW({values.format(*one)}, 2)::event)" for one in differing)
    ((digests),) = ann.does(f"SELECT {lines}")
    assert len(set(digests)) == len(differing)
    assert ann.does("SELECT DISTINCT form FROM event") == [(2,)]


def test_a_line_is_not_passed_off_as_one_of_the_older_form(held, cluster, signed_in):
    owner = signed_in(held, cluster.owner)
    owner.does("ALTER TABLE event DISABLE TRIGGER ALL")
    ((last,),) = owner.does("SELECT max(fid) FROM event")
    owner.does("UPDATE event SET form = 1 WHERE fid = %s", (last,))
    assert owner.does("SELECT fid FROM broken_event") == [(last,)]


def test_the_plugin_takes_each_of_its_steps_as_before(held, signed_in):
    signed_in(held, "mary")
    register = Register.open(held, "mary")
    noted(register, folder="/out/mary")
    register.record("17-1-ABCD", "sent", AT)
    assert register.remove_case("17") == 1
    signed_in(held, "jane")
    assert [one.number for one in Register.open(held, "jane").requisitions()] == ["17-1-ABCD"]


def test_a_role_for_dumps_dumps_the_register_and_its_owner_does_not(held, cluster, outsider):
    """As docs/roles.md says it."""
    schema = reference_of(held).schema

    def dumped():
        at = ["-h", cluster.host, "-p", str(cluster.port), "-d", "base", "-U", outsider]
        return subprocess.run(["pg_dump", *at, "--schema", schema], check=False, capture_output=True, text=True)

    cluster.run(
        f"GRANT USAGE ON SCHEMA {schema} TO {outsider}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {outsider}",
        f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {outsider}",
    )
    refused = dumped()
    assert refused.returncode != 0
    assert "row-level security" in refused.stderr
    cluster.run(f"ALTER ROLE {outsider} BYPASSRLS")
    done = dumped()
    assert (done.returncode, done.stderr) == (0, "")
    assert "17-1-ABCD" in done.stdout


def test_a_register_may_belong_to_a_role_that_cannot_sign_in(cluster, outsider, signed_in, monkeypatch):
    """As docs/roles.md says it; people are entered by somebody who may do just that."""
    schema = "owned_by_nobody"
    made_register(cluster)  # makes the roles
    cluster.run(f"GRANT CREATE ON DATABASE base TO {outsider}", f"ALTER ROLE {outsider} NOLOGIN")
    monkeypatch.setenv("PGOPTIONS", f"-c role={outsider}")
    for migration in REGISTER_PART.migrations:
        cluster.psql(migration.path, {"schema": schema})
    monkeypatch.delenv("PGOPTIONS")
    assert cluster.run(f"SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = '{schema}'") == [(outsider,)]
    try:
        cluster.run("CREATE ROLE enters_people LOGIN")
        cluster.run(
            f"GRANT USAGE ON SCHEMA {schema} TO enters_people",
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.service_member TO enters_people",
        )
        cluster.run(f"INSERT INTO {schema}.service_member VALUES ('jane', 'Brigade A')", user="enters_people")
        reference = cluster.reference(schema)
        signed_in(reference, "jane")
        register = Register.open(reference, "jane")
        noted(register)
        register.record("17-1-ABCD", "sent", AT)
        assert register.remove_case("17") == 1
        close_kept()
        log = [(member, action) for member, action, _case, _number in log_of(cluster, reference)]
        assert log[0] == ("enters_people", "member_added: jane, Brigade A")
        assert log[-1] == ("jane", "case_removed")
        assert cluster.run(f"SELECT count(*) FROM {schema}.movement") == [(0,)]
    finally:
        cluster.run("DROP OWNED BY enters_people", "DROP ROLE enters_people")
