-- A date known to the year, the month or the day, as ISO 8601 text: '2023', '2023-04', '2023-04-10'.
-- The precision is the value; nothing is padded.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION parley.is_partial_date(value text) RETURNS boolean
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN CASE
        WHEN value !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' THEN false
        WHEN substr(value, 1, 4) = '0000' THEN false
        WHEN length(value) = 4 THEN true
        WHEN substr(value, 6, 2)::int NOT BETWEEN 1 AND 12 THEN false
        WHEN length(value) = 7 THEN true
        ELSE substr(value, 9, 2)::int BETWEEN 1 AND extract(DAY FROM
            make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month' - interval '1 day')
    END;

CREATE DOMAIN parley.partial_date AS text COLLATE "C"
    CONSTRAINT partial_date_is_iso CHECK (parley.is_partial_date(VALUE));

-- The first day the value can mean.
CREATE FUNCTION parley.earliest(value parley.partial_date) RETURNS date
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN make_date(
        substr(value::text, 1, 4)::int,
        coalesce(nullif(substr(value::text, 6, 2), '')::int, 1),
        coalesce(nullif(substr(value::text, 9, 2), '')::int, 1));

-- The last day the value can mean.
CREATE FUNCTION parley.latest(value parley.partial_date) RETURNS date
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN CASE length(value::text)
        WHEN 4 THEN make_date(substr(value::text, 1, 4)::int, 12, 31)
        WHEN 7 THEN (make_date(substr(value::text, 1, 4)::int, substr(value::text, 6, 2)::int, 1)
            + interval '1 month' - interval '1 day')::date
        ELSE make_date(substr(value::text, 1, 4)::int, substr(value::text, 6, 2)::int, substr(value::text, 9, 2)::int)
    END;

-- All days an interval between two partial dates may cover; both ends belong to it, no end means open.
CREATE FUNCTION parley.possible_days(from_on parley.partial_date, to_on parley.partial_date) RETURNS daterange
    IMMUTABLE PARALLEL SAFE LANGUAGE sql
    RETURN daterange(parley.earliest(from_on), parley.latest(to_on), '[]');

-- A partial date or an ISO 8601 date-time with its offset, kept as it was written.
CREATE DOMAIN parley.partial_moment AS text COLLATE "C"
    CONSTRAINT partial_moment_is_iso CHECK (
        CASE
            WHEN VALUE ~ 'T' THEN
                VALUE ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:[0-9]{2})$'
                AND parley.is_partial_date(substr(VALUE, 1, 10))
            ELSE parley.is_partial_date(VALUE)
        END);

-- The first and the last local date that a moment can mean; a date-time's own offset decides its date.
CREATE FUNCTION parley.earliest_day(value parley.partial_moment) RETURNS date
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN parley.earliest(split_part(value::text, 'T', 1)::parley.partial_date);

CREATE FUNCTION parley.latest_day(value parley.partial_moment) RETURNS date
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN parley.latest(split_part(value::text, 'T', 1)::parley.partial_date);

-- What people link to: lower-case words, digits, hyphens; at most 80 characters.
CREATE DOMAIN parley.slug AS text COLLATE "C"
    CONSTRAINT slug_is_readable CHECK (VALUE ~ '^[a-z0-9][a-z0-9-]{0,79}$');
