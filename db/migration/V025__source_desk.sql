-- What the desk needs of sources: telling that two are the same, and keeping copies of them. Neither has a history: the keys
-- follow from the source, and a copy is never changed, only added and removed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- An address without what does not say which page it is: scheme, user, port, www, m and amp hosts, fragment, parameters that
-- count readers, the order of parameters, a slash or an index page at the end, and the forms that AMP gives a page. Two
-- addresses of one key are one page as far as can be told without asking for it. Null of what is no address.
CREATE FUNCTION parley.address_key(url text) RETURNS text
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS
$$
DECLARE
    parts text[] := regexp_match(url, '^\s*https?://([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?', 'i');
    host text := lower(parts[1] COLLATE pg_c_utf8);
    path text := coalesce(parts[2], '');
    asked text;
BEGIN
    IF host IS NULL THEN
        RETURN NULL;
    END IF;
    -- A page in a store of AMP pages is the page it was made from.
    IF host ~ '\.cdn\.ampproject\.org$' OR (host ~ '(^|\.)google\.[a-z.]+$' AND path ~ '^/amp/') THEN
        path := regexp_replace(path, '^/(amp|c|v|wp)/(s/)?', '/');
        host := lower(split_part(path, '/', 2) COLLATE pg_c_utf8);
        path := substr(path, length(host) + 2);
    END IF;
    host := regexp_replace(host, '^.*@', '');
    host := regexp_replace(host, '\.?(:[0-9]*)?$', '');
    host := regexp_replace(host, '^((www[0-9]?|m|mobile|amp)\.)+(?=[^.]+\.)', '');
    path := regexp_replace(path, '/+', '/', 'g');
    path := regexp_replace(path, '^/amp(/|$)', '/');
    path := regexp_replace(path, '(/amp|/index\.(html?|php|aspx?)|/)+$', '');
    path := regexp_replace(path, '\.amp(\.html?)?$', '\1');
    SELECT string_agg(part, '&' ORDER BY part COLLATE "C") INTO asked
    FROM regexp_split_to_table(coalesce(parts[3], ''), '&(?:amp;)?') AS given (part)
    WHERE part <> ''
      AND part !~* ('^(utm_[a-z_]*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid'
        || '|mkt_tok|_ga|_gl|cmpid|icid|ncid|ocid|ito|smid|spm|s_cid|ref|ref_src|ref_url|referrer|source|share|amp'
        || '|outputtype|at_[a-z_]*|guccounter|guce_[a-z_]*|__twitter_impression)(=|$)');
    RETURN host || path || coalesce('?' || asked, '');
END
$$;

-- A title without case, diacritics and punctuation, letters of Arabic script that look alike being one; at most 500 characters.
CREATE FUNCTION parley.title_key(title text) RETURNS text
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN left(trim(regexp_replace(
        translate(
            regexp_replace(
                casefold(normalize(title, NFKD) COLLATE pg_unicode_fast),
                '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g'),
            'يىك', 'ییک'),
        '[^[:alnum:]]+', ' ', 'g')), 500);

CREATE TABLE source_key (
    situation_id integer NOT NULL,
    source_id parley.slug NOT NULL,
    address text,
    title text NOT NULL,
    CONSTRAINT source_key_pk PRIMARY KEY (situation_id, source_id),
    CONSTRAINT source_key_source_fk FOREIGN KEY (situation_id, source_id) REFERENCES source ON DELETE CASCADE
);
-- By hash: neither has a greatest length that a tree would take.
CREATE INDEX source_key_by_address ON source_key USING hash (address);
CREATE INDEX source_key_by_title ON source_key USING hash (title);
CREATE INDEX source_key_near_title ON source_key USING gin (title gin_trgm_ops);
CREATE INDEX source_newest ON source (situation_id, recorded_at DESC, id);

CREATE FUNCTION parley.keep_source_key() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO parley.source_key AS k (situation_id, source_id, address, title)
    SELECT situation_id, id, parley.address_key(url), parley.title_key(title) FROM changed_rows
    ON CONFLICT (situation_id, source_id) DO UPDATE SET address = excluded.address, title = excluded.title
        WHERE (k.address, k.title) IS DISTINCT FROM (excluded.address, excluded.title);
    RETURN NULL;
END
$$;
CREATE TRIGGER source_inserted_keeps_key AFTER INSERT ON source REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_source_key();
CREATE TRIGGER source_updated_keeps_key AFTER UPDATE ON source REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.keep_source_key();
INSERT INTO source_key (situation_id, source_id, address, title)
SELECT situation_id, id, parley.address_key(url), parley.title_key(title) FROM source;

-- Copies are read piece by piece, so they are stored as they are. One that was removed leaves who, when and why; its content is
-- gone for good. The same content is kept once per source.
ALTER TABLE attachment
    ALTER COLUMN content DROP NOT NULL,
    ALTER COLUMN content SET STORAGE EXTERNAL,
    ADD COLUMN size_bytes integer NOT NULL DEFAULT 0,
    ADD COLUMN added_by uuid CONSTRAINT attachment_adder_fk REFERENCES app_user ON DELETE SET NULL,
    ADD COLUMN removed_at timestamptz,
    ADD COLUMN removed_by uuid CONSTRAINT attachment_remover_fk REFERENCES app_user ON DELETE SET NULL,
    ADD COLUMN removal_reason text;
UPDATE attachment SET size_bytes = octet_length(content);
ALTER TABLE attachment
    ALTER COLUMN size_bytes DROP DEFAULT,
    ADD CONSTRAINT attachment_not_empty CHECK (size_bytes > 0),
    ADD CONSTRAINT attachment_media_type_known CHECK (media_type IN
        ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain', 'text/html')),
    ADD CONSTRAINT attachment_removed_whole CHECK ((removed_at IS NULL) = (content IS NOT NULL)),
    ADD CONSTRAINT attachment_removed_for_a_reason CHECK (
        (removed_at IS NULL) = (removal_reason IS NULL) AND removal_reason ~ '\S' AND length(removal_reason) <= 500);
CREATE UNIQUE INDEX attachment_content_once ON attachment (situation_id, source_id, sha256) WHERE removed_at IS NULL;

CREATE TRIGGER attachment_announces_insert AFTER INSERT ON attachment REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER attachment_announces_update AFTER UPDATE ON attachment REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();
CREATE TRIGGER attachment_announces_delete AFTER DELETE ON attachment REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION parley.announce_change();

ALTER TABLE access_log
    DROP CONSTRAINT access_log_action_known,
    ADD CONSTRAINT access_log_action_known CHECK (action IN
        ('signed_in', 'refused', 'signed_out', 'invited', 'password_set', 'password_reset', 'role_changed', 'deactivated',
         'reactivated', 'exported', 'attached', 'attachment_removed', 'attachment_read'));
