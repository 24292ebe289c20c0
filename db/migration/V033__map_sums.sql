-- What the map counts from, so that it reads a number for each cell and kind and not each incident. Cells are those of the
-- Web Mercator square cut in two on each side again and again: at level n, 2^n columns from the west and rows from the north.

-- Column and row of the finest level, 24: cells of 2.4 m at the equator. Coarser ones are these shifted right.
CREATE FUNCTION parley.map_column(lon numeric) RETURNS integer IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN least(16777215, floor((lon::float8 + 180) / 360 * 16777216)::integer);

CREATE FUNCTION parley.map_row(lat numeric) RETURNS integer IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN greatest(0, least(16777215, floor((1 - asinh(tan(radians(greatest(-85.05112877, least(85.05112877, lat::float8)))))
        / pi()) / 2 * 16777216)::integer));

-- Months since January 1970.
CREATE FUNCTION parley.map_month(day date) RETURNS smallint IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN ((date_part('year', day) - 1970) * 12 + date_part('month', day) - 1)::smallint;

ALTER TABLE incident
    ADD COLUMN map_x integer GENERATED ALWAYS AS (parley.map_column(lon)) STORED,
    ADD COLUMN map_y integer GENERATED ALWAYS AS (parley.map_row(lat)) STORED;

-- Short windows, and the days of a window that are not of a whole month.
CREATE INDEX incident_map_by_day ON incident (situation_id, occurred_earliest)
    INCLUDE (map_x, map_y, kind, fatalities_low, fatalities_high) WHERE map_x IS NOT NULL AND length(occurred_on) = 10;
-- Deep zooms: cells of level 12.
CREATE INDEX incident_map_by_place ON incident (situation_id, (map_y >> 12), (map_x >> 12), kind, occurred_earliest)
    INCLUDE (map_x, map_y, fatalities_low, fatalities_high) WHERE map_x IS NOT NULL AND length(occurred_on) = 10;
-- Without it the planner takes exact days for rare, and reads them all.
CREATE STATISTICS incident_date_length ON (length(occurred_on)) FROM incident;
-- Dates known to the month or the year alone, few; of incidents without a place too.
CREATE INDEX incident_in_part ON incident (situation_id, occurred_earliest) WHERE length(occurred_on) < 10;

DROP VIEW parley_as_of.incident_actor;
DROP VIEW parley_as_of.incident_days;
CALL parley.widen_history('incident');
CREATE VIEW parley_as_of.incident_actor AS
    SELECT DISTINCT i.situation_id, named.actor_id, i.occurred_earliest, i.id AS incident_id, i.kind
    FROM parley_as_of.incident i
    CROSS JOIN LATERAL unnest(i.actor_ids) AS named (actor_id);
CREATE VIEW parley_as_of.incident_days AS
    SELECT i.situation_id, i.kind, i.occurred_earliest AS first_on, parley.latest(i.occurred_on) AS last_on, count(*) AS number
    FROM parley_as_of.incident i
    GROUP BY 1, 2, 3, 4;
CALL parley.keep_corrections('events', 'incident', '{occurred_earliest,importance,map_x,map_y}');

-- How many incidents of a kind lie in a cell by the end of each month: of two months, the difference is what happened between.
CREATE TABLE map_sums (
    situation_id integer NOT NULL,
    level smallint NOT NULL CONSTRAINT map_sums_level_kept CHECK (level BETWEEN 4 AND 12),
    y integer NOT NULL,
    x integer NOT NULL,
    kind text NOT NULL,
    -- 0: dates known to the day. Others are counted twice: 1 in the first month that they can mean, 2 in the last.
    dated smallint NOT NULL CONSTRAINT map_sums_dated_known CHECK (dated BETWEEN 0 AND 2),
    months smallint[] NOT NULL,
    numbers integer[] NOT NULL,
    -- Their places within the cell, in 256ths of it from its middle to the east and to the south, added up likewise. That fits as
    -- long as there are no more than 16 million of a kind in a cell.
    east integer[] NOT NULL,
    south integer[] NOT NULL,
    CONSTRAINT map_sums_pk PRIMARY KEY (situation_id, level, y, x, kind, dated)
) WITH (fillfactor = 80, toast_tuple_target = 8160);
ALTER TABLE map_sums ALTER COLUMN months SET STORAGE MAIN, ALTER COLUMN numbers SET STORAGE MAIN,
    ALTER COLUMN east SET STORAGE MAIN, ALTER COLUMN south SET STORAGE MAIN;

