-- A count of things that wait. Units are never added to one another. No crossing: the count is not of one crossing.
CREATE TABLE cargo_claim (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT cargo_claim_pk PRIMARY KEY,
    situation_id integer NOT NULL CONSTRAINT cargo_claim_situation_fk REFERENCES situation ON DELETE CASCADE,
    crossing_id parley.slug,
    reported_on parley.partial_date,
    unit text NOT NULL CONSTRAINT cargo_claim_unit_known CHECK (unit IN
        ('trucks', 'containers', 'vehicles', 'perishable_trucks', 'people_stranded', 'tonnes')),
    low bigint CONSTRAINT cargo_claim_low_not_negative CHECK (low >= 0),
    best bigint,
    high bigint CONSTRAINT cargo_claim_high_not_negative CHECK (high >= 0),
    count_text text,
    cargo_note text,
    side text,
    claim_by text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT cargo_claim_crossing_fk FOREIGN KEY (situation_id, crossing_id) REFERENCES crossing ON DELETE CASCADE,
    CONSTRAINT cargo_claim_low_not_above_high CHECK (low <= high),
    CONSTRAINT cargo_claim_high_needs_low CHECK (high IS NULL OR low IS NOT NULL),
    CONSTRAINT cargo_claim_best_between CHECK (best IS NULL OR (best >= low AND (high IS NULL OR best <= high))),
    CONSTRAINT cargo_claim_says_something CHECK (low IS NOT NULL OR count_text ~ '\S')
);
CREATE INDEX cargo_claim_by_crossing ON cargo_claim (situation_id, crossing_id, unit, parley.latest(reported_on));

-- What the conflict costs, as one speaker put it: losses, prices, jobs, returns.
CREATE TABLE impact_claim (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT impact_claim_pk PRIMARY KEY,
    situation_id integer NOT NULL CONSTRAINT impact_claim_situation_fk REFERENCES situation ON DELETE CASCADE,
    crossing_id parley.slug,
    as_of parley.partial_date,
    kind text NOT NULL CONSTRAINT impact_claim_kind_is_word CHECK (kind ~ '^[a-z][a-z_]{0,39}$'),
    value_min numeric,
    value_max numeric,
    unit text,
    claim_by text,
    text text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT impact_claim_crossing_fk FOREIGN KEY (situation_id, crossing_id) REFERENCES crossing ON DELETE CASCADE,
    CONSTRAINT impact_claim_min_not_above_max CHECK (value_min <= value_max)
);
CREATE INDEX impact_claim_by_situation ON impact_claim (situation_id, crossing_id);
