package app.parley.api;

import app.parley.overview.TimelineAnswer;
import app.parley.overview.TimelineItem;
import app.parley.overview.TimelineLane;
import app.parley.time.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of a situation on one axis of time. */
@Schema(name = "Timeline")
record TimelineShape(LocalDate from, LocalDate to, int buckets, List<Lane> lanes) {
    static TimelineShape of(TimelineAnswer answer) {
        return new TimelineShape(
                answer.from(),
                answer.to(),
                answer.buckets(),
                answer.lanes().stream().map(Lane::of).toList());
    }

    /** What happened of one kind, or at one crossing. */
    @Schema(name = "TimelineLane")
    record Lane(
            String id,

            @Schema(description = "talks, ceasefires, crossings, cargo or incidents.")
            String kind,

            @Schema(description = "Slug of the crossing whose lane it is.") @Nullable
            String crossing,

            @Schema(description = "Name of the crossing whose lane it is.") @Nullable
            String name,

            @Schema(description = "Number of items that could fall into the window.")
            long total,

            @Schema(description = "The total, bucket by bucket.")
            List<Long> density,

            @Schema(description = "The most important, at most 200, by start.")
            List<Item> items) {

        static Lane of(TimelineLane lane) {
            return new Lane(
                    lane.id(),
                    lane.kind().code(),
                    lane.crossingId(),
                    lane.crossingName(),
                    lane.total(),
                    lane.density(),
                    lane.items().stream().map(Item::of).toList());
        }
    }

    /** A point or an interval. */
    @Schema(name = "TimelineItem")
    record Item(
            @Schema(description = "Of the round, ceasefire, closure, cargo claim or incident.")
            String id,

            @Nullable String label,

            @Schema(
                    description =
                            "Status of a round or closure, unit of a cargo claim, kind of an incident, ceasefire.")
            String code,

            @Nullable String crossing,
            List<String> traffic,

            @Schema(type = "string") PartialDate from,

            @Schema(type = "string", description = "Inclusive; null for a point or an open end.") @Nullable
            PartialDate to,

            @Schema(description = "True if it began and no end is known.")
            boolean open,

            @Nullable OffsetDateTime startsAt,

            @Schema(description = "0 to 100; larger is more important.")
            int importance) {

        static Item of(TimelineItem item) {
            return new Item(
                    item.id(),
                    item.label(),
                    item.code(),
                    item.crossingId(),
                    item.traffic(),
                    item.from(),
                    item.to(),
                    item.open(),
                    item.startsAt(),
                    item.importance());
        }
    }
}
