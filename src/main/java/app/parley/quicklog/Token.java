package app.parley.quicklog;

import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a text that means something: a word, a run of digits, a sign.
 *
 * @param start in UTF-16 units, inclusive
 * @param end in UTF-16 units, exclusive
 * @param word the word as {@link app.parley.crossing.FoldedName} folds it, the digits as ASCII, or the sign itself
 * @param spaced true if white space stands before it
 */
record Token(int start, int end, Type type, String word, boolean spaced) {

    enum Type {
        WORD,
        DIGITS,
        SIGN,
        NEW_LINE,
        ADDRESS
    }

    boolean is(Type other) {
        return type == other;
    }

    boolean isSign(String signs) {
        return type == Type.SIGN && signs.contains(word);
    }

    /** The digits as a number, null if it is none or has more than twelve. */
    @Nullable
    Long number() {
        return type == Type.DIGITS && word.length() <= 12 ? Long.valueOf(word) : null;
    }
}
