-- The instants at which something of a situation was published, and that an answer as of one never changes afterwards.
--
-- now() is when a transaction began: one that began early and commits late would be recorded at an instant as of which others
-- have already read. So whoever publishes in a situation holds a lock of that situation until the end of the transaction, and
-- is recorded at the instant at which the lock was gained, later than any instant recorded there before. What is recorded by
-- an instant is then known for good as soon as nobody who may have gained the lock before it is still at work.

-- The instant at which what this transaction publishes in a situation is recorded; waits for who is publishing there. Ask for
-- it first in a transaction that changes several rows: two that hold rows of one another would otherwise have to be parted.
CREATE FUNCTION parley.recording_instant(wanted_situation integer) RETURNS timestamptz LANGUAGE plpgsql AS
$$
DECLARE
    setting text := 'parley.recording_' || wanted_situation;
    gained text := current_setting(setting, true);
    instant timestamptz;
BEGIN
    IF gained <> '' THEN
        RETURN gained::timestamptz;
    END IF;
    PERFORM pg_advisory_xact_lock(2701, wanted_situation);
    -- Clocks are set back at times.
    SELECT greatest(clock_timestamp(), max(v.changed_at) + interval '1 microsecond') INTO instant
    FROM parley.situation_version v
    WHERE v.situation_id = wanted_situation;
    PERFORM set_config(setting, instant::text, true);
    RETURN instant;
END
$$;

-- False as long as something may still come to be recorded by that instant.
CREATE FUNCTION parley.is_settled(wanted timestamptz) RETURNS boolean VOLATILE LANGUAGE plpgsql AS
$$
BEGIN
    -- First the clock, then the locks: who gains one after this is recorded later.
    IF wanted >= clock_timestamp() THEN
        RETURN false;
    END IF;
    RETURN NOT EXISTS (
        SELECT
        FROM pg_locks held
        LEFT JOIN pg_stat_activity at_work ON at_work.pid = held.pid
        WHERE held.locktype = 'advisory'
          AND held.classid = 2701
          AND held.objsubid = 2
          AND held.granted
          AND held.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
          AND held.pid <> pg_backend_pid()
          AND (at_work.xact_start IS NULL OR at_work.xact_start <= wanted));
END
$$;

CREATE FUNCTION parley.keep_recording_instant() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_TABLE_NAME = 'situation' THEN
        NEW.recorded_at := parley.recording_instant(NEW.id);
    ELSE
        NEW.recorded_at := parley.recording_instant(NEW.situation_id);
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION parley.leave_history() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    instant timestamptz;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NULL;
        END IF;
    END IF;
    IF TG_TABLE_NAME = 'situation' THEN
        instant := parley.recording_instant(OLD.id);
    ELSE
        instant := parley.recording_instant(OLD.situation_id);
    END IF;
    IF TG_OP = 'UPDATE' THEN
        NEW.recorded_at := greatest(instant, OLD.recorded_at);
    END IF;
    -- A row that was made and changed within one transaction was never seen in between.
    IF OLD.recorded_at < instant THEN
        EXECUTE format('INSERT INTO parley.%I SELECT ($1).*, tstzrange(($1).recorded_at, $2), '
            'nullif(current_setting(''parley.changed_by'', true), ''''), nullif(current_setting(''parley.change_reason'', true), '''')',
            TG_TABLE_NAME || '_history') USING OLD, instant;
    END IF;
    RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW ELSE OLD END;
END
$$;

CREATE OR REPLACE PROCEDURE parley.keep_history(tracked text) LANGUAGE plpgsql AS
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
    CALL parley.record_when_published(tracked);
    EXECUTE format('CREATE VIEW parley_as_of.%I AS SELECT %s FROM parley.%I WHERE recorded_at <= parley.as_of() '
        'UNION ALL SELECT %s FROM parley.%I WHERE recorded @> parley.as_of()',
        tracked, columns, tracked, columns, tracked || '_history');
END
$$;

-- New rows are recorded at the instant of publishing, unless whoever writes them names another.
CREATE PROCEDURE parley.record_when_published(tracked text) LANGUAGE plpgsql AS
$$
BEGIN
    EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE INSERT ON parley.%I FOR EACH ROW WHEN (NEW.recorded_at = now()) '
        'EXECUTE FUNCTION parley.keep_recording_instant()', tracked || '_keeps_recording_instant', tracked);
END
$$;

-- A kept copy of a source has no history of its own, but an instant from which it is there.
CALL parley.record_when_published('attachment');

-- When something was published, by situation: what a replay steps through.
CREATE TABLE change_instant (
    situation_id integer NOT NULL CONSTRAINT change_instant_situation_fk REFERENCES situation ON DELETE CASCADE,
    at timestamptz NOT NULL,
    -- The data version that was reached.
    version bigint NOT NULL,
    CONSTRAINT change_instant_pk PRIMARY KEY (situation_id, at) INCLUDE (version)
);

-- How many rows of which table were published at an instant.
CREATE TABLE change_count (
    situation_id integer NOT NULL,
    at timestamptz NOT NULL,
    tracked text NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    removed integer NOT NULL,
    CONSTRAINT change_count_pk PRIMARY KEY (situation_id, at, tracked) INCLUDE (added, changed, removed),
    CONSTRAINT change_count_instant_fk FOREIGN KEY (situation_id, at) REFERENCES change_instant ON DELETE CASCADE,
    CONSTRAINT change_count_not_negative CHECK (added >= 0 AND changed >= 0 AND removed >= 0)
);

