-- Every change of a published table leaves the old row, with the interval in which it was recorded, who and why,
-- in <table>_history, in the same transaction. Schema parley_as_of has a view of the same name per table that answers
-- as it was recorded at the instant in the setting parley.as_of: a query asks about the past by putting that schema
-- first on its search path, and is otherwise unchanged.
CREATE SCHEMA parley_as_of;

CREATE FUNCTION parley.as_of() RETURNS timestamptz STABLE LANGUAGE sql
    RETURN current_setting('parley.as_of')::timestamptz;

CREATE FUNCTION parley.leave_history() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NULL;
        END IF;
        NEW.recorded_at := greatest(now(), OLD.recorded_at);
    END IF;
    -- A row that was made and changed within one transaction was never seen in between.
    IF OLD.recorded_at < now() THEN
        EXECUTE format('INSERT INTO parley.%I SELECT ($1).*, tstzrange(($1).recorded_at, now()), '
            'nullif(current_setting(''parley.changed_by'', true), ''''), nullif(current_setting(''parley.change_reason'', true), '''')',
            TG_TABLE_NAME || '_history') USING OLD;
    END IF;
    RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW ELSE OLD END;
END
$$;

CREATE PROCEDURE parley.keep_history(tracked text) LANGUAGE plpgsql AS
$$
DECLARE
    columns text;
BEGIN
    SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) INTO columns
    FROM pg_attribute
    WHERE attrelid = format('parley.%I', tracked)::regclass AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('CREATE TABLE parley.%I AS SELECT %s FROM parley.%I WITH NO DATA', tracked || '_history', columns, tracked);
    EXECUTE format('ALTER TABLE parley.%I ADD COLUMN recorded tstzrange NOT NULL, ADD COLUMN changed_by text, ADD COLUMN change_reason text',
        tracked || '_history');
    EXECUTE format('CREATE INDEX %I ON parley.%I USING gist (recorded)', tracked || '_history_recorded', tracked || '_history');
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON parley.%I FOR EACH ROW EXECUTE FUNCTION parley.leave_history()',
        tracked || '_leaves_history', tracked);
    EXECUTE format('CREATE VIEW parley_as_of.%I AS SELECT %s FROM parley.%I WHERE recorded_at <= parley.as_of() '
        'UNION ALL SELECT %s FROM parley.%I WHERE recorded @> parley.as_of()',
        tracked, columns, tracked, columns, tracked || '_history');
END
$$;

CALL parley.keep_history('situation');
CALL parley.keep_history('actor');
CALL parley.keep_history('source');
CALL parley.keep_history('crossing');
CALL parley.keep_history('closure');
CALL parley.keep_history('crossing_claim');
CALL parley.keep_history('confirmation');
CALL parley.keep_history('cargo_claim');
CALL parley.keep_history('impact_claim');
CALL parley.keep_history('process');
CALL parley.keep_history('round');
CALL parley.keep_history('round_participant');
CALL parley.keep_history('delegation');
CALL parley.keep_history('delegation_claim');
CALL parley.keep_history('delegate');
CALL parley.keep_history('commitment');
CALL parley.keep_history('commitment_review');
CALL parley.keep_history('ceasefire');
CALL parley.keep_history('incident');
CALL parley.keep_history('citation');

-- The scopes as they were: derived from the closures as they were.
CREATE VIEW parley_as_of.closure_scope AS
    SELECT s.*
    FROM parley_as_of.crossing c
    CROSS JOIN LATERAL parley.scopes_of(c.situation_id, c.id) s;
