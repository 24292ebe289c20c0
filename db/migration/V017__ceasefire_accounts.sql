-- What is said of a ceasefire. Each row is the word of somebody, never the desk's, and cites its own sources.

-- What kind of ceasefire it is, what for, and how it ended: as one of the sources states it. Several may differ.
CREATE TABLE ceasefire_terms (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT ceasefire_terms_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    ceasefire_id parley.slug NOT NULL,
    kind text CONSTRAINT ceasefire_terms_kind_known CHECK (kind IN
        ('unilateral', 'reciprocal', 'bilateral', 'multilateral')),
    purpose text CONSTRAINT ceasefire_terms_purpose_known CHECK (purpose IN
        ('talks', 'humanitarian', 'holiday', 'de_escalation', 'settlement', 'other')),
    ended_how text CONSTRAINT ceasefire_terms_ended_how_known CHECK (ended_how IN
        ('ran_out', 'declared_over', 'fighting_resumed', 'gave_way')),
    stated_by text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ceasefire_terms_ceasefire_fk FOREIGN KEY (situation_id, ceasefire_id) REFERENCES ceasefire ON DELETE CASCADE,
    CONSTRAINT ceasefire_terms_say_something CHECK (num_nonnulls(kind, purpose, ended_how) > 0)
);
CREATE INDEX ceasefire_terms_by_ceasefire ON ceasefire_terms (situation_id, ceasefire_id);

-- Whether it holds, in the words of one party. Without a day the words are shown and decide nothing.
CREATE TABLE ceasefire_account (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT ceasefire_account_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    ceasefire_id parley.slug NOT NULL,
    party text NOT NULL CONSTRAINT ceasefire_account_party_not_blank CHECK (party ~ '\S'),
    speaker text,
    stance text NOT NULL CONSTRAINT ceasefire_account_stance_known CHECK (stance IN ('holds', 'broken', 'ended', 'unclear')),
    said_on parley.partial_date,
    text text NOT NULL CONSTRAINT ceasefire_account_text_not_blank CHECK (text ~ '\S'),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ceasefire_account_ceasefire_fk FOREIGN KEY (situation_id, ceasefire_id) REFERENCES ceasefire ON DELETE CASCADE
);
CREATE INDEX ceasefire_account_by_ceasefire ON ceasefire_account (situation_id, ceasefire_id);

-- That somebody broke it, as somebody alleges: an incident on file, or the words of the charge.
CREATE TABLE ceasefire_violation (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT ceasefire_violation_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    ceasefire_id parley.slug NOT NULL,
    alleged_by text NOT NULL CONSTRAINT ceasefire_violation_alleged_by_not_blank CHECK (alleged_by ~ '\S'),
    against text,
    occurred_on parley.partial_date,
    incident_slug parley.slug,
    text text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ceasefire_violation_ceasefire_fk FOREIGN KEY (situation_id, ceasefire_id) REFERENCES ceasefire ON DELETE CASCADE,
    CONSTRAINT ceasefire_violation_incident_fk FOREIGN KEY (situation_id, incident_slug)
        REFERENCES incident (situation_id, slug) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ceasefire_violation_says_what CHECK (num_nonnulls(incident_slug, text) > 0)
);
CREATE INDEX ceasefire_violation_by_ceasefire ON ceasefire_violation (situation_id, ceasefire_id);
CREATE INDEX ceasefire_violation_of_incident ON ceasefire_violation (situation_id, incident_slug) WHERE incident_slug IS NOT NULL;

CALL parley.keep_history('ceasefire_terms');
CALL parley.keep_history('ceasefire_account');
CALL parley.keep_history('ceasefire_violation');

CREATE TRIGGER ceasefire_terms_announces_insert AFTER INSERT ON ceasefire_terms REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER ceasefire_terms_announces_update AFTER UPDATE ON ceasefire_terms REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER ceasefire_terms_announces_delete AFTER DELETE ON ceasefire_terms REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();

CREATE TRIGGER ceasefire_account_announces_insert AFTER INSERT ON ceasefire_account REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER ceasefire_account_announces_update AFTER UPDATE ON ceasefire_account REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER ceasefire_account_announces_delete AFTER DELETE ON ceasefire_account REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();

CREATE TRIGGER ceasefire_violation_announces_insert AFTER INSERT ON ceasefire_violation REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER ceasefire_violation_announces_update AFTER UPDATE ON ceasefire_violation REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER ceasefire_violation_announces_delete AFTER DELETE ON ceasefire_violation REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();

ALTER TABLE citation
    ADD COLUMN ceasefire_terms_id uuid CONSTRAINT citation_ceasefire_terms_fk REFERENCES ceasefire_terms ON DELETE CASCADE,
    ADD COLUMN ceasefire_account_id uuid CONSTRAINT citation_ceasefire_account_fk REFERENCES ceasefire_account ON DELETE CASCADE,
    ADD COLUMN ceasefire_violation_id uuid CONSTRAINT citation_ceasefire_violation_fk
        REFERENCES ceasefire_violation ON DELETE CASCADE,
    DROP CONSTRAINT citation_of_one_fact,
    ADD CONSTRAINT citation_of_one_fact CHECK (num_nonnulls(closure_id, crossing_claim_id, confirmation_id, cargo_claim_id,
        impact_claim_id, round_id, delegation_claim_id, delegate_id, commitment_id, commitment_review_id, ceasefire_id,
        incident_id, document_id, ceasefire_terms_id, ceasefire_account_id, ceasefire_violation_id) = 1);
CREATE INDEX citation_of_ceasefire_terms ON citation (ceasefire_terms_id) WHERE ceasefire_terms_id IS NOT NULL;
CREATE INDEX citation_of_ceasefire_account ON citation (ceasefire_account_id) WHERE ceasefire_account_id IS NOT NULL;
CREATE INDEX citation_of_ceasefire_violation ON citation (ceasefire_violation_id) WHERE ceasefire_violation_id IS NOT NULL;
CALL parley.widen_history('citation');
