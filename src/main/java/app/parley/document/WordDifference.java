package app.parley.document;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What two texts say differently, word by word: the shortest list of words to take out of the one and put in to have the
 * other. Words are those of the language's own rules (Unicode UAX #29), so that scripts without Latin letters are cut at
 * words too. Spaces and line breaks belong to the word before them and make no difference; punctuation and case do.
 *
 * @param pieces in the order of reading; two neighbours are never of one kind
 * @param added how many words the later text has that the earlier has not; punctuation is not counted
 * @param removed how many words the earlier text has that the later has not; punctuation is not counted
 */
public record WordDifference(List<Piece> pieces, int added, int removed) {
    /** How many words, marks and all, either text may have. */
    public static final int MOST_WORDS = 8_000;

    /** In which of the texts a piece stands. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Some words of one kind in a row, with the spaces behind them. */
    public record Piece(Kind kind, String text) {}

    /** A word or a mark, and the spaces behind it. */
    private record Token(String word, String spaces) {
        boolean isWord() {
            return word.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }

    /**
     * The difference; empty if a text has more than {@value #MOST_WORDS} words.
     *
     * @param language whose rules cut the words, BCP 47
     */
    public static Optional<WordDifference> between(String earlier, String later, String language) {
        List<Token> before = tokens(earlier, language);
        List<Token> after = tokens(later, language);
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
            return Optional.empty();
        }
        BiPredicate<Token, Token> same = (one, other) -> one.word().equals(other.word());
        Reading reading = new Reading(before, after);
        for (Change change : new MyersDiffWithLinearSpace<>(same).computeDiff(before, after, null)) {
            reading.upTo(change.startRevised);
            if (change.deltaType != DeltaType.INSERT) {
                reading.removed(change.startOriginal, change.endOriginal);
            }
            if (change.deltaType != DeltaType.DELETE) {
                reading.added(change.endRevised);
            }
        }
        reading.upTo(after.size());
        return Optional.of(reading.difference());
    }

    /** True if no word differs. */
    public boolean isNone() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }

    private static List<Token> tokens(String text, String language) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag(language));
        words.setText(text);
        List<Token> tokens = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String part = text.substring(start, end);
            if (!part.isBlank()) {
                tokens.add(new Token(part, ""));
            } else if (!tokens.isEmpty()) {
                Token last = tokens.removeLast();
                tokens.add(new Token(last.word(), last.spaces() + part));
            }
        }
        return tokens;
    }

    /** Goes through both texts and gathers the pieces; between two that are the same, what was removed comes first. */
    private static final class Reading {
        private final List<Token> before;
        private final List<Token> after;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Token> removed = new ArrayList<>();
        private final List<Token> added = new ArrayList<>();
        private int read;
        private int wordsRemoved;
        private int wordsAdded;

        Reading(List<Token> before, List<Token> after) {
            this.before = before;
            this.after = after;
        }

        void upTo(int end) {
            if (end > read) {
                flush();
                put(Kind.SAME, after.subList(read, end));
                read = end;
            }
        }

        void removed(int from, int to) {
            removed.addAll(before.subList(from, to));
        }

        void added(int end) {
            added.addAll(after.subList(read, end));
            read = end;
        }

        private void flush() {
            wordsRemoved += put(Kind.REMOVED, removed);
            wordsAdded += put(Kind.ADDED, added);
            removed.clear();
            added.clear();
        }

        private int put(Kind kind, List<Token> tokens) {
            if (tokens.isEmpty()) {
                return 0;
            }
            StringBuilder text = new StringBuilder();
            tokens.forEach(token -> text.append(token.word()).append(token.spaces()));
            if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
                text.insert(0, pieces.removeLast().text());
            }
            pieces.add(new Piece(kind, text.toString()));
            return (int) tokens.stream().filter(Token::isWord).count();
        }

        WordDifference difference() {
            flush();
            return new WordDifference(List.copyOf(pieces), wordsAdded, wordsRemoved);
        }
    }
}
