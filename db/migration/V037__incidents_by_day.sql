-- How many incidents of whatever kind are on file of each date: what the lane of a timeline of decades counts from. As
-- incident_days, which tells kinds apart and has therefore a dozen times the rows.
CREATE TABLE incident_on_day (
    situation_id integer NOT NULL CONSTRAINT incident_on_day_situation_fk REFERENCES situation ON DELETE CASCADE,
    first_on date NOT NULL,
    -- The last day that the date can mean: the first itself for a day.
    last_on date NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT incident_on_day_pk PRIMARY KEY (situation_id, first_on, last_on) INCLUDE (number),
    CONSTRAINT incident_on_day_in_order CHECK (last_on >= first_on)
) WITH (fillfactor = 70);

CREATE FUNCTION parley.keep_incident_on_day() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    -- In one order for all, so that two transactions wait for each other at most one way within a statement.
    IF TG_OP = 'INSERT' THEN
        INSERT INTO parley.incident_on_day AS d (situation_id, first_on, last_on, number)
        SELECT n.situation_id, n.first_on, n.last_on, sum(n.number) FROM new_days n GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT ON CONSTRAINT incident_on_day_pk DO UPDATE SET number = d.number + excluded.number;
    ELSE
        -- Each has its row already; if it has gone, its situation has.
        PERFORM 1
        FROM parley.incident_on_day d
        WHERE (d.situation_id, d.first_on, d.last_on) IN (SELECT n.situation_id, n.first_on, n.last_on FROM new_days n)
        ORDER BY d.situation_id, d.first_on, d.last_on
        FOR UPDATE;
        UPDATE parley.incident_on_day d
        SET number = d.number + c.number
        FROM (SELECT situation_id, first_on, last_on, sum(number) AS number
              FROM (SELECT n.situation_id, n.first_on, n.last_on, n.number FROM new_days n
                    UNION ALL
                    SELECT o.situation_id, o.first_on, o.last_on, -o.number FROM old_days o) AS change
              GROUP BY 1, 2, 3) c
        WHERE (d.situation_id, d.first_on, d.last_on) = (c.situation_id, c.first_on, c.last_on);
    END IF;
    RETURN NULL;
END
$$;
-- Rows of incident_days are added and changed, and go with their situation alone, as these do.
CREATE TRIGGER incident_days_inserted_keep_days AFTER INSERT ON incident_days REFERENCING NEW TABLE AS new_days
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_incident_on_day();
CREATE TRIGGER incident_days_updated_keep_days AFTER UPDATE ON incident_days REFERENCING OLD TABLE AS old_days NEW TABLE AS new_days
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_incident_on_day();

INSERT INTO incident_on_day (situation_id, first_on, last_on, number)
    SELECT situation_id, first_on, last_on, sum(number) FROM incident_days GROUP BY 1, 2, 3;

CREATE VIEW parley_as_of.incident_on_day AS
    SELECT d.situation_id, d.first_on, d.last_on, sum(d.number)::bigint AS number
    FROM parley_as_of.incident_days d
    GROUP BY 1, 2, 3;
