package app.parley.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Edits of any published table by chance, as SQL: rows take over values of other rows, are copied and removed. The catalogue
 * says which tables and columns there are, so that a new one is edited too. What breaks a rule is refused by the database.
 */
public final class RandomEdits {
    private final DSLContext sql;
    private final Random random;
    private final List<String> tables;
    private final TreeMap<String, List<String>> columns = new TreeMap<>();
    private final TreeMap<String, Set<String>> unique = new TreeMap<>();
    private final TreeSet<String> edited = new TreeSet<>();
    private int number;

    public RandomEdits(DSLContext sql, Random random) {
        this.sql = sql;
        this.random = random;
        this.tables = tracked(sql);
        for (String table : tables) {
            columns.put(table, sql.fetch("""
                            SELECT attname::text FROM pg_attribute
                            WHERE attrelid = ('parley.' || {0})::regclass AND attnum > 0 AND NOT attisdropped
                                AND attgenerated = '' AND attname NOT IN ('recorded_at')
                            ORDER BY attnum""", DSL.val(table)).getValues(0, String.class));
            unique.put(
                    table,
                    sql.fetch("""
                            SELECT DISTINCT a.attname::text
                            FROM pg_index i
                            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                            WHERE i.indrelid = ('parley.' || {0})::regclass AND i.indisunique
                                AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = i.indrelid AND f.contype = 'f'
                                    AND a.attnum = ANY (f.conkey) AND cardinality(f.conkey) > 1 AND a.attname <> 'party')""", DSL.val(table)).getValues(0, String.class).stream()
                            .collect(Collectors.toSet()));
        }
    }

    static List<String> tracked(DSLContext sql) {
        return sql.fetch("""
                        SELECT regexp_replace(tgname, '_leaves_history$', '') AS tracked FROM pg_trigger
                        WHERE tgname LIKE '%\\_leaves\\_history' ORDER BY 1""").getValues(0, String.class);
    }

    /** Tables that took an insert, an update or a removal, such as {@code update closure}. */
    Set<String> edited() {
        return edited;
    }

    List<String> tables() {
        return tables;
    }

    /** One transaction of one to four changes in a situation; false if the database refused it. */
    public boolean edit(int situation) {
        List<String> done = new ArrayList<>();
        try {
            sql.transaction(transaction -> {
                for (int i = 1 + random.nextInt(4); i > 0; i--) {
                    String table = tables.get(random.nextInt(tables.size()));
                    String what = table.equals("situation") || random.nextInt(10) < 6
                            ? "update "
                            : random.nextInt(10) < 6 ? "insert " : "remove ";
                    if (change(transaction.dsl(), what, table, situation) > 0) {
                        done.add(what + table);
                    }
                }
            });
        } catch (DataAccessException refused) {
            return false;
        }
        edited.addAll(done);
        return !done.isEmpty();
    }

    private int change(DSLContext inside, String what, String table, int situation) {
        return switch (what) {
            case "update " -> table.equals("situation") ? rename(inside, situation) : update(inside, table, situation);
            case "insert " -> copy(inside, table, situation);
            default -> inside.execute("DELETE FROM parley." + table + " t WHERE " + chosen(table, situation));
        };
    }

    private int rename(DSLContext inside, int situation) {
        return inside.execute(
                "UPDATE parley.situation SET name = left(name, 40) || {0}, stale_after_hours = {1},"
                        + " west = west + 0.01 WHERE id = {2}",
                DSL.val(" " + number++), DSL.val(1 + random.nextInt(200)), DSL.val(situation));
    }

    private int update(DSLContext inside, String table, int situation) {
        List<String> own = columns.get(table).stream()
                .filter(column -> !column.equals("id") && !column.equals("situation_id"))
                .toList();
        String column = own.get(random.nextInt(own.size()));
        return inside.execute(
                "UPDATE parley." + table + " t SET " + column + " = (SELECT o." + column + " FROM parley." + table
                        + " o WHERE o.situation_id = " + situation + " ORDER BY md5(o::text || " + random.nextInt(1000)
                        + ") LIMIT 1) WHERE " + chosen(table, situation));
    }

    /** A copy of a row under another name. */
    private int copy(DSLContext inside, String table, int situation) {
        number++;
        String values = columns.get(table).stream()
                .map(column ->
                        column.equals("situation_id") || !unique.get(table).contains(column)
                                ? "t." + column
                                : "(CASE pg_typeof(t." + column + ")::text WHEN 'uuid' THEN uuidv7()::text"
                                        + " WHEN 'integer' THEN (nullif(t." + column + "::text, '')::text || '"
                                        + number % 10 + "')"
                                        + " ELSE t." + column + "::text || '-" + number + "' END)::"
                                        + type(table, column))
                .collect(Collectors.joining(", "));
        return inside.execute("INSERT INTO parley." + table + " (" + String.join(", ", columns.get(table)) + ") SELECT "
                + values + " FROM parley." + table + " t WHERE " + chosen(table, situation));
    }

    private String type(String table, String column) {
        return String.valueOf(sql.fetchValue(
                "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = ('parley.' || {0})::regclass"
                        + " AND attname = {1}",
                DSL.val(table), DSL.val(column)));
    }

    /** One row of the situation. */
    private String chosen(String table, int situation) {
        return "t.ctid = (SELECT c.ctid FROM parley." + table + " c WHERE c.situation_id = " + situation
                + " ORDER BY md5(c::text || " + random.nextInt(1000) + ") LIMIT 1)";
    }
}
