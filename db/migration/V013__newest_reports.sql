-- Which report of a crossing, and which count of a unit there, is the newest on which days: worked out once when something
-- changes, so that a day of the board reads one row of each however many there are.

-- One row a day on which a crossing was spoken of: as a whole (no traffic), or of one traffic alone by a confirmation.
CREATE TABLE report_days (
    situation_id integer NOT NULL,
    crossing_id parley.slug NOT NULL,
    traffic text,
    -- From that day to the day before the next one.
    newest_on daterange NOT NULL
);

CREATE FUNCTION parley.report_days_of(wanted_situation integer, wanted_crossing text) RETURNS SETOF report_days
    STABLE LANGUAGE sql AS
$$
    SELECT c.situation_id, c.id, report.traffic,
        daterange(report.day, lead(report.day) OVER (PARTITION BY report.traffic ORDER BY report.day))
    FROM crossing c
    CROSS JOIN LATERAL (
        SELECT NULL::text AS traffic, k.reported_day AS day
        FROM claim_days k
        WHERE k.situation_id = c.situation_id AND k.crossing_id = c.id
        UNION
        SELECT NULL, parley.latest(counted.reported_on)
        FROM cargo_claim counted
        WHERE counted.situation_id = c.situation_id AND counted.crossing_id = c.id AND counted.reported_on IS NOT NULL
        UNION
        SELECT said.traffic, (said.confirmed_at AT TIME ZONE s.time_zone)::date
        FROM confirmation said
        JOIN situation s ON s.id = said.situation_id
        WHERE said.situation_id = c.situation_id AND said.crossing_id = c.id
    ) report
    WHERE c.situation_id = wanted_situation
      AND c.id = wanted_crossing
$$;

-- The crossing is held until the end of the transaction, so that of two that report on it the later sees what the earlier
-- wrote.
CREATE FUNCTION parley.keep_report_days(touched_situation integer, touched_crossing text) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM FROM parley.crossing c
    WHERE c.situation_id = touched_situation AND c.id = touched_crossing
    FOR NO KEY UPDATE;
    WITH wanted AS MATERIALIZED (
        SELECT * FROM parley.report_days_of(touched_situation, touched_crossing)
    ), gone AS (
        DELETE FROM parley.report_days r
        WHERE r.situation_id = touched_situation
          AND r.crossing_id = touched_crossing
          AND NOT EXISTS (SELECT FROM wanted w WHERE w.traffic IS NOT DISTINCT FROM r.traffic AND w.newest_on = r.newest_on)
    )
    INSERT INTO parley.report_days
    SELECT *
    FROM wanted w
    WHERE NOT EXISTS (
        SELECT FROM parley.report_days r
        WHERE r.situation_id = touched_situation
          AND r.crossing_id = touched_crossing
          AND r.traffic IS NOT DISTINCT FROM w.traffic
          AND r.newest_on = w.newest_on);
END
$$;

CREATE FUNCTION parley.keep_report_days_of_changed() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM parley.keep_report_days(touched.situation_id, touched.crossing_id)
    FROM (
        SELECT DISTINCT situation_id, crossing_id FROM changed_rows WHERE crossing_id IS NOT NULL ORDER BY 1, 2
    ) touched;
    RETURN NULL;
END
$$;

-- Confirmations are of local days.
CREATE FUNCTION parley.keep_report_days_of_moved_clock() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM parley.keep_report_days(c.situation_id, c.id) FROM parley.crossing c WHERE c.situation_id = NEW.id ORDER BY c.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER situation_moves_report_days AFTER UPDATE OF time_zone ON situation
    FOR EACH ROW WHEN (NEW.time_zone IS DISTINCT FROM OLD.time_zone)
    EXECUTE FUNCTION parley.keep_report_days_of_moved_clock();

-- One row a dated count: the days on which no later count of its unit and place has come. A month outranks no day within it;
-- a count is there from the last day that it can be of. Counts of one date are the newest together.
CREATE TABLE count_days (
    claim_id uuid NOT NULL CONSTRAINT count_days_pk PRIMARY KEY
        CONSTRAINT count_days_claim_fk REFERENCES cargo_claim ON DELETE CASCADE,
    situation_id integer NOT NULL,
    crossing_id parley.slug,
    unit text NOT NULL,
    newest_on daterange NOT NULL
);

CREATE FUNCTION parley.count_days_of(wanted_situation integer, wanted_crossing text) RETURNS SETOF count_days
    STABLE LANGUAGE sql AS
