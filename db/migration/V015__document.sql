-- The history of a table whose columns have changed: a table of its own with the columns as they are now, what was kept
-- before with nothing in the new ones, and the view of the past. Call it right after the change.
CREATE PROCEDURE parley.widen_history(tracked text) LANGUAGE plpgsql AS
$$
DECLARE
    kept text;
BEGIN
    SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) INTO kept
    FROM pg_attribute
    WHERE attrelid = format('parley.%I', tracked || '_history')::regclass AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('DROP VIEW parley_as_of.%I', tracked);
    EXECUTE format('DROP TRIGGER %I ON parley.%I', tracked || '_leaves_history', tracked);
    EXECUTE format('DROP INDEX parley.%I', tracked || '_history_recorded');
    EXECUTE format('ALTER TABLE parley.%I RENAME TO %I', tracked || '_history', tracked || '_history_before');
    CALL parley.keep_history(tracked);
    EXECUTE format('INSERT INTO parley.%I (%s) SELECT %s FROM parley.%I', tracked || '_history', kept, kept, tracked || '_history_before');
    EXECUTE format('DROP TABLE parley.%I', tracked || '_history_before');
END
$$;

-- A statement, an agreement or another text that a party or several gave out, clause by clause.
CREATE TABLE document (
    situation_id integer NOT NULL CONSTRAINT document_situation_fk REFERENCES situation ON DELETE CASCADE,
    id parley.slug NOT NULL,
    title text NOT NULL CONSTRAINT document_title_not_blank CHECK (title ~ '\S'),
    kind text NOT NULL CONSTRAINT document_kind_known CHECK (kind IN
        ('agreement', 'joint_statement', 'statement', 'decree', 'letter', 'other')),
    issued_by text[] NOT NULL CONSTRAINT document_has_issuer CHECK (cardinality(issued_by) > 0),
    issued_on parley.partial_date,
    place text,
    -- As the text itself is written, BCP 47.
    language text NOT NULL CONSTRAINT document_language_form CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    round_id parley.slug,
    note text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT document_pk PRIMARY KEY (situation_id, id),
    CONSTRAINT document_round_fk FOREIGN KEY (situation_id, round_id) REFERENCES round DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX document_newest ON document (situation_id, coalesce(parley.earliest(issued_on), '0001-01-01'::date) DESC, id);

-- What a document says, in order: numbered clauses, and paragraphs without a number before, between or after them.
CREATE TABLE document_clause (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT document_clause_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    document_id parley.slug NOT NULL,
    ordinal integer NOT NULL CONSTRAINT document_clause_ordinal_positive CHECK (ordinal BETWEEN 1 AND 9999),
    -- As the text numbers it: 4, 2.b, III.
    clause_number text CONSTRAINT document_clause_number_form CHECK (clause_number ~ '^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$'),
    text text NOT NULL CONSTRAINT document_clause_text_not_blank CHECK (text ~ '\S'),
    -- The commitments that it makes.
    commitment_ids text[] NOT NULL DEFAULT '{}',
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT document_clause_document_fk FOREIGN KEY (situation_id, document_id) REFERENCES document ON DELETE CASCADE,
    CONSTRAINT document_clause_ordinal_once UNIQUE (situation_id, document_id, ordinal) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT document_clause_number_once UNIQUE (situation_id, document_id, clause_number) DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE citation
    ADD COLUMN document_id parley.slug,
    ADD CONSTRAINT citation_document_fk FOREIGN KEY (situation_id, document_id) REFERENCES document ON DELETE CASCADE,
    DROP CONSTRAINT citation_of_one_fact,
    ADD CONSTRAINT citation_of_one_fact CHECK (num_nonnulls(closure_id, crossing_claim_id, confirmation_id, cargo_claim_id,
        impact_claim_id, round_id, delegation_claim_id, delegate_id, commitment_id, commitment_review_id, ceasefire_id,
        incident_id, document_id) = 1);
CREATE INDEX citation_of_document ON citation (situation_id, document_id) WHERE document_id IS NOT NULL;
CALL parley.widen_history('citation');

CALL parley.keep_history('document');
CALL parley.keep_history('document_clause');

DO
$$
DECLARE
    tracked text;
BEGIN
    FOREACH tracked IN ARRAY ARRAY ['document', 'document_clause']
    LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON parley.%I REFERENCING NEW TABLE AS new_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change()', tracked || '_announces_insert', tracked);
        EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON parley.%I REFERENCING NEW TABLE AS new_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change()', tracked || '_announces_update', tracked);
        EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON parley.%I REFERENCING OLD TABLE AS old_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change()', tracked || '_announces_delete', tracked);
    END LOOP;
END
$$;
