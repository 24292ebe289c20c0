package app.parley.crossing;

import java.util.EnumSet;
import java.util.Set;

/** What moves over a crossing. */
public enum Traffic {
    /** Goods into side A's country for use there. */
    IMPORT(true),
    /** Goods out of side A's country. */
    EXPORT(true),
    /** Goods passing through to a third country. */
    TRANSIT(true),
    /** Relief goods and those who bring them. */
    HUMANITARIAN(false),
    /** Regular passengers on foot. */
    PEDESTRIAN(false),
    /** People going or being sent home for good. */
    RETURNEES(false);

    private final boolean trade;

    Traffic(boolean trade) {
        this.trade = trade;
    }

    /** True for import, export and transit. */
    public boolean isTrade() {
        return trade;
    }

    /** The three classes of trade. */
    public static Set<Traffic> trade() {
        return EnumSet.of(IMPORT, EXPORT, TRANSIT);
    }

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return Code.of(this);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static Traffic parse(String code) {
        return Code.parse(code, values(), "traffic");
    }
}
