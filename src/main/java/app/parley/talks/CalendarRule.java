package app.parley.talks;

import app.parley.talks.CalendarDate.Certainty;
import app.parley.talks.CalendarDate.When;
import app.parley.time.PartialDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /**
     * The stated start of a ceasefire and its stated end, if there is one. Tentative if a party's word stands on the last day
     * that the date can mean that it does not hold.
     */
    static List<CalendarDate> of(
            String id,
            CeasefireBound from,
            @Nullable CeasefireBound to,
            @Nullable String note,
            List<CeasefireWord> words,
            ZoneId zone) {
        Function<When, Certainty> certainty = when ->
                CeasefireWord.deniers(words, from, when.latest()).isEmpty() ? Certainty.CONFIRMED : Certainty.TENTATIVE;
        CalendarDate begins = bound(id, CalendarDate.BEGINS, note, when(from, zone), certainty);
        return to == null
                ? List.of(begins)
                : List.of(begins, bound(id, CalendarDate.ENDS, note, when(to, zone), certainty));
    }

    private static CalendarDate bound(
            String id, String word, @Nullable String note, When when, Function<When, Certainty> certainty) {
        return new CalendarDate(CalendarKind.CEASEFIRES, id, null, null, word, note, certainty.apply(when), when);
    }

    private static When when(CeasefireBound bound, ZoneId zone) {
        return switch (bound) {
            case CeasefireBound.Moment moment ->
                new CalendarDate.Moment(
                        moment.at(), moment.at().atZoneSameInstant(zone).toLocalDate());
            case CeasefireBound.Day day -> when(day.on());
        };
    }

    /** The day on which a commitment is due. */
    static CalendarDate of(String id, String text, PartialDate dueOn, CommitmentState state) {
        Certainty certainty = switch (state) {
            case LAPSED -> Certainty.CANCELLED;
            case CLAIMED, UNILATERAL, DEFERRED, UNKNOWN -> Certainty.TENTATIVE;
            case AGREED, CARRIED, MET, VIOLATED -> Certainty.CONFIRMED;
        };
        return new CalendarDate(
                CalendarKind.COMMITMENTS, id, text, null, CalendarDate.DUE, null, certainty, when(dueOn));
    }

    private static When when(PartialDate date) {
        return date.isDay() ? new CalendarDate.Days(date.earliest(), date.earliest()) : new CalendarDate.Within(date);
    }
}
