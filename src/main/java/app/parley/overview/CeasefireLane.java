package app.parley.overview;

import app.parley.situation.Situation;
import app.parley.talks.CeasefireBound;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireQuery;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Ceasefires. There are few, and where one without a stated end hands over to what extends it only the chain tells, so
 * these are counted here.
 */
final class CeasefireLane {
    private static final String CODE = "ceasefire";
    private static final int IMPORTANCE = 70;

    private CeasefireLane() {}

    static TimelineLane of(DSLContext sql, Situation situation, TimeWindow window) {
        List<CeasefireEntry> all = CeasefireQuery.list(sql, situation, window.to());
        Map<String, CeasefireEntry> byId =
                all.stream().collect(Collectors.toMap(CeasefireEntry::id, Function.identity()));
        List<TimelineItem> items = new ArrayList<>();
        List<Long> density = window.none();
        for (CeasefireEntry one : all) {
            TimelineItem item = item(one, byId, situation);
            LocalDate last = item.to() == null ? LocalDate.MAX : item.to().latest();
            if (window.meets(item.from().earliest(), last)) {
                TimeWindow.add(density, window.bucketOf(item.from().earliest()), 1);
                items.add(item);
            }
        }
        List<TimelineItem> newest = Density.byStart(items).reversed().stream()
                .limit(TimelineLane.MOST_ITEMS)
                .toList();
        return Density.lane(LaneKind.CEASEFIRES, List.copyOf(density), newest);
    }

    private static TimelineItem item(CeasefireEntry one, Map<String, CeasefireEntry> byId, Situation situation) {
        PartialDate to = lastDay(one, byId, situation);
        return new TimelineItem(
                one.id(),
                null,
                CODE,
                null,
                List.of(),
                firstDay(one.from(), situation),
                to,
                to == null,
                moment(one.from()),
                IMPORTANCE);
    }

    private static PartialDate firstDay(CeasefireBound bound, Situation situation) {
        return switch (bound) {
            case CeasefireBound.Day day -> day.on();
            case CeasefireBound.Moment moment ->
                PartialDate.of(
                        moment.at().atZoneSameInstant(situation.timeZone()).toLocalDate());
        };
    }

    private static @Nullable PartialDate lastDay(
            CeasefireEntry one, Map<String, CeasefireEntry> byId, Situation situation) {
        if (one.to() == null) {
            CeasefireEntry next = one.extendedBy().isEmpty()
                    ? null
                    : byId.get(one.extendedBy().getFirst());
            return next == null ? null : firstDay(next.from(), situation);
        }
        return switch (one.to()) {
            case CeasefireBound.Day day -> day.on();
            // The moment is not part of it any more.
            case CeasefireBound.Moment moment ->
                PartialDate.of(moment.at()
                        .atZoneSameInstant(situation.timeZone())
                        .minusNanos(1)
                        .toLocalDate());
        };
    }

    private static @Nullable OffsetDateTime moment(CeasefireBound bound) {
        return bound instanceof CeasefireBound.Moment moment ? moment.at() : null;
    }
}
