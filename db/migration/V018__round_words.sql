-- One sitting within a round, in the order in which they were held. Who sat there is told by the delegations of the round.
CREATE TABLE round_session (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT round_session_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    round_id parley.slug NOT NULL,
    ordinal integer NOT NULL CONSTRAINT round_session_ordinal_positive CHECK (ordinal > 0),
    held_on parley.partial_date,
    place text,
    note text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT round_session_round_fk FOREIGN KEY (situation_id, round_id) REFERENCES round ON DELETE CASCADE,
    CONSTRAINT round_session_ordinal_once UNIQUE (situation_id, round_id, ordinal) DEFERRABLE INITIALLY DEFERRED
);

-- What somebody said of a round, in their words: a party, or a speaker whose party may be unknown.
CREATE TABLE round_statement (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT round_statement_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    round_id parley.slug NOT NULL,
    party text CONSTRAINT round_statement_party_not_blank CHECK (party ~ '\S'),
    speaker text CONSTRAINT round_statement_speaker_not_blank CHECK (speaker ~ '\S'),
    said_on parley.partial_date,
    text text NOT NULL CONSTRAINT round_statement_text_not_blank CHECK (text ~ '\S'),
    language text,
    url text CONSTRAINT round_statement_url_web CHECK (url ~ '^https?://'),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT round_statement_round_fk FOREIGN KEY (situation_id, round_id) REFERENCES round ON DELETE CASCADE,
    CONSTRAINT round_statement_by_somebody CHECK (num_nonnulls(party, speaker) > 0)
);
CREATE INDEX round_statement_by_round ON round_statement (situation_id, round_id);

CALL parley.keep_history('round_session');
CALL parley.keep_history('round_statement');

CREATE TRIGGER round_session_announces_insert AFTER INSERT ON round_session REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER round_session_announces_update AFTER UPDATE ON round_session REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER round_session_announces_delete AFTER DELETE ON round_session REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();

CREATE TRIGGER round_statement_announces_insert AFTER INSERT ON round_statement REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER round_statement_announces_update AFTER UPDATE ON round_statement REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER round_statement_announces_delete AFTER DELETE ON round_statement REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();

ALTER TABLE citation
    ADD COLUMN round_session_id uuid CONSTRAINT citation_round_session_fk REFERENCES round_session ON DELETE CASCADE,
    ADD COLUMN round_statement_id uuid CONSTRAINT citation_round_statement_fk REFERENCES round_statement ON DELETE CASCADE,
    DROP CONSTRAINT citation_of_one_fact,
    ADD CONSTRAINT citation_of_one_fact CHECK (num_nonnulls(closure_id, crossing_claim_id, confirmation_id, cargo_claim_id,
        impact_claim_id, round_id, delegation_claim_id, delegate_id, commitment_id, commitment_review_id, ceasefire_id,
        incident_id, document_id, ceasefire_terms_id, ceasefire_account_id, ceasefire_violation_id, round_session_id,
        round_statement_id) = 1);
CREATE INDEX citation_of_round_session ON citation (round_session_id) WHERE round_session_id IS NOT NULL;
CREATE INDEX citation_of_round_statement ON citation (round_statement_id) WHERE round_statement_id IS NOT NULL;
CALL parley.widen_history('citation');
