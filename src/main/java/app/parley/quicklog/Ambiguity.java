package app.parley.quicklog;

import java.util.List;
import java.util.Map;

/**
 * A part of the text that does not say enough: shown with what it could mean, and nothing is taken.
 *
 * @param start in UTF-16 units, inclusive
 * @param end in UTF-16 units, exclusive
 */
public record Ambiguity(Kind kind, int start, int end, List<Choice> choices) {

    /** Copies the choices. */
    public Ambiguity {
        choices = List.copyOf(choices);
    }

    /** What is open. */
    public enum Kind {
        /** A name near to that of a crossing, or crossings without names. */
        CROSSING,
        /** A date that can be read in two ways, or none where one is needed. */
        DATE,
        /** Since when something still so has been so. */
        SINCE,
        /** Days said to have gone by that do not fit the dates said. */
        DAY_COUNT,
        /** A number that can be read in two ways. */
        NUMBER,
        /** A highest number alone, which a count cannot hold. */
        HIGH_ONLY,
        /** What was counted. */
        UNIT,
        /** A count of what passed, or of people, that need not be waiting. */
        PASSED,
        /** Open for some traffic; whether for that alone is not said. */
        PARTLY,
        /** What kind of incident. */
        INCIDENT,
        /** Which article of a publisher. */
        SOURCE,
        NEGATED,
        DENIED,
        /** It may or will be, or somebody wants it. */
        NOT_YET,
        QUESTION
    }

    /**
     * One thing it could mean.
     *
     * @param file of a record to propose anew; empty if the cells go into proposals that are there
     * @param cells by column name
     * @param proposals positions in {@link Reading#proposals} that take the cells
     */
    public record Choice(String file, Map<String, String> cells, List<Integer> proposals) {
        /** Copies what it is given. */
        public Choice {
            cells = Map.copyOf(cells);
            proposals = List.copyOf(proposals);
        }
    }
}
