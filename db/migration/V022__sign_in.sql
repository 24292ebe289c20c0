-- Signing in. Nothing here is published, so it has no history and announces nothing.

-- A new password, a new role or being let go ends what was begun before: each session carries the number that it began with.
ALTER TABLE app_user
    ADD COLUMN session_epoch integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT app_user_name_bounded CHECK (length(display_name) <= 200);

-- A link that lets somebody set a password once. Only the SHA-256 of what stands in the link is kept.
CREATE TABLE account_link (
    token_hash bytea NOT NULL CONSTRAINT account_link_pk PRIMARY KEY
        CONSTRAINT account_link_hash_length CHECK (octet_length(token_hash) = 32),
    user_id uuid NOT NULL CONSTRAINT account_link_user_fk REFERENCES app_user ON DELETE CASCADE,
    made_by uuid CONSTRAINT account_link_maker_fk REFERENCES app_user ON DELETE SET NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT account_link_expires_later CHECK (expires_at > made_at)
);
CREATE INDEX account_link_of_user ON account_link (user_id);

-- Failed attempts by what was tried: a login, known or not, or an address. Both are kept as SHA-256 alone.
CREATE TABLE sign_in_throttle (
    key_hash bytea NOT NULL CONSTRAINT sign_in_throttle_pk PRIMARY KEY
        CONSTRAINT sign_in_throttle_hash_length CHECK (octet_length(key_hash) = 32),
    failures integer NOT NULL CONSTRAINT sign_in_throttle_failures_positive CHECK (failures > 0),
    last_failed_at timestamptz NOT NULL
);
CREATE INDEX sign_in_throttle_by_age ON sign_in_throttle (last_failed_at);

-- Who signed in, who tried, and what was done to whose account.
CREATE TABLE access_log (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT access_log_pk PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    action text NOT NULL CONSTRAINT access_log_action_known CHECK (action IN
        ('signed_in', 'refused', 'signed_out', 'invited', 'password_set', 'password_reset', 'role_changed', 'deactivated',
         'reactivated', 'exported')),
    -- Who did it; null if nobody was signed in.
    actor_id uuid CONSTRAINT access_log_actor_fk REFERENCES app_user ON DELETE SET NULL,
    -- Whose account it was done to.
    subject_id uuid CONSTRAINT access_log_subject_fk REFERENCES app_user ON DELETE SET NULL,
    detail text CONSTRAINT access_log_detail_bounded CHECK (length(detail) <= 500)
);
CREATE INDEX access_log_newest ON access_log (at DESC, id DESC);
