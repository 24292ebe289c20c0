package app.parley.api;

import app.parley.cargo.CargoKind;
import app.parley.cargo.CountRange;
import app.parley.cargo.TotalSet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stated total and the parts that claim to make it up, as the API shows them. */
@Schema(name = "CargoTotal")
record CargoTotalShape(
        String unit,

        @Schema(description = "What both are said to be, such as transit; empty if neither says")
        List<String> kinds,

        @Nullable String speaker,

        @Schema(description = "The claims of the total; several if it is on record more than once")
        List<CargoShape.Claim> totals,

        List<Part> parts,
        Range stated,

        @Schema(description = "Sum of the parts") Range sum,

        @Schema(
                description =
                        "Stated less sum: above zero is elsewhere or not explained, below zero is more than stated")
        Range difference,

        @Schema(description = "adds_up, leaves, exceeds or may_add_up")
        String outcome,

        @Schema(description = "True if one of the counts is given as about so many")
        boolean about,

        @Schema(description = "False if total and parts only may belong together; doubts then say why")
        boolean certain,

        @Schema(description = "speaker, kind, place, several_counts, days, vague_date, another_total")
        List<String> doubts,

        @Schema(description = "Crossings that the total's own words name, by slug")
        List<String> named,

        @Schema(description = "How far the parts' days are from the total's at most: 0 or 1")
        int daysApart,

        @Schema(description = "Ids of the sources that carry both the total and some part")
        List<String> sharedSources) {

    /** A number from low to high; an end that is open is null. */
    @Schema(name = "CountRange")
    record Range(@Nullable Long low, @Nullable Long high) {
        static Range of(CountRange range) {
            return new Range(range.low(), range.high());
        }
    }

    /** What is counted at one crossing. */
    @Schema(name = "CargoTotalPart")
    record Part(
            String crossing,

            @Schema(description = "If several counts differ, from the smallest to the largest: they are alternatives")
            Range count,

            List<CargoShape.Claim> claims) {}

    static CargoTotalShape of(TotalSet set) {
        return new CargoTotalShape(
                set.check().unit().code(),
                set.kinds().stream().map(CargoKind::code).toList(),
                set.total().speaker(),
                set.totals().stream().map(CargoShape.Claim::of).toList(),
                set.parts().stream()
                        .map(part -> new Part(
                                part.crossing(),
                                Range.of(part.count()),
                                part.claims().stream().map(CargoShape.Claim::of).toList()))
                        .toList(),
                Range.of(set.check().stated()),
                Range.of(set.check().parts()),
                Range.of(set.check().difference()),
                word(set.check().outcome()),
                set.about(),
                set.isCertain(),
                words(set.doubts()),
                List.copyOf(set.named()),
                set.daysApart(),
                set.sharedSources().stream().map(source -> source.id()).toList());
    }

    private static List<String> words(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(CargoTotalShape::word).toList();
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
