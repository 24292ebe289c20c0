-- Which source a fact rests on: exactly one fact a row, each kind of fact with a foreign key of its own.
CREATE TABLE citation (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT citation_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    source_id parley.slug NOT NULL,
    ordinal integer NOT NULL,
    closure_id parley.slug,
    crossing_claim_id uuid CONSTRAINT citation_crossing_claim_fk REFERENCES crossing_claim ON DELETE CASCADE,
    confirmation_id uuid CONSTRAINT citation_confirmation_fk REFERENCES confirmation ON DELETE CASCADE,
    cargo_claim_id uuid CONSTRAINT citation_cargo_claim_fk REFERENCES cargo_claim ON DELETE CASCADE,
    impact_claim_id uuid CONSTRAINT citation_impact_claim_fk REFERENCES impact_claim ON DELETE CASCADE,
    round_id parley.slug,
    delegation_claim_id uuid CONSTRAINT citation_delegation_claim_fk REFERENCES delegation_claim ON DELETE CASCADE,
    delegate_id uuid CONSTRAINT citation_delegate_fk REFERENCES delegate ON DELETE CASCADE,
    commitment_id parley.slug,
    commitment_review_id uuid CONSTRAINT citation_commitment_review_fk REFERENCES commitment_review ON DELETE CASCADE,
    ceasefire_id parley.slug,
    incident_id uuid CONSTRAINT citation_incident_fk REFERENCES incident ON DELETE CASCADE,
    speaker text,
    stance text NOT NULL DEFAULT 'reports' CONSTRAINT citation_stance_known CHECK (stance IN ('reports', 'supports', 'disputes')),
    credibility integer CONSTRAINT citation_credibility_1_to_6 CHECK (credibility BETWEEN 1 AND 6),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT citation_source_fk FOREIGN KEY (situation_id, source_id) REFERENCES source DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT citation_closure_fk FOREIGN KEY (situation_id, closure_id) REFERENCES closure ON DELETE CASCADE,
    CONSTRAINT citation_round_fk FOREIGN KEY (situation_id, round_id) REFERENCES round ON DELETE CASCADE,
    CONSTRAINT citation_commitment_fk FOREIGN KEY (situation_id, commitment_id) REFERENCES commitment ON DELETE CASCADE,
    CONSTRAINT citation_ceasefire_fk FOREIGN KEY (situation_id, ceasefire_id) REFERENCES ceasefire ON DELETE CASCADE,
    CONSTRAINT citation_of_one_fact CHECK (num_nonnulls(closure_id, crossing_claim_id, confirmation_id, cargo_claim_id,
        impact_claim_id, round_id, delegation_claim_id, delegate_id, commitment_id, commitment_review_id, ceasefire_id,
        incident_id) = 1)
);
CREATE INDEX citation_by_source ON citation (situation_id, source_id);
CREATE INDEX citation_of_closure ON citation (situation_id, closure_id) WHERE closure_id IS NOT NULL;
CREATE INDEX citation_of_crossing_claim ON citation (crossing_claim_id) WHERE crossing_claim_id IS NOT NULL;
CREATE INDEX citation_of_confirmation ON citation (confirmation_id) WHERE confirmation_id IS NOT NULL;
CREATE INDEX citation_of_cargo_claim ON citation (cargo_claim_id) WHERE cargo_claim_id IS NOT NULL;
CREATE INDEX citation_of_impact_claim ON citation (impact_claim_id) WHERE impact_claim_id IS NOT NULL;
CREATE INDEX citation_of_round ON citation (situation_id, round_id) WHERE round_id IS NOT NULL;
CREATE INDEX citation_of_delegation_claim ON citation (delegation_claim_id) WHERE delegation_claim_id IS NOT NULL;
CREATE INDEX citation_of_delegate ON citation (delegate_id) WHERE delegate_id IS NOT NULL;
CREATE INDEX citation_of_commitment ON citation (situation_id, commitment_id) WHERE commitment_id IS NOT NULL;
CREATE INDEX citation_of_commitment_review ON citation (commitment_review_id) WHERE commitment_review_id IS NOT NULL;
CREATE INDEX citation_of_ceasefire ON citation (situation_id, ceasefire_id) WHERE ceasefire_id IS NOT NULL;
CREATE INDEX citation_of_incident ON citation (incident_id) WHERE incident_id IS NOT NULL;
