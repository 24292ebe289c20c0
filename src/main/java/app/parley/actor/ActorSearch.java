package app.parley.actor;

import app.parley.actor.Directory.Listed;
import app.parley.crossing.FoldedName;
import app.parley.name.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds people and organisations by any of their names, in any script. */
final class ActorSearch {
    private static final int MOST_SUGGESTED = 8;

    private ActorSearch() {}

    /**
     * Those with a name that contains the text, letter variants and marks apart; those with a name that begins so come
     * first, then by name.
     *
     * @param text empty for all
     * @param kinds empty for all
     */
    static List<ActorEntry> find(Directory directory, String text, Set<ActorKind> kinds) {
        String folded = FoldedName.of(text);
        // Something was asked for that has no letter: nobody is named so.
        if (folded.isEmpty() && !text.isBlank()) {
            return List.of();
        }
        return directory.listed().stream()
                .filter(one -> kinds.isEmpty() || kinds.contains(one.entry().kind()))
                .filter(one -> one.foldedNames().stream().anyMatch(name -> name.contains(folded)))
                .sorted(Comparator.comparing(
                        one -> one.foldedNames().stream().noneMatch(name -> name.startsWith(folded))))
                .map(Listed::entry)
                .toList();
    }

    /** Those with a name in which each word asked for has a near spelling; at most {@value #MOST_SUGGESTED}, by name. */
    static List<ActorEntry> didYouMean(Directory directory, String text, Set<ActorKind> kinds) {
        List<String> asked = Spelling.words(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        String folded = FoldedName.of(text);
        return directory.listed().stream()
                .filter(one -> kinds.isEmpty() || kinds.contains(one.entry().kind()))
                .filter(one -> one.foldedNames().stream().noneMatch(name -> name.contains(folded)))
                .filter(one -> one.foldedNames().stream().anyMatch(name -> {
                    List<String> words = List.of(name.split(" "));
                    return asked.stream().allMatch(word -> words.stream().anyMatch(own -> Spelling.near(word, own)));
                }))
                .limit(MOST_SUGGESTED)
                .map(Listed::entry)
                .toList();
    }
}
