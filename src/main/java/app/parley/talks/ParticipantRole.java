package app.parley.talks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a third party does at a round. */
public enum ParticipantRole {
    HOST,
    MEDIATOR,
    FACILITATOR,
    GUARANTOR;

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static ParticipantRole parse(String code) {
        for (ParticipantRole one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        String expected = Arrays.stream(values()).map(ParticipantRole::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "\"" + code + "\" is not a role of a third party: expected one of " + expected + ".");
    }
}
