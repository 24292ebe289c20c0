package app.parley.talks.ui;

import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.talks.CeasefireBound;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.Delegate;
import app.parley.talks.Participant;
import app.parley.talks.ParticipantRole;
import app.parley.talks.Person;
import app.parley.talks.RoundGap;
import app.parley.talks.RoundStatus;
import app.parley.talks.RoundSummary;
import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of talks in words. */
public record TalksWords(Texts texts, Formats formats) {

    public static TalksWords here() {
        Texts texts = Texts.here();
        return new TalksWords(texts, new Formats(texts));
    }

    String get(String key, Object... values) {
        return texts.get("talks." + key, values);
    }

    /** "Istanbul", or its track if no place is known. */
    public String place(RoundSummary round) {
        return round.city() == null ? round.process().name() : round.city();
    }

    /** "Istanbul, 25–30 Oct 2025". */
    String title(RoundSummary round) {
        return get("round-title", place(round), days(round));
    }

    /** "Doha, Qatar". */
    String fullPlace(RoundSummary round) {
        String country =
                round.country() == null ? "" : Locale.of("", round.country()).getDisplayCountry(texts.locale());
        return joined(Stream.of(round.venue(), round.city(), country)
                .filter(part -> part != null && !part.isEmpty())
                .distinct()
                .toList());
    }

    /** "25–30 Oct 2025" within one month, else both ends in full; a sentence if undated. */
    public String days(RoundSummary round) {
        PartialDate start = round.startOn();
        if (start == null) {
            return get("undated-round");
        }
        PartialDate end = round.endOn() == null ? start : round.endOn();
        if (start.isDay() && end.isDay() && !start.equals(end) && sameMonth(start, end)) {
            String first = DateTimeFormatter.ofPattern(get("format.day-of-month"), texts.locale())
                    .format(start.earliest());
            return texts.get("format.range", first, formats.date(end));
        }
        return formats.interval(new DateInterval(start, end));
    }

    /** "Round 2"; empty if it was not counted. */
    String number(RoundSummary round) {
        return round.number() == null ? "" : get("round-number", round.number());
    }

    String status(RoundStatus status) {
        return texts.get("round." + status.code());
    }

    /** "6 days". */
    String gap(RoundGap gap) {
        return texts.count("talks.days", gap.high(), formats.range(gap.low(), gap.high()));
    }

    /** "Qatar, Türkiye"; empty if nobody has that role. */
    String role(ParticipantRole role, RoundSummary round) {
        List<String> names = round.participants().stream()
                .filter(one -> one.role() == role)
                .map(Participant::name)
                .toList();
        return joined(names);
    }

    /** "Host", "Mediators", by how many there are. */
    String roleName(ParticipantRole role, RoundSummary round) {
        long count =
                round.participants().stream().filter(one -> one.role() == role).count();
        return texts.count("talks.role." + role.code(), count);
    }

    String party(String party) {
        return party.equals(CommitmentEntry.BOTH) ? get("both-sides") : party;
    }

    /** "15 Oct 2025, 18:00 (UTC+05:00)", or a day at its own precision. */
    String bound(@Nullable CeasefireBound bound) {
        return switch (bound) {
            case null -> get("no-end-stated");
            case CeasefireBound.Day day -> formats.date(day.on());
            case CeasefireBound.Moment moment ->
                DateTimeFormatter.ofPattern(get("format.moment"), texts.locale())
                        .format(moment.at());
        };
    }

    /** Every role described of a person, as worded, with the levels they stand for. */
    String roles(Person person) {
        Collection<String> roles = person.descriptions().stream()
                .map(Delegate::role)
                .filter(role -> !role.isEmpty())
                .distinct()
                .toList();
        String levels = joined(person.levels().stream()
                .map(level -> get("level." + level.code()))
                .toList());
        String said = String.join(get("or-else"), roles);
        return levels.isEmpty() ? said : get("role-and-level", said, levels);
    }

    /** "A, B or C"; at least one. */
    String anyOf(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : get("or", joined(names.subList(0, names.size() - 1)), names.getLast());
    }

    /** "19 Oct 2025 to 6 Nov 2025", each end as stated. */
    String period(CeasefireEntry one) {
        return one.to() == null
                ? get("ceasefire.no-end", bound(one.from()))
                : get("ceasefire.period", bound(one.from()), bound(one.to()));
    }

    String joined(Collection<String> parts) {
        return parts.stream().collect(Collectors.joining(texts.get("list.comma")));
    }

    private static boolean sameMonth(PartialDate one, PartialDate other) {
        return YearMonth.from(one.earliest()).equals(YearMonth.from(other.earliest()));
    }
}
