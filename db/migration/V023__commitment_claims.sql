-- Whether a commitment was kept, in the words of somebody: a party, or a speaker whose party may be unknown. Each row is that
-- word alone, never the desk's; where the commitment stands does not hang on it.
CREATE TABLE commitment_claim (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT commitment_claim_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    commitment_id parley.slug NOT NULL,
    party text CONSTRAINT commitment_claim_party_not_blank CHECK (party ~ '\S'),
    speaker text CONSTRAINT commitment_claim_speaker_not_blank CHECK (speaker ~ '\S'),
    stance text NOT NULL CONSTRAINT commitment_claim_stance_known CHECK (stance IN ('kept', 'broken', 'unclear')),
    said_on parley.partial_date,
    words text CONSTRAINT commitment_claim_words_not_blank CHECK (words ~ '\S'),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT commitment_claim_commitment_fk FOREIGN KEY (situation_id, commitment_id) REFERENCES commitment ON DELETE CASCADE,
    CONSTRAINT commitment_claim_by_somebody CHECK (num_nonnulls(party, speaker) > 0)
);
-- The newest of one commitment and stance, by the last day that the date can mean; undated ones are at its end.
CREATE INDEX commitment_claim_newest
    ON commitment_claim (situation_id, commitment_id, stance, parley.latest(said_on) DESC NULLS LAST, id DESC);
-- Speakers are known by the first 200 characters of their name, as other claims have it.
CREATE INDEX commitment_claim_by_speaker
    ON commitment_claim (situation_id, left(speaker, 200), parley.latest(said_on) DESC NULLS LAST, id DESC)
    WHERE speaker IS NOT NULL;

CALL parley.keep_history('commitment_claim');

CREATE TRIGGER commitment_claim_announces_insert AFTER INSERT ON commitment_claim REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER commitment_claim_announces_update AFTER UPDATE ON commitment_claim REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER commitment_claim_announces_delete AFTER DELETE ON commitment_claim REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();

ALTER TABLE citation
    ADD COLUMN commitment_claim_id uuid CONSTRAINT citation_commitment_claim_fk REFERENCES commitment_claim ON DELETE CASCADE,
    DROP CONSTRAINT citation_of_one_fact,
    ADD CONSTRAINT citation_of_one_fact CHECK (num_nonnulls(closure_id, crossing_claim_id, confirmation_id, cargo_claim_id,
        impact_claim_id, round_id, delegation_claim_id, delegate_id, commitment_id, commitment_review_id, ceasefire_id,
        incident_id, document_id, ceasefire_terms_id, ceasefire_account_id, ceasefire_violation_id, round_session_id,
        round_statement_id, commitment_claim_id) = 1);
CREATE INDEX citation_of_commitment_claim ON citation (commitment_claim_id) WHERE commitment_claim_id IS NOT NULL;
CALL parley.widen_history('citation');
