package app.parley.dossier;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.PROCESS;
import static app.parley.sql.Tables.ROUND;
import static app.parley.sql.Tables.ROUND_PARTICIPANT;
import static app.parley.sql.Tables.SITUATION;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import app.parley.source.WrittenCitation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Reads a stored situation back as the rows of a dossier. */
final class DossierStore {
    /** As {@link WrittenCitation} has it. */
    private static final Field<String> WRITTEN = field(
            "{0} || CASE WHEN {2} <> 'reports' THEN concat(':', {1}, ':', {2}) WHEN {1} IS NOT NULL THEN concat(':', {1}) ELSE '' END",
            String.class, CITATION.SOURCE_ID, CITATION.CREDIBILITY, CITATION.STANCE);

    private final DSLContext sql;

    DossierStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A row of a file and the identifier it is stored under. */
    record StoredRow(DossierRow row, Object id) {}

    /** What is read in place of a table. */
    @FunctionalInterface
    interface Standing {
        /**
         * @param of which rows of the table are asked for, each of its fields being equal to another in the query around it; they
         *     are asked for outside too
         * @return under the table's own name
         */
        Table<?> of(Table<?> table, Map<Field<?>, Field<?>> of);
    }

    Optional<Integer> findSituation(String slug) {
        return sql.select(SITUATION.ID)
                .from(SITUATION)
                .where(SITUATION.SLUG.eq(slug))
                .fetchOptional(SITUATION.ID);
    }

    Dossier dossierOf(int situation) {
        Map<DossierFile, List<DossierRow>> rows = new EnumMap<>(DossierFile.class);
        for (DossierFile file : DossierFile.values()) {
            rows.put(file, rowsOf(file, situation).stream().map(StoredRow::row).toList());
        }
        return new Dossier(rows);
    }

    List<StoredRow> rowsOf(DossierFile file, int situation) {
        return rowsOf(file, situation, noCondition());
    }

    /** Those of a file's rows for which a condition on its table holds. */
    List<StoredRow> rowsOf(DossierFile file, int situation, Condition which) {
        return rowsOf(file, situation, which, List.of(), Integer.MAX_VALUE);
    }

    /** The first rows in an order. */
    List<StoredRow> rowsOf(DossierFile file, int situation, Condition which, List<SortField<?>> order, int most) {
        DossierTable table = DossierTable.of(file);
        List<Field<?>> fields = new ArrayList<>();
        for (DossierColumn column : file.columns()) {
            fields.add(fieldOf(table, column.name(), (other, of) -> other));
        }
        fields.add(table.id());
        TableField<?, ?> filled = DossierTable.filledIn(file);
        return sql.select(fields)
                .from(table.table())
                .where(table.situation().eq(situation))
                .and(filled == null ? noCondition() : filled.isNotNull())
                .and(which)
                .orderBy(order)
                .limit(most)
                .fetch(stored -> new StoredRow(cells(stored, file.columns().size()), stored.get(fields.size() - 1)));
    }

    /**
     * The rows of a file in what stands for its table, by a number that is read with each.
     *
     * @param from what is read: the file's table under its own name, and whatever that is joined with
     * @param others what stands for another table that a row needs
     */
    Map<Long, DossierRow> rowsIn(
            DossierFile file, Table<?> from, Condition which, Standing others, Field<Long> number) {
        DossierTable table = DossierTable.of(file);
        List<Field<?>> fields = new ArrayList<>();
        for (DossierColumn column : file.columns()) {
            fields.add(fieldOf(table, column.name(), others));
        }
        fields.add(number);
        TableField<?, ?> filled = DossierTable.filledIn(file);
        Map<Long, DossierRow> rows = new HashMap<>();
        sql.select(fields)
                .from(from)
                .where(which)
                .and(filled == null ? noCondition() : filled.isNotNull())
                .forEach(stored -> rows.put(
                        stored.get(number), cells(stored, file.columns().size())));
        return rows;
    }

    private static Field<?> fieldOf(DossierTable table, String column, Standing in) {
        if (column.equals(table.sources())) {
            return sources(table, in);
        }
        return switch (column) {
            case "count_best" ->
                when(CARGO_CLAIM.LOW.eq(CARGO_CLAIM.HIGH).and(CARGO_CLAIM.BEST.eq(CARGO_CLAIM.LOW)), (Long) null)
                        .otherwise(CARGO_CLAIM.BEST);
            case "process" ->
                field(select(PROCESS.NAME)
                        .from(in.of(
                                PROCESS,
                                Map.of(PROCESS.SITUATION_ID, ROUND.SITUATION_ID, PROCESS.ID, ROUND.PROCESS_ID)))
                        .where(PROCESS.SITUATION_ID.eq(ROUND.SITUATION_ID))
                        .and(PROCESS.ID.eq(ROUND.PROCESS_ID)));
            case "host" -> participants("host", in);
            case "mediators" -> participants("mediator", in);
            default -> Objects.requireNonNull(table.fields().get(column), column);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Field<?> sources(DossierTable table, Standing in) {
        Field fact = Objects.requireNonNull(table.fact());
        return field(select(arrayAgg(WRITTEN).orderBy(CITATION.ORDINAL))
                .from(in.of(CITATION, Map.of(CITATION.SITUATION_ID, table.situation(), fact, table.id())))
                .where(fact.eq(table.id()))
                .and(CITATION.SITUATION_ID.eq(table.situation())));
    }

    private static Field<?> participants(String role, Standing in) {
        return field(select(arrayAgg(ROUND_PARTICIPANT.NAME).orderBy(ROUND_PARTICIPANT.ORDINAL))
                .from(in.of(
                        ROUND_PARTICIPANT,
                        Map.of(
                                ROUND_PARTICIPANT.SITUATION_ID,
                                ROUND.SITUATION_ID,
                                ROUND_PARTICIPANT.ROUND_ID,
                                ROUND.ID)))
                .where(ROUND_PARTICIPANT.SITUATION_ID.eq(ROUND.SITUATION_ID))
                .and(ROUND_PARTICIPANT.ROUND_ID.eq(ROUND.ID))
                .and(ROUND_PARTICIPANT.ROLE.eq(role)));
    }

    private static DossierRow cells(Record stored) {
        return cells(stored, stored.size());
    }

    private static DossierRow cells(Record stored, int count) {
        List<@Nullable String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(DossierTable.cell(stored.get(i)));
        }
        return new DossierRow(0, Collections.unmodifiableList(cells));
    }
}
