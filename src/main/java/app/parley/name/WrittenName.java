package app.parley.name;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name with the script it is written in, which is that of its first letter.
 *
 * @param script ISO 15924 code such as {@code Arab}; null for Latin, for a script not listed here, and for no letter at all
 * @param rightToLeft true if it is written from right to left
 */
public record WrittenName(String text, @Nullable String script, boolean rightToLeft) {
    private static final Map<Character.UnicodeScript, String> CODES = Map.ofEntries(
            Map.entry(Character.UnicodeScript.ARABIC, "Arab"),
            Map.entry(Character.UnicodeScript.ARMENIAN, "Armn"),
            Map.entry(Character.UnicodeScript.BENGALI, "Beng"),
            Map.entry(Character.UnicodeScript.CYRILLIC, "Cyrl"),
            Map.entry(Character.UnicodeScript.DEVANAGARI, "Deva"),
            Map.entry(Character.UnicodeScript.ETHIOPIC, "Ethi"),
            Map.entry(Character.UnicodeScript.GEORGIAN, "Geor"),
            Map.entry(Character.UnicodeScript.GREEK, "Grek"),
            Map.entry(Character.UnicodeScript.GURMUKHI, "Guru"),
            Map.entry(Character.UnicodeScript.HAN, "Hani"),
            Map.entry(Character.UnicodeScript.HANGUL, "Hang"),
            Map.entry(Character.UnicodeScript.HEBREW, "Hebr"),
            Map.entry(Character.UnicodeScript.HIRAGANA, "Hira"),
            Map.entry(Character.UnicodeScript.KATAKANA, "Kana"),
            Map.entry(Character.UnicodeScript.THAANA, "Thaa"));

    public static WrittenName of(String text) {
        int letter = text.codePoints().filter(Character::isLetter).findFirst().orElse(0);
        byte direction = Character.getDirectionality(letter);
        return new WrittenName(
                text,
                letter == 0 ? null : CODES.get(Character.UnicodeScript.of(letter)),
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /** The BCP 47 tag of a text in that script and a language that nobody has told, {@code und-Arab}; null for Latin. */
    public @Nullable String languageTag() {
        return script == null ? null : "und-" + script;
    }
}
