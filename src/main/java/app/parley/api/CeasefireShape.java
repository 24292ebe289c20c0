package app.parley.api;

import app.parley.talks.CeasefireEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A ceasefire and its place in the chain of what extends what. */
@Schema(name = "Ceasefire")
record CeasefireShape(
        String id,

        @Schema(description = "As stated: a day, perhaps known in part, or a date-time with offset.")
        String from,

        @Schema(description = "A day is inclusive, a date-time exclusive; null if no end is stated.") @Nullable
        String to,

        @Schema(description = "Id of the one it extends.") @Nullable
        String extendsId,

        List<String> extendedBy,

        @Schema(description = "Id of the first of its chain.")
        String chain,

        @Schema(description = "In its chain, from 1.") int position,

        @Schema(
                description =
                        "On the day viewed: in_force, lapsed, contested or unknown, which it is before it began too.")
        String state,

        List<String> brokeredBy,
        @Nullable String note,
        List<SourceShape.Cited> sources) {

    static CeasefireShape of(CeasefireEntry one) {
        return new CeasefireShape(
                one.id(),
                one.fromText(),
                one.toText(),
                one.extendsId(),
                one.extendedBy(),
                one.rootId(),
                one.position(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.brokeredBy(),
                one.note(),
                SourceShape.Cited.of(one.sources()));
    }
}
