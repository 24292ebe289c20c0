package app.parley.source;

import static app.parley.source.SuspectedDuplicates.MOST;
import static app.parley.sql.Tables.SOURCE;
import static app.parley.sql.Tables.SOURCE_KEY;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;

import app.parley.source.SourceAlike.Reason;
import app.parley.source.SuspectedDuplicates.Pair;
import app.parley.sql.tables.SourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Finds pairs of sources that may be one: of all by address and title, of those recorded last by near titles too. */
final class SuspectedPairs {
    private static final SourceKey ONE = SOURCE_KEY.as("one");
    private static final SourceKey OTHER = SOURCE_KEY.as("other");
    private static final int SHORTEST_TITLE = 12;

    private SuspectedPairs() {}

    private record Ids(String one, String other) {}

    static SuspectedDuplicates of(DSLContext sql, int situationId) {
        Map<Ids, Reason> reasons = new LinkedHashMap<>();
        keep(reasons, Reason.SAME_ADDRESS, equal(sql, situationId, SOURCE_KEY.ADDRESS, DSL.noCondition()));
        keep(
                reasons,
                Reason.SAME_TITLE,
                equal(sql, situationId, SOURCE_KEY.TITLE, DSL.length(ONE.TITLE).ge(SHORTEST_TITLE)));
        keep(reasons, Reason.NEAR_TITLE, near(sql, situationId));
        List<Map.Entry<Ids, Reason>> first =
                reasons.entrySet().stream().limit(MOST).toList();
        Set<String> ids = new LinkedHashSet<>();
        first.forEach(pair -> {
            ids.add(pair.getKey().one());
            ids.add(pair.getKey().other());
        });
        Map<String, SourceEntry> sources = SourceQuery.byId(sql, situationId, ids);
        List<Pair> pairs = new ArrayList<>();
        first.forEach(pair -> {
            SourceEntry one = sources.get(pair.getKey().one());
            SourceEntry other = sources.get(pair.getKey().other());
            if (one != null && other != null) {
                pairs.add(new Pair(one, other, pair.getValue()));
            }
        });
        return new SuspectedDuplicates(pairs, reasons.size() > MOST);
    }

    private static void keep(Map<Ids, Reason> reasons, Reason reason, List<Record2<String, String>> pairs) {
        pairs.forEach(pair -> reasons.putIfAbsent(new Ids(pair.value1(), pair.value2()), reason));
    }

    private static List<Record2<String, String>> equal(
            DSLContext sql, int situationId, TableField<?, String> key, Condition worth) {
        return sql.select(ONE.SOURCE_ID, OTHER.SOURCE_ID)
                .from(ONE)
                .join(OTHER)
                .on(ONE.field(key).eq(OTHER.field(key)))
                .and(ONE.SITUATION_ID.eq(OTHER.SITUATION_ID))
                .and(ONE.SOURCE_ID.lt(OTHER.SOURCE_ID))
                .where(ONE.SITUATION_ID.eq(situationId))
                .and(worth)
                .orderBy(ONE.SOURCE_ID, OTHER.SOURCE_ID)
                .limit(MOST + 1)
                .fetch();
    }

    private static List<Record2<String, String>> near(DSLContext sql, int situationId) {
        SourceDuplicatesQuery.nearness(sql);
        return sql.selectDistinct(least(ONE.SOURCE_ID, OTHER.SOURCE_ID), greatest(ONE.SOURCE_ID, OTHER.SOURCE_ID))
                .from(ONE)
                .join(OTHER)
                .on("{0} % {1}", OTHER.TITLE, ONE.TITLE)
                .and(ONE.SITUATION_ID.eq(OTHER.SITUATION_ID))
                .and(ONE.SOURCE_ID.ne(OTHER.SOURCE_ID))
                .where(ONE.SITUATION_ID.eq(situationId))
                .and(DSL.length(ONE.TITLE).ge(SHORTEST_TITLE))
                .and(ONE.SOURCE_ID.in(select(SOURCE.ID)
                        .from(SOURCE)
                        .where(SOURCE.SITUATION_ID.eq(situationId))
                        .orderBy(SOURCE.RECORDED_AT.desc(), SOURCE.ID)
                        .limit(SuspectedDuplicates.NEWEST)))
                .orderBy(DSL.one(), DSL.two())
                .limit(MOST + 1)
                .fetch();
    }
}
