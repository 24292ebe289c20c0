package app.parley.quicklog;

import app.parley.name.Spelling;
import app.parley.quicklog.QuickLogContext.KnownCrossing;
import app.parley.quicklog.Token.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which crossings a word that names none may mean: a name of the same letters without the space, the consonants of a name
 * in Arabic letters, and, to be asked about, a near spelling.
 */
final class Guesses {
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST = 5;
    private static final int LONG_SKELETON = 4;
    /** A name of three consonants is common enough in other words that a word must have no other letters to be it. */
    private static final int SHORT_SKELETON = 3;

    private static final String VOWELS = "aeiouy";
    private static final String ARABIC = "بپتٹثجچحخدڈذرزژسشصضطظغفقکگلمنہھټډړږښڅځڼه";
    private static final String LATIN = "bpttsjchkddsrsssssstsgfkkglmnhhtdrgsssnh";

    private final Words words;
    private final Map<String, Set<String>> joined = new HashMap<>();
    private final Map<String, Set<String>> skeletons = new HashMap<>();
    private final Map<String, List<String>> near = new HashMap<>();
    private int taken = 1;

    Guesses(Words words, List<KnownCrossing> crossings) {
        this.words = words;
        for (KnownCrossing crossing : crossings) {
            for (String name : Lexicon.names(crossing)) {
                String letters = Tokens.folded(name);
                joined.computeIfAbsent(letters, same -> new LinkedHashSet<>()).add(crossing.id());
                String skeleton = skeleton(letters);
                if (letters.length() > SHORTEST && !skeleton.isEmpty()) {
                    boolean open = VOWELS.indexOf(letters.charAt(0)) >= 0
                            || VOWELS.indexOf(letters.charAt(letters.length() - 1)) >= 0;
                    if (skeleton.length() >= LONG_SKELETON || skeleton.length() == SHORT_SKELETON && !open) {
                        skeletons
                                .computeIfAbsent(skeleton, s -> new LinkedHashSet<>())
                                .add(crossing.id());
                    }
                }
            }
        }
    }

    /** The one crossing that words from a token on name in other letters or without their spaces; null if none. */
    @Nullable
    String transliterated(int at) {
        for (int count = MOST_WORDS; count >= 1; count--) {
            @Nullable String letters = letters(at, count);
            if (letters == null || letters.length() < SHORT_SKELETON) {
                continue;
            }
            taken = count;
            Set<String> same = joined.getOrDefault(letters, Set.of());
            if (!same.isEmpty()) {
                return same.size() == 1 ? same.iterator().next() : null;
            }
            String skeleton = isArabic(letters) ? skeleton(letters) : "";
            boolean whole = skeleton.length() >= LONG_SKELETON || skeleton.length() == letters.length();
            Set<String> ids = whole ? skeletons.getOrDefault(skeleton, Set.of()) : Set.of();
            if (ids.size() == 1) {
                return ids.iterator().next();
            }
        }
        return null;
    }

    /** How many words the last transliterated name had. */
    int wordsTaken() {
        return taken;
    }

    /** Crossings with a name near to some words from a token on; none for what is short. */
    List<String> near(int at, int count) {
        @Nullable String letters = letters(at, count);
        if (letters != null && joined.getOrDefault(letters, Set.of()).size() > 1) {
            return List.copyOf(joined.getOrDefault(letters, Set.of()));
        }
        return letters == null || letters.length() < SHORTEST || letters.length() > 30
                ? List.of()
                : near.computeIfAbsent(letters + count, key -> nearTo(letters, count == 1));
    }

    private List<String> nearTo(String letters, boolean oneWord) {
        Set<String> ids = new LinkedHashSet<>();
        joined.forEach((name, of) -> {
            boolean samePlaces = name.length() >= SHORTEST && isArabic(name) == isArabic(letters);
            if (samePlaces && isNear(letters, name, oneWord)) {
                ids.addAll(of);
            }
        });
        return new ArrayList<>(ids);
    }

    private static boolean isNear(String letters, String name, boolean oneWord) {
        int bound = Math.min(letters.length(), name.length()) >= 8 ? 2 : 1;
        int distance = Spelling.distance(letters, name, 2);
        boolean soundsAlike = distance <= 2
                && letters.charAt(0) == name.charAt(0)
                && Spelling.sound(letters).length() > 2
                && Spelling.sound(letters).equals(Spelling.sound(name));
        return distance <= bound || oneWord && soundsAlike;
    }

    private @Nullable String letters(int at, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = at; i < at + count; i++) {
            if (!words.has(i) || !words.token(i).is(Type.WORD)) {
                return null;
            }
            letters.append(words.token(i).word());
        }
        return letters.toString();
    }

    private static boolean isArabic(String letters) {
        return Character.UnicodeScript.of(letters.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /** The consonants of a name, those that transliterations mix up made one. */
    static String skeleton(String letters) {
        String latin = isArabic(letters) ? latin(letters) : Spelling.sound(letters);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean silent = "aeiouyvwh".indexOf(c) >= 0;
            if (!silent && (plain.isEmpty() || plain.charAt(plain.length() - 1) != c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String latin(String letters) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            int known = ARABIC.indexOf(letters.charAt(i));
            if (known >= 0) {
                latin.append(LATIN.charAt(known));
            }
        }
        return latin.toString();
    }
}
