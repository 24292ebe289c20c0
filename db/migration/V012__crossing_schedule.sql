-- On which week days a crossing was meant to be open, for a time; no traffic means all of it. Without any row, every day is
-- scheduled. Both ends inclusive.
CREATE TABLE crossing_schedule (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT crossing_schedule_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    crossing_id parley.slug NOT NULL,
    traffic text CONSTRAINT crossing_schedule_traffic_known CHECK (traffic IN
        ('import', 'export', 'transit', 'humanitarian', 'pedestrian', 'returnees')),
    from_on parley.partial_date NOT NULL,
    to_on parley.partial_date,
    -- ISO 8601: 1 is Monday, 7 is Sunday.
    weekdays integer[] NOT NULL CONSTRAINT crossing_schedule_weekdays_iso CHECK (
        cardinality(weekdays) > 0 AND weekdays <@ ARRAY [1, 2, 3, 4, 5, 6, 7]),
    note text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT crossing_schedule_crossing_fk FOREIGN KEY (situation_id, crossing_id) REFERENCES crossing ON DELETE CASCADE,
    CONSTRAINT crossing_schedule_end_not_before_start CHECK (parley.latest(to_on) >= parley.earliest(from_on))
);
CREATE INDEX crossing_schedule_by_crossing ON crossing_schedule (situation_id, crossing_id);

CALL parley.keep_history('crossing_schedule');

CREATE TRIGGER crossing_schedule_announces_insert AFTER INSERT ON crossing_schedule REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER crossing_schedule_announces_update AFTER UPDATE ON crossing_schedule REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER crossing_schedule_announces_delete AFTER DELETE ON crossing_schedule REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