-- The largest number of dead that one report gives, by year and by month; of all kinds together where kind is empty. Of dates
-- known to the day.
CREATE TABLE map_peaks (
    situation_id integer NOT NULL,
    level smallint NOT NULL CONSTRAINT map_peaks_level_kept CHECK (level BETWEEN 4 AND 12),
    y integer NOT NULL,
    x integer NOT NULL,
    kind text NOT NULL,
    months smallint[] NOT NULL,
    month_low integer[] NOT NULL,
    -- Null where no report of the month gives an exact number.
    month_exact integer[] NOT NULL,
    years smallint[] NOT NULL,
    year_low integer[] NOT NULL,
    year_exact integer[] NOT NULL,
    CONSTRAINT map_peaks_pk PRIMARY KEY (situation_id, level, y, x, kind)
) WITH (fillfactor = 80, toast_tuple_target = 8160);
ALTER TABLE map_peaks ALTER COLUMN months SET STORAGE MAIN, ALTER COLUMN month_low SET STORAGE MAIN,
    ALTER COLUMN month_exact SET STORAGE MAIN, ALTER COLUMN years SET STORAGE MAIN, ALTER COLUMN year_low SET STORAGE MAIN,
    ALTER COLUMN year_exact SET STORAGE MAIN;

-- What changed and is not in the two tables yet; readers add it. Written in the transaction of the change, taken in the one that
-- merges it: nothing is counted twice or lost, whatever dies when.
CREATE TABLE map_delta (
    -- What takes a row away comes after what brought it.
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT map_delta_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    -- Of level 20, so that the place within a cell of level 12 is known.
    y integer NOT NULL,
    x integer NOT NULL,
    kind text NOT NULL,
    dated smallint NOT NULL,
    month smallint NOT NULL,
    low integer,
    exact integer,
    number integer NOT NULL
);
CREATE INDEX map_delta_of_situation ON map_delta (situation_id);

-- What a merge has in hand; empty between transactions, so that it need not survive anything.
CREATE UNLOGGED TABLE map_taken (
    situation_id integer NOT NULL,
    y integer NOT NULL,
    x integer NOT NULL,
    kind text NOT NULL,
    dated smallint NOT NULL,
    month smallint NOT NULL,
    low integer,
    exact integer,
    number integer NOT NULL,
    -- Something of the kind has gone, even if as much has come.
    gone boolean NOT NULL
);

-- An incident as the map counts it: once if its day is known, else in the first and in the last month that its date can mean.
CREATE FUNCTION parley.map_places(of_situation integer, at_y integer, at_x integer, of_kind text, occurred_on text, first_day date,
    at_least integer, at_most integer)
    RETURNS TABLE (situation_id integer, y integer, x integer, kind text, dated smallint, month smallint, low integer, exact integer)
    IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$
    SELECT of_situation, at_y >> 4, at_x >> 4, of_kind, d.dated, parley.map_month(d.day),
        CASE WHEN d.dated = 0 THEN at_least END, CASE WHEN d.dated = 0 AND at_least = at_most THEN at_least END
    FROM (VALUES (CASE WHEN length(occurred_on) = 10 THEN 0 ELSE 1 END::smallint, first_day),
                 (2::smallint, CASE WHEN length(occurred_on) < 10 THEN parley.latest(occurred_on::parley.partial_date) END)) AS d (dated, day)
    WHERE at_x IS NOT NULL AND d.day IS NOT NULL
$$;

