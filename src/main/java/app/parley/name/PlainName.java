package app.parley.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name without what writers vary and mean nothing by: case, diacritics and runs of white space. Two names with the same
 * plain form are one; any other two are not, however near.
 */
public final class PlainName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainName() {}

    /** Composed letters and digits of any script; empty if the name has none but marks and spaces. */
    public static String of(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String lower = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        // The Turkish dotless i has no decomposition; sources write it as i.
        String spaced = SPACES.matcher(lower.replace('ı', 'i')).replaceAll(" ").strip();
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }
}
