-- What a day reads of ceasefires, so that it does not grow with the number of accounts or of actors.

-- Whether a ceasefire is contested hangs on who said what when, not on how often: a step in this index for each party,
-- stance and date. A party is known by the first 200 characters of its name, as a whole text may be too long for an index.
CREATE INDEX ceasefire_account_deciding
    ON ceasefire_account (situation_id, ceasefire_id, left(party, 200), stance, said_on)
    WHERE said_on IS NOT NULL AND stance <> 'unclear';

-- What two names that are equal but for case, diacritics and white space have in common: their letters and digits, of the
-- scripts that names here are in. Names with the same key may differ, so that who asks has to compare them once more.
CREATE FUNCTION parley.name_key(name text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN left(regexp_replace(
        lower(normalize(replace(name, U&'\0131', 'i'), NFKD) COLLATE pg_c_utf8),
        '[^a-z0-9\u0430-\u044F\u0621-\u063A\u0641-\u064A\u0671-\u06D3]', '', 'g'), 200);

CREATE FUNCTION parley.name_keys(name text, aliases text[]) RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql
    RETURN (SELECT array_agg(parley.name_key(each.name)) FROM unnest(name || aliases) AS each (name));

CREATE INDEX actor_by_name_key ON actor USING gin (parley.name_keys(name, aliases));
