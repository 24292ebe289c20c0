package app.parley.talks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the calendar of talks holds. */
public enum CalendarKind {
    /** Rounds of talks, on the days on which they sat or are to sit. */
    ROUNDS,
    /** The stated starts and ends of ceasefires. */
    CEASEFIRES,
    /** The days on which commitments are due. */
    COMMITMENTS;

    /** The lower-case word used in HTTP and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static CalendarKind parse(String code) {
        for (CalendarKind one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        String shown = code.length() > 40 ? code.substring(0, 40) + "…" : code;
        String expected = Arrays.stream(values()).map(CalendarKind::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"" + shown + "\" is no kind of date: expected any of " + expected + ".");
    }
}
