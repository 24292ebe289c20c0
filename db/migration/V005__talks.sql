CREATE TABLE process (
    situation_id integer NOT NULL CONSTRAINT process_situation_fk REFERENCES situation ON DELETE CASCADE,
    id parley.slug NOT NULL,
    name text NOT NULL CONSTRAINT process_name_not_blank CHECK (name ~ '\S'),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT process_pk PRIMARY KEY (situation_id, id),
    CONSTRAINT process_name_unique UNIQUE (situation_id, name)
);

CREATE TABLE round (
    situation_id integer NOT NULL,
    id parley.slug NOT NULL,
    process_id parley.slug NOT NULL,
    round_number integer CONSTRAINT round_number_positive CHECK (round_number BETWEEN 1 AND 9999),
    city text,
    country_iso2 text CONSTRAINT round_country_is_iso2 CHECK (country_iso2 ~ '^[A-Z]{2}$'),
    venue text,
    start_on parley.partial_date,
    end_on parley.partial_date,
    status text NOT NULL CONSTRAINT round_status_known CHECK (status IN
        ('planned', 'held', 'postponed', 'cancelled', 'collapsed', 'revived')),
    outcome_summary text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT round_pk PRIMARY KEY (situation_id, id),
    CONSTRAINT round_process_fk FOREIGN KEY (situation_id, process_id) REFERENCES process ON DELETE CASCADE,
    CONSTRAINT round_number_unique UNIQUE (situation_id, process_id, round_number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT round_end_not_before_start CHECK (parley.latest(end_on) >= parley.earliest(start_on))
);

-- Third parties in a round. The name is as the dossier gives it; the actor is linked where the name is known.
CREATE TABLE round_participant (
    situation_id integer NOT NULL,
    round_id parley.slug NOT NULL,
    role text NOT NULL CONSTRAINT round_participant_role_known CHECK (role IN ('host', 'mediator', 'facilitator', 'guarantor')),
    ordinal integer NOT NULL,
    name text NOT NULL CONSTRAINT round_participant_name_not_blank CHECK (name ~ '\S'),
    actor_id parley.slug,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT round_participant_pk PRIMARY KEY (situation_id, round_id, role, ordinal),
    CONSTRAINT round_participant_once UNIQUE (situation_id, round_id, role, name) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT round_participant_round_fk FOREIGN KEY (situation_id, round_id) REFERENCES round ON DELETE CASCADE,
    CONSTRAINT round_participant_actor_fk FOREIGN KEY (situation_id, actor_id) REFERENCES actor DEFERRABLE INITIALLY DEFERRED
);

-- A party's team at a round. Its members belong to it by round and party, so none can belong to another round.
CREATE TABLE delegation (
    situation_id integer NOT NULL,
    round_id parley.slug NOT NULL,
    party text NOT NULL CONSTRAINT delegation_party_not_blank CHECK (party ~ '\S'),
    actor_id parley.slug,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT delegation_pk PRIMARY KEY (situation_id, round_id, party),
    CONSTRAINT delegation_round_fk FOREIGN KEY (situation_id, round_id) REFERENCES round ON DELETE CASCADE,
    CONSTRAINT delegation_actor_fk FOREIGN KEY (situation_id, actor_id) REFERENCES actor DEFERRABLE INITIALLY DEFERRED
);

-- What one set of sources says of a delegation as a whole.
CREATE TABLE delegation_claim (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT delegation_claim_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    round_id parley.slug NOT NULL,
    party text NOT NULL,
    size integer CONSTRAINT delegation_claim_size_positive CHECK (size BETWEEN 1 AND 10000),
    head_name text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT delegation_claim_delegation_fk FOREIGN KEY (situation_id, round_id, party) REFERENCES delegation ON DELETE CASCADE
);
CREATE INDEX delegation_claim_by_round ON delegation_claim (situation_id, round_id);

CREATE TABLE delegate (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT delegate_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    round_id parley.slug NOT NULL,
    party text NOT NULL,
    name text NOT NULL CONSTRAINT delegate_name_not_blank CHECK (name ~ '\S'),
    role text,
    organization text,
    is_head boolean NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT delegate_delegation_fk FOREIGN KEY (situation_id, round_id, party) REFERENCES delegation ON DELETE CASCADE
);
CREATE INDEX delegate_by_round ON delegate (situation_id, round_id);

-- One clause that a party or both agreed to. status_claims: what was said of its fate, oldest first.
CREATE TABLE commitment (
    situation_id integer NOT NULL CONSTRAINT commitment_situation_fk REFERENCES situation ON DELETE CASCADE,
    id parley.slug NOT NULL,
    round_id parley.slug,
    party text NOT NULL CONSTRAINT commitment_party_not_blank CHECK (party ~ '\S'),
    text text NOT NULL CONSTRAINT commitment_text_not_blank CHECK (text ~ '\S'),
    category text NOT NULL CONSTRAINT commitment_category_is_word CHECK (category ~ '^[a-z][a-z_]{0,39}$'),
    due_on parley.partial_date,
    status_claims text[] NOT NULL DEFAULT '{}',
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT commitment_pk PRIMARY KEY (situation_id, id),
    CONSTRAINT commitment_round_fk FOREIGN KEY (situation_id, round_id) REFERENCES round ON DELETE CASCADE
);

-- How a commitment fared by a later round: 0 none, 1 minimum, 2 intermediate, 3 full.
CREATE TABLE commitment_review (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT commitment_review_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    commitment_id parley.slug NOT NULL,
    round_id parley.slug,
    reviewed_on parley.partial_date NOT NULL,
    state text NOT NULL CONSTRAINT commitment_review_state_known CHECK (state IN
        ('carried', 'met', 'violated', 'deferred', 'lapsed')),
    score integer CONSTRAINT commitment_review_score_0_to_3 CHECK (score BETWEEN 0 AND 3),
    evidence text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT commitment_review_commitment_fk FOREIGN KEY (situation_id, commitment_id) REFERENCES commitment ON DELETE CASCADE,
    CONSTRAINT commitment_review_round_fk FOREIGN KEY (situation_id, round_id) REFERENCES round
);
CREATE INDEX commitment_review_by_commitment ON commitment_review (situation_id, commitment_id);

CREATE TABLE ceasefire (
    situation_id integer NOT NULL CONSTRAINT ceasefire_situation_fk REFERENCES situation ON DELETE CASCADE,
    id parley.slug NOT NULL,
    from_at parley.partial_moment NOT NULL,
    to_at parley.partial_moment,
    extends_id parley.slug,
    brokered_by text[] NOT NULL DEFAULT '{}',
    note text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ceasefire_pk PRIMARY KEY (situation_id, id),
    CONSTRAINT ceasefire_extends_fk FOREIGN KEY (situation_id, extends_id) REFERENCES ceasefire DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ceasefire_not_its_own_extension CHECK (extends_id <> id),
    CONSTRAINT ceasefire_end_not_before_start CHECK (parley.latest_day(to_at) >= parley.earliest_day(from_at))
);

CREATE FUNCTION parley.refuse_ceasefire_cycle() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF EXISTS (
        WITH RECURSIVE earlier (id) AS (
            SELECT NEW.extends_id
            UNION
            SELECT c.extends_id
            FROM earlier
            JOIN parley.ceasefire c ON c.situation_id = NEW.situation_id AND c.id = earlier.id
            WHERE c.extends_id IS NOT NULL)
        SELECT FROM earlier WHERE id = NEW.id) THEN
        RAISE EXCEPTION 'ceasefire % extends itself through a chain', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ceasefire_chain_has_no_cycle', TABLE = 'ceasefire';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER ceasefire_chain_has_no_cycle AFTER INSERT OR UPDATE ON ceasefire
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.extends_id IS NOT NULL)
    EXECUTE FUNCTION parley.refuse_ceasefire_cycle();
