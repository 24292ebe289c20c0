package app.parley.talks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text stripped of what spellings differ in without meaning it: case, diacritics and runs of white space. */
final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String lower = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        // The Turkish dotless i has no decomposition; sources write it as i.
        return SPACES.matcher(lower.replace('ı', 'i')).replaceAll(" ").strip();
    }
}
