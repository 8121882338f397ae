-- Camera Requisition: what editors and readers could get round. Schema version 3.
--
-- By the plugin with the rest, or by an administrator with psql, in one transaction, after 0002_roles.sql:
--
--     psql -1 -v ON_ERROR_STOP=1 -v schema=camera_requisition -d DATABASE -f 0003_guards.sql
--
-- Nobody but the owner calls the functions of the triggers, none of them looks into a schema that others may write to, and the settings that
-- say what this schema is are the owner's alone.

\if :{?schema}
\else
\set schema camera_requisition
\endif

SET search_path TO :"schema", pg_temp;

-- History. `*<>` is the server's own: anybody who may make an operator for rows of `camera` where it is looked up would be called as the owner.

CREATE OR REPLACE FUNCTION keep_camera() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, :"schema", pg_temp AS $$
DECLARE
    outside CONSTANT text := 'outside the plugin, unknown';
    content camera;
    has_other_content boolean;
    is_signed boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        -- Ids are never used again: requisitions name them.
        IF EXISTS (SELECT 1 FROM retired_id WHERE table_name = 'camera' AND id = NEW.camera_id)
            OR EXISTS (SELECT 1 FROM camera WHERE camera_id = NEW.camera_id)
        THEN
            RAISE EXCEPTION 'this camera_id was used before: ids are never used again';
        END IF;
        IF NEW.edited_at IS NULL THEN
            NEW.edited_by := outside;
            NEW.edited_at := this_moment();
            NEW.edited_with := outside;
        END IF;
        RETURN NEW;
    ELSIF TG_OP = 'DELETE' THEN
        -- Taking an intake back signs what it deletes just before; whoever else deletes says nothing of himself.
        INSERT INTO camera_history (
            change, changed_at, changed_by, changed_with,
            geom, camera_id, recorder_id, channel, device_id, label, address, municipality_code, kind, heading_deg,
            hfov_deg, vfov_deg, range_m, near_m, height_m, tilt_deg, resolution_px, focal_mm, sensor_mm, indoor, regime,
            status, status_since, valid_from, valid_to, heading_text, view_source, position_source, view_image,
            view_image_on, source, source_id, head, intake_id, verified_on, edited_by, edited_at, edited_with, notes,
            missing_since, merged_into, succeeded_by, position_accuracy_m
        ) VALUES (
            'deleted', this_moment(), CASE WHEN OLD.edited_with = 'undo of an intake' THEN coalesce(OLD.edited_by, 'unknown') ELSE outside END, CASE WHEN OLD.edited_with = 'undo of an intake' THEN OLD.edited_with ELSE outside END,
            OLD.geom, OLD.camera_id, OLD.recorder_id, OLD.channel, OLD.device_id, OLD.label, OLD.address,
            OLD.municipality_code, OLD.kind, OLD.heading_deg, OLD.hfov_deg, OLD.vfov_deg, OLD.range_m, OLD.near_m,
            OLD.height_m, OLD.tilt_deg, OLD.resolution_px, OLD.focal_mm, OLD.sensor_mm, OLD.indoor, OLD.regime,
            OLD.status, OLD.status_since, OLD.valid_from, OLD.valid_to, OLD.heading_text, OLD.view_source,
            OLD.position_source, OLD.view_image, OLD.view_image_on, OLD.source, OLD.source_id, OLD.head, OLD.intake_id,
            OLD.verified_on, OLD.edited_by, OLD.edited_at, OLD.edited_with, OLD.notes, OLD.missing_since,
            OLD.merged_into, OLD.succeeded_by, OLD.position_accuracy_m
        );
        RETURN OLD;
    END IF;
    content := NEW;
    content.fid := OLD.fid;
    content.edited_by := OLD.edited_by;
    content.edited_at := OLD.edited_at;
    content.edited_with := OLD.edited_with;
    has_other_content := content OPERATOR(pg_catalog.*<>) OLD;
    is_signed := NEW.edited_at IS NOT NULL AND NEW.edited_at IS DISTINCT FROM OLD.edited_at;
    IF NOT has_other_content AND (
        (NEW.edited_by, NEW.edited_at, NEW.edited_with) IS NOT DISTINCT FROM (OLD.edited_by, OLD.edited_at, OLD.edited_with)
        OR NEW.edited_with IS NOT DISTINCT FROM outside
    ) THEN
        RETURN NEW;
    END IF;
    IF is_signed THEN
        INSERT INTO camera_history (
            change, changed_at, changed_by, changed_with,
            geom, camera_id, recorder_id, channel, device_id, label, address, municipality_code, kind, heading_deg,
            hfov_deg, vfov_deg, range_m, near_m, height_m, tilt_deg, resolution_px, focal_mm, sensor_mm, indoor, regime,
            status, status_since, valid_from, valid_to, heading_text, view_source, position_source, view_image,
            view_image_on, source, source_id, head, intake_id, verified_on, edited_by, edited_at, edited_with, notes,
            missing_since, merged_into, succeeded_by, position_accuracy_m
        ) VALUES (
            'updated', NEW.edited_at, coalesce(NEW.edited_by, 'unknown'), coalesce(NEW.edited_with, 'unknown'),
            OLD.geom, OLD.camera_id, OLD.recorder_id, OLD.channel, OLD.device_id, OLD.label, OLD.address,
            OLD.municipality_code, OLD.kind, OLD.heading_deg, OLD.hfov_deg, OLD.vfov_deg, OLD.range_m, OLD.near_m,
            OLD.height_m, OLD.tilt_deg, OLD.resolution_px, OLD.focal_mm, OLD.sensor_mm, OLD.indoor, OLD.regime,
            OLD.status, OLD.status_since, OLD.valid_from, OLD.valid_to, OLD.heading_text, OLD.view_source,
            OLD.position_source, OLD.view_image, OLD.view_image_on, OLD.source, OLD.source_id, OLD.head, OLD.intake_id,
            OLD.verified_on, OLD.edited_by, OLD.edited_at, OLD.edited_with, OLD.notes, OLD.missing_since,
            OLD.merged_into, OLD.succeeded_by, OLD.position_accuracy_m
        );
    ELSE
        INSERT INTO camera_history (
            change, changed_at, changed_by, changed_with,
            geom, camera_id, recorder_id, channel, device_id, label, address, municipality_code, kind, heading_deg,
            hfov_deg, vfov_deg, range_m, near_m, height_m, tilt_deg, resolution_px, focal_mm, sensor_mm, indoor, regime,
            status, status_since, valid_from, valid_to, heading_text, view_source, position_source, view_image,
            view_image_on, source, source_id, head, intake_id, verified_on, edited_by, edited_at, edited_with, notes,
            missing_since, merged_into, succeeded_by, position_accuracy_m
        ) VALUES (
            'updated', this_moment(), outside, outside,
            OLD.geom, OLD.camera_id, OLD.recorder_id, OLD.channel, OLD.device_id, OLD.label, OLD.address,
            OLD.municipality_code, OLD.kind, OLD.heading_deg, OLD.hfov_deg, OLD.vfov_deg, OLD.range_m, OLD.near_m,
            OLD.height_m, OLD.tilt_deg, OLD.resolution_px, OLD.focal_mm, OLD.sensor_mm, OLD.indoor, OLD.regime,
            OLD.status, OLD.status_since, OLD.valid_from, OLD.valid_to, OLD.heading_text, OLD.view_source,
            OLD.position_source, OLD.view_image, OLD.view_image_on, OLD.source, OLD.source_id, OLD.head, OLD.intake_id,
            OLD.verified_on, OLD.edited_by, OLD.edited_at, OLD.edited_with, OLD.notes, OLD.missing_since,
            OLD.merged_into, OLD.succeeded_by, OLD.position_accuracy_m
        );
        NEW.edited_by := outside;
        NEW.edited_at := this_moment();
        NEW.edited_with := outside;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION keep_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, :"schema", pg_temp AS $$
