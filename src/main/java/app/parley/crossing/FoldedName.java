package app.parley.crossing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name with what writers vary taken out, so that one spelling finds another of the same letters: case, accents and vowel
 * marks, kinds of space and hyphen, the forms that Arabic, Persian, Urdu and Pashto keyboards have for one letter.
 *
 * <p>It transliterates nothing: طورخم finds طورخم, and Torkham is found by its own letters.
 */
public final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String VARIED = "يىېۍئكڪهۀةۂٱأإآؤڈډړڑںۓے";
    private static final String PLAIN = "یییییککہہہہااااوددررنیی";

    private FoldedName() {}

    /** The text reduced to letters and digits, words set apart by single spaces; empty if there is no letter or digit. */
    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("\u0640", "")
                .replace("\u200c", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(bare.length());
        for (char letter : bare.toCharArray()) {
            int varied = VARIED.indexOf(letter);
            plain.append(varied < 0 ? letter : PLAIN.charAt(varied));
        }
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }
}
