-- Camera Requisition: what could be changed in a register without a line in the log. Schema version 3.
--
-- By an administrator with psql, in one transaction, after 0002_members.sql:
--
--     psql -1 -v ON_ERROR_STOP=1 -v schema=camera_requisition -d DATABASE -f 0003_guards.sql
--
-- Whoever writes with another program than the plugin leaves a line as well; numbers, case numbers and services stay; a packet that lies in its
-- place isn't deleted; the server alone gives keys. The digests of lines that there are stay as they are.

\if :{?schema}
\else
\set schema camera_requisition
\endif

SET search_path TO :"schema", pg_temp;

-- Keys. Who may choose them could take those that another service's rows are about to get.

ALTER TABLE requisition ALTER COLUMN fid SET GENERATED ALWAYS;
ALTER TABLE asked_camera ALTER COLUMN fid SET GENERATED ALWAYS;
ALTER TABLE paper ALTER COLUMN fid SET GENERATED ALWAYS;
ALTER TABLE packet ALTER COLUMN fid SET GENERATED ALWAYS;
ALTER TABLE movement ALTER COLUMN fid SET GENERATED ALWAYS;
ALTER TABLE proposal ALTER COLUMN fid SET GENERATED ALWAYS;

-- The log. A line's digest was that of its fields with a character between them, which a field may hold as well: two different lines could have
-- the same. From now on each field goes in with its length; `form` tells which way a line was reckoned, so that earlier lines stay right. What
-- form 2 reckons with begins as nothing of form 1 does: a line can't be passed off as one of the other form.

ALTER TABLE event ADD COLUMN form smallint NOT NULL DEFAULT 1;
COMMENT ON COLUMN event.form IS 'How the digest is reckoned: 1 before schema version 3, 2 since';

CREATE OR REPLACE FUNCTION event_digest(before text, line event) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, :"schema", pg_temp AS $$
    SELECT encode(sha256(convert_to(CASE WHEN line.form = 1 THEN
        concat_ws(E'\x1f', before, line.fid::text, to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
            line.member::text, coalesce(line.service, ''), line.action, coalesce(line.case_number, ''), coalesce(line.number, ''))
    ELSE
        (SELECT 'form ' || line.form || ' ' || string_agg(coalesce(length(field) || ' ' || field, 'NULL'), ',' ORDER BY place)
            FROM unnest(ARRAY[before, line.fid::text, to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
                line.member::text, line.service, line.action, line.case_number, line.number]) WITH ORDINALITY AS part (field, place))
    END, 'UTF8')), 'hex')
$$;

