package app.parley.overview;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a lane of the timeline is about. */
public enum LaneKind {
    TALKS,
    CEASEFIRES,
    CROSSINGS,
    CARGO,
    INCIDENTS;

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static LaneKind parse(String code) {
        for (LaneKind one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        String expected = Arrays.stream(values()).map(LaneKind::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"" + code + "\" is not a lane: expected one of " + expected + ".");
    }
}
