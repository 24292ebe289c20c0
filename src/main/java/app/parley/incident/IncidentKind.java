package app.parley.incident;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened. */
public enum IncidentKind {
    CLASH,
    AIRSTRIKE,
    ATTACK,
    SHELLING,
    STATEMENT,
    MEETING,
    AGREEMENT,
    PROTEST,
    POLICY,
    TRADE,
    HUMANITARIAN,
    CLOSURE,
    REOPENING,
    DISPLACEMENT,
    ARREST,
    OTHER;

    /** The uses of armed force. */
    public static Set<IncidentKind> force() {
        return EnumSet.of(CLASH, AIRSTRIKE, ATTACK, SHELLING);
    }

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static IncidentKind parse(String code) {
        for (IncidentKind one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        String expected = Arrays.stream(values()).map(IncidentKind::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "\"" + code + "\" is not a kind of incident: expected one of " + expected + ".");
    }
}
