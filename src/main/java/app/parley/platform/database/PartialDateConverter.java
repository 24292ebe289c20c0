package app.parley.platform.database;

import app.parley.time.PartialDate;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Reads and writes the SQL domain {@code partial_date}. */
public class PartialDateConverter extends AbstractConverter<String, PartialDate> {
    public PartialDateConverter() {
        super(String.class, PartialDate.class);
    }

    @Override
    public @Nullable PartialDate from(@Nullable String value) {
        return value == null ? null : PartialDate.parse(value);
    }

    @Override
    public @Nullable String to(@Nullable PartialDate value) {
        return value == null ? null : value.toString();
    }
}
