package app.parley.talks;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a party said of one ceasefire, as far as the rule needs it: a ceasefire that is assessed as running is contested
 * while a party's dated word that it does not hold stands.
 *
 * @param saidOn local day, as far as it is known; null if undated, which decides nothing
 */
public record CeasefireWord(
        String party, CeasefireStance stance, @Nullable PartialDate saidOn) {

    /**
     * The parties whose word that it does not hold stands on a day, by name.
     *
     * <p>A word counts once it was certainly said: on the last day that its date can mean, at no time before the ceasefire
     * began. It stands until the same party says, certainly later, that it holds; words that leave it unclear take nothing
     * back.
     *
     * @param from when the ceasefire began
     */
    public static List<String> deniers(Collection<CeasefireWord> words, CeasefireBound from, LocalDate day) {
        return standing(words, from, day).stream()
                .map(CeasefireWord::party)
                .distinct()
                .sorted()
                .toList();
    }

    /** The first day on which a word that stands on {@code day} may have been said; empty if none stands. */
    public static Optional<LocalDate> deniedSince(Collection<CeasefireWord> words, CeasefireBound from, LocalDate day) {
        return standing(words, from, day).stream()
                .flatMap(word -> Optional.ofNullable(word.saidOn()).stream())
                .map(PartialDate::earliest)
                .min(Comparator.naturalOrder());
    }

    private static List<CeasefireWord> standing(Collection<CeasefireWord> words, CeasefireBound from, LocalDate day) {
        List<CeasefireWord> said = words.stream()
                .filter(word -> word.saidBy(day) && !word.isBefore(from))
                .toList();
        return said.stream()
                .filter(word -> word.stance().denies())
                .filter(word -> said.stream().noneMatch(other -> other.takesBack(word)))
                .toList();
    }

    private boolean saidBy(LocalDate day) {
        return saidOn != null && !saidOn.latest().isAfter(day);
    }

    private boolean isBefore(CeasefireBound from) {
        return saidOn != null && saidOn.latest().isBefore(from.firstDay());
    }

    private boolean takesBack(CeasefireWord word) {
        return stance == CeasefireStance.HOLDS
                && party.equals(word.party)
                && saidOn != null
                && word.saidOn != null
                && saidOn.earliest().isAfter(word.saidOn.latest());
    }
}
