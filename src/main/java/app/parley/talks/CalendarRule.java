package app.parley.talks;

import app.parley.talks.CalendarDate.Certainty;
import app.parley.talks.CalendarDate.When;
import app.parley.time.PartialDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of talks stands in a calendar, and how certainly. Only a date known to the day becomes a day of it. */
final class CalendarRule {
    private CalendarRule() {}

    /** A round on its days; on its first alone if the last is not known to the day. Empty if it is undated. */
    static Optional<CalendarDate> of(RoundSummary round) {
        PartialDate start = round.startOn();
        if (start == null) {
            return Optional.empty();
        }
        PartialDate end = round.endOn();
        When when = start.isDay()
                ? new CalendarDate.Days(
                        start.earliest(), end != null && end.isDay() ? end.earliest() : start.earliest())
                : new CalendarDate.Within(start);
        return Optional.of(new CalendarDate(
                CalendarKind.ROUNDS,
                round.id(),
                round.city(),
                round.process().name(),
                round.status().code(),
                round.outcome(),
                certainty(round.status()),
                when));
    }

    static Certainty certainty(RoundStatus status) {
        return switch (status) {
            case HELD, COLLAPSED, REVIVED -> Certainty.CONFIRMED;
            case PLANNED -> Certainty.TENTATIVE;
            case POSTPONED, CANCELLED -> Certainty.CANCELLED;
        };
    }

    /** The stated end of a ceasefire; empty if none is stated. Tentative if on its last day a party says otherwise. */
    static Optional<CalendarDate> of(
            String id,
            CeasefireBound from,
            @Nullable CeasefireBound to,
            @Nullable String note,
            List<CeasefireWord> words,
            ZoneId zone) {
        if (to == null) {
            return Optional.empty();
        }
        When when = switch (to) {
            case CeasefireBound.Moment moment ->
                new CalendarDate.Moment(
                        moment.at(), moment.at().atZoneSameInstant(zone).toLocalDate());
            case CeasefireBound.Day day -> when(day.on());
        };
        boolean denied = !CeasefireWord.deniers(words, from, when.latest()).isEmpty();
        return Optional.of(new CalendarDate(
                CalendarKind.CEASEFIRES,
                id,
                null,
                null,
                "ends",
                note,
                denied ? Certainty.TENTATIVE : Certainty.CONFIRMED,
                when));
    }

    /** The day on which a commitment is due. */
    static CalendarDate of(String id, String text, PartialDate dueOn, CommitmentState state) {
        Certainty certainty = switch (state) {
            case LAPSED -> Certainty.CANCELLED;
            case CLAIMED, UNILATERAL, DEFERRED, UNKNOWN -> Certainty.TENTATIVE;
            case AGREED, CARRIED, MET, VIOLATED -> Certainty.CONFIRMED;
        };
        return new CalendarDate(CalendarKind.COMMITMENTS, id, text, null, "due", null, certainty, when(dueOn));
    }

    private static When when(PartialDate date) {
        return date.isDay() ? new CalendarDate.Days(date.earliest(), date.earliest()) : new CalendarDate.Within(date);
    }
}
