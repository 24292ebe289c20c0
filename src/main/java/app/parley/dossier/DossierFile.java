package app.parley.dossier;

import static app.parley.dossier.CellFormat.*;
import static app.parley.dossier.DossierColumn.added;
import static app.parley.dossier.DossierColumn.optional;
import static app.parley.dossier.DossierColumn.required;

import app.parley.source.WrittenCitation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a dossier, in an order in which each refers only to those before it (parents within a file aside). */
public enum DossierFile {
    SITUATION(
            List.of("slug"),
            required("slug", SLUG),
            required("name", LINE),
            required("side_a", SLUG),
            required("side_b", SLUG),
            required("time_zone", TIME_ZONE),
            required("west", LONGITUDE),
            required("south", LATITUDE),
            required("east", LONGITUDE),
            required("north", LATITUDE),
            required("stale_after_hours", HOURS)),
    ACTORS(
            List.of("id"),
            required("id", SLUG),
            required("name", LINE),
            required("kind", oneOf(Vocabulary.ACTOR_KINDS)),
            optional("parent_id", SLUG),
            optional("country_iso2", COUNTRY),
            optional("aliases", LINES)),
    SOURCES(
            List.of("id"),
            required("id", SLUG),
            required("title", TEXT),
            optional("publisher", TEXT),
            optional("url", URL),
            optional("published_on", PARTIAL_DATE),
            optional("language", LANGUAGE),
            required("reliability", oneOf("A", "B", "C", "D", "E", "F")),
            optional("note", TEXT)),
    CROSSINGS(
            List.of("id"),
            required("id", SLUG),
            required("name", LINE),
            optional("aliases", LINES),
            optional("side_a_place", LINE),
            optional("side_a_district", LINE),
            optional("side_a_province", LINE),
            optional("side_b_place", LINE),
            optional("side_b_district", LINE),
            optional("side_b_province", LINE),
            optional("lat", LATITUDE),
            optional("lon", LONGITUDE),
            optional("coordinate_source", TEXT),
            required("kind", oneOf("both", "cargo", "pedestrian")),
            optional("un_locode", LOCODES)),
    CLOSURES(
            List.of("id"),
            required("id", SLUG),
            required("crossing_id", SLUG),
            required("traffic", manyOf(Vocabulary.TRAFFIC)),
            required("direction", oneOf("a_to_b", "b_to_a", "both")),
            required("from", PARTIAL_DATE),
            optional("to", PARTIAL_DATE),
            required("status", oneOf("closed", "restricted")),
            optional("cause", TEXT),
            optional("note", TEXT),
            optional("basis_source_ids", CITATIONS)),
    SCHEDULES(
            List.of(),
            required("crossing_id", SLUG),
            optional("traffic", oneOf(Vocabulary.TRAFFIC)),
            required("from", PARTIAL_DATE),
            optional("to", PARTIAL_DATE),
            required("weekdays", manyOf(Vocabulary.WEEKDAYS)),
            optional("note", TEXT)),
    CROSSING_STATUS(
            List.of(),
            required("crossing_id", SLUG),
            required("from", PARTIAL_DATE),
            optional("to", PARTIAL_DATE),
            required("status", oneOf(Vocabulary.CLAIMED_STATUS)),
            optional("reason", TEXT),
            optional("claim_by", TEXT),
            optional("source_ids", CITATIONS)),
    CONFIRMATIONS(
            List.of(),
            required("crossing_id", SLUG),
            optional("traffic", oneOf(Vocabulary.TRAFFIC)),
            required("confirmed_at", INSTANT),
            required("confirmed_by", LINE),
            optional("note", TEXT),
            optional("source_ids", CITATIONS)),
    CARGO_REPORTS(
            List.of(),
            optional("crossing_id", SLUG),
            optional("reported_on", PARTIAL_DATE),
            required("kind", oneOf(Vocabulary.CARGO_UNITS)),
            optional("count_min", COUNT),
            optional("count_max", COUNT),
            optional("count_text", TEXT),
            optional("cargo_note", TEXT),
            optional("side", LINE),
            optional("claim_by", TEXT),
            optional("source_ids", CITATIONS),
            added("count_best", COUNT)),
    IMPACTS(
            List.of(),
            optional("crossing_id", SLUG),
            optional("as_of", PARTIAL_DATE),
            required("kind", WORD),
            optional("value_min", DECIMAL),
            optional("value_max", DECIMAL),
            optional("unit", LINE),
            optional("claim_by", TEXT),
            optional("text", TEXT),
            optional("source_ids", CITATIONS)),
    ROUNDS(
            List.of("id"),
            required("id", SLUG),
            required("process", LINE),
            optional("round_number", ORDINAL),
            optional("city", LINE),
            optional("country_iso2", COUNTRY),
            optional("venue", LINE),
            optional("start_on", PARTIAL_DATE),
            optional("end_on", PARTIAL_DATE),
            optional("host", LINE),
            optional("mediators", LINES),
            required("status", oneOf("planned", "held", "postponed", "cancelled", "collapsed", "revived")),
            optional("outcome_summary", TEXT),
            optional("source_ids", CITATIONS)),
    DELEGATIONS(
            List.of(),
            required("round_id", SLUG),
            required("party", LINE),
            optional("size", ORDINAL),
            optional("head_name", LINE),
            optional("source_ids", CITATIONS)),
    DELEGATES(
            List.of(),
            required("round_id", SLUG),
            required("party", LINE),
            required("name", LINE),
            optional("role", TEXT),
            optional("organization", LINE),
            required("is_head", TRUE_OR_FALSE),
            optional("source_ids", CITATIONS)),
    COMMITMENTS(
            List.of("id"),
            required("id", SLUG),
            optional("round_id", SLUG),
            required("party_or_both", LINE),
            required("text", TEXT),
            required("category", WORD),
            optional("status_claims", LINES),
            optional("source_ids", CITATIONS)),
    COMMITMENT_DUES(List.of("commitment_id"), required("commitment_id", SLUG), required("due_on", PARTIAL_DATE)),
    COMMITMENT_REVIEWS(
            List.of(),
            required("commitment_id", SLUG),
            required("reviewed_on", PARTIAL_DATE),
            optional("round_id", SLUG),
            required("state", oneOf(Vocabulary.REVIEW_STATES)),
            optional("score", oneOf("0", "1", "2", "3")),
            optional("evidence", TEXT),
            optional("source_ids", CITATIONS)),
    COMMITMENT_CLAIMS(
            List.of(),
            required("commitment_id", SLUG),
            optional("party", LINE),
            optional("speaker", LINE),
            required("stance", oneOf("kept", "broken", "unclear")),
            optional("said_on", PARTIAL_DATE),
            optional("words", TEXT),
            optional("source_ids", CITATIONS)),
    DOCUMENTS(
            List.of("id"),
            required("id", SLUG),
            required("title", LINE),
            required("kind", oneOf(Vocabulary.DOCUMENT_KINDS)),
            required("issued_by", LINES),
            optional("issued_on", PARTIAL_DATE),
            optional("place", LINE),
            required("language", LANGUAGE),
            optional("round_id", SLUG),
            optional("note", TEXT),
            optional("source_ids", CITATIONS)),
    CLAUSES(
            List.of(),
            required("document_id", SLUG),
            required("ordinal", ORDINAL),
            optional("number", CLAUSE_NUMBER),
            required("text", TEXT),
            optional("commitment_ids", SLUGS)),
    CEASEFIRES(
            List.of("id"),
            required("id", SLUG),
            required("from", MOMENT),
            optional("to", MOMENT),
            optional("extended_from_id", SLUG),
            optional("brokered_by", LINES),
            optional("note", TEXT),
            optional("source_ids", CITATIONS)),
    EVENTS(
            List.of("id"),
            required("id", SLUG),
            required("occurred_on", PARTIAL_DATE),
            required("kind", oneOf(Vocabulary.INCIDENT_KINDS)),
            required("title", TEXT),
            optional("place", LINES),
            optional("lat", LATITUDE),
            optional("lon", LONGITUDE),
            optional("actors", SLUGS),
            optional("fatalities_min", SMALL_COUNT),
            optional("fatalities_max", SMALL_COUNT),
            optional("claim_by", TEXT),
            optional("source_ids", CITATIONS)),
    CEASEFIRE_TERMS(
            List.of(),
            required("ceasefire_id", SLUG),
            optional("kind", oneOf(Vocabulary.CEASEFIRE_KINDS)),
            optional("purpose", oneOf(Vocabulary.CEASEFIRE_PURPOSES)),
            optional("ended_how", oneOf(Vocabulary.CEASEFIRE_ENDS)),
            optional("stated_by", LINE),
            optional("source_ids", CITATIONS)),
    CEASEFIRE_ACCOUNTS(
            List.of(),
            required("ceasefire_id", SLUG),
            required("party", LINE),
            optional("speaker", LINE),
            required("stance", oneOf("holds", "broken", "ended", "unclear")),
            optional("said_on", PARTIAL_DATE),
            required("text", TEXT),
            optional("source_ids", CITATIONS)),
    CEASEFIRE_VIOLATIONS(
            List.of(),
            required("ceasefire_id", SLUG),
            required("alleged_by", LINE),
            optional("against", LINE),
            optional("occurred_on", PARTIAL_DATE),
            optional("event_id", SLUG),
            optional("text", TEXT),
            optional("source_ids", CITATIONS)),
    SESSIONS(
            List.of(),
            required("round_id", SLUG),
            required("ordinal", ORDINAL),
            optional("held_on", PARTIAL_DATE),
            optional("place", LINE),
            optional("note", TEXT),
            optional("source_ids", CITATIONS)),
    STATEMENTS(
            List.of(),
            required("round_id", SLUG),
            optional("party", LINE),
            optional("speaker", LINE),
            optional("said_on", PARTIAL_DATE),
            required("text", TEXT),
            optional("language", LANGUAGE),
            optional("url", URL),
            optional("source_ids", CITATIONS));

