package app.parley.talks;

import app.parley.name.PlainName;
import app.parley.time.DaySpan;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a party said of one ceasefire, as far as the rule needs it: a ceasefire that is assessed as running is contested
 * while a party's dated word that it does not hold stands.
 *
 * @param party as the sources name it
 * @param who the same for all names of one party, see {@link PartyNames}
 * @param saidOn local day, as far as it is known; null if undated, which decides nothing
 */
public record CeasefireWord(
        String party,
        String who,
        CeasefireStance stance,
        @Nullable PartialDate saidOn) {

    /** Of a party that is known by its plain name alone. */
    public CeasefireWord(String party, CeasefireStance stance, @Nullable PartialDate saidOn) {
        this(party, PlainName.of(party), stance, saidOn);
    }

    CeasefireWord of(String knownAs) {
        return new CeasefireWord(party, knownAs, stance, saidOn);
    }

    /**
     * The parties whose word that it does not hold stands on a day, each once, by a name that it used.
     *
     * <p>A word counts once it was certainly said: on the last day that its date can mean, at no time before the ceasefire
     * began. It stands until the same party says, certainly later, that it holds; words that leave it unclear take nothing
     * back.
     *
     * @param from when the ceasefire began
     */
    public static List<String> deniers(Collection<CeasefireWord> words, CeasefireBound from, LocalDate day) {
        List<CeasefireWord> said = said(words, from, day);
        Map<String, String> named = said.stream()
                .filter(word -> word.stance().denies() && word.takenBack(said).isEmpty())
                .collect(Collectors.toMap(
                        CeasefireWord::who, CeasefireWord::party, (a, b) -> a.compareTo(b) <= 0 ? a : b, TreeMap::new));
        return named.values().stream().sorted().toList();
    }

    /**
     * The days up to {@code day} on which a word that it does not hold stood or may have stood: from the first that its date
     * can mean to the day before the same party had certainly said that it holds. In order, none touching another; they may
     * begin before the ceasefire did.
     */
    public static List<DaySpan> deniedDays(Collection<CeasefireWord> words, CeasefireBound from, LocalDate day) {
        List<CeasefireWord> said = said(words, from, day);
        List<DaySpan> spans = said.stream()
                .filter(word -> word.stance().denies())
                .map(word -> new DaySpan(
                        word.date().earliest(),
                        word.takenBack(said).map(on -> on.minusDays(1)).orElse(day)))
                .sorted(Comparator.comparing(DaySpan::from))
                .toList();
        List<DaySpan> joined = new ArrayList<>();
        for (DaySpan next : spans) {
            DaySpan last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || next.from().isAfter(end(last).plusDays(1))) {
                joined.add(next);
            } else if (end(next).isAfter(end(last))) {
                joined.set(joined.size() - 1, new DaySpan(last.from(), next.to()));
            }
        }
        return List.copyOf(joined);
    }

    private static LocalDate end(DaySpan span) {
        return span.to() == null ? LocalDate.MAX : span.to();
    }

    /** Those that were certainly said by the day, and not before the ceasefire. */
    private static List<CeasefireWord> said(Collection<CeasefireWord> words, CeasefireBound from, LocalDate day) {
        return words.stream()
                .filter(word -> word.saidOn() != null)
                .filter(word -> !word.date().latest().isAfter(day))
                .filter(word -> !word.date().latest().isBefore(from.firstDay()))
                .toList();
    }

    /** The first day by which the same party had certainly said, certainly later, that it holds; empty if it has not. */
    private Optional<LocalDate> takenBack(List<CeasefireWord> said) {
        return said.stream()
                .filter(other -> other.stance == CeasefireStance.HOLDS && other.who.equals(who))
                .map(CeasefireWord::date)
                .filter(on -> on.earliest().isAfter(date().latest()))
                .map(PartialDate::latest)
                .min(Comparator.naturalOrder());
    }

    private PartialDate date() {
        if (saidOn == null) {
            throw new IllegalStateException("an undated word decides nothing");
        }
        return saidOn;
    }
}
