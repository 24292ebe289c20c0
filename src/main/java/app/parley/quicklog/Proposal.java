package app.parley.quicklog;

import java.util.List;
import java.util.Map;

/**
 * A record that the text reports, for an editor to look over.
 *
 * @param file {@code cargo_reports}, {@code crossing_status} or {@code events}
 * @param cells by column name, in the formats of a dossier; empty ones absent
 * @param missing columns that the text leaves open and that the record needs or that the editor will want to fill
 * @param workedOut columns that the text does not state but a rule gives from what it states: the first day from the number
 *     of closed days, a sum of the dead
 * @param marks positions in {@link Reading#marks} that it rests on, in order
 */
public record Proposal(
        String file, Map<String, String> cells, List<String> missing, List<String> workedOut, List<Integer> marks) {
    public static final String CARGO = "cargo_reports";
    public static final String STATUS = "crossing_status";
    public static final String EVENT = "events";

    /** Copies what it is given. */
    public Proposal {
        cells = Map.copyOf(cells);
        missing = List.copyOf(missing);
        workedOut = List.copyOf(workedOut);
        marks = List.copyOf(marks);
    }
}
