-- A kept copy outlives its source: an import that leaves the source out takes no copy with it. One whose source is gone is listed to
-- admins, and is the source's again as soon as that is back.
ALTER TABLE attachment
    DROP CONSTRAINT attachment_source_fk,
    ADD CONSTRAINT attachment_situation_fk FOREIGN KEY (situation_id) REFERENCES situation ON DELETE CASCADE;
