-- Camera Requisition: who may do what with the inventory. Schema version 2.
--
-- By the plugin with the rest, or by an administrator with psql, in one transaction, after 0001_inventory.sql:
--
--     psql -1 -v ON_ERROR_STOP=1 -v schema=camera_requisition -d DATABASE -f 0002_roles.sql
--
-- Two roles of the whole server, for which others sign in:
--
--     GRANT camera_requisition_editor TO "gis.staff";
--     GRANT camera_requisition_reader TO "jane.doe";
--
-- Editors write records, never their history nor what was migrated; readers, investigators among them, read all. The owner of the schema alone
-- changes its tables. Whoever carries this file out has to be allowed to make roles, or the two have to be there already.

\if :{?schema}
\else
\set schema camera_requisition
\endif

SET search_path TO :"schema", pg_temp;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'camera_requisition_editor') THEN
        CREATE ROLE camera_requisition_editor NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'camera_requisition_reader') THEN
        CREATE ROLE camera_requisition_reader NOLOGIN;
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'the roles camera_requisition_editor and camera_requisition_reader are missing, and you may not make them'
            USING ERRCODE = 'insufficient_privilege';
END
$$;

REVOKE ALL ON SCHEMA :"schema" FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA :"schema" FROM PUBLIC;

GRANT USAGE ON SCHEMA :"schema" TO camera_requisition_editor, camera_requisition_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA :"schema" TO camera_requisition_editor, camera_requisition_reader;
GRANT INSERT, UPDATE, DELETE ON owner, recorder, camera, camera_view, building, intake, intake_change, review, supplier, set_aside,
    confirmation, territory, setting TO camera_requisition_editor;
-- What was changed of buildings is noted, and forgotten once the views have followed.
GRANT INSERT, DELETE ON building_change TO camera_requisition_editor;

INSERT INTO migration (part, number, name) VALUES ('inventory', 2, 'roles');