CREATE FUNCTION parley.keep_map_delta() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO parley.map_delta (situation_id, y, x, kind, dated, month, low, exact, number)
        SELECT d.situation_id, d.y, d.x, d.kind, d.dated, d.month, d.low, d.exact, count(*)
        FROM new_rows n CROSS JOIN LATERAL parley.map_places(n.situation_id, n.map_y, n.map_x, n.kind, n.occurred_on,
            n.occurred_earliest, n.fatalities_low, n.fatalities_high) d
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO parley.map_delta (situation_id, y, x, kind, dated, month, low, exact, number)
        SELECT d.situation_id, d.y, d.x, d.kind, d.dated, d.month, d.low, d.exact, -count(*)
        FROM old_rows o CROSS JOIN LATERAL parley.map_places(o.situation_id, o.map_y, o.map_x, o.kind, o.occurred_on,
            o.occurred_earliest, o.fatalities_low, o.fatalities_high) d
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    ELSE
        INSERT INTO parley.map_delta (situation_id, y, x, kind, dated, month, low, exact, number)
        SELECT d.situation_id, d.y, d.x, d.kind, d.dated, d.month, d.low, d.exact, sum(c.sign)
        FROM (SELECT 1 AS sign, n.situation_id, n.map_y, n.map_x, n.kind, n.occurred_on, n.occurred_earliest, n.fatalities_low, n.fatalities_high
              FROM new_rows n
              UNION ALL
              SELECT -1, o.situation_id, o.map_y, o.map_x, o.kind, o.occurred_on, o.occurred_earliest, o.fatalities_low, o.fatalities_high
              FROM old_rows o) c
        CROSS JOIN LATERAL parley.map_places(c.situation_id, c.map_y, c.map_x, c.kind, c.occurred_on,
            c.occurred_earliest, c.fatalities_low, c.fatalities_high) d
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        HAVING sum(c.sign) <> 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER incident_inserted_keeps_map AFTER INSERT ON incident REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_map_delta();
CREATE TRIGGER incident_updated_keeps_map AFTER UPDATE ON incident REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_map_delta();
CREATE TRIGGER incident_deleted_keeps_map AFTER DELETE ON incident REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_map_delta();

-- Merges what changed into the sums and the peaks, in the caller's transaction; returns of how many changes. One at a time: while
-- somebody else merges it waits, or does nothing.
CREATE FUNCTION parley.merge_map(waiting boolean, most bigint) RETURNS bigint LANGUAGE plpgsql
    SET work_mem = '64MB' AS
$$
DECLARE
    taken bigint;
