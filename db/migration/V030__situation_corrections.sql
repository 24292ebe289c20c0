-- Settings of a situation are changed at the desk like any record of it, and told of like any correction.

CREATE FUNCTION parley.keep_corrections_of_situation() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO parley.correction (situation_id, file, record_id, at, kind, changed_by, reason)
    SELECT h.id, 'situation', h.slug, upper(h.recorded), 'correction', h.changed_by, h.change_reason
    FROM parley.situation_history h
    WHERE h.id = NEW.id
      AND upper(h.recorded) = NEW.recorded_at
    ON CONFLICT ON CONSTRAINT correction_pk DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER situation_updated_keeps_corrections AFTER UPDATE ON situation FOR EACH ROW
    WHEN (NEW.recorded_at > OLD.recorded_at) EXECUTE FUNCTION parley.keep_corrections_of_situation();

INSERT INTO correction (situation_id, file, record_id, at, kind, changed_by, reason)
SELECT h.id, 'situation', h.slug, upper(h.recorded), 'correction', h.changed_by, h.change_reason
FROM situation_history h
JOIN situation s ON s.id = h.id;
