-- One conflict that is followed. Everything else belongs to exactly one situation.
CREATE TABLE situation (
    id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT situation_pk PRIMARY KEY,
    slug parley.slug NOT NULL CONSTRAINT situation_slug_unique UNIQUE,
    name text NOT NULL CONSTRAINT situation_name_not_blank CHECK (name ~ '\S'),
    side_a parley.slug NOT NULL,
    side_b parley.slug NOT NULL,
    time_zone text NOT NULL,
    west numeric NOT NULL,
    south numeric NOT NULL,
    east numeric NOT NULL,
    north numeric NOT NULL,
    stale_after_hours integer NOT NULL CONSTRAINT situation_stale_after_positive CHECK (stale_after_hours BETWEEN 1 AND 87600),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT situation_sides_differ CHECK (side_a <> side_b),
    CONSTRAINT situation_bounds_in_range CHECK (
        west BETWEEN -180 AND 180 AND east BETWEEN -180 AND 180 AND south BETWEEN -90 AND 90 AND north BETWEEN -90 AND 90),
    CONSTRAINT situation_bounds_ordered CHECK (west < east AND south < north)
);

CREATE TABLE actor (
    situation_id integer NOT NULL CONSTRAINT actor_situation_fk REFERENCES situation ON DELETE CASCADE,
    id parley.slug NOT NULL,
    name text NOT NULL CONSTRAINT actor_name_not_blank CHECK (name ~ '\S'),
    kind text NOT NULL CONSTRAINT actor_kind_known CHECK (kind IN
        ('state', 'government', 'ministry', 'organization', 'armed_group', 'mediator', 'person', 'other')),
    parent_id parley.slug,
    country_iso2 text CONSTRAINT actor_country_is_iso2 CHECK (country_iso2 ~ '^[A-Z]{2}$'),
    aliases text[] NOT NULL DEFAULT '{}',
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT actor_pk PRIMARY KEY (situation_id, id),
    CONSTRAINT actor_parent_fk FOREIGN KEY (situation_id, parent_id) REFERENCES actor DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT actor_not_its_own_parent CHECK (parent_id <> id)
);

ALTER TABLE situation
    ADD CONSTRAINT situation_side_a_fk FOREIGN KEY (id, side_a) REFERENCES actor (situation_id, id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT situation_side_b_fk FOREIGN KEY (id, side_b) REFERENCES actor (situation_id, id) DEFERRABLE INITIALLY DEFERRED;

-- An article, a statement or a data set. Reliability is the letter of the NATO (Admiralty) scale.
CREATE TABLE source (
    situation_id integer NOT NULL CONSTRAINT source_situation_fk REFERENCES situation ON DELETE CASCADE,
    id parley.slug NOT NULL,
    title text NOT NULL CONSTRAINT source_title_not_blank CHECK (title ~ '\S'),
    publisher text,
    url text CONSTRAINT source_url_is_http CHECK (url ~ '^https?://[^\s]+$'),
    published_on parley.partial_date,
    language text CONSTRAINT source_language_is_code CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    reliability text NOT NULL CONSTRAINT source_reliability_a_to_f CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    note text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT source_pk PRIMARY KEY (situation_id, id)
);
