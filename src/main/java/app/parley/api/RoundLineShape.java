package app.parley.api;

import app.parley.crossing.ClosedToTrade;
import app.parley.talks.RoundLine;
import app.parley.time.DaySpan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rounds of all tracks in time, with what was reported before, during and after each. */
@Schema(name = "RoundLine")
record RoundLineShape(
        @Schema(description = "The days that are counted, both inclusive.")
        Days window,

        List<Step> rounds,

        @Schema(description = "Rounds whose days nobody gives.")
        List<String> undated,

        List<Truce> ceasefires,

        @Schema(description = "What a whole slice is: day, week (from Monday), month or year.")
        String sliceUnit,

        @Schema(description = "Up to the day viewed; force is null where all days of the slice are later.")
        List<Slice> slices,

        @Schema(
                description =
                        "Uses of force that may be of the window but are known only to a month or a year, and so may"
                                + " be in no slice.")
        long forceDatedInPart,

        @Schema(description = "Crossings closed to trade, on days in equal steps up to the day viewed.")
        List<Closed> closedToTrade) {

    static RoundLineShape of(RoundLine line) {
        return new RoundLineShape(
                Days.of(line.window()),
                line.steps().stream().map(Step::of).toList(),
                line.undated().stream().map(round -> round.id()).toList(),
                line.ceasefires().stream().map(Truce::of).toList(),
                line.unit().code(),
                line.slices().stream()
                        .map(slice -> new Slice(Days.of(slice.days()), slice.force()))
                        .toList(),
                line.datedInPart(),
                line.closed().stream().map(Closed::of).toList());
    }

    /** Local days, both inclusive. */
    @Schema(name = "DaySpan")
    record Days(LocalDate from, @Nullable LocalDate to) {
        static Days of(DaySpan span) {
            return new Days(span.from(), span.to());
        }
    }

    /** A part of the window and the uses of force on file that are certainly of it and not after the day viewed. */
    @Schema(name = "ForceSlice")
    record Slice(Days days, @Nullable Long force) {}

    /** Days and the uses of force on file that are certainly of them: clash, airstrike, attack, shelling. */
    @Schema(name = "ForceStretch")
    record Stretch(Days days, long force) {
        static @Nullable Stretch of(RoundLine.@Nullable Stretch stretch) {
            return stretch == null ? null : new Stretch(Days.of(stretch.days()), stretch.force());
        }
    }

    /** A dated round and the days after it. */
    @Schema(name = "RoundLineStep")
    record Step(
            @Schema(description = "Id of the round.") String round,

            @Schema(description = "Its certain days up to the day viewed; null if there is none.") @Nullable
            Stretch during,

            @Schema(
                    description =
                            "Days to the next round that took place or is planned, else to the day viewed; null if"
                                    + " it did not take place or is not over.")
            @Nullable
            Gap gap,

            @Schema(description = "The round that the gap leads to; null if it leads to the day viewed.") @Nullable
            String next,

            @Schema(description = "The certain days in between, up to the day viewed; null if there is none.") @Nullable
            Stretch meanwhile,

            @Schema(description = "On its first day; null if that is unknown or later than the day viewed.") @Nullable
            Closed closedToTrade) {

        static Step of(RoundLine.Step step) {
            ClosedToTrade closed = step.closed();
            return new Step(
                    step.id(),
                    Stretch.of(step.during()),
                    step.gap() == null
                            ? null
                            : new Gap(step.gap().low(), step.gap().high()),
                    step.nextId(),
                    Stretch.of(step.meanwhile()),
                    closed == null ? null : Closed.of(closed));
        }
    }

    /** Fewest and most days that fit the dates. */
    @Schema(name = "RoundGap")
    record Gap(long low, long high) {}

    /** A ceasefire in days. */
    @Schema(name = "RoundLineCeasefire")
    record Truce(
            @Schema(description = "Id of the ceasefire.") String ceasefire,

            @Schema(description = "First day on which it may have run.")
            LocalDate earliest,

            @Schema(description = "Last day on which it may have run; the day viewed if no end is known.")
            LocalDate latest,

            @Schema(description = "True if no end is known.")
            boolean open,

            @Schema(
                    description =
                            "Days of it, up to the day viewed, on which a party's word that it does not hold stood"
                                    + " or may have stood.")
            List<Days> contested) {

        static Truce of(RoundLine.Truce truce) {
            return new Truce(
                    truce.entry().id(),
                    truce.earliest(),
                    truce.latest(),
                    truce.open(),
                    truce.contested().stream().map(Days::of).toList());
        }
    }

    /** Crossings of which every assessed trade was closed on a day, of those with some trade assessed. */
    @Schema(name = "ClosedToTrade")
    record Closed(LocalDate day, int closed, int assessed) {
        static Closed of(ClosedToTrade one) {
            return new Closed(one.day(), one.closed(), one.assessed());
        }
    }
}
