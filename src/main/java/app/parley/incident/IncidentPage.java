package app.parley.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some incidents, newest first.
 *
 * @param next asks for the page after; null on the last page
 */
public record IncidentPage(
        List<IncidentEntry> incidents, @Nullable IncidentCursor next) {}