-- What was published before this was kept: told from the rows and their history, once.
CREATE TEMPORARY TABLE edge (situation_id integer, at timestamptz, tracked text, begun bigint, ended bigint);
DO
$$
DECLARE
    found text;
    owner_column text;
BEGIN
    FOR found IN
        SELECT regexp_replace(t.tgname, '_leaves_history$', '')
        FROM pg_trigger t
        WHERE t.tgname LIKE '%\_leaves\_history' AND NOT t.tgisinternal
        ORDER BY 1
    LOOP
        CALL parley.record_when_published(found);
        owner_column := CASE found WHEN 'situation' THEN 'id' ELSE 'situation_id' END;
        EXECUTE format('INSERT INTO edge '
            'SELECT %1$I, recorded_at, %2$L, count(*), 0 FROM parley.%2$I GROUP BY 1, 2 '
            'UNION ALL SELECT %1$I, lower(recorded), %2$L, count(*), 0 FROM parley.%3$I GROUP BY 1, 2 '
            'UNION ALL SELECT %1$I, upper(recorded), %2$L, 0, count(*) FROM parley.%3$I GROUP BY 1, 2',
            owner_column, found, found || '_history');
    END LOOP;
END
$$;
INSERT INTO change_instant (situation_id, at, version)
    SELECT e.situation_id, e.at,
        greatest(0, v.version + 1 - row_number() OVER (PARTITION BY e.situation_id ORDER BY e.at DESC))
    FROM (SELECT DISTINCT situation_id, at FROM edge) e
    JOIN situation_version v ON v.situation_id = e.situation_id;
INSERT INTO change_count (situation_id, at, tracked, added, changed, removed)
    SELECT e.situation_id, e.at, e.tracked, greatest(0, sum(e.begun) - sum(e.ended)), least(sum(e.begun), sum(e.ended)),
        greatest(0, sum(e.ended) - sum(e.begun))
    FROM edge e
    JOIN change_instant c ON c.situation_id = e.situation_id AND c.at = e.at
    GROUP BY e.situation_id, e.at, e.tracked;
DROP TABLE edge;

CREATE OR REPLACE FUNCTION parley.bump_version(changed integer) RETURNS void LANGUAGE plpgsql AS
$$
DECLARE
    reached bigint;
    instant timestamptz := parley.recording_instant(changed);
BEGIN
    INSERT INTO parley.situation_version AS v (situation_id, version, changed_at, changed_in)
    SELECT changed, 1, instant, pg_current_xact_id() WHERE EXISTS (SELECT FROM parley.situation WHERE id = changed)
    ON CONFLICT (situation_id) DO UPDATE
        SET version = v.version + 1, changed_at = excluded.changed_at, changed_in = excluded.changed_in
        WHERE v.changed_in IS DISTINCT FROM excluded.changed_in
    RETURNING version INTO reached;
    IF reached IS NOT NULL THEN
        INSERT INTO parley.change_instant (situation_id, at, version) VALUES (changed, instant, reached);
        PERFORM pg_notify('parley_change', changed || ':' || reached);
    END IF;
END
$$;

CREATE FUNCTION parley.count_change(changed_in integer, changed_table text, more_added bigint, more_changed bigint, more_removed bigint)
    RETURNS void LANGUAGE sql AS
$$
    INSERT INTO parley.change_count AS c (situation_id, at, tracked, added, changed, removed)
    SELECT i.situation_id, i.at, changed_table, more_added, more_changed, more_removed
    FROM parley.change_instant i
    WHERE i.situation_id = changed_in AND i.at = parley.recording_instant(changed_in)
    ON CONFLICT ON CONSTRAINT change_count_pk DO UPDATE
        SET added = c.added + excluded.added, changed = c.changed + excluded.changed, removed = c.removed + excluded.removed
$$;

CREATE OR REPLACE FUNCTION parley.announce_change() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    touched record;
BEGIN
    IF TG_OP = 'DELETE' THEN
        FOR touched IN SELECT situation_id, count(*) AS number FROM old_rows GROUP BY situation_id ORDER BY situation_id LOOP
            PERFORM parley.bump_version(touched.situation_id);
            PERFORM parley.count_change(touched.situation_id, TG_TABLE_NAME, 0, 0, touched.number);
        END LOOP;
    ELSE
        FOR touched IN SELECT situation_id, count(*) AS number FROM new_rows GROUP BY situation_id ORDER BY situation_id LOOP
            PERFORM parley.bump_version(touched.situation_id);
            PERFORM parley.count_change(touched.situation_id, TG_TABLE_NAME,
                CASE TG_OP WHEN 'INSERT' THEN touched.number ELSE 0 END, CASE TG_OP WHEN 'UPDATE' THEN touched.number ELSE 0 END, 0);
        END LOOP;
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION parley.announce_situation() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM parley.bump_version(NEW.id);
    PERFORM parley.count_change(NEW.id, TG_TABLE_NAME,
        CASE TG_OP WHEN 'INSERT' THEN 1 ELSE 0 END, CASE TG_OP WHEN 'UPDATE' THEN 1 ELSE 0 END, 0);
    RETURN NULL;
END
$$;

-- The version as it was, so that what hangs on it does not change once it is past.
CREATE VIEW parley_as_of.situation_version AS
    SELECT v.situation_id, newest.version, newest.changed_at, NULL::xid8 AS changed_in
    FROM parley.situation_version v
    CROSS JOIN LATERAL (
        SELECT c.version, c.at AS changed_at
        FROM parley.change_instant c
        WHERE c.situation_id = v.situation_id AND c.at <= parley.as_of()
        ORDER BY c.at DESC
        LIMIT 1
    ) newest;