CREATE OR REPLACE FUNCTION note_event(action text, case_number text, number text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, :"schema", pg_temp AS $$
DECLARE
    last event;
    line event;
BEGIN
    -- One after the other: each line is chained to the one before it.
    LOCK TABLE event IN SHARE ROW EXCLUSIVE MODE;
    SELECT * INTO last FROM event ORDER BY fid DESC LIMIT 1;
    line.fid := coalesce(last.fid, 0) + 1;
    line.at := clock_timestamp();
    line.member := session_user;
    line.service := current_service();
    line.action := note_event.action;
    line.case_number := note_event.case_number;
    line.number := note_event.number;
    line.form := 2;
    line.digest := event_digest(coalesce(last.digest, ''), line);
    INSERT INTO event SELECT line.*;
END
$$;

-- What names a row stays: a requisition can't be moved to another case, where a purge would leave it or take it along.

CREATE FUNCTION name_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'service, number and case number of a % cannot be changed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER requisition_name_fixed BEFORE UPDATE ON requisition FOR EACH ROW
    WHEN ((OLD.service, OLD.number, OLD.case_number) IS DISTINCT FROM (NEW.service, NEW.number, NEW.case_number)) EXECUTE FUNCTION name_fixed();
CREATE TRIGGER packet_name_fixed BEFORE UPDATE ON packet FOR EACH ROW
    WHEN ((OLD.service, OLD.case_number) IS DISTINCT FROM (NEW.service, NEW.case_number)) EXECUTE FUNCTION name_fixed();
CREATE TRIGGER proposal_name_fixed BEFORE UPDATE ON proposal FOR EACH ROW
    WHEN ((OLD.service, OLD.number, OLD.case_number) IS DISTINCT FROM (NEW.service, NEW.number, NEW.case_number)) EXECUTE FUNCTION name_fixed();

-- Requisitions: the plugin notes a movement with each change, whoever else writes may not.

CREATE FUNCTION requisition_noted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, :"schema", pg_temp AS $$
BEGIN
    IF OLD.state = NEW.state THEN
        PERFORM note_event('requisition_changed', NEW.case_number, NEW.number);
    ELSE
        PERFORM note_event('requisition_changed: ' || OLD.state || ', ' || NEW.state, NEW.case_number, NEW.number);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER requisition_noted AFTER UPDATE ON requisition FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION requisition_noted();

-- One line for the cameras of a requisition that are taken out together, as they are whenever it is written anew. Those of a requisition that
-- isn't there any more go with its case, of which `remove_case` notes the line: nobody else can delete a requisition.

CREATE FUNCTION cameras_noted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, :"schema", pg_temp AS $$
BEGIN
    PERFORM note_event('cameras_removed: ' || gone.cameras, requisition.case_number, requisition.number)
        FROM (SELECT service, number, count(*) AS cameras FROM removed GROUP BY service, number) AS gone
        JOIN requisition ON requisition.service = gone.service AND requisition.number = gone.number;
    RETURN NULL;
END
$$;
CREATE TRIGGER cameras_noted AFTER DELETE ON asked_camera REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION cameras_noted();

-- Packets: deleted only while pending, and what is confirmed doesn't become pending again to be deleted then.

CREATE FUNCTION packet_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('camera_requisition.purging', true) = 'on'
        AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a packet that is confirmed stays so, and is not deleted' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER packet_kept BEFORE DELETE ON packet FOR EACH ROW WHEN (OLD.pending = 0) EXECUTE FUNCTION packet_kept();
CREATE TRIGGER packet_stays_confirmed BEFORE UPDATE ON packet FOR EACH ROW WHEN (OLD.pending = 0 AND NEW.pending <> 0)
    EXECUTE FUNCTION packet_kept();

CREATE FUNCTION packet_change_noted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, :"schema", pg_temp AS $$
BEGIN
    PERFORM note_event('packet_changed', NEW.case_number, NULL);
    RETURN NULL;
END
$$;
-- That it was confirmed is noted already where it was pending as the plugin writes it.
CREATE TRIGGER packet_changed AFTER UPDATE ON packet FOR EACH ROW
    WHEN (NEW.pending = 0 AND OLD.pending <> 1 AND OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION packet_change_noted();

-- As before, but the requisitions go first: see above.
CREATE OR REPLACE FUNCTION remove_case(wanted text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, :"schema", pg_temp AS $$
DECLARE
    own text := current_service();
    numbers text[];
BEGIN
    IF own IS NULL THEN
        RAISE EXCEPTION 'no service' USING ERRCODE = 'insufficient_privilege';
    END IF;
    numbers := ARRAY(SELECT number FROM requisition WHERE service = own AND case_number = wanted);
    PERFORM set_config('camera_requisition.purging', 'on', true);
    DELETE FROM requisition WHERE service = own AND case_number = wanted;
    DELETE FROM asked_camera WHERE service = own AND number = ANY (numbers);
    DELETE FROM paper WHERE service = own AND number = ANY (numbers);
    DELETE FROM packet WHERE service = own AND case_number = wanted;
    DELETE FROM movement WHERE service = own AND case_number = wanted;
    DELETE FROM proposal WHERE service = own AND case_number = wanted;
    PERFORM set_config('camera_requisition.purging', 'off', true);
    PERFORM note_event('case_removed', wanted, NULL);
    RETURN cardinality(numbers);
END
$$;

-- It runs as whoever writes, and looks at the server's own tables: at no others of their names.
ALTER FUNCTION only_added_to() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION current_service() SET search_path = pg_catalog, :"schema", pg_temp;
ALTER FUNCTION movement_noted() SET search_path = pg_catalog, :"schema", pg_temp;
ALTER FUNCTION packet_noted() SET search_path = pg_catalog, :"schema", pg_temp;
ALTER FUNCTION member_noted() SET search_path = pg_catalog, :"schema", pg_temp;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA :"schema" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION current_service(), remove_case(text) TO camera_requisition_investigator;
GRANT EXECUTE ON FUNCTION event_digest(text, event) TO camera_requisition_auditor;

UPDATE setting SET value = '3' WHERE key = 'schema_version';
INSERT INTO migration (part, number, name) VALUES ('register', 3, 'guards');
