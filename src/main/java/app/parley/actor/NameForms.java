package app.parley.actor;

import app.parley.crossing.FoldedName;
import app.parley.name.Spelling;
import java.util.List;
import java.util.Set;

/**
 * A name as it is compared with others, worked out once.
 *
 * @param folded letters and digits, letter forms made one
 * @param words plain, in order
 * @param wordSet the same without order
 */
record NameForms(String folded, List<String> words, Set<String> wordSet) {
    static NameForms of(String name) {
        List<String> words = Spelling.words(name);
        return new NameForms(FoldedName.of(name), words, Set.copyOf(words));
    }
}
