package app.parley.quicklog;

import app.parley.quicklog.Phrases.Match;
import app.parley.quicklog.Phrases.Sense;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a text, and what phrases can begin at each. */
final class Words {
    private static final String NARROW = "\u00a0\u202f\u2009\u2007";

    private final String text;
    private final List<Token> tokens;
    private final Phrases phrases;
    private final List<@Nullable List<Match>> matches;

    Words(String text, Phrases phrases) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.phrases = phrases;
        this.matches = new ArrayList<>(Collections.nCopies(tokens.size(), null));
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    boolean has(int i) {
        return i >= 0 && i < tokens.size();
    }

    /** All phrases that begin at a token, the longest last; none beyond the ends. */
    List<Match> matches(int i) {
        if (!has(i)) {
            return List.of();
        }
        List<Match> known = matches.get(i);
        if (known == null) {
            known = phrases.at(tokens, i);
            matches.set(i, known);
        }
        return known;
    }

    /** The longest phrase of a kind that begins at a token. */
    @Nullable
    Match match(int i, Kind kind) {
        @Nullable Match longest = null;
        for (Match match : matches(i)) {
            if (match.sense().kind() == kind) {
                longest = match;
            }
        }
        return longest;
    }

    boolean can(int i, Kind kind) {
        return match(i, kind) != null;
    }

    /** The token after the longest phrase of a kind, the token itself if there is none. */
    int after(int i, Kind kind) {
        @Nullable Match match = match(i, kind);
        return match == null ? i : match.end();
    }

    /** True if a phrase of a kind ends right before a token. */
    boolean endsBefore(int i, Kind kind) {
        for (int from = Math.max(0, i - 4); from < i; from++) {
            for (Match match : matches(from)) {
                if (match.end() == i && match.sense().kind() == kind) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True if a token is a word that no phrase begins with. */
    boolean isUnknown(int i) {
        return has(i) && tokens.get(i).is(Token.Type.WORD) && matches(i).isEmpty();
    }

    boolean isSign(int i, String signs) {
        return has(i) && tokens.get(i).isSign(signs);
    }

    /** True if nothing stands between a token and the one before. */
    boolean isTight(int i) {
        return i > 0 && has(i) && !tokens.get(i).spaced();
    }

    /** True if what stands before a token is a space that does not break lines, as between thousands. */
    boolean isNarrow(int i) {
        return has(i) && i > 0 && NARROW.indexOf(text.charAt(tokens.get(i).start() - 1)) >= 0;
    }

    @Nullable
    Long number(int i) {
        return has(i) ? tokens.get(i).number() : null;
    }

    /** How many digits a token has, 0 if it is no digits. */
    int digits(int i) {
        return has(i) && tokens.get(i).is(Token.Type.DIGITS)
                ? tokens.get(i).word().length()
                : 0;
    }

    /** The text from a token up to another, exclusive. */
    String text(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    String text() {
        return text;
    }

    static @Nullable Sense sense(@Nullable Match match) {
        return match == null ? null : match.sense();
    }
}
