package app.parley.source;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a fact rests on, as far as the reliability of its sources goes. A source that disputes the fact is none of them. */
public enum Basis {
    /** No source says so. */
    NOBODY,
    /** Some source rated {@link Reliability#A} to {@link Reliability#D} says so. */
    RATED,
    /** Every source that says so is rated {@link Reliability#E}. */
    UNRELIABLE,
    /** No source that says so is rated better than {@link Reliability#E}, and of some one cannot judge. */
    UNJUDGED;

    /** True if sources say so, and none of them is rated {@link Reliability#A} to {@link Reliability#D}. */
    public boolean isDoubtful() {
        return this == UNRELIABLE || this == UNJUDGED;
    }

    /** What a fact with these sources rests on. */
    public static Basis of(Collection<CitedSource> sources) {
        return ofReliabilities(sources.stream()
                .filter(source -> source.stance() != CitationStance.DISPUTES)
                .map(CitedSource::reliability)
                .toList());
    }

    /** What something rests on that several facts tell: the best of their sources counts. */
    public static Basis ofFacts(Stream<List<CitedSource>> facts) {
        return of(facts.flatMap(List::stream).toList());
    }

    /** The same by what each of the facts rests on. */
    public static Basis together(Collection<Basis> facts) {
        return Stream.of(RATED, UNJUDGED, UNRELIABLE)
                .filter(facts::contains)
                .findFirst()
                .orElse(NOBODY);
    }

    /** The same by the letters of the sources that say so. */
    public static Basis ofReliabilities(Collection<Reliability> letters) {
        if (letters.isEmpty()) {
            return NOBODY;
        }
        if (letters.stream().anyMatch(letter -> letter.isBetterThan(Reliability.E))) {
            return RATED;
        }
        return letters.contains(Reliability.F) ? UNJUDGED : UNRELIABLE;
    }
}
