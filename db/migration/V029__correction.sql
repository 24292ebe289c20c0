-- What was published and has since been corrected or retracted, a row a record and instant: what the public feed reads and what
-- the history of a record steps through. The cells before and after are in the history of the tables; here is where to look.
CREATE TABLE correction (
    situation_id integer NOT NULL CONSTRAINT correction_situation_fk REFERENCES situation ON DELETE CASCADE,
    -- The name, without its ending, of the dossier's file whose row the record is.
    file text COLLATE "C" NOT NULL,
    -- The id under which the record is or was stored.
    record_id text COLLATE "C" NOT NULL,
    -- When what had stood there ceased to be published.
    at timestamptz NOT NULL,
    kind text COLLATE "C" NOT NULL CONSTRAINT correction_kind_known CHECK (kind IN ('correction', 'retraction')),
    changed_by text,
    reason text,
    CONSTRAINT correction_pk PRIMARY KEY (situation_id, file, record_id, at)
);
-- One for each way to ask, so that a page is read off an index whatever is asked for.
CREATE INDEX correction_newest ON correction (situation_id, at, file, record_id);
CREATE INDEX correction_newest_of_kind ON correction (situation_id, kind, at, file, record_id);
CREATE INDEX correction_newest_of_file ON correction (situation_id, file, at, record_id);
CREATE INDEX correction_newest_of_both ON correction (situation_id, file, kind, at, record_id);

CREATE VIEW parley_as_of.correction AS
    SELECT situation_id, file, record_id, at, kind, changed_by, reason FROM parley.correction WHERE at <= parley.as_of();

-- Has the corrections of a file's records written down as they are made. For each file there is a function that is told which
-- records a transaction touched, as often as it touches them: of those that were there before the transaction it notes that they
-- are corrected or, if they are there no more, retracted. Columns that come to the table later count once this is called again.
--
-- tracked: the table whose rows are the records; present: when a row is one; not_cells: columns that are no cells of the file.
CREATE PROCEDURE parley.keep_corrections(of_file text, tracked text, not_cells text[] DEFAULT '{}', present text DEFAULT 'true')
    LANGUAGE plpgsql AS
$$
DECLARE
    kept text := 'keep_corrections_of_' || of_file;
    past text := tracked || '_history';
    before text;
    after text;
    id_type text;
