package app.parley.history;

import app.parley.dossier.DossierFile;
import java.util.Map;
import java.util.Optional;

/** Where a record is shown to everybody. */
public final class RecordPage {
    private RecordPage() {}

    /**
     * The path of the screen that shows a record, or what it is a part of; empty if none does.
     *
     * <p>It may have a query already, to which others are joined by {@link #joined}.
     *
     * @param cells of the record, as it is or was
     * @param isPublished false if there is no such record any more, and so no screen of its own
     */
    public static Optional<String> path(DossierFile file, String id, Map<String, String> cells, boolean isPublished) {
        return switch (file) {
            case CROSSINGS -> own("crossings/", id, isPublished);
            case SOURCES -> own("sources/", id, isPublished);
            case ACTORS -> own("actors/", id, isPublished);
            case ROUNDS -> own("talks/", id, isPublished);
            case COMMITMENTS -> own("talks/commitments/", id, isPublished);
            case CEASEFIRES -> own("talks/ceasefires/", id, isPublished);
            case DOCUMENTS -> own("documents/", id, isPublished);
            case CLOSURES, SCHEDULES, CROSSING_STATUS, CONFIRMATIONS, CARGO_REPORTS, IMPACTS ->
                of("crossings/", "crossing_id", cells);
            case DELEGATIONS, DELEGATES, SESSIONS, STATEMENTS -> of("talks/", "round_id", cells);
            case COMMITMENT_DUES, COMMITMENT_REVIEWS, COMMITMENT_CLAIMS ->
                of("talks/commitments/", "commitment_id", cells);
            case CEASEFIRE_TERMS, CEASEFIRE_ACCOUNTS, CEASEFIRE_VIOLATIONS ->
                of("talks/ceasefires/", "ceasefire_id", cells);
            case CLAUSES -> of("documents/", "document_id", cells);
            case EVENTS -> isPublished ? of("timeline?selected=incident:", "id", cells) : Optional.empty();
            case SITUATION -> Optional.of("");
        };
    }

    /** A path with a query, or with one more parameter if it has a query already. */
    public static String joined(String path, String query) {
        return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
    }

    private static Optional<String> own(String path, String id, boolean isPublished) {
        return isPublished ? Optional.of(path + id) : Optional.empty();
    }

    private static Optional<String> of(String path, String column, Map<String, String> cells) {
        return Optional.ofNullable(cells.get(column)).map(id -> path + id);
    }
}
