-- What the board reads for a day, worked out once when something changes: which row of a line is the newest on which days
-- and since when its status runs, and of which days a claim speaks. All of it follows from the tables it is derived from;
-- in the past it is derived again, so that there is one definition of each.

-- Said not to be STRICT, the functions of partial dates become part of the statements that use them, which is ten times as
-- quick; null they answer with null all the same.
CREATE OR REPLACE FUNCTION parley.is_partial_date(value text) RETURNS boolean
    IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE LANGUAGE sql
    RETURN CASE
        WHEN value !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' THEN false
        WHEN substr(value, 1, 4) = '0000' THEN false
        WHEN length(value) = 4 THEN true
        WHEN substr(value, 6, 2)::int NOT BETWEEN 1 AND 12 THEN false
        WHEN length(value) = 7 THEN true
        ELSE substr(value, 9, 2)::int BETWEEN 1 AND extract(DAY FROM
            make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month' - interval '1 day')
    END;

CREATE OR REPLACE FUNCTION parley.earliest(value parley.partial_date) RETURNS date
    IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE LANGUAGE sql
    RETURN make_date(
        substr(value::text, 1, 4)::int,
        coalesce(nullif(substr(value::text, 6, 2), '')::int, 1),
        coalesce(nullif(substr(value::text, 9, 2), '')::int, 1));

CREATE OR REPLACE FUNCTION parley.latest(value parley.partial_date) RETURNS date
    IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE LANGUAGE sql
    RETURN CASE length(value::text)
        WHEN 4 THEN make_date(substr(value::text, 1, 4)::int, 12, 31)
        WHEN 7 THEN (make_date(substr(value::text, 1, 4)::int, substr(value::text, 6, 2)::int, 1)
            + interval '1 month' - interval '1 day')::date
        ELSE make_date(substr(value::text, 1, 4)::int, substr(value::text, 6, 2)::int, substr(value::text, 9, 2)::int)
    END;

-- Rows of one crossing, traffic and direction (a line), by their first day. A row goes on with the run of the row before
-- it if both have one status and leave no day between them, however their ends are read; a row without a single certain
-- day is a run of its own.
DROP VIEW parley_as_of.closure_scope;
ALTER TABLE closure_scope
    -- The days on which no later row of the line has begun.
    ADD COLUMN newest_on daterange,
    -- The first day of the first row of the run.
    ADD COLUMN run_from_on parley.partial_date;

CREATE OR REPLACE FUNCTION parley.scopes_of(wanted_situation integer, wanted_crossing text) RETURNS SETOF closure_scope
    STABLE LANGUAGE sql AS
$$
    SELECT run.situation_id, run.crossing_id, run.traffic, run.direction, run.days, run.closure_id, run.status, run.from_on,
        run.to_on,
        daterange(lower(run.days), run.next_first_day),
        first_value(run.from_on) OVER (PARTITION BY run.traffic, run.direction, run.number ORDER BY lower(run.days))
    FROM (
        SELECT line.*,
            count(*) FILTER (WHERE NOT line.goes_on) OVER (PARTITION BY line.traffic, line.direction ORDER BY lower(line.days))
                AS number
        FROM (
            SELECT scope.*,
                lead(lower(scope.days)) OVER by_day AS next_first_day,
                coalesce(
                    lag(scope.status) OVER by_day = scope.status
                        AND upper(lag(scope.days) OVER by_day) = lower(scope.days)
                        AND length(lag(scope.to_on) OVER by_day) = 10
                        AND length(scope.from_on) = 10
                        AND parley.latest(lag(scope.from_on) OVER by_day) < lower(scope.days)
                        AND (scope.to_on IS NULL OR parley.earliest(scope.to_on) >= lower(scope.days)),
                    false) AS goes_on
            FROM (
                SELECT c.situation_id, c.crossing_id, t.traffic, d.direction,
                    parley.possible_days(c.from_on, c.to_on) AS days, c.id AS closure_id, c.status, c.from_on, c.to_on
                FROM closure c
                CROSS JOIN LATERAL unnest(c.traffic) AS t (traffic)
                CROSS JOIN LATERAL unnest(CASE c.direction WHEN 'both' THEN ARRAY ['a_to_b', 'b_to_a'] ELSE ARRAY [c.direction] END)
                    AS d (direction)
                WHERE c.situation_id = wanted_situation
                  AND c.crossing_id = wanted_crossing
            ) scope
            WINDOW by_day AS (PARTITION BY scope.traffic, scope.direction ORDER BY lower(scope.days))
        ) line
    ) run
$$;

CREATE VIEW parley_as_of.closure_scope AS
    SELECT s.*
    FROM parley_as_of.crossing c
    CROSS JOIN LATERAL parley.scopes_of(c.situation_id, c.id) s;

-- Written anew without indexes and then indexed: much quicker than row by row.
ALTER TABLE closure_scope DROP CONSTRAINT closure_scope_no_overlap;
DROP INDEX closure_scope_by_start;
TRUNCATE closure_scope;
INSERT INTO closure_scope
    SELECT s.*
    FROM crossing c
    CROSS JOIN LATERAL parley.scopes_of(c.situation_id, c.id) s;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE closure_scope
    ALTER COLUMN newest_on SET NOT NULL,
    ALTER COLUMN run_from_on SET NOT NULL,
    ADD CONSTRAINT closure_scope_no_overlap
        PRIMARY KEY (situation_id, crossing_id, traffic, direction, days WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX closure_scope_by_start ON closure_scope (situation_id, crossing_id, traffic, direction, lower(days));
-- With all that a day asks for, so that it is read from neighbouring pages and not row by row.
CREATE INDEX closure_scope_newest ON closure_scope USING gist (situation_id, newest_on)
    INCLUDE (crossing_id, traffic, direction, closure_id, run_from_on, to_on, status);

-- Of which days a claim of a crossing's status speaks; one row a claim, kept by triggers.
CREATE TABLE claim_days (
    claim_id uuid NOT NULL CONSTRAINT claim_days_pk PRIMARY KEY
        CONSTRAINT claim_days_claim_fk REFERENCES crossing_claim ON DELETE CASCADE,
    situation_id integer NOT NULL,
    crossing_id parley.slug NOT NULL,
    status text NOT NULL,
    start_earliest date NOT NULL,
    start_latest date NOT NULL,
    -- From the last day its start can be, to its stated end, or else as far as its sources could know; may be empty.
    vouched_days daterange NOT NULL,
    -- Its last day, or else the newest publication of its sources, or else its first day.
    reported_day date NOT NULL
);

CREATE FUNCTION parley.days_of_claim(claim uuid, stated_from parley.partial_date, stated_to parley.partial_date)
    RETURNS TABLE (start_earliest date, start_latest date, vouched_days daterange, reported_day date)
    STABLE LANGUAGE sql AS
$$
    SELECT stated.from_earliest,
        stated.from_latest,
        CASE
            WHEN stated_to IS NULL
                THEN daterange(stated.from_latest, greatest(published.by_day, stated.from_latest), '[]')
            WHEN stated.to_earliest >= stated.from_latest
                THEN daterange(stated.from_latest, stated.to_earliest, '[]')
            ELSE 'empty'::daterange
        END,
        coalesce(stated.to_latest, published.until_day, stated.from_latest)
    FROM (
        SELECT parley.earliest(stated_from) AS from_earliest, parley.latest(stated_from) AS from_latest,
            parley.earliest(stated_to) AS to_earliest, parley.latest(stated_to) AS to_latest
        OFFSET 0 -- worked out once
    ) stated
    CROSS JOIN LATERAL (
        SELECT max(parley.earliest(s.published_on)) AS by_day, max(parley.latest(s.published_on)) AS until_day
        FROM citation c
        JOIN source s ON s.situation_id = c.situation_id AND s.id = c.source_id
        WHERE c.crossing_claim_id = claim
          AND stated_to IS NULL
    ) published
$$;

-- Brings the days of some claims up to date. Rows are held until the end of the transaction, so that of two transactions
-- that change what a claim's days follow from the later one sees what the earlier one wrote.
CREATE FUNCTION parley.keep_claim_days(touched uuid[]) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM FROM parley.claim_days k JOIN unnest(touched) t (id) ON t.id = k.claim_id ORDER BY k.claim_id FOR UPDATE OF k;
    INSERT INTO parley.claim_days AS k
    SELECT c.id, c.situation_id, c.crossing_id, c.status, d.*
    FROM unnest(touched) t (id)
    JOIN parley.crossing_claim c ON c.id = t.id
    CROSS JOIN LATERAL parley.days_of_claim(c.id, c.from_on, c.to_on) d
    ON CONFLICT (claim_id) DO UPDATE
        SET (situation_id, crossing_id, status, start_earliest, start_latest, vouched_days, reported_day)
            = (excluded.situation_id, excluded.crossing_id, excluded.status, excluded.start_earliest, excluded.start_latest,
                excluded.vouched_days, excluded.reported_day)
        WHERE (k.situation_id, k.crossing_id, k.status, k.start_earliest, k.start_latest, k.vouched_days, k.reported_day)
            IS DISTINCT FROM (excluded.situation_id, excluded.crossing_id, excluded.status, excluded.start_earliest,
                excluded.start_latest, excluded.vouched_days, excluded.reported_day);
END
$$;

CREATE FUNCTION parley.keep_days_of_changed_claims() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM parley.keep_claim_days(array_agg(id)) FROM changed_rows HAVING count(*) > 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER crossing_claim_inserted_keeps_days AFTER INSERT ON crossing_claim REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_days_of_changed_claims();
CREATE TRIGGER crossing_claim_updated_keeps_days AFTER UPDATE ON crossing_claim REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_days_of_changed_claims();

-- Only where the end is open do sources say how far a claim reaches.
CREATE FUNCTION parley.keep_days_of_cited_claims() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM FROM parley.source s
    WHERE (s.situation_id, s.id) IN (
        SELECT r.situation_id, r.source_id FROM changed_rows r WHERE r.crossing_claim_id IS NOT NULL)
    ORDER BY s.situation_id, s.id
    FOR SHARE;
    PERFORM parley.keep_claim_days(array_agg(c.id))
    FROM parley.crossing_claim c
    WHERE c.id IN (SELECT r.crossing_claim_id FROM changed_rows r WHERE r.crossing_claim_id IS NOT NULL)
      AND c.to_on IS NULL
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER citation_inserted_keeps_days AFTER INSERT ON citation REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_days_of_cited_claims();
CREATE TRIGGER citation_deleted_keeps_days AFTER DELETE ON citation REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_days_of_cited_claims();
-- Before and after: a citation may have moved to another claim.
CREATE TRIGGER citation_left_keeps_days AFTER UPDATE ON citation REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_days_of_cited_claims();
CREATE TRIGGER citation_updated_keeps_days AFTER UPDATE ON citation REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_days_of_cited_claims();

CREATE FUNCTION parley.keep_days_of_published_claims() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM parley.keep_claim_days(array_agg(c.id))
    FROM parley.crossing_claim c
    WHERE c.id IN (
            SELECT cited.crossing_claim_id
            FROM old_rows o
            JOIN new_rows n ON n.situation_id = o.situation_id AND n.id = o.id
            JOIN parley.citation cited ON cited.situation_id = n.situation_id AND cited.source_id = n.id
            WHERE n.published_on IS DISTINCT FROM o.published_on AND cited.crossing_claim_id IS NOT NULL)
      AND c.to_on IS NULL
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER source_updated_keeps_days AFTER UPDATE ON source REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_days_of_published_claims();

INSERT INTO claim_days
    SELECT c.id, c.situation_id, c.crossing_id, c.status, d.*
    FROM crossing_claim c
    CROSS JOIN LATERAL parley.days_of_claim(c.id, c.from_on, c.to_on) d;
CREATE INDEX claim_days_by_report ON claim_days (situation_id, crossing_id, reported_day);
CREATE INDEX claim_days_vouched ON claim_days USING gist (situation_id, vouched_days)
    INCLUDE (crossing_id, status, start_earliest, start_latest);

CREATE VIEW parley_as_of.claim_days AS
    SELECT c.id AS claim_id, c.situation_id, c.crossing_id, c.status, d.*
    FROM parley_as_of.crossing_claim c
    CROSS JOIN LATERAL parley.days_of_claim(c.id, c.from_on, c.to_on) d;

-- The newest counts up to a day, by unit and of any; the newest confirmations up to an instant, by traffic.
CREATE INDEX cargo_claim_newest ON cargo_claim (situation_id, crossing_id, unit,
    coalesce(parley.earliest(reported_on), '0001-01-01'::date), coalesce(parley.latest(reported_on), '0001-01-01'::date));
CREATE INDEX cargo_claim_by_day ON cargo_claim (situation_id, crossing_id, parley.latest(reported_on));
CREATE INDEX confirmation_by_traffic ON confirmation (situation_id, crossing_id, traffic, confirmed_at) WHERE traffic IS NOT NULL;
CREATE INDEX confirmation_of_all ON confirmation (situation_id, crossing_id, confirmed_at) WHERE traffic IS NULL;

-- A crossing's closures, the newest first.
CREATE INDEX closure_newest ON closure (situation_id, crossing_id, parley.earliest(from_on), id);
