-- On which days claims about a crossing cannot all hold, worked out once when they change: of the claims that vouch for a
-- day the board only says whether they disagree, and about what, so that it need not read them.
CREATE TABLE disagreement_days (
    situation_id integer NOT NULL,
    crossing_id parley.slug NOT NULL,
    reason text NOT NULL CONSTRAINT disagreement_days_reason_known CHECK (reason IN ('status', 'start')),
    -- No two of a crossing and a reason meet.
    days daterange NOT NULL,
    CONSTRAINT disagreement_days_crossing_fk FOREIGN KEY (situation_id, crossing_id) REFERENCES crossing ON DELETE CASCADE
);

-- Within some days, by reason, those on which the claims that vouch for the day disagree; a row only where there are any.
-- Two starts cannot be the same day if the one can first be after the other can last be. The words say the same as
-- ClaimedStatus.contradicts: open contradicts all else, one only another, and closed contradicts restricted.
CREATE FUNCTION parley.disagreements_of(wanted_situation integer, wanted_crossing text, within daterange)
    RETURNS TABLE (reason text, days datemultirange) STABLE LANGUAGE sql AS
$$
    WITH said AS (
        SELECT lower(k.vouched_days * within) + later.days AS day, k.status,
            max(k.start_earliest) > min(k.start_latest) AS starts_apart
        FROM claim_days k
        CROSS JOIN LATERAL generate_series(0, upper(k.vouched_days * within) - lower(k.vouched_days * within) - 1)
            AS later (days)
        WHERE k.situation_id = wanted_situation
          AND k.crossing_id = wanted_crossing
          AND k.vouched_days && within
        GROUP BY 1, 2
    ), said_on AS (
        SELECT s.day,
            (bool_or(s.status = 'open') AND count(*) > 1)
                OR count(*) FILTER (WHERE s.status LIKE '%\_only') > 1
                OR count(*) FILTER (WHERE s.status IN ('closed', 'restricted')) > 1 AS statuses_apart,
            bool_or(s.starts_apart AND s.status <> 'open') AS starts_apart
        FROM said s
        GROUP BY s.day
    )
    SELECT found.reason, range_agg(daterange(found.day, found.day, '[]'))
    FROM (
        SELECT 'status' AS reason, o.day FROM said_on o WHERE o.statuses_apart
        UNION ALL
        SELECT 'start', o.day FROM said_on o WHERE o.starts_apart
    ) found
    GROUP BY found.reason
$$;

-- Brings a crossing up to date from the first to the last of the days for which changed claims vouch or vouched. The
-- crossing is held until the end of the transaction, so that of two that change its claims the later sees what the earlier
-- wrote.
CREATE FUNCTION parley.keep_disagreement_days(touched_situation integer, touched_crossing text, touched daterange)
    RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    IF touched IS NULL OR isempty(touched) THEN
        RETURN;
    END IF;
    PERFORM FROM parley.crossing c
    WHERE c.situation_id = touched_situation AND c.id = touched_crossing
    FOR NO KEY UPDATE;
    WITH kept AS MATERIALIZED (
        SELECT d.ctid AS row, d.reason, d.days
        FROM parley.disagreement_days d
        WHERE d.situation_id = touched_situation
          AND d.crossing_id = touched_crossing
          AND (d.days && touched OR d.days -|- touched)
    ), wanted AS MATERIALIZED (
        SELECT part.reason, unnest(range_agg(part.days)) AS days
        FROM (
            SELECT k.reason, datemultirange(k.days) - datemultirange(touched) AS days FROM kept k
            UNION ALL
            SELECT f.reason, f.days FROM parley.disagreements_of(touched_situation, touched_crossing, touched) f
        ) part
        GROUP BY part.reason
    ), gone AS (
        DELETE FROM parley.disagreement_days d
        USING kept k
        WHERE d.ctid = k.row
          AND NOT EXISTS (SELECT FROM wanted w WHERE w.reason = k.reason AND w.days = k.days)
    )
    INSERT INTO parley.disagreement_days
    SELECT touched_situation, touched_crossing, w.reason, w.days
    FROM wanted w
    JOIN parley.crossing c ON c.situation_id = touched_situation AND c.id = touched_crossing
    WHERE NOT EXISTS (SELECT FROM kept k WHERE k.reason = w.reason AND k.days = w.days);
