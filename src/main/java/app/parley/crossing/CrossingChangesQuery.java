package app.parley.crossing;

import static app.parley.sql.Tables.CROSSING;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What changed at the crossings of a situation.
 *
 * <p>On one of two axes. <em>Between two days</em>: what changed in the world then, as far as it is known by now.
 * <em>Since an instant</em>: what was recorded since, whichever days it speaks of.
 */
@Component
public class CrossingChangesQuery {
    /** No kind of news is read beyond this many; the answer says so if one reaches it. */
    static final int MOST = 200;

    private final Reads reads;

    public CrossingChangesQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * What changed from the first to the last local day, both inclusive: changes on the first day are against the day before.
     *
     * @param limit how many are wanted
     */
    public CrossingChanges between(Situation situation, LocalDate first, LocalDate last, int limit, AsOf asOf) {
        return reads.at(asOf, sql -> {
            NewsReading reading = new NewsReading(sql, situation, names(sql, situation));
            List<CrossingNews> news = new ArrayList<>(ChangedStatuses.between(reading, first, last));
            news.addAll(NewContradictions.between(reading, first, last));
            news.addAll(NewCounts.between(reading, first, last));
            news.addAll(NewConfirmations.between(reading, first, last));
            return CrossingChanges.newest(news, limit, reading.isCut());
        });
    }

    /**
     * What was recorded after an instant: assessments that are new, changed or withdrawn, claims that contradict others,
     * counts, confirmations.
     *
     * @param limit how many are wanted
     */
    public CrossingChanges since(Situation situation, Instant recorded, int limit) {
        return reads.at(AsOf.latest(), sql -> {
            NewsReading reading = new NewsReading(sql, situation, names(sql, situation));
            List<CrossingNews> news = new ArrayList<>(RecordedAssessments.since(reading, recorded));
            news.addAll(NewContradictions.since(reading, recorded));
            news.addAll(NewCounts.since(reading, recorded));
            news.addAll(NewConfirmations.since(reading, recorded));
            return CrossingChanges.newest(news, limit, reading.isCut());
        });
    }

    private static Map<String, String> names(DSLContext sql, Situation situation) {
        return sql.select(CROSSING.ID, CROSSING.NAME)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situation.id()))
                .fetchMap(CROSSING.ID, CROSSING.NAME);
    }
}