DECLARE
    outside CONSTANT text := 'outside the plugin, unknown';
    content owner;
    has_other_content boolean;
    is_signed boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        -- Ids are never used again: requisitions name them.
        IF EXISTS (SELECT 1 FROM retired_id WHERE table_name = 'owner' AND id = NEW.owner_id)
            OR EXISTS (SELECT 1 FROM owner WHERE owner_id = NEW.owner_id)
        THEN
            RAISE EXCEPTION 'this owner_id was used before: ids are never used again';
        END IF;
        IF NEW.edited_at IS NULL THEN
            NEW.edited_by := outside;
            NEW.edited_at := this_moment();
            NEW.edited_with := outside;
        END IF;
        RETURN NEW;
    ELSIF TG_OP = 'DELETE' THEN
        -- Taking an intake back signs what it deletes just before; whoever else deletes says nothing of himself.
        INSERT INTO owner_history (
            change, changed_at, changed_by, changed_with,
            owner_id, name, kind, registration_number, addressee, service, address, postcode, city, email, phone,
            delivery_channel, verified_on, notes, merged_into, edited_by, edited_at, edited_with
        ) VALUES (
            'deleted', this_moment(), CASE WHEN OLD.edited_with = 'undo of an intake' THEN coalesce(OLD.edited_by, 'unknown') ELSE outside END, CASE WHEN OLD.edited_with = 'undo of an intake' THEN OLD.edited_with ELSE outside END,
            OLD.owner_id, OLD.name, OLD.kind, OLD.registration_number, OLD.addressee, OLD.service, OLD.address,
            OLD.postcode, OLD.city, OLD.email, OLD.phone, OLD.delivery_channel, OLD.verified_on, OLD.notes,
            OLD.merged_into, OLD.edited_by, OLD.edited_at, OLD.edited_with
        );
        RETURN OLD;
    END IF;
    content := NEW;
    content.fid := OLD.fid;
    content.edited_by := OLD.edited_by;
    content.edited_at := OLD.edited_at;
    content.edited_with := OLD.edited_with;
    has_other_content := content OPERATOR(pg_catalog.*<>) OLD;
    is_signed := NEW.edited_at IS NOT NULL AND NEW.edited_at IS DISTINCT FROM OLD.edited_at;
    IF NOT has_other_content AND (
        (NEW.edited_by, NEW.edited_at, NEW.edited_with) IS NOT DISTINCT FROM (OLD.edited_by, OLD.edited_at, OLD.edited_with)
        OR NEW.edited_with IS NOT DISTINCT FROM outside
    ) THEN
        RETURN NEW;
    END IF;
    IF is_signed THEN
        INSERT INTO owner_history (
            change, changed_at, changed_by, changed_with,
            owner_id, name, kind, registration_number, addressee, service, address, postcode, city, email, phone,
            delivery_channel, verified_on, notes, merged_into, edited_by, edited_at, edited_with
        ) VALUES (
            'updated', NEW.edited_at, coalesce(NEW.edited_by, 'unknown'), coalesce(NEW.edited_with, 'unknown'),
            OLD.owner_id, OLD.name, OLD.kind, OLD.registration_number, OLD.addressee, OLD.service, OLD.address,
            OLD.postcode, OLD.city, OLD.email, OLD.phone, OLD.delivery_channel, OLD.verified_on, OLD.notes,
            OLD.merged_into, OLD.edited_by, OLD.edited_at, OLD.edited_with
        );
    ELSE
        INSERT INTO owner_history (
            change, changed_at, changed_by, changed_with,
            owner_id, name, kind, registration_number, addressee, service, address, postcode, city, email, phone,
            delivery_channel, verified_on, notes, merged_into, edited_by, edited_at, edited_with
        ) VALUES (
            'updated', this_moment(), outside, outside,
            OLD.owner_id, OLD.name, OLD.kind, OLD.registration_number, OLD.addressee, OLD.service, OLD.address,
            OLD.postcode, OLD.city, OLD.email, OLD.phone, OLD.delivery_channel, OLD.verified_on, OLD.notes,
            OLD.merged_into, OLD.edited_by, OLD.edited_at, OLD.edited_with
        );
        NEW.edited_by := outside;
        NEW.edited_at := this_moment();
        NEW.edited_with := outside;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION keep_recorder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, :"schema", pg_temp AS $$
