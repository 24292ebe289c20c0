package app.parley.name;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The id that links know a name by that is on no list: its plain form with hyphens, in its own script. It hangs on the name
 * alone, so that a link stays good whatever else is recorded.
 *
 * <p>"Abdul Haq Wasiq" is {@code abdul-haq-wasiq}. Where more than spaces had to be changed, as in "O'Neil" or a very long
 * name, a mark of the plain name follows after two hyphens, so that different names have different ids.
 */
public final class NameId {
    /** In characters. */
    public static final int LONGEST = 90;

    private static final int LONGEST_WORDS = 78;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}-]{1," + LONGEST + "}");

    private NameId() {}

    public static String of(String name) {
        String plain = PlainName.of(name);
        String id = words(plain);
        return id.replace('-', ' ').equals(plain) ? id : marked(name);
    }

    /** The id with its mark, for where the id without belongs to somebody else. */
    public static String marked(String name) {
        String plain = PlainName.of(name);
        CRC32 mark = new CRC32();
        mark.update(plain.getBytes(StandardCharsets.UTF_8));
        return words(plain) + "--" + Long.toString(mark.getValue(), 36);
    }

    /** True if it can be an id; what cannot is not even looked up. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static String words(String plain) {
        String id = EDGES.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
        if (id.length() <= LONGEST_WORDS) {
            return id;
        }
        return id.substring(
                0, Character.isHighSurrogate(id.charAt(LONGEST_WORDS - 1)) ? LONGEST_WORDS - 1 : LONGEST_WORDS);
    }
}
