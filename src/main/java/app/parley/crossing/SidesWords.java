package app.parley.crossing;

import app.parley.source.SpeakerSide.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the two sides of a crossing say of one day, and whether both can be so.
 *
 * @param sideA statuses that speakers on side A claim
 * @param sideB statuses that speakers on side B claim
 * @param agreement what their words come to
 */
public record SidesWords(Set<ClaimedStatus> sideA, Set<ClaimedStatus> sideB, Agreement agreement) {

    /** What the words of both sides come to. */
    public enum Agreement {
        /** No speaker of either side is heard. */
        NEITHER_SPEAKS,
        /** Speakers of one side only are heard. */
        ONE_SPEAKS,
        /** Nothing that one side says is contradicted by the other. */
        AGREE,
        /** Something that one side says cannot be so if the other is right; see {@link ClaimedStatus#contradicts}. */
        DIFFER
    }

    /** A claim that vouches for the day, with the side of its speaker, empty if not known. */
    public record Word(ClaimedStatus status, Optional<Side> side) {}

    /** Pass the claims that vouch for the day. */
    public static SidesWords of(List<Word> words) {
        Set<ClaimedStatus> a = said(words, Side.A);
        Set<ClaimedStatus> b = said(words, Side.B);
        return new SidesWords(a, b, agreement(a, b));
    }

    private static Agreement agreement(Set<ClaimedStatus> a, Set<ClaimedStatus> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? Agreement.NEITHER_SPEAKS : Agreement.ONE_SPEAKS;
        }
        return a.stream().anyMatch(one -> b.stream().anyMatch(one::contradicts)) ? Agreement.DIFFER : Agreement.AGREE;
    }

    private static Set<ClaimedStatus> said(List<Word> words, Side side) {
        return words.stream()
                .filter(word -> word.side().equals(Optional.of(side)))
                .map(Word::status)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