BEGIN
    SELECT string_agg(format('o.%I', attname), ', ' ORDER BY attnum), string_agg(format('n.%I', attname), ', ' ORDER BY attnum)
    INTO before, after
    FROM pg_attribute
    WHERE attrelid = format('parley.%I', tracked)::regclass AND attnum > 0 AND NOT attisdropped
      AND attname <> ALL (not_cells || '{situation_id,recorded_at}'::text[]);
    SELECT CASE atttypid WHEN 'uuid'::regtype THEN 'uuid' ELSE 'text' END INTO id_type
    FROM pg_attribute
    WHERE attrelid = format('parley.%I', tracked)::regclass AND attname = 'id';

    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON parley.%I (situation_id, id, upper(recorded))', past || '_of_record', past);

    EXECUTE format($function$
        CREATE OR REPLACE FUNCTION parley.%1$I(changed integer, touched text[]) RETURNS void LANGUAGE plpgsql AS
        $body$
        DECLARE
            instant timestamptz := parley.recording_instant(changed);
        BEGIN
            INSERT INTO parley.correction AS c (situation_id, file, record_id, at, kind, changed_by, reason)
            SELECT changed, %2$L, t.id, instant,
                CASE WHEN EXISTS (
                    SELECT FROM parley.%3$I WHERE situation_id = changed AND id = t.id::%5$s AND %6$s
                ) THEN 'correction' ELSE 'retraction' END,
                nullif(current_setting('parley.changed_by', true), ''),
                nullif(current_setting('parley.change_reason', true), '')
            FROM unnest(touched) AS t (id)
            WHERE EXISTS (
                    SELECT FROM parley.%3$I
                    WHERE situation_id = changed AND id = t.id::%5$s AND recorded_at < instant AND %6$s
                ) OR EXISTS (
                    SELECT FROM parley.%4$I
                    WHERE situation_id = changed AND id = t.id::%5$s AND upper(recorded) = instant AND %6$s
                )
            ON CONFLICT ON CONSTRAINT correction_pk DO UPDATE SET kind = excluded.kind WHERE c.kind <> excluded.kind;
        END
        $body$
        $function$, kept, of_file, tracked, past, id_type, present);

    EXECUTE format($function$
        CREATE OR REPLACE FUNCTION parley.%1$I() RETURNS trigger LANGUAGE plpgsql AS
        $body$
        DECLARE
            changed integer;
        BEGIN
            IF TG_OP = 'DELETE' THEN
                FOR changed IN SELECT DISTINCT situation_id FROM old_rows LOOP
                    PERFORM parley.%2$I(changed, ARRAY(SELECT id::text FROM old_rows WHERE situation_id = changed));
                END LOOP;
            ELSIF TG_OP = 'UPDATE' THEN
                FOR changed IN SELECT DISTINCT situation_id FROM new_rows LOOP
                    PERFORM parley.%2$I(changed, ARRAY(
                        SELECT n.id::text
                        FROM new_rows n
                        JOIN old_rows o ON o.situation_id = n.situation_id AND o.id = n.id
                        WHERE n.situation_id = changed AND ROW(%3$s) IS DISTINCT FROM ROW(%4$s)));
                END LOOP;
            ELSE
                -- New, unless it was taken back earlier in this transaction.
                FOR changed IN SELECT DISTINCT situation_id FROM new_rows LOOP
                    IF EXISTS (SELECT FROM parley.correction
                            WHERE situation_id = changed AND at = parley.recording_instant(changed)) THEN
                        PERFORM parley.%2$I(changed, ARRAY(SELECT id::text FROM new_rows WHERE situation_id = changed));
                    END IF;
                END LOOP;
            END IF;
            RETURN NULL;
        END
        $body$
        $function$, kept || '_rows', kept, after, before);

    EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER INSERT ON parley.%I REFERENCING NEW TABLE AS new_rows '
        'FOR EACH STATEMENT EXECUTE FUNCTION parley.%I()', of_file || '_inserted_keeps_corrections', tracked, kept || '_rows');
    EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER UPDATE ON parley.%I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows '
        'FOR EACH STATEMENT EXECUTE FUNCTION parley.%I()', of_file || '_updated_keeps_corrections', tracked, kept || '_rows');
    EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER DELETE ON parley.%I REFERENCING OLD TABLE AS old_rows '
        'FOR EACH STATEMENT EXECUTE FUNCTION parley.%I()', of_file || '_deleted_keeps_corrections', tracked, kept || '_rows');

    -- What the history tells of before this was kept.
    EXECUTE format($insert$
        INSERT INTO parley.correction (situation_id, file, record_id, at, kind, changed_by, reason)
        SELECT h.situation_id, %1$L, h.id, upper(h.recorded),
            CASE WHEN EXISTS (
                SELECT FROM parley.%2$I
                WHERE situation_id = h.situation_id AND id = h.id AND recorded_at = upper(h.recorded) AND %4$s
            ) OR EXISTS (
                SELECT FROM parley.%3$I
                WHERE situation_id = h.situation_id AND id = h.id AND lower(recorded) = upper(h.recorded) AND %4$s
            ) THEN 'correction' ELSE 'retraction' END,
            h.changed_by, h.change_reason
        FROM (SELECT * FROM parley.%3$I WHERE %4$s) h
        JOIN parley.situation s ON s.id = h.situation_id
        ON CONFLICT DO NOTHING
        $insert$, of_file, tracked, past, present);
END
$$;

