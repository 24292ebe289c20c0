-- A dated, usually placed event. The only table that grows to millions of rows.
CREATE TABLE incident (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT incident_pk PRIMARY KEY,
    situation_id integer NOT NULL CONSTRAINT incident_situation_fk REFERENCES situation ON DELETE CASCADE,
    slug parley.slug NOT NULL,
    occurred_on parley.partial_date NOT NULL,
    kind text NOT NULL CONSTRAINT incident_kind_known CHECK (kind IN
        ('clash', 'airstrike', 'attack', 'shelling', 'statement', 'meeting', 'agreement', 'protest', 'policy', 'trade',
         'humanitarian', 'closure', 'reopening', 'displacement', 'arrest', 'other')),
    title text NOT NULL CONSTRAINT incident_title_not_blank CHECK (title ~ '\S'),
    places text[] NOT NULL DEFAULT '{}',
    lat numeric CONSTRAINT incident_lat_in_range CHECK (lat BETWEEN -90 AND 90),
    lon numeric CONSTRAINT incident_lon_in_range CHECK (lon BETWEEN -180 AND 180),
    actor_ids text[] NOT NULL DEFAULT '{}',
    fatalities_low integer CONSTRAINT incident_fatalities_not_negative CHECK (fatalities_low >= 0),
    fatalities_high integer,
    claim_by text,
    occurred_earliest date GENERATED ALWAYS AS (parley.earliest(occurred_on)) STORED NOT NULL,
    importance smallint GENERATED ALWAYS AS (
        least(100, CASE kind WHEN 'agreement' THEN 40 WHEN 'closure' THEN 30 WHEN 'reopening' THEN 30 WHEN 'meeting' THEN 20
            WHEN 'airstrike' THEN 15 WHEN 'attack' THEN 15 WHEN 'clash' THEN 15 ELSE 5 END
            + (10 * ln(1 + coalesce(fatalities_low, 0)))::integer)) STORED NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT incident_slug_unique UNIQUE (situation_id, slug),
    CONSTRAINT incident_position_whole CHECK ((lat IS NULL) = (lon IS NULL)),
    CONSTRAINT incident_fatalities_low_not_above_high CHECK (fatalities_low <= fatalities_high),
    CONSTRAINT incident_fatalities_high_needs_low CHECK (fatalities_high IS NULL OR fatalities_low IS NOT NULL)
);
CREATE INDEX incident_newest_first ON incident (situation_id, occurred_earliest DESC, id DESC);
CREATE INDEX incident_by_kind ON incident (situation_id, kind, occurred_earliest DESC, id DESC);
CREATE INDEX incident_by_actor ON incident USING gin (actor_ids);
CREATE INDEX incident_by_importance ON incident (situation_id, importance DESC, occurred_earliest DESC, id DESC);
