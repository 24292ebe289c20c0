package app.parley.crossing;

import java.util.List;

/** Which way traffic moves between side A and side B of a crossing. */
public enum Direction {
    A_TO_B,
    B_TO_A,
    BOTH;

    /** The two single ways. */
    public static final List<Direction> ONE_WAYS = List.of(A_TO_B, B_TO_A);

    /** True if what is said for this direction holds for the other: both ways cover each single one. */
    public boolean covers(Direction other) {
        return this == BOTH || this == other;
    }

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return Code.of(this);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static Direction parse(String code) {
        return Code.parse(code, values(), "direction");
    }
}
