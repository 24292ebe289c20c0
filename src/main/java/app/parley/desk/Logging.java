package app.parley.desk;

import static app.parley.sql.Tables.DESK_CHANGE;
import static org.jooq.impl.DSL.val;

import app.parley.dossier.DossierFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Begins the records of one text together, each exactly once however often it is asked for; for editors, whoever calls. */
@Component
@PreAuthorize("hasRole('EDITOR')")
public class Logging {
    /** Records of one batch. */
    public static final int MOST = 100;

    private final DSLContext sql;

    Logging(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A record of the text.
     *
     * @param begun the change that was begun of it before; null if none is known
     */
    public record Entry(
            DossierFile file,
            Map<String, String> cells,
            @Nullable UUID begun) {
        /** Copies the cells. */
        public Entry {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * All or none. A record that the batch has already, in a change that is open or published, is not begun again: whoever
     * lost the answer asks once more.
     *
     * @return the change of each entry, in order; open or published
     * @throws Declined if there are more than {@link #MOST}, or one is too long to be kept
     */
    public List<Change> begin(int situation, UUID batch, List<Entry> entries) {
        if (entries.size() > MOST) {
            throw new Declined(Declined.Reason.TOO_LONG);
        }
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            inside.execute("SELECT pg_advisory_xact_lock(hashtext({0}))", val("batch " + batch));
            List<Change> there = new ArrayList<>(ChangeRows.list(
                    inside,
                    DESK_CHANGE
                            .BATCH_ID
                            .eq(batch)
                            .and(DESK_CHANGE.SITUATION_ID.eq(situation))
                            .and(DESK_CHANGE.AUTHOR_ID.eq(Desk.self().id()))
                            .and(DESK_CHANGE.STATE.in(
                                    ChangeState.DRAFT.code(),
                                    ChangeState.IN_REVIEW.code(),
                                    ChangeState.PUBLISHED.code())),
                    2 * MOST));
            List<Change> begun = new ArrayList<>();
            for (Entry entry : entries) {
                Map<String, String> cells = Cells.of(entry.file(), entry.cells());
                Change change = there.stream()
                        .filter(one -> isOf(entry, cells, one))
                        .findFirst()
                        .orElse(null);
                if (change == null) {
                    begun.add(Desk.insert(inside, situation, entry.file(), null, false, null, cells, batch, null));
                } else {
                    there.remove(change);
                    begun.add(kept(inside, change, cells));
                }
            }
            return begun;
        });
    }

    private static boolean isOf(Entry entry, Map<String, String> cells, Change change) {
        return entry.begun() == null
                ? entry.file() == change.file() && cells.equals(change.cells())
                : entry.begun().equals(change.id());
    }

    private static Change kept(DSLContext inside, Change change, Map<String, String> cells) {
        boolean differs = change.state().isOpen() && !change.cells().equals(cells);
        return differs ? Desk.write(inside, Desk.open(inside, change.id()), cells) : change;
    }
}
