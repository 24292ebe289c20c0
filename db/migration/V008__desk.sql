-- Who may work at the desk. Nobody is in here until the first administrator is invited.
CREATE TABLE app_user (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT app_user_pk PRIMARY KEY,
    login text NOT NULL CONSTRAINT app_user_login_form CHECK (login = lower(login) AND login ~ '^[^\s]{1,200}$'),
    display_name text NOT NULL CONSTRAINT app_user_name_not_blank CHECK (display_name ~ '\S'),
    role text NOT NULL CONSTRAINT app_user_role_known CHECK (role IN ('viewer', 'analyst', 'editor', 'publisher', 'admin')),
    password_hash text,
    deactivated_at timestamptz,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT app_user_login_unique UNIQUE (login)
);

-- A kept copy of a source, known by its SHA-256.
CREATE TABLE attachment (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT attachment_pk PRIMARY KEY,
    situation_id integer NOT NULL,
    source_id parley.slug NOT NULL,
    file_name text NOT NULL CONSTRAINT attachment_file_name_plain CHECK (file_name ~ '^[^/\\]{1,200}$'),
    media_type text NOT NULL,
    sha256 bytea NOT NULL CONSTRAINT attachment_sha256_length CHECK (octet_length(sha256) = 32),
    content bytea NOT NULL CONSTRAINT attachment_size_bounded CHECK (octet_length(content) <= 20971520),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT attachment_source_fk FOREIGN KEY (situation_id, source_id) REFERENCES source ON DELETE CASCADE
);
CREATE INDEX attachment_by_source ON attachment (situation_id, source_id);
