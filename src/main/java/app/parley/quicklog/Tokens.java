package app.parley.quicklog;

import app.parley.crossing.FoldedName;
import app.parley.quicklog.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into tokens in one pass. Digits of any script count as digits; marks of writing direction and joiners belong
 * to nothing. Words and digits are cut apart, so that {@code 14th} is two tokens.
 */
final class Tokens {
    private static final String APOSTROPHES = "'’ʼ`";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private boolean spaced = true;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens cut = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            at = cut.next(at);
        }
        return List.copyOf(cut.tokens);
    }

    private int next(int at) {
        int c = text.codePointAt(at);
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
            return add(at, at + 1, Type.NEW_LINE, "\n");
        }
        if (isIgnored(c) || isSpace(c)) {
            spaced |= isSpace(c);
            return at + Character.charCount(c);
        }
        if (text.regionMatches(true, at, "http://", 0, 7) || text.regionMatches(true, at, "https://", 0, 8)) {
            return address(at);
        }
        if (Character.isDigit(c)) {
            return digits(at);
        }
        if (isLetter(c)) {
            return word(at);
        }
        return add(at, at + Character.charCount(c), Type.SIGN, Character.toString(c));
    }

    private int digits(int at) {
        StringBuilder ascii = new StringBuilder();
        int end = at;
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
            ascii.append(Character.digit(text.codePointAt(end), 10));
            end += Character.charCount(text.codePointAt(end));
        }
        return add(at, end, Type.DIGITS, ascii.toString());
    }

    private int word(int at) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean apostrophe = APOSTROPHES.indexOf(c) >= 0 && followsInWord(end);
            if (!isLetter(c) && !isIgnored(c) && Character.getType(c) != Character.NON_SPACING_MARK && !apostrophe) {
                break;
            }
            end += Character.charCount(c);
        }
        while (end > at + 1 && isIgnored(text.charAt(end - 1))) {
            end--;
        }
        return add(at, end, Type.WORD, folded(text.substring(at, end)));
    }

    /** An apostrophe with letters after it belongs to the word, unless it sets off an English possessive. */
    private boolean followsInWord(int apostrophe) {
        int after = apostrophe + 1;
        if (after >= text.length() || !Character.isLetter(text.codePointAt(after))) {
            return false;
        }
        boolean possessive = Character.toLowerCase(text.charAt(after)) == 's'
                && (after + 1 == text.length() || !Character.isLetter(text.codePointAt(after + 1)));
        return !possessive;
    }

    private int address(int at) {
        int end = at;
        while (end < text.length() && !isSpace(text.charAt(end)) && "<>\"\n\r،؛".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at && ".,;:!?)]'’۔".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return add(at, end, Type.ADDRESS, text.substring(at, end));
    }

    private int add(int start, int end, Type type, String word) {
        tokens.add(new Token(start, end, type, word, spaced));
        spaced = type == Type.NEW_LINE;
        return end;
    }

    /** A word or phrase as it is looked up. */
    static String folded(String word) {
        String folded = FoldedName.of(word).replace(" ", "");
        return folded.isEmpty() ? word.toLowerCase(Locale.ROOT) : folded;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Marks of direction, joiners and the like. */
    static boolean isIgnored(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || (c != '\n' && Character.isISOControl(c)) && !Character.isWhitespace(c);
    }
}
