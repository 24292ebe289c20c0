package app.parley.actor;

import app.parley.actor.NameAlike.Reason;
import app.parley.name.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells who may be the same, and why; decides nothing. */
final class NamesAlike {
    static final int MOST = 12;

    private NamesAlike() {}

    /**
     * Those whose names are near, the strongest reason first; at most {@value #MOST}.
     *
     * @param otherHeads ids of those whom other sources call the head where somebody is called it
     */
    static List<NameAlike> of(Directory directory, Known one, Set<String> otherHeads) {
        return directory.all().stream()
                .filter(other -> !other.id().equals(one.id()))
                .flatMap(other -> reason(directory, one, other, otherHeads).stream()
                        .map(why -> new NameAlike(directory.entry(other), why)))
                .sorted(Comparator.comparing(NameAlike::why)
                        .thenComparing(alike -> alike.other().name())
                        .thenComparing(alike -> alike.other().id()))
                .limit(MOST)
                .toList();
    }

    private static Optional<Reason> reason(Directory directory, Known one, Known other, Set<String> otherHeads) {
        Stream<Reason> ofNames = one.isBody() && other.isBody()
                ? Stream.empty()
                : directory.forms(one).stream()
                        .flatMap(name -> directory.forms(other).stream().flatMap(that -> between(name, that).stream()));
        return Stream.concat(ofNames, otherHeads.contains(other.id()) ? Stream.of(Reason.OTHER_HEAD) : Stream.empty())
                .min(Comparator.naturalOrder());
    }

    /** In what two names that are not one are near; empty if in nothing worth telling. */
    static Optional<Reason> between(NameForms name, NameForms other) {
        if (!name.folded().isEmpty() && name.folded().equals(other.folded())) {
            return Optional.of(Reason.SAME_LETTERS);
        }
        // Of a single word too little can be told.
        if (name.words().size() < 2 || other.words().size() < 2) {
            return Optional.empty();
        }
        if (name.wordSet().equals(other.wordSet())) {
            return Optional.of(Reason.SAME_WORDS);
        }
        if (nearAll(name.words(), other.words())) {
            return Optional.of(Reason.SPELLING);
        }
        boolean within =
                other.wordSet().containsAll(name.wordSet()) || name.wordSet().containsAll(other.wordSet());
        return within ? Optional.of(Reason.WORDS_WITHIN) : Optional.empty();
    }

    private static boolean nearAll(List<String> words, List<String> others) {
        if (words.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!Spelling.near(words.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
