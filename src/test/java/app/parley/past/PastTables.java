package app.parley.past;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** Every table that is read as of the past, those that are derived too. */
final class PastTables {
    private PastTables() {}

    /** The number and the digest of the rows of each. */
    static Map<String, String> read(DSLContext sql, String schema) {
        Map<String, String> tables = new TreeMap<>();
        for (String table : sql.fetch("SELECT viewname::text FROM pg_views WHERE schemaname = 'parley_as_of'")
                .getValues(0, String.class)) {
            // Which transaction wrote a version is not kept, and a day without incidents is no different from none.
            String row = table.equals("situation_version") ? "(t.situation_id, t.version, t.changed_at)" : "t";
            String where = Set.of("incident_days", "incident_on_day").contains(table) ? " WHERE t.number > 0" : "";
            tables.put(
                    table,
                    String.valueOf(sql.fetchValue(
                            "SELECT count(*) || ' ' || md5(coalesce(string_agg(" + row + "::text, '|' ORDER BY " + row
                                    + "::text COLLATE \"C\"), '')) FROM " + schema + "." + table + " t" + where)));
        }
        return tables;
    }
}
