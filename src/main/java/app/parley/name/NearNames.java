package app.parley.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When two names may be spellings of one: "Rahmatullah Najib", "Haji Najeeb" and "Rahmatullah Mujib". Names that are near
 * belong to one person or to two; nothing here decides which.
 */
public final class NearNames {
    private static final Set<String> TITLES = Set.of(
            "haji",
            "hajji",
            "mullah",
            "mulla",
            "mawlawi",
            "maulvi",
            "maulana",
            "sheikh",
            "shaikh",
            "sayed",
            "syed",
            "khawaja",
            "qari",
            "hafiz",
            "mufti",
            "dr",
            "mr",
            "ms",
            "mrs",
            "general",
            "gen",
            "engineer",
            "ustad");
    private static final int SHORTEST_ALONE = 4;
    private static final int SHORTEST_LOOSE = 5;
    private static final int LOOSE = 2;

    private NearNames() {}

    /**
     * True if two names that are not one may be spellings of one, titles aside: every word of the shorter has a near one in
     * the longer, they are near when written in one word, or of two or more words one alone is only roughly alike.
     */
    public static boolean near(String name, String other) {
        if (PlainName.of(name).equals(PlainName.of(other))) {
            return false;
        }
        List<String> words = untitled(name);
        List<String> others = untitled(other);
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        List<String> few = words.size() <= others.size() ? words : others;
        List<String> many = new ArrayList<>(few == words ? others : words);
        List<String> alone = new ArrayList<>();
        for (String word : few) {
            if (!take(word, many)) {
                alone.add(word);
            }
        }
        if (alone.isEmpty()) {
            return few.size() > 1 || few.getFirst().length() >= SHORTEST_ALONE;
        }
        boolean oneDiffers = alone.size() == 1 && many.size() == 1 && few.size() > 1;
        return oneDiffers && roughly(alone.getFirst(), many.getFirst()) || inOneWord(words, others);
    }

    private static boolean take(String word, List<String> from) {
        for (int i = 0; i < from.size(); i++) {
            if (Spelling.near(word, from.get(i))) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean roughly(String word, String other) {
        return Math.min(word.length(), other.length()) >= SHORTEST_LOOSE
                && Spelling.distance(word, other, LOOSE) <= LOOSE
                && Spelling.distance(Spelling.sound(word), Spelling.sound(other), 1) <= 1;
    }

    private static boolean inOneWord(List<String> words, List<String> others) {
        return Spelling.near(String.join("", words), String.join("", others));
    }

    private static List<String> untitled(String name) {
        List<String> words = Spelling.words(name);
        List<String> without =
                words.stream().filter(word -> !TITLES.contains(word)).toList();
        return without.isEmpty() ? words : without;
    }
}
