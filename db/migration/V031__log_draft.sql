-- What somebody is logging and has not handed in: the text, and what they answered and wrote about its records. Nobody else reads it.
CREATE TABLE log_draft (
    user_id uuid NOT NULL CONSTRAINT log_draft_user_fk REFERENCES app_user ON DELETE CASCADE,
    situation_id integer NOT NULL CONSTRAINT log_draft_situation_fk REFERENCES situation ON DELETE CASCADE,
    -- Empty for what is typed on the screen itself; else of a line that was begun elsewhere.
    line text NOT NULL CONSTRAINT log_draft_line_form CHECK (line ~ '^[0-9a-f]{0,8}$'),
    text text NOT NULL CONSTRAINT log_draft_text_bounded CHECK (length(text) <= 20000),
    -- By the place of what was made in the reading of the text.
    made jsonb NOT NULL CONSTRAINT log_draft_made_is_object CHECK (jsonb_typeof(made) = 'object'),
    noted_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT log_draft_pk PRIMARY KEY (user_id, situation_id, line)
);
