package app.parley.dossier;

import static app.parley.sql.Tables.DELEGATE;
import static app.parley.sql.Tables.DELEGATION;
import static app.parley.sql.Tables.DELEGATION_CLAIM;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.PROCESS;
import static app.parley.sql.Tables.ROUND;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import app.parley.dossier.DossierMerge.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The published records of one situation, one by one: a record is a row of a dossier's file, its cells text by column, as the
 * file has them. Works within a transaction of the caller.
 */
public final class Records {
    private static final int INCIDENTS_SEARCHED = 5_000;

    private final DSLContext sql;
    private final int situation;
    private final DossierStore store;

    public Records(DSLContext sql, int situation) {
        this.sql = sql;
        this.situation = situation;
        this.store = new DossierStore(sql);
    }

    /**
     * A record and the id it is stored under, which is in no cell if its file has no ids.
     *
     * @param cells by column in the file's order; an empty cell is absent
     */
    public record Stored(String id, Map<String, String> cells) {}

    /** The record of that id; empty if there is none (any more), or the text can be no id of the file. */
    public Optional<Map<String, String>> find(DossierFile file, String id) {
        return condition(file, id)
                .flatMap(which -> store.rowsOf(file, situation, which).stream()
                        .map(row -> cells(file, row.row()))
                        .findFirst());
    }

    /** The records that their file's own ids name; those that are not there are left out, as are all of a file without ids. */
    public List<Stored> named(DossierFile file, Set<String> keys) {
        if (!file.hasKey() || keys.isEmpty()) {
            return List.of();
        }
        return stored(file, keyField(file).cast(SQLDataType.VARCHAR).in(keys), List.of(), keys.size());
    }