DECLARE
    outside CONSTANT text := 'outside the plugin, unknown';
    content recorder;
    has_other_content boolean;
    is_signed boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        -- Ids are never used again: requisitions name them.
        IF EXISTS (SELECT 1 FROM retired_id WHERE table_name = 'recorder' AND id = NEW.recorder_id)
            OR EXISTS (SELECT 1 FROM recorder WHERE recorder_id = NEW.recorder_id)
        THEN
            RAISE EXCEPTION 'this recorder_id was used before: ids are never used again';
        END IF;
        IF NEW.edited_at IS NULL THEN
            NEW.edited_by := outside;
            NEW.edited_at := this_moment();
            NEW.edited_with := outside;
        END IF;
        RETURN NEW;
    ELSIF TG_OP = 'DELETE' THEN
        -- Taking an intake back signs what it deletes just before; whoever else deletes says nothing of himself.
        INSERT INTO recorder_history (
            change, changed_at, changed_by, changed_with,
            recorder_id, owner_id, name, address, recording, recording_hours, retention_authorised_days,
            retention_authorised_on, retention_declared_days, retention_declared_on, retention_observed_days,
            retention_observed_on, access, duty_contact, duty_email, duty_phone, duty_hours, clock_offset_s,
            clock_checked_at, native_format, authorisation_ref, authorisation_expires_on, verified_on, assumed, notes,
            merged_into, edited_by, edited_at, edited_with
        ) VALUES (
            'deleted', this_moment(), CASE WHEN OLD.edited_with = 'undo of an intake' THEN coalesce(OLD.edited_by, 'unknown') ELSE outside END, CASE WHEN OLD.edited_with = 'undo of an intake' THEN OLD.edited_with ELSE outside END,
            OLD.recorder_id, OLD.owner_id, OLD.name, OLD.address, OLD.recording, OLD.recording_hours,
            OLD.retention_authorised_days, OLD.retention_authorised_on, OLD.retention_declared_days,
            OLD.retention_declared_on, OLD.retention_observed_days, OLD.retention_observed_on, OLD.access,
            OLD.duty_contact, OLD.duty_email, OLD.duty_phone, OLD.duty_hours, OLD.clock_offset_s, OLD.clock_checked_at,
            OLD.native_format, OLD.authorisation_ref, OLD.authorisation_expires_on, OLD.verified_on, OLD.assumed,
            OLD.notes, OLD.merged_into, OLD.edited_by, OLD.edited_at, OLD.edited_with
        );
        RETURN OLD;
    END IF;
    content := NEW;
    content.fid := OLD.fid;
    content.edited_by := OLD.edited_by;
    content.edited_at := OLD.edited_at;
    content.edited_with := OLD.edited_with;
    has_other_content := content OPERATOR(pg_catalog.*<>) OLD;
    is_signed := NEW.edited_at IS NOT NULL AND NEW.edited_at IS DISTINCT FROM OLD.edited_at;
    IF NOT has_other_content AND (
        (NEW.edited_by, NEW.edited_at, NEW.edited_with) IS NOT DISTINCT FROM (OLD.edited_by, OLD.edited_at, OLD.edited_with)
        OR NEW.edited_with IS NOT DISTINCT FROM outside
    ) THEN
        RETURN NEW;
    END IF;
    IF is_signed THEN
        INSERT INTO recorder_history (
            change, changed_at, changed_by, changed_with,
            recorder_id, owner_id, name, address, recording, recording_hours, retention_authorised_days,
            retention_authorised_on, retention_declared_days, retention_declared_on, retention_observed_days,
            retention_observed_on, access, duty_contact, duty_email, duty_phone, duty_hours, clock_offset_s,
            clock_checked_at, native_format, authorisation_ref, authorisation_expires_on, verified_on, assumed, notes,
            merged_into, edited_by, edited_at, edited_with
        ) VALUES (
            'updated', NEW.edited_at, coalesce(NEW.edited_by, 'unknown'), coalesce(NEW.edited_with, 'unknown'),
            OLD.recorder_id, OLD.owner_id, OLD.name, OLD.address, OLD.recording, OLD.recording_hours,
            OLD.retention_authorised_days, OLD.retention_authorised_on, OLD.retention_declared_days,
            OLD.retention_declared_on, OLD.retention_observed_days, OLD.retention_observed_on, OLD.access,
            OLD.duty_contact, OLD.duty_email, OLD.duty_phone, OLD.duty_hours, OLD.clock_offset_s, OLD.clock_checked_at,
            OLD.native_format, OLD.authorisation_ref, OLD.authorisation_expires_on, OLD.verified_on, OLD.assumed,
            OLD.notes, OLD.merged_into, OLD.edited_by, OLD.edited_at, OLD.edited_with
        );
    ELSE
        INSERT INTO recorder_history (
            change, changed_at, changed_by, changed_with,
            recorder_id, owner_id, name, address, recording, recording_hours, retention_authorised_days,
            retention_authorised_on, retention_declared_days, retention_declared_on, retention_observed_days,
            retention_observed_on, access, duty_contact, duty_email, duty_phone, duty_hours, clock_offset_s,
            clock_checked_at, native_format, authorisation_ref, authorisation_expires_on, verified_on, assumed, notes,
            merged_into, edited_by, edited_at, edited_with
        ) VALUES (
            'updated', this_moment(), outside, outside,
            OLD.recorder_id, OLD.owner_id, OLD.name, OLD.address, OLD.recording, OLD.recording_hours,
            OLD.retention_authorised_days, OLD.retention_authorised_on, OLD.retention_declared_days,
            OLD.retention_declared_on, OLD.retention_observed_days, OLD.retention_observed_on, OLD.access,
            OLD.duty_contact, OLD.duty_email, OLD.duty_phone, OLD.duty_hours, OLD.clock_offset_s, OLD.clock_checked_at,
            OLD.native_format, OLD.authorisation_ref, OLD.authorisation_expires_on, OLD.verified_on, OLD.assumed,
            OLD.notes, OLD.merged_into, OLD.edited_by, OLD.edited_at, OLD.edited_with
        );
        NEW.edited_by := outside;
        NEW.edited_at := this_moment();
        NEW.edited_with := outside;
    END IF;
    RETURN NEW;
