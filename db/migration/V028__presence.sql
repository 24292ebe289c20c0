-- Who has a form open at this moment, told again every second or two and over when it is not. Not worth a place in the log of
-- the database: after a crash it is empty, and right again with the next sign of life.
CREATE UNLOGGED TABLE presence (
    key text NOT NULL CONSTRAINT presence_key_form CHECK (key ~ '^[a-z]{1,20}:\S+$' AND length(key) <= 320),
    place uuid NOT NULL,
    user_id uuid NOT NULL CONSTRAINT presence_user_fk REFERENCES app_user ON DELETE CASCADE,
    since timestamptz NOT NULL DEFAULT now(),
    until timestamptz NOT NULL,
    CONSTRAINT presence_pk PRIMARY KEY (key, place)
);
CREATE INDEX presence_by_end ON presence (until);
