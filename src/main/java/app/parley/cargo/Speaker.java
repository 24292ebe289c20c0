package app.parley.cargo;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is quoted, as far as two ways of writing a name can be told to mean the same: “FBR”, “fbr via Business Recorder” and
 * “Federal Board of Revenue (FBR)”; “PAJCCI (Junaid Makda)” is PAJCCI by the mouth of one person.
 *
 * @param names of the organisation, in small letters without punctuation; empty if nobody is named
 * @param person who speaks for it, empty if not said
 */
record Speaker(Set<String> names, String person) {

    /** How sure it is that two claims are by the same speaker. */
    enum Likeness {
        SAME,
        /** The same organisation by different people, an acronym that fits, or nobody named in either. */
        PERHAPS,
        OTHER
    }

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern VIA = Pattern.compile("\\s+(via|quoted by|cited by|as reported by)\\s.*$");
    /** As in F.B.R. */
    private static final Pattern LETTER_POINT = Pattern.compile("(?<!\\p{L})(\\p{L})\\.(?=\\p{L}\\.|\\s|$)");

    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "for", "in", "on", "de");

    static Speaker of(@Nullable String claimBy) {
        String text = Normalizer.normalize(claimBy == null ? "" : claimBy, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        Matcher bracket = IN_BRACKETS.matcher(text);
        String aside = bracket.find() ? plain(bracket.group(1)) : "";
        String name = plain(VIA.matcher(bracket.replaceAll(" ")).replaceFirst(""));
        if (name.isEmpty()) {
            return new Speaker(aside.isEmpty() ? Set.of() : Set.of(aside), "");
        }
        // An acronym after the name in full is another name, and anybody else in brackets a person.
        return aside.equals(initials(name)) || name.equals(initials(aside))
                ? new Speaker(aside.isEmpty() ? Set.of(name) : Set.of(name, aside), "")
                : new Speaker(Set.of(name), aside);
    }

    Likeness likeness(Speaker other) {
        if (names.isEmpty() && other.names.isEmpty()) {
            return Likeness.PERHAPS;
        }
        Set<String> shared = new HashSet<>(names);
        shared.retainAll(other.names);
        if (!shared.isEmpty()) {
            boolean samePerson = person.isEmpty() || other.person.isEmpty() || person.equals(other.person);
            return samePerson ? Likeness.SAME : Likeness.PERHAPS;
        }
        boolean acronym = names.stream()
                .anyMatch(mine -> other.names.stream()
                        .anyMatch(theirs -> mine.equals(initials(theirs)) || theirs.equals(initials(mine))));
        return acronym ? Likeness.PERHAPS : Likeness.OTHER;
    }

    private static String plain(String text) {
        return LETTER_POINT
                .matcher(text)
                .replaceAll("$1")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Of at least two words that are not small; empty for fewer. */
    private static String initials(String name) {
        String[] words = Arrays.stream(name.split(" "))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .toArray(String[]::new);
        return words.length < 2
                ? ""
                : Arrays.stream(words).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
}