CALL parley.keep_corrections('actors', 'actor');
CALL parley.keep_corrections('sources', 'source');
CALL parley.keep_corrections('crossings', 'crossing');
CALL parley.keep_corrections('closures', 'closure');
CALL parley.keep_corrections('schedules', 'crossing_schedule');
CALL parley.keep_corrections('crossing_status', 'crossing_claim');
CALL parley.keep_corrections('confirmations', 'confirmation');
CALL parley.keep_corrections('cargo_reports', 'cargo_claim');
CALL parley.keep_corrections('impacts', 'impact_claim');
CALL parley.keep_corrections('rounds', 'round');
CALL parley.keep_corrections('delegations', 'delegation_claim');
CALL parley.keep_corrections('delegates', 'delegate');
CALL parley.keep_corrections('commitments', 'commitment', '{due_on}');
CALL parley.keep_corrections('commitment_dues', 'commitment',
    '{round_id,party,text,category,status_claims}', 'due_on IS NOT NULL');
CALL parley.keep_corrections('commitment_reviews', 'commitment_review');
CALL parley.keep_corrections('commitment_claims', 'commitment_claim');
CALL parley.keep_corrections('documents', 'document');
CALL parley.keep_corrections('clauses', 'document_clause');
CALL parley.keep_corrections('ceasefires', 'ceasefire');
CALL parley.keep_corrections('events', 'incident', '{occurred_earliest,importance}');
CALL parley.keep_corrections('ceasefire_terms', 'ceasefire_terms');
CALL parley.keep_corrections('ceasefire_accounts', 'ceasefire_account');
CALL parley.keep_corrections('ceasefire_violations', 'ceasefire_violation');
CALL parley.keep_corrections('sessions', 'round_session');
CALL parley.keep_corrections('statements', 'round_statement');

-- A record's sources are cells of it, and so are those who take part in a round, and the name of its process.
DO
$$
DECLARE
    facts text[][] := ARRAY[
        ['closure_id', 'closures', 'closure'],
        ['crossing_claim_id', 'crossing_status', 'crossing_claim'],
        ['confirmation_id', 'confirmations', 'confirmation'],
        ['cargo_claim_id', 'cargo_reports', 'cargo_claim'],
        ['impact_claim_id', 'impacts', 'impact_claim'],
        ['round_id', 'rounds', 'round'],
        ['delegation_claim_id', 'delegations', 'delegation_claim'],
        ['delegate_id', 'delegates', 'delegate'],
        ['commitment_id', 'commitments', 'commitment'],
        ['commitment_review_id', 'commitment_reviews', 'commitment_review'],
        ['commitment_claim_id', 'commitment_claims', 'commitment_claim'],
        ['document_id', 'documents', 'document'],
        ['ceasefire_id', 'ceasefires', 'ceasefire'],
        ['incident_id', 'events', 'incident'],
        ['ceasefire_terms_id', 'ceasefire_terms', 'ceasefire_terms'],
        ['ceasefire_account_id', 'ceasefire_accounts', 'ceasefire_account'],
        ['ceasefire_violation_id', 'ceasefire_violations', 'ceasefire_violation'],
        ['round_session_id', 'sessions', 'round_session'],
        ['round_statement_id', 'statements', 'round_statement']];
    fact text[];
    file_of text := '';
    id_of text := '';
    calls text := '';
