package app.parley.platform.database;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What SQL works out of a partial date, as the indexes have it. */
public final class PartialDates {
    private PartialDates() {}

    /** The first day the date can mean; null if it is null. */
    public static Field<LocalDate> earliest(Field<PartialDate> date) {
        return DSL.field("earliest({0})", LocalDate.class, date);
    }

    /** The last day the date can mean; null if it is null. */
    public static Field<LocalDate> latest(Field<PartialDate> date) {
        return DSL.field("latest({0})", LocalDate.class, date);
    }
}
