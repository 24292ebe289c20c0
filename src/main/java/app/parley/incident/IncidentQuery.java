package app.parley.incident;

import static app.parley.sql.Tables.INCIDENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.sql.tables.records.IncidentRecord;
import app.parley.time.AsOf;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incidents of a situation, newest first, page by page. */
@Component
public class IncidentQuery {
    public static final int LARGEST_PAGE = 500;

    private final Reads reads;

    public IncidentQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * One page. Incidents of the same day have a fixed order of no meaning.
     *
     * @param limit 1 to {@value #LARGEST_PAGE}
     * @param from the end of the page before; null for the first
     * @throws IllegalArgumentException if the limit is out of range
     */
    public IncidentPage page(
            Situation situation, IncidentFilter filter, int limit, @Nullable IncidentCursor from, AsOf asOf) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "No page has " + limit + " incidents: expected 1 to " + LARGEST_PAGE + ".");
        }
        Condition after = from == null ? noCondition() : after(from);
        return reads.at(asOf, sql -> {
            List<IncidentRecord> found = sql.selectFrom(INCIDENT)
                    .where(IncidentConditions.of(situation, filter))
                    .and(after)
                    .orderBy(INCIDENT.OCCURRED_EARLIEST.desc(), INCIDENT.ID.desc())
                    .limit(limit + 1)
                    .fetch();
            List<IncidentRecord> shown = found.subList(0, Math.min(limit, found.size()));
            IncidentCursor next = found.size() > limit ? endOf(shown) : null;
            return new IncidentPage(IncidentRows.complete(sql, situation, shown), next);
        });
    }

    /** Empty if there was no such incident by then. */
    public Optional<IncidentEntry> find(Situation situation, String id, AsOf asOf) {
        return reads.at(asOf, sql -> {
            List<IncidentRecord> found = sql.selectFrom(INCIDENT)
                    .where(INCIDENT.SITUATION_ID.eq(situation.id()))
                    .and(INCIDENT.SLUG.eq(id))
                    .fetch();
            return IncidentRows.complete(sql, situation, found).stream().findFirst();
        });
    }

    private static Condition after(IncidentCursor cursor) {
        return row(INCIDENT.OCCURRED_EARLIEST, INCIDENT.ID).lt(cursor.day(), cursor.id());
    }

    private static IncidentCursor endOf(List<IncidentRecord> shown) {
        IncidentRecord last = shown.getLast();
        return new IncidentCursor(last.getOccurredEarliest(), last.getId());
    }
}