BEGIN
    FOREACH fact SLICE 1 IN ARRAY facts LOOP
        file_of := file_of || format(' WHEN r.%I IS NOT NULL THEN %L', fact[1], fact[2]);
        id_of := id_of || format(', r.%I::text', fact[1]);
        calls := calls || format(' WHEN %L THEN PERFORM parley.%I(touched.situation_id, touched.ids);',
            fact[2], 'keep_corrections_of_' || fact[2]);
        EXECUTE format('CREATE INDEX %I ON parley.citation_history (situation_id, %I, upper(recorded)) WHERE %I IS NOT NULL',
            'citation_history_of_' || fact[3], fact[1], fact[1]);
        -- What the history tells of before this was kept.
        EXECUTE format($insert$
            INSERT INTO parley.correction (situation_id, file, record_id, at, kind, changed_by, reason)
            SELECT e.situation_id, %1$L, e.id, e.at, 'correction', max(e.changed_by), max(e.change_reason)
            FROM (
                SELECT situation_id, %2$I AS id, recorded_at AS at, NULL AS changed_by, NULL AS change_reason
                FROM parley.citation WHERE %2$I IS NOT NULL
                UNION ALL
                SELECT situation_id, %2$I, lower(recorded), NULL, NULL FROM parley.citation_history WHERE %2$I IS NOT NULL
                UNION ALL
                SELECT situation_id, %2$I, upper(recorded), changed_by, change_reason
                FROM parley.citation_history WHERE %2$I IS NOT NULL
            ) e
            WHERE EXISTS (
                    SELECT FROM parley.%3$I m WHERE m.situation_id = e.situation_id AND m.id = e.id AND m.recorded_at < e.at
                ) OR EXISTS (
                    SELECT FROM parley.%4$I m WHERE m.situation_id = e.situation_id AND m.id = e.id
                        AND lower(m.recorded) < e.at AND upper(m.recorded) > e.at
                )
            GROUP BY e.situation_id, e.id, e.at
            ON CONFLICT DO NOTHING
            $insert$, fact[2], fact[1], fact[3], fact[3] || '_history');
    END LOOP;

    EXECUTE format($function$
        CREATE FUNCTION parley.keep_corrections_of_citations() RETURNS trigger LANGUAGE plpgsql AS
        $body$
        DECLARE
            touched record;
        BEGIN
            FOR touched IN
                SELECT r.situation_id, CASE %1$s END AS file, array_agg(DISTINCT coalesce(NULL%2$s)) AS ids
                FROM changed_rows r
                GROUP BY 1, 2
            LOOP
                CASE touched.file %3$s END CASE;
            END LOOP;
            RETURN NULL;
        END
        $body$
        $function$, file_of, id_of, calls);
END
$$;
CREATE TRIGGER citation_inserted_keeps_corrections AFTER INSERT ON citation REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_citations();
CREATE TRIGGER citation_updated_keeps_corrections AFTER UPDATE ON citation REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_citations();
-- An update may take a citation from one record to another.
CREATE TRIGGER citation_moved_keeps_corrections AFTER UPDATE ON citation REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_citations();
CREATE TRIGGER citation_deleted_keeps_corrections AFTER DELETE ON citation REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_citations();

CREATE INDEX round_participant_history_of_round ON round_participant_history (situation_id, round_id, upper(recorded));
CREATE INDEX process_history_of_process ON process_history (situation_id, id, upper(recorded));

CREATE FUNCTION parley.keep_corrections_of_participants() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    touched record;
BEGIN
    FOR touched IN SELECT situation_id, array_agg(DISTINCT round_id::text) AS ids FROM changed_rows GROUP BY situation_id LOOP
        PERFORM parley.keep_corrections_of_rounds(touched.situation_id, touched.ids);
    END LOOP;
    RETURN NULL;
END
$$;
CREATE TRIGGER round_participant_inserted_keeps_corrections AFTER INSERT ON round_participant REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_participants();
CREATE TRIGGER round_participant_updated_keeps_corrections AFTER UPDATE ON round_participant REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_participants();
CREATE TRIGGER round_participant_moved_keeps_corrections AFTER UPDATE ON round_participant REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_participants();
CREATE TRIGGER round_participant_deleted_keeps_corrections AFTER DELETE ON round_participant REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_participants();

CREATE FUNCTION parley.keep_corrections_of_processes() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    touched record;
BEGIN
    FOR touched IN
        SELECT r.situation_id, array_agg(r.id::text) AS ids
        FROM changed_rows p
        JOIN parley.round r ON r.situation_id = p.situation_id AND r.process_id = p.id
        GROUP BY r.situation_id
    LOOP
        PERFORM parley.keep_corrections_of_rounds(touched.situation_id, touched.ids);
    END LOOP;
    RETURN NULL;
END
$$;
CREATE TRIGGER process_updated_keeps_corrections AFTER UPDATE ON process REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_corrections_of_processes();
