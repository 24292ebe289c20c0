package app.parley.history;

import java.time.Instant;

/** The last of a page of corrections; the next page has those that come after it, older ones. */
public record CorrectionCursor(Instant at, String file, String recordId) {}
