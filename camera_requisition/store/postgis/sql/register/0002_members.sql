-- Camera Requisition: who is entered for a service, and taken out again, stands in the log. Schema version 2.
--
-- By an administrator with psql, in one transaction, after 0001_register.sql:
--
--     psql -1 -v ON_ERROR_STOP=1 -v schema=camera_requisition -d DATABASE -f 0002_members.sql
--
-- Who administers sees no case, but could enter himself for a service. He can't do that unseen any more: auditors read in the table `event` who
-- was entered, for which service, by whom and when.

\if :{?schema}
\else
\set schema camera_requisition
\endif

SET search_path TO :"schema", pg_temp;

CREATE FUNCTION member_noted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = :"schema", pg_temp AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        PERFORM note_event('members_emptied', NULL, NULL);
        RETURN NULL;
    END IF;
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        PERFORM note_event('member_removed: ' || OLD.member || ', ' || OLD.service, NULL, NULL);
    END IF;
    IF TG_OP IN ('UPDATE', 'INSERT') THEN
        PERFORM note_event('member_added: ' || NEW.member || ', ' || NEW.service, NULL, NULL);
    END IF;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION member_noted() FROM PUBLIC;
CREATE TRIGGER member_noted AFTER INSERT OR UPDATE OR DELETE ON service_member FOR EACH ROW EXECUTE FUNCTION member_noted();
CREATE TRIGGER members_emptied AFTER TRUNCATE ON service_member FOR EACH STATEMENT EXECUTE FUNCTION member_noted();

UPDATE setting SET value = '2' WHERE key = 'schema_version';
INSERT INTO migration (part, number, name) VALUES ('register', 2, 'members');
