package app.parley.api;

import app.parley.talks.ReportedStatement;
import app.parley.talks.RoundSession;
import app.parley.talks.RoundStatement;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The sittings of a round and what was said of it. */
final class RoundWordsShape {
    private RoundWordsShape() {}

    /** One sitting within a round. */
    @Schema(name = "RoundSession")
    record Session(
            int ordinal,

            @Schema(type = "string") @Nullable PartialDate heldOn,

            @Nullable String place,
            @Nullable String note,
            @JsonUnwrapped SourceShape.Resting resting) {

        static Session of(RoundSession one) {
            return new Session(
                    one.ordinal(), one.heldOn(), one.place(), one.note(), SourceShape.Resting.of(one.sources()));
        }
    }

    /** What somebody said of a round: a party, a speaker or both. */
    @Schema(name = "RoundStatement")
    record Statement(
            @Nullable String party,
            @Nullable String speaker,

            @Schema(type = "string") @Nullable PartialDate saidOn,

            String text,
            @Nullable String language,
            @Nullable String url,
            @JsonUnwrapped SourceShape.Resting resting) {

        static Statement of(RoundStatement one) {
            return new Statement(
                    one.party(),
                    one.speaker(),
                    one.saidOn(),
                    one.text(),
                    one.language(),
                    one.url(),
                    SourceShape.Resting.of(one.sources()));
        }
    }

    /** A statement of a party on one of the days of the round. */
    @Schema(name = "ReportedStatement")
    record Reported(
            String party,
            String incident,

            @Schema(type = "string") PartialDate on,

            String title,
            @Nullable String claimBy,
            @JsonUnwrapped SourceShape.Resting resting) {

        static Reported of(ReportedStatement one) {
            return new Reported(
                    one.party(),
                    one.incident(),
                    one.on(),
                    one.title(),
                    one.claimBy(),
                    SourceShape.Resting.of(one.sources()));
        }
    }
}
