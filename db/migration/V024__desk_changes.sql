-- The desk's work on records before it is published. Nothing here is published, so it has no history and announces nothing:
-- what a change publishes goes into the tables of the records, whose history tells by whom and why.

-- One record as somebody wants it to be. A record is a row of a dossier's file; its cells are text by column.
CREATE TABLE desk_change (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT desk_change_pk PRIMARY KEY,
    situation_id integer NOT NULL CONSTRAINT desk_change_situation_fk REFERENCES situation ON DELETE CASCADE,
    -- The file's name without its ending.
    file text NOT NULL CONSTRAINT desk_change_file_is_word CHECK (file ~ '^[a-z_]{1,40}$'),
    -- The id under which the record is stored; null until a new record is published.
    record_id text CONSTRAINT desk_change_record_bounded CHECK (length(record_id) <= 80),
    -- True if the record shall be taken back.
    retracts boolean NOT NULL DEFAULT false,
    -- The published cells that the change began from; null if there were none.
    base jsonb CONSTRAINT desk_change_base_is_object CHECK (jsonb_typeof(base) = 'object'),
    cells jsonb NOT NULL CONSTRAINT desk_change_cells_is_object CHECK (jsonb_typeof(cells) = 'object'),
    state text NOT NULL CONSTRAINT desk_change_state_known CHECK (state IN
        ('draft', 'in_review', 'published', 'retracted', 'withdrawn')),
    revision integer NOT NULL DEFAULT 1 CONSTRAINT desk_change_revision_positive CHECK (revision > 0),
    reason text CONSTRAINT desk_change_reason_bounded CHECK (length(reason) <= 2000),
    author_id uuid NOT NULL CONSTRAINT desk_change_author_fk REFERENCES app_user,
    assignee_id uuid CONSTRAINT desk_change_assignee_fk REFERENCES app_user,
    -- Changes that were logged together.
    batch_id uuid,
    -- The published change that this one takes back.
    undoes_id uuid CONSTRAINT desk_change_undoes_fk REFERENCES desk_change,
    begun_at timestamptz NOT NULL DEFAULT now(),
    saved_at timestamptz NOT NULL DEFAULT now(),
    saved_by uuid NOT NULL CONSTRAINT desk_change_saver_fk REFERENCES app_user,
    submitted_at timestamptz,
    decided_at timestamptz,
    decided_by uuid CONSTRAINT desk_change_decider_fk REFERENCES app_user,
    -- recorded_at of the record as this change published it.
    published_at timestamptz,
    CONSTRAINT desk_change_retracts_something CHECK (NOT retracts OR record_id IS NOT NULL),
    CONSTRAINT desk_change_published_has_record CHECK (state NOT IN ('published', 'retracted') OR record_id IS NOT NULL)
);
-- Pending work, the longest waiting first.
CREATE INDEX desk_change_pending ON desk_change (situation_id, state, saved_at, id) WHERE state IN ('draft', 'in_review');
CREATE INDEX desk_change_of_record ON desk_change (situation_id, file, record_id, id DESC);
CREATE INDEX desk_change_published ON desk_change (situation_id, published_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX desk_change_of_batch ON desk_change (batch_id) WHERE batch_id IS NOT NULL;

-- Every saved form of a change, so that a save can be undone and two people's typing can be merged.
CREATE TABLE desk_revision (
    change_id uuid NOT NULL CONSTRAINT desk_revision_change_fk REFERENCES desk_change ON DELETE CASCADE,
    revision integer NOT NULL,
    cells jsonb NOT NULL,
    saved_by uuid NOT NULL CONSTRAINT desk_revision_saver_fk REFERENCES app_user,
    saved_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT desk_revision_pk PRIMARY KEY (change_id, revision)
);

CREATE TABLE desk_comment (
    id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT desk_comment_pk PRIMARY KEY,
    change_id uuid NOT NULL CONSTRAINT desk_comment_change_fk REFERENCES desk_change ON DELETE CASCADE,
    author_id uuid NOT NULL CONSTRAINT desk_comment_author_fk REFERENCES app_user,
    said_at timestamptz NOT NULL DEFAULT now(),
    text text NOT NULL CONSTRAINT desk_comment_text_bounded CHECK (text ~ '\S' AND length(text) <= 4000)
);
CREATE INDEX desk_comment_of_change ON desk_comment (change_id, id);
