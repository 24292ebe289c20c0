package app.parley.api;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** The query parameters of the API. A name means the same wherever it is taken; {@link Takes} says where. */
public enum ApiParameter {
    SITUATION(
            "situation",
            "Slug of the situation. Default: the only one, or else the first by slug.",
            new StringSchema()),
    AS_OF(
            "asOf",
            "Answer only with what was recorded and published by this instant, inclusive: ISO 8601 with offset, not in the"
                    + " future. Such an answer does not change any more. Default: all.",
            new StringSchema().format("date-time")),
    ON(
            "on",
            "Local day that is viewed, yyyy-MM-dd, not in the future and not later than asOf. Default: today there, or the day"
                    + " of asOf.",
            day()),
    TRAFFIC(
            "traffic",
            "Which traffic status, since and closedDays speak of: import, export, transit, humanitarian, pedestrian or"
                    + " returnees. Default: import.",
            new StringSchema()._default("import")),
    FROM("from", "First local day, inclusive, yyyy-MM-dd.", day()),
    TO("to", "Last local day, inclusive, yyyy-MM-dd.", day()),
    UNIT(
            "unit",
            "What is counted: containers, trucks, vehicles, perishable_trucks, people_stranded or tonnes.",
            new StringSchema()),
    CROSSING("crossing", "Slug of a crossing.", new StringSchema()),
    RELIABILITY("reliability", "Reliability of the source, A (best) to F (cannot be judged).", new StringSchema()),
    Q("q", "Words looked for, at most 200 characters.", new StringSchema().maxLength(200)),
    BBOX("bbox", "West, south, east, north in degrees WGS 84, separated by commas.", new StringSchema()),
    KIND(
            "kind",
            "Kinds wanted, of incident or of actor, separated by commas; of the feed of corrections, correction or retraction."
                    + " Default: all.",
            new StringSchema()),
    FILE(
            "file",
            "Of what kind of records: the name of the dossier's file without its ending, such as closures, crossing_status,"
                    + " cargo_reports or events. Default: all.",
            new StringSchema()),
    ACTOR("actor", "Id of an actor.", new StringSchema()),
    ZOOM("zoom", "Zoom level of a Web Mercator map, 0 to 22. Default: 5.", new IntegerSchema()._default(5)),
    BUCKETS(
            "buckets",
            "How many equal parts the window is cut into, 1 to 500. Default: 100.",
            new IntegerSchema()._default(100)),
    LANES(
            "lanes",
            "Lanes wanted, separated by commas: talks, ceasefires, crossings, cargo, incidents. Default: all.",
            new StringSchema()),
    ROUND("round", "Id of a round of talks.", new StringSchema()),
    PARTY("party", "A party as the sources name it; both for the two sides together.", new StringSchema()),
    CATEGORY(
            "category",
            "What a commitment is about, in one word, such as ceasefire or monitoring.",
            new StringSchema()),
    STATE(
            "state",
            "Where a commitment stands on the day viewed: agreed, claimed, unilateral, carried, met, violated, deferred,"
                    + " lapsed or unknown.",
            new StringSchema()),
    OVERDUE(
            "overdue",
            "true: past due and unmet on the day viewed; false: all others. Default: both.",
            new StringSchema()),
    SCORE("score", "Score of the newest review, 0 to 3; none for what nobody scored.", new StringSchema()),
    TEXT(
            "text",
            "Words that a commitment, or what was said of it, contains, at most 200 characters; case and diacritics are"
                    + " forgiven.",
            new StringSchema().maxLength(200)),
    ISSUER("issuer", "One of those who gave a document out, as the sources name them.", new StringSchema()),
    LANGUAGE("language", "Language of a text, BCP 47, such as en or ur.", new StringSchema()),
    AGAINST("against", "Id of the document that is compared with.", new StringSchema()),
    KINDS(
            "kinds",
            "What of the calendar, separated by commas: rounds, ceasefires, commitments. Default: all.",
            new StringSchema()),
    LIMIT("limit", "How many at most, 1 to 500. Default: 100.", new IntegerSchema()._default(100)),
    CURSOR("cursor", "The next member of the page before, unchanged. Default: the first page.", new StringSchema());

    private final String word;
    private final String meaning;
    private final Schema<?> schema;

    ApiParameter(String word, String meaning, Schema<?> schema) {
        this.word = word;
        this.meaning = meaning;
        this.schema = schema;
    }

    /** The name as it stands in the URL. */
    public String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    Schema<?> schema() {
        return schema;
    }

    private static Schema<?> day() {
        return new StringSchema().format("date");
    }
}
