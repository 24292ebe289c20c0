package app.parley.platform.database;

import app.parley.time.AsOf;
import java.time.Instant;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Runs reads, now or as it was recorded at a past instant. The queries are the same: for the past the search path puts
 * the views of schema {@code parley_as_of}, which have the names of the tables, before the tables.
 */
@Component
public class Reads {
    private final DSLContext sql;

    public Reads(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Reads within one transaction that sees one state of the database.
     *
     * @param asOf the recorded instant that is asked about; the latest state if it names none
     * @param query reads only; it must not keep the context
     */
    public <T> T at(AsOf asOf, Function<DSLContext, T> query) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = DSL.using(transaction);
            inside.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            Instant recorded = asOf.recorded();
            if (recorded != null) {
                inside.execute(
                        "SELECT set_config('search_path', 'parley_as_of, parley', true), set_config('parley.as_of', {0}, true)",
                        DSL.val(recorded.toString()));
            }
            return query.apply(inside);
        });
    }
}
