package app.parley.crossing.ui;

import java.util.Locale;

/** Which changes a reader asks for. */
enum ChangeSpan {
    /** Recorded since this browser last showed the board. */
    VISIT,
    /** On the day viewed, against the day before. */
    DAY,
    /** On the day viewed and the six before. */
    WEEK,
    /** From one day to another. */
    BETWEEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