END
$$;

CREATE FUNCTION parley.keep_disagreement_days_of_changed() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM parley.keep_disagreement_days(touched.situation_id, touched.crossing_id, touched.days)
    FROM (
        SELECT situation_id, crossing_id, range_merge(range_agg(vouched_days)) AS days
        FROM changed_rows
        WHERE NOT isempty(vouched_days)
        GROUP BY situation_id, crossing_id
        ORDER BY situation_id, crossing_id
    ) touched;
    RETURN NULL;
END
$$;
CREATE TRIGGER claim_days_inserted_keeps_disagreement_days AFTER INSERT ON claim_days REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_disagreement_days_of_changed();
CREATE TRIGGER claim_days_deleted_keeps_disagreement_days AFTER DELETE ON claim_days REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_disagreement_days_of_changed();
-- Before and after: a claim may have moved to another crossing or other days.
CREATE TRIGGER claim_days_left_keeps_disagreement_days AFTER UPDATE ON claim_days REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_disagreement_days_of_changed();
CREATE TRIGGER claim_days_updated_keeps_disagreement_days AFTER UPDATE ON claim_days REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_disagreement_days_of_changed();

INSERT INTO disagreement_days
    SELECT c.situation_id, c.id, d.reason, unnest(d.days)
    FROM crossing c
    CROSS JOIN LATERAL parley.disagreements_of(c.situation_id, c.id, daterange(NULL, NULL)) d;
CREATE INDEX disagreement_days_on ON disagreement_days USING gist (situation_id, days) INCLUDE (crossing_id, reason);
CREATE INDEX disagreement_days_of_crossing ON disagreement_days USING gist (situation_id, crossing_id, days);

-- What claims that vouch for a day disagree about: of one crossing, or of all where none is named. In the past it is worked
-- out of that day alone, by the same definition.
CREATE FUNCTION parley.disagreeing_on(wanted_situation integer, wanted_crossing text, wanted_day date)
    RETURNS TABLE (crossing_id text, reason text) STABLE LANGUAGE sql AS
$$
    SELECT d.crossing_id, d.reason
    FROM parley.disagreement_days d
    WHERE d.situation_id = wanted_situation
      AND (wanted_crossing IS NULL OR d.crossing_id = wanted_crossing)
      AND d.days @> wanted_day
$$;

CREATE FUNCTION parley_as_of.disagreeing_on(wanted_situation integer, wanted_crossing text, wanted_day date)
    RETURNS TABLE (crossing_id text, reason text) STABLE LANGUAGE sql AS
$$
    SELECT c.id, d.reason
    FROM parley_as_of.crossing c
    CROSS JOIN LATERAL parley.disagreements_of(c.situation_id, c.id, daterange(wanted_day, wanted_day, '[]')) d
    WHERE c.situation_id = wanted_situation
      AND (wanted_crossing IS NULL OR c.id = wanted_crossing)
$$;

-- No day is read from the claims themselves any more.
DROP INDEX claim_days_vouched;

-- With all that going back along a line asks for, so that it is read from the index alone.
DROP INDEX closure_scope_by_start;
CREATE INDEX closure_scope_by_start ON closure_scope (situation_id, crossing_id, traffic, direction, lower(days))
    INCLUDE (days, closure_id, status, from_on, run_from_on, to_on);

-- What is said to pass at a crossing, the newest first, with all that its page asks for.
CREATE INDEX claim_days_passing ON claim_days (situation_id, crossing_id, start_earliest, claim_id)
    INCLUDE (start_latest, vouched_days, reported_day, status) WHERE status <> 'closed';