    /** Columns in which a row says something of what it is about. */
    private static final Set<String> SAID = Set.of(
            "to",
            "reason",
            "note",
            "text",
            "evidence",
            "words",
            "role",
            "organization",
            "is_head",
            "size",
            "count_min",
            "count_best",
            "count_max",
            "count_text",
            "cargo_note",
            "side",
            "value_min",
            "value_max",
            "unit",
            "score",
            "weekdays",
            "number",
            "commitment_ids",
            "place",
            "url",
            "language",
            "source_ids");

    private final List<String> key;
    private final List<DossierColumn> columns;

    DossierFile(List<String> key, DossierColumn... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    public List<DossierColumn> columns() {
        return columns;
    }

    /** The word for a record of this file in addresses and in SQL: its name without the ending. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file with that word; empty if there is none. */
    public static Optional<DossierFile> find(String code) {
        return Arrays.stream(values()).filter(file -> file.code().equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException if there is no such column */
    public DossierColumn column(String name) {
        return columns.get(position(name));
    }

    /** The file whose ids a column holds; empty if it holds none. */
    public Optional<DossierFile> target(String column) {
        return Optional.ofNullable(
                switch (column) {
                    case "side_a", "side_b", "parent_id", "actors" -> ACTORS;
                    case "crossing_id" -> CROSSINGS;
                    case "round_id" -> ROUNDS;
                    case "commitment_id", "commitment_ids" -> COMMITMENTS;
                    case "document_id" -> DOCUMENTS;
                    case "ceasefire_id", "extended_from_id" -> CEASEFIRES;
                    case "event_id" -> EVENTS;
                    case "source_ids", "basis_source_ids" -> SOURCES;
                    default -> null;
                });
    }

    /** The names of all columns, in their order. */
    List<String> header() {
        return columns.stream().map(DossierColumn::name).toList();
    }

    /** The names of the columns that every dossier has; the others follow them, or are all missing. */
    List<String> shortHeader() {
        return columns.stream()
                .filter(column -> !column.mayBeMissing())
                .map(DossierColumn::name)
                .toList();
    }

    /** True if the rows have nothing in the columns that may be missing; they are then not written. */
    boolean fitsShortHeader(List<DossierRow> rows) {
        int always = shortHeader().size();
        return rows.stream()
                .allMatch(row ->
                        row.cells().subList(always, row.cells().size()).stream().allMatch(Objects::isNull));
    }

    /** The ids that a cell of the column holds, those of a citation without what is said of it, of an unfinished one too. */
    public List<String> referred(String column, @Nullable String cell) {
        return column.equals(sources().orElse(null))
                ? CellFormat.elements(cell).stream()
                        .map(WrittenCitation::sourceOf)
                        .toList()
                : CellFormat.elements(cell);
    }

    /** The column that names the sources of a row; empty if the file has none. */
    public Optional<String> sources() {
        return Stream.of("source_ids", "basis_source_ids").filter(this::has).findFirst();
    }

    /** True if a dossier may do without this file; it is then not written either, as long as it would hold no row. */
    boolean mayBeAbsent() {
        return switch (this) {
            case SCHEDULES,
                    CONFIRMATIONS,
                    COMMITMENT_DUES,
                    COMMITMENT_REVIEWS,
                    COMMITMENT_CLAIMS,
                    DOCUMENTS,
                    CLAUSES,
                    CEASEFIRE_TERMS,
                    CEASEFIRE_ACCOUNTS,
                    CEASEFIRE_VIOLATIONS,
                    SESSIONS,
                    STATEMENTS -> true;
            default -> false;
        };
    }

    /** True if rows have an id of their own; otherwise a row is known by all its cells. */
    public boolean hasKey() {
        return !key.isEmpty();
    }

    /** What makes two rows the same row. */
    List<?> identity(DossierRow row) {
        return hasKey() ? key.stream().map(column -> row.text(this, column)).toList() : row.cells();
    }

    /** What a row is about, without what it says of it: two of one file that share it may be one fact told in other words. */
    List<?> fact(DossierRow row) {
        return columns.stream()
                .filter(column -> !SAID.contains(column.name()))
                .map(column -> Optional.ofNullable(row.cell(this, column.name())))
                .toList();
    }

    public boolean has(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column));
    }

    int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(fileName() + " has no column " + column);
    }
}
