-- What the page of an actor reads, so that it reads a bounded number of rows however many claims and incidents there are.

-- Speakers are known by the first 200 characters of their name: a whole text may be too long for an index.
CREATE INDEX crossing_claim_by_speaker
    ON crossing_claim (situation_id, left(claim_by, 200), parley.latest(from_on) DESC, id DESC) WHERE claim_by IS NOT NULL;
CREATE INDEX cargo_claim_by_speaker
    ON cargo_claim (situation_id, left(claim_by, 200), parley.latest(reported_on) DESC NULLS LAST, id DESC)
    WHERE claim_by IS NOT NULL;
CREATE INDEX impact_claim_by_speaker
    ON impact_claim (situation_id, left(claim_by, 200), parley.latest(as_of) DESC NULLS LAST, id DESC)
    WHERE claim_by IS NOT NULL;
CREATE INDEX incident_by_speaker
    ON incident (situation_id, left(claim_by, 200), occurred_earliest DESC, id DESC) WHERE claim_by IS NOT NULL;
CREATE INDEX citation_by_speaker
    ON citation (situation_id, left(speaker, 200), id DESC) WHERE speaker IS NOT NULL;
CREATE INDEX citation_disputing_delegate
    ON citation (situation_id, delegate_id) WHERE delegate_id IS NOT NULL AND stance = 'disputes';

-- Who is named in an incident, one row each, so that the newest of an actor are neighbours: an array's index has no order.
CREATE TABLE incident_actor (
    situation_id integer NOT NULL,
    actor_id text NOT NULL,
    occurred_earliest date NOT NULL,
    incident_id uuid NOT NULL CONSTRAINT incident_actor_incident_fk REFERENCES incident ON DELETE CASCADE,
    kind text NOT NULL
);

CREATE FUNCTION parley.keep_incident_actor() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM parley.incident_actor a USING changed_rows r WHERE a.incident_id = r.id;
    END IF;
    INSERT INTO parley.incident_actor (situation_id, actor_id, occurred_earliest, incident_id, kind)
    SELECT DISTINCT r.situation_id, named.actor_id, r.occurred_earliest, r.id, r.kind
    FROM changed_rows r
    CROSS JOIN LATERAL unnest(r.actor_ids) AS named (actor_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER incident_inserted_keeps_actor AFTER INSERT ON incident REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_incident_actor();
CREATE TRIGGER incident_updated_keeps_actor AFTER UPDATE ON incident REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_incident_actor();

INSERT INTO incident_actor (situation_id, actor_id, occurred_earliest, incident_id, kind)
    SELECT DISTINCT i.situation_id, named.actor_id, i.occurred_earliest, i.id, i.kind
    FROM incident i
    CROSS JOIN LATERAL unnest(i.actor_ids) AS named (actor_id);
ALTER TABLE incident_actor
    ADD CONSTRAINT incident_actor_pk PRIMARY KEY (situation_id, actor_id, occurred_earliest, incident_id) INCLUDE (kind);
CREATE INDEX incident_actor_by_incident ON incident_actor (incident_id);

CREATE VIEW parley_as_of.incident_actor AS
    SELECT DISTINCT i.situation_id, named.actor_id, i.occurred_earliest, i.id AS incident_id, i.kind
    FROM parley_as_of.incident i
    CROSS JOIN LATERAL unnest(i.actor_ids) AS named (actor_id);
