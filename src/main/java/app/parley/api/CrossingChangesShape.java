package app.parley.api;

import app.parley.cargo.StrandedFigure;
import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.CrossingChanges;
import app.parley.crossing.CrossingNews;
import app.parley.crossing.StatusChange;
import app.parley.crossing.Traffic;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed at the crossings, as the API shows it. */
@Schema(name = "CrossingChanges")
record CrossingChangesShape(
        LocalDate from,
        LocalDate to,
        List<Change> changes,

        @Schema(description = "How many more there are; the newest are given")
        int more,

        @Schema(description = "True if there may be even more: not all were counted")
        boolean moreIsAtLeast) {

    static CrossingChangesShape of(LocalDate from, LocalDate to, CrossingChanges changes) {
        return new CrossingChangesShape(
                from, to, changes.news().stream().map(Change::of).toList(), changes.more(), changes.isAtLeast());
    }

    /** One change; of the members status, contradiction, stranded and confirmation the one that kind names is there. */
    @Schema(name = "CrossingChange")
    record Change(
            @Schema(description = "status, contradiction, stranded or confirmation")
            String kind,

            String crossing,
            String name,

            @Schema(type = "string", description = "Partial date: when it changed, or of which day the claim speaks")
            PartialDate on,

            @Nullable Status status,
            @Nullable Contradiction contradiction,
            @Nullable Stranded stranded,
            @Nullable Confirmation confirmation,
            @JsonUnwrapped SourceShape.Resting resting) {

        static Change of(CrossingNews news) {
            return switch (news) {
                case CrossingNews.Changed changed ->
                    change("status", news, Status.of(changed.change()), null, null, null);
                case CrossingNews.Disputed disputed ->
                    change("contradiction", news, null, Contradiction.of(disputed), null, null);
                case CrossingNews.Counted counted -> change("stranded", news, null, null, Stranded.of(counted), null);
                case CrossingNews.Confirmed confirmed ->
                    change("confirmation", news, null, null, null, Confirmation.of(confirmed));
                case CrossingNews.Assessed assessed ->
                    throw new IllegalStateException("An assessment is news by its recording, not between two days.");
            };
        }

        private static Change change(
                String kind,
                CrossingNews news,
                @Nullable Status status,
                @Nullable Contradiction contradiction,
                @Nullable Stranded stranded,
                @Nullable Confirmation confirmation) {
            CrossingNews.About about = news.about();
            return new Change(
                    kind,
                    about.crossing(),
                    about.name(),
                    about.on(),
                    status,
                    contradiction,
                    stranded,
                    confirmation,
                    SourceShape.Resting.of(news.sources()));
        }
    }

    /** A traffic went from one status to another. */
    @Schema(name = "StatusChange")
    record Status(
            String traffic,
            @Schema(description = "a_to_b, b_to_a or both") String direction,

            @Schema(description = "Status before; unknown also where nothing had been assessed")
            String from,

            @Schema(description = "Status after") String to,

            @Schema(description = "First day on which the status before no longer certainly held")
            LocalDate leftOn,

            @Schema(description = "First day on which the status after certainly held")
            LocalDate heldFrom,

            boolean assessedBefore,

            @Schema(description = "How many days the closure had lasted that ended; null if none did or a range")
            @Nullable
            Integer closedDays,

            @Nullable Integer closedDaysLow,
            @Nullable Integer closedDaysHigh) {

        static Status of(StatusChange change) {
            ClosedDayCount days = change.closedDays();
            return new Status(
                    change.traffic().code(),
                    change.direction().code(),
                    change.from().code(),
                    change.to().code(),
                    change.leftOn(),
                    change.heldFrom(),
                    change.assessedBefore(),
                    days == null || days.exact().isEmpty() ? null : days.exact().getAsInt(),
                    days == null ? null : days.low(),
                    days == null ? null : days.high());
        }
    }

    /** A claim, and those that vouch for its first day and cannot hold together with it. */
    @Schema(name = "CrossingContradiction")
    record Contradiction(Said claim, List<Said> against) {
        static Contradiction of(CrossingNews.Disputed disputed) {
            return new Contradiction(
                    Said.of(disputed.said()),
                    disputed.against().stream().map(Said::of).toList());
        }
    }

    /** What somebody claims. */
    @Schema(name = "CrossingSaid")
    record Said(
            String id,
            String status,

            @Schema(type = "string", description = "Partial date: the stated start")
            PartialDate from,

            @Nullable String speaker,

            @Schema(description = "What the two disagree about: status or start")
            String reason) {
        static Said of(CrossingNews.Said said) {
            return new Said(
                    said.claim().id(),
                    said.claim().status().code(),
                    said.claim().stated().from(),
                    said.speaker(),
                    CrossingShape.code(said.reason()));
        }
    }

    /** A newer count beside the one before it, in one unit. */
    @Schema(name = "StrandedChange")
    record Stranded(
            String unit,

            @Schema(description = "Null if it is the first count")
            CargoShape.@Nullable Stranded before,

            CargoShape.Stranded now) {
        static Stranded of(CrossingNews.Counted counted) {
            StrandedFigure before = counted.change().before();
            return new Stranded(
                    counted.change().unit().code(),
                    before == null ? null : CargoShape.Stranded.of(before),
                    CargoShape.Stranded.of(counted.change().now()));
        }
    }

    /** Somebody checked that it is still so. */
    @Schema(name = "CrossingConfirmation")
    record Confirmation(
            @Schema(description = "Null if the crossing as a whole") @Nullable
            String traffic,

            String by) {
        static Confirmation of(CrossingNews.Confirmed confirmed) {
            Traffic traffic = confirmed.traffic();
            return new Confirmation(traffic == null ? null : traffic.code(), confirmed.by());
        }
    }
}
