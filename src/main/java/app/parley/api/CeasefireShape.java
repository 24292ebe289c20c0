package app.parley.api;

import app.parley.talks.CeasefireAccount;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireFile;
import app.parley.talks.CeasefireFileQuery;
import app.parley.talks.CeasefireTerms;
import app.parley.talks.CeasefireViolation;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A ceasefire, its place in the chain of what extends what, and what is said of it. */
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

        @Schema(
                description = "Why: runs_to_stated_end, runs_to_extension, no_end_known, denied, ended_as_stated,"
                        + " gave_way, not_begun, start_uncertain or end_uncertain.")
        String reason,

        @Schema(description = "Parties whose dated word that it does not hold stands on the day viewed.")
        List<String> deniedBy,

        @Schema(
                description =
                        "Local days on which it had run for any part by the day viewed, both ends counted. Low: for"
                                + " certain, and none on which a party's denial stood, taken back since or not.")
        Held daysHeld,

        List<String> brokeredBy,
        @Nullable String note,

        @Schema(description = "Kind, purpose and end, each as somebody states it; they may differ. At most 50.")
        List<Terms> terms,

        @Schema(description = "What parties said of it by the day viewed, newest first. At most 50.")
        List<Account> accounts,

        long accountCount,

        @Schema(description = "Breaches that somebody alleges, none established here, newest first. At most 50.")
        List<Violation> violations,

        long violationCount,

        @Schema(
                description =
                        "Acts of war reported of the days on which it ran. Nobody need have called them a breach.")
        List<Reported> reportedMeanwhile,

        @Schema(description = "All of its chain, from the first; null in a list, where chain and position tell it.")
        @Nullable
        List<Link> links,

        @JsonUnwrapped SourceShape.Resting resting) {

    static CeasefireShape of(CeasefireFile file) {
        return of(file, null);
    }

    static CeasefireShape of(CeasefireFileQuery.Found found) {
        return of(found.file(), found.chain().stream().map(Link::of).toList());
    }

    private static CeasefireShape of(CeasefireFile file, @Nullable List<Link> links) {
        CeasefireEntry one = file.entry();
        return new CeasefireShape(
                one.id(),
                one.fromText(),
                one.toText(),
                one.extendsId(),
                one.extendedBy(),
                one.rootId(),
                one.position(),
                state(one),
                file.reason().code(),
                file.deniedBy(),
                new Held(file.span().low(), file.span().high()),
                one.brokeredBy(),
                one.note(),
                file.terms().stream().map(Terms::of).toList(),
                file.accounts().stream().map(Account::of).toList(),
                file.accountCount(),
                file.violations().stream().map(Violation::of).toList(),
                file.violationCount(),
                file.reported().stream().map(Reported::of).toList(),
                links,
                SourceShape.Resting.of(one.sources()));
    }

    private static String state(CeasefireEntry one) {
        return one.state().name().toLowerCase(Locale.ROOT);
    }

    @Schema(name = "CeasefireDaysHeld")
    record Held(long low, long high) {}

    @Schema(name = "CeasefireTerms")
    record Terms(
            @Schema(description = "unilateral, reciprocal, bilateral or multilateral") @Nullable
            String kind,

            @Schema(description = "talks, humanitarian, holiday, de_escalation, settlement or other") @Nullable
            String purpose,

            @Schema(description = "ran_out, declared_over, fighting_resumed or gave_way") @Nullable
            String endedHow,

            @Nullable String statedBy,
            @JsonUnwrapped SourceShape.Resting resting) {
        static Terms of(CeasefireTerms one) {
            return new Terms(
                    one.kind(), one.purpose(), one.endedHow(), one.statedBy(), SourceShape.Resting.of(one.sources()));
        }
    }

    @Schema(name = "CeasefireAccount")
    record Account(
            String party,
            @Nullable String speaker,

            @Schema(description = "holds, broken, ended or unclear")
            String stance,

            @Schema(type = "string", description = "Partial date; null if undated, which decides nothing") @Nullable
            PartialDate saidOn,

            String text,
            @JsonUnwrapped SourceShape.Resting resting) {
        static Account of(CeasefireAccount one) {
            return new Account(
                    one.party(),
                    one.speaker(),
                    one.stance().code(),
                    one.saidOn(),
                    one.text(),
                    SourceShape.Resting.of(one.sources()));
        }
    }

    @Schema(name = "CeasefireViolation")
    record Violation(
            String allegedBy,
            @Nullable String against,

            @Schema(type = "string", description = "Partial date: the one alleged, else the incident's") @Nullable
            PartialDate occurredOn,

            @Schema(description = "Id of the incident that is meant.") @Nullable
            String incident,

            @Nullable String text,
            @JsonUnwrapped SourceShape.Resting resting) {
        static Violation of(CeasefireViolation one) {
            return new Violation(
                    one.allegedBy(),
                    one.against(),
                    one.occurredOn(),
                    one.incident() == null ? null : one.incident().id(),
                    one.text(),
                    SourceShape.Resting.of(one.sources()));
        }
    }

    @Schema(name = "ReportedMeanwhile")
    record Reported(
            String kind,
            long count,

            @Schema(description = "True if there are more than were counted.")
            boolean more) {
        static Reported of(CeasefireFile.Reported one) {
            return new Reported(one.kind(), one.count(), one.more());
        }
    }

    @Schema(name = "CeasefireLink")
    record Link(
            String id,
            int position,
            String from,
            @Nullable String to,
            @Nullable String extendsId,
            String state) {
        static Link of(CeasefireEntry one) {
            return new Link(
                    one.id(), one.position(), one.fromText(), one.toText(), one.extendsId(), CeasefireShape.state(one));
        }
    }
}