END
$$;

-- PostGIS's schema is often `public`, in which before PostgreSQL 15 anybody may make functions and operators. None of these needs it, those that
-- run with the rights of whoever writes no more than the owner's: he may be an administrator.

ALTER FUNCTION id_retired() SET search_path = pg_catalog, :"schema", pg_temp;
ALTER FUNCTION view_outdated() SET search_path = pg_catalog, :"schema", pg_temp;
ALTER FUNCTION building_changed() SET search_path = pg_catalog, :"schema", pg_temp;
ALTER FUNCTION this_moment() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION only_added_to() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION id_fixed() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION view_drawn() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION told() SET search_path = pg_catalog, pg_temp;

-- Editors set heights and assumptions; what this schema is and where its coordinates lie is for its owner to say.

CREATE FUNCTION setting_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    fixed CONSTANT text[] := ARRAY['application', 'crs', 'schema_version'];
BEGIN
    IF NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE')
        AND (OLD.key = ANY (fixed) OR NEW.key = ANY (fixed))
    THEN
        RAISE EXCEPTION 'the settings %, % and % are changed by the owner of the schema alone', fixed[1], fixed[2], fixed[3]
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER setting_kept BEFORE INSERT OR UPDATE OR DELETE ON setting FOR EACH ROW EXECUTE FUNCTION setting_kept();

-- A trigger that is there needs no right to its function. Who may call one could put it on a table of his own, and write history with it.

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA :"schema" FROM PUBLIC;

-- One that was put there before goes on working: whoever carries this out is told on which table it is, and takes it away first.
DO $$
DECLARE
    elsewhere text;
BEGIN
    SELECT string_agg(DISTINCT format('%s of %s', found.oid::regclass, pg_get_userbyid(found.relowner)), ', ') INTO elsewhere
        FROM pg_trigger
        JOIN pg_proc ON pg_proc.oid = pg_trigger.tgfoid
        JOIN pg_class AS found ON found.oid = pg_trigger.tgrelid
        JOIN pg_namespace ON pg_namespace.oid = pg_proc.pronamespace
        WHERE pg_namespace.nspname = current_schema() AND found.relnamespace <> pg_namespace.oid;
    IF elsewhere IS NOT NULL THEN
        RAISE EXCEPTION 'functions of this inventory are triggers of other tables, drop those first: %', elsewhere;
    END IF;
END
$$;

INSERT INTO migration (part, number, name) VALUES ('inventory', 3, 'guards');