BEGIN
    IF waiting THEN
        PERFORM pg_advisory_xact_lock(hashtext('parley.merge_map'));
    ELSIF NOT pg_try_advisory_xact_lock(hashtext('parley.merge_map')) THEN
        RETURN 0;
    END IF;
    WITH taken AS (
        DELETE FROM parley.map_delta WHERE id = ANY (ARRAY(SELECT d.id FROM parley.map_delta d ORDER BY d.id LIMIT most)) RETURNING *),
    changed AS (
        INSERT INTO parley.map_taken
        SELECT situation_id, y, x, kind, dated, month, low, exact, sum(number), bool_or(number < 0)
        FROM taken
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
    SELECT count(*) INTO taken FROM taken;
    IF taken > 0 THEN
        PERFORM parley.merge_map_sums();
        PERFORM parley.merge_map_peaks();
        DELETE FROM parley.map_taken;
    END IF;
    RETURN taken;
END
$$;

CREATE FUNCTION parley.merge_map_sums() RETURNS void LANGUAGE sql AS
$$
    WITH spread AS MATERIALIZED (
        SELECT t.situation_id, l.level::smallint AS level, t.y >> (20 - l.level) AS y, t.x >> (20 - l.level) AS x, t.kind, t.dated,
            t.month, sum(t.number) AS number, sum(t.number * (((t.x >> (12 - l.level)) & 255) - 128)) AS east,
            sum(t.number * (((t.y >> (12 - l.level)) & 255) - 128)) AS south
        FROM parley.map_taken t
        CROSS JOIN generate_series(4, 12) AS l (level)
        WHERE t.number <> 0
        GROUP BY 1, 2, 3, 4, 5, 6, 7),
    touched AS MATERIALIZED (
        SELECT DISTINCT situation_id, level, y, x, kind, dated FROM spread),
    part AS (
        SELECT * FROM spread
        UNION ALL
        SELECT s.situation_id, s.level, s.y, s.x, s.kind, s.dated, s.months[n], s.numbers[n] - coalesce(s.numbers[n - 1], 0),
            s.east[n] - coalesce(s.east[n - 1], 0), s.south[n] - coalesce(s.south[n - 1], 0)
        FROM touched t
        JOIN parley.map_sums s USING (situation_id, level, y, x, kind, dated)
        CROSS JOIN LATERAL generate_subscripts(s.months, 1) AS n),
    month AS (
        SELECT situation_id, level, y, x, kind, dated, month, sum(number) AS number, sum(east) AS east, sum(south) AS south
        FROM part
        GROUP BY 1, 2, 3, 4, 5, 6, 7
        HAVING sum(number) <> 0),
    running AS (
        SELECT situation_id, level, y, x, kind, dated, month, sum(number) OVER upto AS number, sum(east) OVER upto AS east,
            sum(south) OVER upto AS south
        FROM month
        WINDOW upto AS (PARTITION BY situation_id, level, y, x, kind, dated ORDER BY month)),
    merged AS MATERIALIZED (
        SELECT situation_id, level, y, x, kind, dated, array_agg(month ORDER BY month) AS months,
            array_agg(number::integer ORDER BY month) AS numbers, array_agg(east::integer ORDER BY month) AS east,
            array_agg(south::integer ORDER BY month) AS south
        FROM running
        GROUP BY 1, 2, 3, 4, 5, 6),
    emptied AS (
        DELETE FROM parley.map_sums s
        USING touched t
        WHERE (s.situation_id, s.level, s.y, s.x, s.kind, s.dated) = (t.situation_id, t.level, t.y, t.x, t.kind, t.dated)
          AND NOT EXISTS (SELECT FROM merged m WHERE (m.situation_id, m.level, m.y, m.x, m.kind, m.dated)
              = (t.situation_id, t.level, t.y, t.x, t.kind, t.dated)))
    INSERT INTO parley.map_sums (situation_id, level, y, x, kind, dated, months, numbers, east, south)
    SELECT situation_id, level, y, x, kind, dated, months, numbers, east, south FROM merged
    ON CONFLICT ON CONSTRAINT map_sums_pk DO UPDATE SET months = excluded.months, numbers = excluded.numbers, east = excluded.east,
        south = excluded.south
$$;

CREATE FUNCTION parley.merge_map_peaks() RETURNS void LANGUAGE sql AS
$$
    WITH spread AS MATERIALIZED (
        SELECT t.situation_id, l.level::smallint AS level, t.y >> (20 - l.level) AS y, t.x >> (20 - l.level) AS x, k.kind, t.month,
            max(t.low) FILTER (WHERE t.number > 0) AS low, max(t.exact) FILTER (WHERE t.number > 0) AS exact,
            max(t.low) FILTER (WHERE t.gone) AS gone_low, max(t.exact) FILTER (WHERE t.gone) AS gone_exact
        FROM parley.map_taken t
        CROSS JOIN generate_series(4, 12) AS l (level)
        CROSS JOIN LATERAL (VALUES (t.kind), ('')) AS k (kind)
        WHERE t.low IS NOT NULL
        GROUP BY 1, 2, 3, 4, 5, 6),
    held AS MATERIALIZED (
        SELECT s.situation_id, s.level, s.y, s.x, s.kind, s.month, greatest(s.low, p.month_low[e.entry]) AS low,
            greatest(s.exact, p.month_exact[e.entry]) AS exact,
            coalesce(s.gone_low >= p.month_low[e.entry], false) OR coalesce(s.gone_exact >= p.month_exact[e.entry], false) AS again
        FROM spread s
        LEFT JOIN parley.map_peaks p USING (situation_id, level, y, x, kind)
        LEFT JOIN LATERAL (
            SELECT CASE WHEN p.months[width_bucket(s.month, p.months)] = s.month THEN width_bucket(s.month, p.months) END AS entry
        ) e ON true),
    -- Who was the largest has gone: the next is found among the incidents of the month.
    stale AS MATERIALIZED (
        SELECT DISTINCT situation_id, month, (date '1970-01-01' + make_interval(months => month))::date AS first_day,
            (date '1970-01-01' + make_interval(months => month + 1))::date AS next_day
        FROM held
        WHERE again),
    next_largest AS (
        SELECT h.situation_id, h.level, h.y, h.x, h.kind, h.month, max(i.fatalities_low) AS low,
            max(i.fatalities_low) FILTER (WHERE i.fatalities_low = i.fatalities_high) AS exact
        FROM stale m
        JOIN parley.incident i ON i.situation_id = m.situation_id AND i.map_x IS NOT NULL AND length(i.occurred_on) = 10
            AND i.occurred_earliest >= m.first_day AND i.occurred_earliest < m.next_day AND i.fatalities_low IS NOT NULL
        CROSS JOIN generate_series(4, 12) AS l (level)
        CROSS JOIN LATERAL (VALUES (i.kind), ('')) AS k (kind)
        JOIN held h ON (h.situation_id, h.month, h.level, h.y, h.x, h.kind)
            = (m.situation_id, m.month, l.level, i.map_y >> (24 - l.level), i.map_x >> (24 - l.level), k.kind)
        WHERE h.again
        GROUP BY 1, 2, 3, 4, 5, 6),
    decided AS MATERIALIZED (
        SELECT h.situation_id, h.level, h.y, h.x, h.kind, h.month, CASE WHEN h.again THEN n.low ELSE h.low END AS low,
            CASE WHEN h.again THEN n.exact ELSE h.exact END AS exact
        FROM held h
        LEFT JOIN next_largest n USING (situation_id, level, y, x, kind, month)),
    touched AS MATERIALIZED (
        SELECT DISTINCT situation_id, level, y, x, kind FROM decided),
    month AS MATERIALIZED (
        SELECT * FROM decided WHERE low IS NOT NULL
        UNION ALL
        SELECT p.situation_id, p.level, p.y, p.x, p.kind, p.months[n], p.month_low[n], p.month_exact[n]
        FROM touched t
        JOIN parley.map_peaks p USING (situation_id, level, y, x, kind)
        CROSS JOIN LATERAL generate_subscripts(p.months, 1) AS n
        WHERE NOT EXISTS (SELECT FROM decided d WHERE (d.situation_id, d.level, d.y, d.x, d.kind, d.month)
            = (p.situation_id, p.level, p.y, p.x, p.kind, p.months[n]))),
    months AS MATERIALIZED (
        SELECT situation_id, level, y, x, kind, array_agg(month ORDER BY month) AS months, array_agg(low ORDER BY month) AS month_low,
            array_agg(exact ORDER BY month) AS month_exact
        FROM month
        GROUP BY 1, 2, 3, 4, 5),
    years AS (
        SELECT situation_id, level, y, x, kind, array_agg(year ORDER BY year) AS years, array_agg(low ORDER BY year) AS year_low,
            array_agg(exact ORDER BY year) AS year_exact
        FROM (SELECT situation_id, level, y, x, kind, floor(month / 12.0)::smallint AS year, max(low) AS low, max(exact) AS exact
              FROM month
              GROUP BY 1, 2, 3, 4, 5, 6) AS by_year
        GROUP BY 1, 2, 3, 4, 5),
    emptied AS (
        DELETE FROM parley.map_peaks p
        USING touched t
        WHERE (p.situation_id, p.level, p.y, p.x, p.kind) = (t.situation_id, t.level, t.y, t.x, t.kind)
          AND NOT EXISTS (SELECT FROM months m WHERE (m.situation_id, m.level, m.y, m.x, m.kind)
              = (t.situation_id, t.level, t.y, t.x, t.kind)))
    INSERT INTO parley.map_peaks (situation_id, level, y, x, kind, months, month_low, month_exact, years, year_low, year_exact)
    SELECT situation_id, level, y, x, kind, months, month_low, month_exact, years, year_low, year_exact
    FROM months
    JOIN years USING (situation_id, level, y, x, kind)
    ON CONFLICT ON CONSTRAINT map_peaks_pk DO UPDATE SET months = excluded.months, month_low = excluded.month_low,
        month_exact = excluded.month_exact, years = excluded.years, year_low = excluded.year_low, year_exact = excluded.year_exact
$$;

INSERT INTO map_delta (situation_id, y, x, kind, dated, month, low, exact, number)
    SELECT d.situation_id, d.y, d.x, d.kind, d.dated, d.month, d.low, d.exact, count(*)
    FROM incident i
    CROSS JOIN LATERAL parley.map_places(i.situation_id, i.map_y, i.map_x, i.kind, i.occurred_on, i.occurred_earliest,
        i.fatalities_low, i.fatalities_high) d
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
SELECT parley.merge_map(true, NULL);
