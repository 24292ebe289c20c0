-- A sign-in outlives the node that it was made on: whoever shows its token to another node is signed in there. Nothing here is
-- published, so it has no history and announces nothing. Only the SHA-256 of the token is kept.
CREATE TABLE sign_in (
    token_hash bytea NOT NULL CONSTRAINT sign_in_pk PRIMARY KEY
        CONSTRAINT sign_in_hash_length CHECK (octet_length(token_hash) = 32),
    user_id uuid NOT NULL CONSTRAINT sign_in_user_fk REFERENCES app_user ON DELETE CASCADE,
    -- The account's when it was made; with another it is over.
    session_epoch integer NOT NULL,
    begun_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT sign_in_expires_later CHECK (expires_at > begun_at)
);
CREATE INDEX sign_in_of_user ON sign_in (user_id);
CREATE INDEX sign_in_by_end ON sign_in (expires_at);
