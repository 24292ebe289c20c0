-- How many incidents of a kind are on file of each date, day, month or year: what a line of many years counts from, so that
-- it reads as many rows as it has dates and not as many as there are incidents. Kept in the transaction of the change.
CREATE TABLE incident_days (
    situation_id integer NOT NULL CONSTRAINT incident_days_situation_fk REFERENCES situation ON DELETE CASCADE,
    kind text NOT NULL,
    first_on date NOT NULL,
    -- The last day that the date can mean: the first itself for a day.
    last_on date NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT incident_days_pk PRIMARY KEY (situation_id, kind, first_on, last_on) INCLUDE (number),
    CONSTRAINT incident_days_in_order CHECK (last_on >= first_on)
) WITH (fillfactor = 70);

CREATE FUNCTION parley.keep_incident_days() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        -- In one order for all, so that two transactions wait for each other at most one way within a statement.
        PERFORM 1
        FROM parley.incident_days d
        WHERE (d.situation_id, d.kind, d.first_on, d.last_on) IN (
            SELECT o.situation_id, o.kind, o.occurred_earliest, parley.latest(o.occurred_on) FROM old_rows o)
        ORDER BY d.situation_id, d.kind, d.first_on, d.last_on
        FOR UPDATE;
        UPDATE parley.incident_days d
        SET number = d.number - gone.number
        FROM (SELECT o.situation_id, o.kind, o.occurred_earliest, parley.latest(o.occurred_on) AS last_on, count(*) AS number
              FROM old_rows o GROUP BY 1, 2, 3, 4) gone
        WHERE (d.situation_id, d.kind, d.first_on, d.last_on)
            = (gone.situation_id, gone.kind, gone.occurred_earliest, gone.last_on);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO parley.incident_days AS d (situation_id, kind, first_on, last_on, number)
        SELECT n.situation_id, n.kind, n.occurred_earliest, parley.latest(n.occurred_on), count(*)
        FROM new_rows n
        GROUP BY 1, 2, 3, 4
        ORDER BY 1, 2, 3, 4
        ON CONFLICT ON CONSTRAINT incident_days_pk DO UPDATE SET number = d.number + excluded.number;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER incident_inserted_keeps_days AFTER INSERT ON incident REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_incident_days();
CREATE TRIGGER incident_updated_keeps_days AFTER UPDATE ON incident REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_incident_days();
CREATE TRIGGER incident_deleted_keeps_days AFTER DELETE ON incident REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_incident_days();

INSERT INTO incident_days (situation_id, kind, first_on, last_on, number)
    SELECT i.situation_id, i.kind, i.occurred_earliest, parley.latest(i.occurred_on), count(*)
    FROM incident i
    GROUP BY 1, 2, 3, 4;

CREATE VIEW parley_as_of.incident_days AS
    SELECT i.situation_id, i.kind, i.occurred_earliest AS first_on, parley.latest(i.occurred_on) AS last_on, count(*) AS number
    FROM parley_as_of.incident i
    GROUP BY 1, 2, 3, 4;
