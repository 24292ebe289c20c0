-- A border point between side A and side B of its situation.
CREATE TABLE crossing (
    situation_id integer NOT NULL CONSTRAINT crossing_situation_fk REFERENCES situation ON DELETE CASCADE,
    id parley.slug NOT NULL,
    name text NOT NULL CONSTRAINT crossing_name_not_blank CHECK (name ~ '\S'),
    aliases text[] NOT NULL DEFAULT '{}',
    side_a_place text,
    side_a_district text,
    side_a_province text,
    side_b_place text,
    side_b_district text,
    side_b_province text,
    lat numeric CONSTRAINT crossing_lat_in_range CHECK (lat BETWEEN -90 AND 90),
    lon numeric CONSTRAINT crossing_lon_in_range CHECK (lon BETWEEN -180 AND 180),
    coordinate_source text,
    kind text NOT NULL CONSTRAINT crossing_kind_known CHECK (kind IN ('both', 'cargo', 'pedestrian')),
    un_locode text[] NOT NULL DEFAULT '{}',
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT crossing_pk PRIMARY KEY (situation_id, id),
    CONSTRAINT crossing_position_whole CHECK ((lat IS NULL) = (lon IS NULL))
);

-- What the desk takes as true: an interval in which some traffic was closed or restricted. Both ends inclusive.
CREATE TABLE closure (
    situation_id integer NOT NULL,
    id parley.slug NOT NULL,
    crossing_id parley.slug NOT NULL,
    traffic text[] NOT NULL CONSTRAINT closure_traffic_known CHECK (
        cardinality(traffic) > 0
        AND traffic <@ ARRAY ['import', 'export', 'transit', 'humanitarian', 'pedestrian', 'returnees']),
    direction text NOT NULL CONSTRAINT closure_direction_known CHECK (direction IN ('a_to_b', 'b_to_a', 'both')),
    from_on parley.partial_date NOT NULL,
    to_on parley.partial_date,
    status text NOT NULL CONSTRAINT closure_status_known CHECK (status IN ('closed', 'restricted')),
    cause text,
    note text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT closure_pk PRIMARY KEY (situation_id, id),
    CONSTRAINT closure_crossing_fk FOREIGN KEY (situation_id, crossing_id) REFERENCES crossing ON DELETE CASCADE,
    CONSTRAINT closure_end_not_before_start CHECK (parley.latest(to_on) >= parley.earliest(from_on))
);
CREATE INDEX closure_by_crossing ON closure (situation_id, crossing_id);

-- One row per closure, traffic and one-way direction, kept by a trigger. Two assessed closures of the same crossing,
-- traffic and direction may not share a day.
CREATE TABLE closure_scope (
    situation_id integer NOT NULL,
    crossing_id parley.slug NOT NULL,
    traffic text NOT NULL,
    direction text NOT NULL CONSTRAINT closure_scope_one_way CHECK (direction IN ('a_to_b', 'b_to_a')),
    days daterange NOT NULL,
    closure_id parley.slug NOT NULL,
    status text NOT NULL,
    from_on parley.partial_date NOT NULL,
    to_on parley.partial_date,
    CONSTRAINT closure_scope_no_overlap
        PRIMARY KEY (situation_id, crossing_id, traffic, direction, days WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT closure_scope_closure_fk FOREIGN KEY (situation_id, closure_id) REFERENCES closure ON DELETE CASCADE
);
CREATE INDEX closure_scope_by_start ON closure_scope (situation_id, crossing_id, traffic, direction, lower(days));

-- The scopes of a crossing's closures.
CREATE FUNCTION parley.scopes_of(wanted_situation integer, wanted_crossing text) RETURNS SETOF closure_scope
    STABLE LANGUAGE sql AS
$$
    SELECT c.situation_id, c.crossing_id, t.traffic, d.direction,
        parley.possible_days(c.from_on, c.to_on), c.id, c.status, c.from_on, c.to_on
    FROM closure c
    CROSS JOIN LATERAL unnest(c.traffic) AS t (traffic)
    CROSS JOIN LATERAL unnest(CASE c.direction WHEN 'both' THEN ARRAY ['a_to_b', 'b_to_a'] ELSE ARRAY [c.direction] END)
        AS d (direction)
    WHERE c.situation_id = wanted_situation
      AND c.crossing_id = wanted_crossing
$$;

CREATE FUNCTION parley.keep_closure_scope() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    touched record;
BEGIN
    FOR touched IN SELECT DISTINCT situation_id, crossing_id FROM changed_rows ORDER BY 1, 2 LOOP
        DELETE FROM parley.closure_scope s
        WHERE s.situation_id = touched.situation_id AND s.crossing_id = touched.crossing_id;
        INSERT INTO parley.closure_scope SELECT * FROM parley.scopes_of(touched.situation_id, touched.crossing_id);
    END LOOP;
    RETURN NULL;
END
$$;
CREATE TRIGGER closure_inserted_keeps_scope AFTER INSERT ON closure REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_closure_scope();
CREATE TRIGGER closure_deleted_keeps_scope AFTER DELETE ON closure REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_closure_scope();
-- Before and after: a closure may have moved to another crossing.
CREATE TRIGGER closure_left_keeps_scope AFTER UPDATE ON closure REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_closure_scope();
CREATE TRIGGER closure_updated_keeps_scope AFTER UPDATE ON closure REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_closure_scope();

-- What one source says of a crossing. Claims may contradict; none is edited into another.
CREATE TABLE crossing_claim (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT crossing_claim_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    crossing_id parley.slug NOT NULL,
    from_on parley.partial_date NOT NULL,
    to_on parley.partial_date,
    status text NOT NULL CONSTRAINT crossing_claim_status_known CHECK (status IN
        ('closed', 'open', 'restricted', 'returnees_only', 'humanitarian_only', 'pedestrian_only')),
    reason text,
    claim_by text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT crossing_claim_crossing_fk FOREIGN KEY (situation_id, crossing_id) REFERENCES crossing ON DELETE CASCADE,
    CONSTRAINT crossing_claim_end_not_before_start CHECK (parley.latest(to_on) >= parley.earliest(from_on))
);
CREATE INDEX crossing_claim_by_crossing ON crossing_claim (situation_id, crossing_id, parley.earliest(from_on));

-- Somebody checked: still so at that moment.
CREATE TABLE confirmation (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT confirmation_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    crossing_id parley.slug NOT NULL,
    traffic text CONSTRAINT confirmation_traffic_known CHECK (traffic IN
        ('import', 'export', 'transit', 'humanitarian', 'pedestrian', 'returnees')),
    confirmed_at timestamptz NOT NULL,
    confirmed_by text NOT NULL CONSTRAINT confirmation_by_not_blank CHECK (confirmed_by ~ '\S'),
    note text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT confirmation_crossing_fk FOREIGN KEY (situation_id, crossing_id) REFERENCES crossing ON DELETE CASCADE
);
CREATE INDEX confirmation_by_crossing ON confirmation (situation_id, crossing_id, confirmed_at);
