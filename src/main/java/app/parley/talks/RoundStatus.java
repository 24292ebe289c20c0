package app.parley.talks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of a round of talks. */
public enum RoundStatus {
    PLANNED,
    HELD,
    POSTPONED,
    CANCELLED,
    COLLAPSED,
    REVIVED;

    /** True if the sides met, whatever came of it. */
    public boolean tookPlace() {
        return this == HELD || this == COLLAPSED || this == REVIVED;
    }

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static RoundStatus parse(String code) {
        for (RoundStatus one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        String expected = Arrays.stream(values()).map(RoundStatus::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"" + code + "\" is not a round status: expected one of " + expected + ".");
    }
}