    /**
     * Records in which every word of a text stands, the newest recorded first; of incidents, the newest to have happened, among
     * the {@value #INCIDENTS_SEARCHED} newest.
     *
     * @param text words; all records for the empty text
     * @param most how many at most
     */
    public List<Stored> search(DossierFile file, String text, int most) {
        DossierTable table = DossierTable.of(file);
        Condition which = noCondition();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                which = which.and(everything(table).containsIgnoreCase(word));
            }
        }
        if (file == DossierFile.EVENTS) {
            if (!text.isBlank()) {
                which = which.and(INCIDENT.ID.in(select(INCIDENT.ID)
                        .from(INCIDENT)
                        .where(INCIDENT.SITUATION_ID.eq(situation))
                        .orderBy(INCIDENT.OCCURRED_EARLIEST.desc(), INCIDENT.ID.desc())
                        .limit(INCIDENTS_SEARCHED)));
            }
            return stored(file, which, List.of(INCIDENT.OCCURRED_EARLIEST.desc(), INCIDENT.ID.desc()), most);
        }
        Field<?> recordedAt = requireNonNull(table.table().field("recorded_at"));
        return stored(file, which, List.of(recordedAt.desc(), table.id().desc()), most);
    }

    private List<Stored> stored(DossierFile file, Condition which, List<SortField<?>> order, int most) {
        return store.rowsOf(file, situation, which, order, most).stream()
                .map(row -> new Stored(row.id().toString(), cells(file, row.row())))
                .toList();
    }

    /** All stored text of a record in one. */
    private static Field<String> everything(DossierTable table) {
        return concat(table.fields().values().stream()
                .<Field<?>>map(field -> coalesce(
                                field.getType().isArray()
                                        ? function("array_to_string", String.class, field, inline(" "))
                                        : field.cast(SQLDataType.VARCHAR),
                                inline(""))
                        .concat(inline(" ")))
                .toArray(Field[]::new));
    }

    /** Stores a new record and returns its id. The cells must be {@linkplain #problems without problems}. */
    public String add(DossierFile file, Map<String, String> cells) {
        RowWriter writer = prepared(file, cells);
        DossierRow row = row(file, cells, 1);
        if (DossierTable.filledIn(file) != null) {
            String id = row.text(file, file.header().getFirst());
            writer.change(file, List.of(new Change(id, row)));
            return id;
        }
        return writer.add(file, List.of(row)).getFirst().toString();
    }

    /** Stores a record again under the id that it once had. */
    public void restore(DossierFile file, String id, Map<String, String> cells) {
        RowWriter writer = prepared(file, cells);
        DossierRow row = row(file, cells, 1);
        if (DossierTable.filledIn(file) != null) {
            writer.change(file, List.of(new Change(id, row)));
        } else if (DossierTable.of(file).id().getType() == UUID.class) {
            writer.add(file, List.of(row), List.of(UUID.fromString(id)));
        } else {
            writer.add(file, List.of(row));
        }
    }

    /** Gives a stored record other cells. */
    public void change(DossierFile file, String id, Map<String, String> cells) {
        prepared(file, cells).change(file, List.of(new Change(storedId(file, id), row(file, cells, 1))));
        tidy(file);
    }

    /** Takes a record out of what is published; the history keeps it. */
    public void remove(DossierFile file, String id) {
        writer(Map.of()).remove(file, List.of(storedId(file, id)));
        tidy(file);
    }

    /**
     * What keeps cells from being a record: cells of the wrong form, cells that do not go together, and what does not go with
     * the records that are stored.
     *
     * @param id the record that they would replace; null for a new one
     */
    public List<DossierProblem> problems(DossierFile file, @Nullable String id, Map<String, String> cells) {
        return new RecordCheck(store, situation).problems(file, id, cells);
    }

    private RowWriter prepared(DossierFile file, Map<String, String> cells) {
        if (file == DossierFile.DELEGATIONS || file == DossierFile.DELEGATES) {
            sql.insertInto(
                            DELEGATION,
                            DELEGATION.SITUATION_ID,
                            DELEGATION.ROUND_ID,
                            DELEGATION.PARTY,
                            DELEGATION.ACTOR_ID)
                    .values(
                            situation,
                            cells.getOrDefault("round_id", ""),
                            cells.getOrDefault("party", ""),
                            parties().actorOf(cells.getOrDefault("party", "")))
                    .onConflictDoNothing()
                    .execute();
        }
        return writer(file == DossierFile.ROUNDS ? processes(cells.getOrDefault("process", "")) : Map.of());
    }

    private RowWriter writer(Map<String, String> processIds) {
        return new RowWriter(sql, situation, parties(), processIds);
    }

    private PartyNames parties() {
        return new PartyNames(store.rowsOf(DossierFile.ACTORS, situation).stream()
                .map(DossierStore.StoredRow::row)
                .toList());
    }

    /** The ids of all processes by name, that of a new name made first. */
    private Map<String, String> processes(String name) {
        Map<String, String> known = new HashMap<>(sql.select(PROCESS.NAME, PROCESS.ID)
                .from(PROCESS)
                .where(PROCESS.SITUATION_ID.eq(situation))
                .fetchMap(PROCESS.NAME, PROCESS.ID));
        if (!known.containsKey(name)) {
            String id = ProcessIds.fresh(name, known.values());
            sql.insertInto(PROCESS, PROCESS.SITUATION_ID, PROCESS.ID, PROCESS.NAME)
                    .values(situation, id, name)
                    .execute();
            known.put(name, id);
        }
        return known;
    }

    /** A process without a round, and a delegation of which nobody says anything, are none. */
    private void tidy(DossierFile file) {
        if (file == DossierFile.ROUNDS) {
            sql.deleteFrom(PROCESS)
                    .where(PROCESS.SITUATION_ID.eq(situation))
                    .andNotExists(selectOne()
                            .from(ROUND)
                            .where(ROUND.SITUATION_ID.eq(PROCESS.SITUATION_ID))
                            .and(ROUND.PROCESS_ID.eq(PROCESS.ID)))
                    .execute();
        } else if (file == DossierFile.DELEGATIONS || file == DossierFile.DELEGATES) {
            sql.deleteFrom(DELEGATION)
                    .where(DELEGATION.SITUATION_ID.eq(situation))
                    .andNotExists(selectOne()
                            .from(DELEGATION_CLAIM)
                            .where(DELEGATION_CLAIM.SITUATION_ID.eq(DELEGATION.SITUATION_ID))
                            .and(DELEGATION_CLAIM.ROUND_ID.eq(DELEGATION.ROUND_ID))
                            .and(DELEGATION_CLAIM.PARTY.eq(DELEGATION.PARTY)))
                    .andNotExists(selectOne()
                            .from(DELEGATE)
                            .where(DELEGATE.SITUATION_ID.eq(DELEGATION.SITUATION_ID))
                            .and(DELEGATE.ROUND_ID.eq(DELEGATION.ROUND_ID))
                            .and(DELEGATE.PARTY.eq(DELEGATION.PARTY)))
                    .execute();
        }
    }

    private static Object storedId(DossierFile file, String id) {
        return DossierTable.of(file).id().getType() == UUID.class ? UUID.fromString(id) : id;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Optional<Condition> condition(DossierFile file, String id) {
        Field field = DossierTable.of(file).id();
        if (field.getType() != UUID.class) {
            return Optional.of(field.cast(SQLDataType.VARCHAR).eq(val(id)));
        }
        try {
            return Optional.of(field.eq(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Field<?> keyField(DossierFile file) {
        String key = file.header().getFirst();
        return requireNonNull(DossierTable.of(file).fields().get(key), key);
    }

    static DossierRow row(DossierFile file, Map<String, String> cells, int line) {
        List<@Nullable String> row = new ArrayList<>();
        for (DossierColumn column : file.columns()) {
            String cell = cells.get(column.name());
            row.add(cell == null || cell.isEmpty() ? null : cell);
        }
        return new DossierRow(line, row).inCanonicalForm(file);
    }

    static Map<String, String> cells(DossierFile file, DossierRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (DossierColumn column : file.columns()) {
            String cell = row.cell(file, column.name());
            if (cell != null) {
                cells.put(column.name(), cell);
            }
        }
        return cells;
    }
}
