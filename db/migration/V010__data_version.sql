-- A situation's data version grows by one with each transaction that changes anything in it, and is announced on the
-- channel parley_change as 'situation id:version'. Caches and open pages hang on it.
CREATE TABLE situation_version (
    situation_id integer NOT NULL CONSTRAINT situation_version_pk PRIMARY KEY
        CONSTRAINT situation_version_situation_fk REFERENCES situation ON DELETE CASCADE,
    version bigint NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_in xid8
);

CREATE FUNCTION parley.bump_version(changed integer) RETURNS void LANGUAGE plpgsql AS
$$
DECLARE
    reached bigint;
BEGIN
    INSERT INTO parley.situation_version AS v (situation_id, version, changed_in)
    SELECT changed, 1, pg_current_xact_id() WHERE EXISTS (SELECT FROM parley.situation WHERE id = changed)
    ON CONFLICT (situation_id) DO UPDATE
        SET version = v.version + 1, changed_at = now(), changed_in = pg_current_xact_id()
        WHERE v.changed_in IS DISTINCT FROM pg_current_xact_id()
    RETURNING version INTO reached;
    IF reached IS NOT NULL THEN
        PERFORM pg_notify('parley_change', changed || ':' || reached);
    END IF;
END
$$;

CREATE FUNCTION parley.announce_change() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    changed integer;
BEGIN
    IF TG_OP = 'DELETE' THEN
        FOR changed IN SELECT DISTINCT situation_id FROM old_rows LOOP PERFORM parley.bump_version(changed); END LOOP;
    ELSE
        FOR changed IN SELECT DISTINCT situation_id FROM new_rows LOOP PERFORM parley.bump_version(changed); END LOOP;
    END IF;
    RETURN NULL;
END
$$;

DO
$$
DECLARE
    tracked text;
BEGIN
    FOREACH tracked IN ARRAY ARRAY ['actor', 'source', 'crossing', 'closure', 'crossing_claim', 'confirmation', 'cargo_claim',
        'impact_claim', 'process', 'round', 'round_participant', 'delegation', 'delegation_claim', 'delegate', 'commitment',
        'commitment_review', 'ceasefire', 'incident', 'citation']
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

CREATE FUNCTION parley.announce_situation() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM parley.bump_version(NEW.id);
    RETURN NULL;
END
$$;
CREATE TRIGGER situation_announces_change AFTER INSERT OR UPDATE ON situation
    FOR EACH ROW EXECUTE FUNCTION parley.announce_situation();