$$
    SELECT ranked.id, ranked.situation_id, ranked.crossing_id, ranked.unit,
        CASE WHEN ranked.outranked_from <= ranked.last_day THEN 'empty'::daterange
            ELSE daterange(ranked.last_day, ranked.outranked_from) END
    FROM (
        SELECT dated.*,
            min(dated.last_day) OVER (
                PARTITION BY dated.unit ORDER BY dated.first_day DESC, dated.last_day DESC
                GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS outranked_from
        FROM (
            SELECT c.id, c.situation_id, c.crossing_id, c.unit,
                parley.earliest(c.reported_on) AS first_day, parley.latest(c.reported_on) AS last_day
            FROM cargo_claim c
            WHERE c.situation_id = wanted_situation
              AND c.crossing_id IS NOT DISTINCT FROM wanted_crossing
              AND c.reported_on IS NOT NULL
        ) dated
    ) ranked
$$;

-- Counts of no single crossing hang together as those of a crossing do; there the situation is held.
CREATE FUNCTION parley.keep_count_days(touched_situation integer, touched_crossing text) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    IF touched_crossing IS NULL THEN
        PERFORM FROM parley.situation s WHERE s.id = touched_situation FOR NO KEY UPDATE;
    ELSE
        PERFORM FROM parley.crossing c
        WHERE c.situation_id = touched_situation AND c.id = touched_crossing
        FOR NO KEY UPDATE;
    END IF;
    INSERT INTO parley.count_days AS k
    SELECT * FROM parley.count_days_of(touched_situation, touched_crossing)
    ON CONFLICT (claim_id) DO UPDATE
        SET (situation_id, crossing_id, unit, newest_on)
            = (excluded.situation_id, excluded.crossing_id, excluded.unit, excluded.newest_on)
        WHERE (k.situation_id, k.crossing_id, k.unit, k.newest_on)
            IS DISTINCT FROM (excluded.situation_id, excluded.crossing_id, excluded.unit, excluded.newest_on);
    DELETE FROM parley.count_days k
    USING parley.cargo_claim c
    WHERE c.id = k.claim_id
      AND c.situation_id = touched_situation
      AND c.crossing_id IS NOT DISTINCT FROM touched_crossing
      AND c.reported_on IS NULL;
END
$$;

CREATE FUNCTION parley.keep_count_days_of_changed() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM parley.keep_count_days(touched.situation_id, touched.crossing_id)
    FROM (SELECT DISTINCT situation_id, crossing_id FROM changed_rows ORDER BY 1, 2) touched;
    RETURN NULL;
END
$$;

DO
$$
DECLARE
    derived text[];
BEGIN
    -- Before and after an update: a row may have moved to another crossing.
    FOREACH derived SLICE 1 IN ARRAY ARRAY [
        ['claim_days', 'report_days'], ['cargo_claim', 'report_days'], ['confirmation', 'report_days'],
        ['cargo_claim', 'count_days']]
    LOOP
        EXECUTE format('CREATE TRIGGER %1$s_inserted_keeps_%2$s AFTER INSERT ON parley.%1$s REFERENCING NEW TABLE AS changed_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_%2$s_of_changed()', derived[1], derived[2]);
        EXECUTE format('CREATE TRIGGER %1$s_deleted_keeps_%2$s AFTER DELETE ON parley.%1$s REFERENCING OLD TABLE AS changed_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_%2$s_of_changed()', derived[1], derived[2]);
        EXECUTE format('CREATE TRIGGER %1$s_left_keeps_%2$s AFTER UPDATE ON parley.%1$s REFERENCING OLD TABLE AS changed_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_%2$s_of_changed()', derived[1], derived[2]);
        EXECUTE format('CREATE TRIGGER %1$s_updated_keeps_%2$s AFTER UPDATE ON parley.%1$s REFERENCING NEW TABLE AS changed_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_%2$s_of_changed()', derived[1], derived[2]);
    END LOOP;
END
$$;

INSERT INTO report_days SELECT r.* FROM crossing c CROSS JOIN LATERAL parley.report_days_of(c.situation_id, c.id) r;
INSERT INTO count_days SELECT k.* FROM crossing c CROSS JOIN LATERAL parley.count_days_of(c.situation_id, c.id) k;
INSERT INTO count_days SELECT k.* FROM situation s CROSS JOIN LATERAL parley.count_days_of(s.id, NULL) k;

CREATE INDEX report_days_newest ON report_days USING gist (situation_id, newest_on) INCLUDE (crossing_id, traffic);
-- Of one crossing; without the rest of the row, so that a day of all crossings is not read from them.
CREATE INDEX report_days_of_crossing ON report_days USING gist (situation_id, crossing_id, newest_on);
CREATE INDEX claim_days_vouched_of_crossing ON claim_days USING gist (situation_id, crossing_id, vouched_days);
CREATE INDEX count_days_newest ON count_days USING gist (situation_id, newest_on) INCLUDE (claim_id, crossing_id);

CREATE VIEW parley_as_of.report_days AS
    SELECT r.* FROM parley_as_of.crossing c CROSS JOIN LATERAL parley.report_days_of(c.situation_id, c.id) r;

CREATE VIEW parley_as_of.count_days AS
    SELECT k.* FROM parley_as_of.crossing c CROSS JOIN LATERAL parley.count_days_of(c.situation_id, c.id) k
    UNION ALL
    SELECT k.* FROM parley_as_of.situation s CROSS JOIN LATERAL parley.count_days_of(s.id, NULL) k;

-- What was recorded since a visit, the newest first.
CREATE INDEX crossing_claim_recorded ON crossing_claim (situation_id, recorded_at);
CREATE INDEX cargo_claim_recorded ON cargo_claim (situation_id, recorded_at);
CREATE INDEX confirmation_recorded ON confirmation (situation_id, recorded_at);
CREATE INDEX closure_recorded ON closure (situation_id, recorded_at);
