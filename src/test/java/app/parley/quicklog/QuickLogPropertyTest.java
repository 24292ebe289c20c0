package app.parley.quicklog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.quicklog.Reading.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any text whatever. */
class QuickLogPropertyTest {
    private static final QuickLogContext CONTEXT = ShippedContext.on(LocalDate.of(2025, 10, 28));
    private static final Phrases PHRASES = Lexicon.of(CONTEXT);

    private static final Predicate<String> DAY =
            Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?").asMatchPredicate();
    private static final Predicate<String> COUNT =
            Pattern.compile("0|[1-9][0-9]{0,11}").asMatchPredicate();
    private static final Predicate<String> SLUG =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,79}").asMatchPredicate();
    private static final Predicate<String> TEXT = text -> !text.isBlank();
    private static final Map<String, Predicate<String>> FORMS = Map.ofEntries(
            Map.entry(
                    "crossing_id",
                    id -> CONTEXT.crossings().stream()
                            .anyMatch(known -> known.id().equals(id))),
            Map.entry("reported_on", DAY),
            Map.entry("occurred_on", DAY),
            Map.entry("from", DAY),
            Map.entry("to", DAY),
            Map.entry("count_min", COUNT),
            Map.entry("count_max", COUNT),
            Map.entry("fatalities_min", COUNT),
            Map.entry("fatalities_max", COUNT),
            Map.entry("id", SLUG),
            Map.entry("kind", TEXT),
            Map.entry("status", TEXT),
            Map.entry("count_text", TEXT),
            Map.entry("cargo_note", TEXT),
            Map.entry("side", TEXT),
            Map.entry("claim_by", TEXT),
            Map.entry("reason", TEXT),
            Map.entry("title", TEXT),
            Map.entry("place", TEXT),
            Map.entry("actors", TEXT),
            Map.entry("source_ids", TEXT));

    @Test
    void holdsOfEveryPhrasing() {
        Stream.of("corpus.txt", "held-out.txt")
                .flatMap(file -> Corpus.load(file).phrasings().stream())
                .forEach(phrasing -> check(phrasing.text()));
    }

    @Test
    void holdsOfPhrasingsShuffledIntoEachOther() {
        List<String> pieces = new ArrayList<>();
        Corpus.load("corpus.txt")
                .phrasings()
                .forEach(phrasing -> pieces.addAll(List.of(phrasing.text().split("\\b"))));
        Random random = new Random(20251028);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            check(text.toString());
        }
    }

    @Test
    void holdsOfAnyCharacters() {
        Random random = new Random(12);
        String likely =
                "0123456789 ,.;:-–/()'\n%$+٢۳،؛؟\u200f\u202e\u200ctrucks no بند گا ۱۲\ud83d\ude9a\ud83d\u0000\ufdfaTorkham";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i >= 0; i--) {
                text.append(
                        random.nextInt(4) == 0
                                ? (char) random.nextInt(0x10000)
                                : likely.charAt(random.nextInt(likely.length())));
            }
            check(text.toString());
        }
    }

    /** The longest texts of what has the most to compare; they take a tenth of a second, and minutes if time were squared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1,",
                "1-",
                "1.",
                "12/",
                "(",
                "-",
                "Torkham ",
                "Torkham, ",
                "not ",
                "if ",
                "denied; ",
                "no trucks ",
                "5 killed and ",
                "300 trucks, ",
                "closed ",
                "still closed; ",
                "to ",
                "said ",
                "according to ",
                "FBR, ",
                "\n",
                "Torkhum ",
                "25 Oct ",
                "five hundred and ",
                "million ",
                "between 5 and ",
                "http://",
                "طورخم ",
                "بند ",
                "Torkham 3 trucks\n",
                "total 5 trucks ",
                "only returnees ",
                "A.",
                "'",
                "\u0650",
                "\u200f",
                "سے ",
                "14th day "
            })
    void readsTheLongestTextInTimeThatGrowsWithItsLength(String piece) {
        String text = piece.repeat(QuickLog.LONGEST / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(text));
    }

    @Test
    void refusesALongerText() {
        String text = "x".repeat(QuickLog.LONGEST + 1);
        String told = String.valueOf(assertThrows(IllegalArgumentException.class, () -> QuickLog.read(text, CONTEXT))
                .getMessage());
        assertTrue(told.contains("20001") && told.contains("20000"), told);
    }

    @Test
    void readsTheSameTextTheSame() {
        Corpus.load("corpus.txt")
                .phrasings()
                .forEach(phrasing ->
                        assertEquals(QuickLog.read(phrasing.text(), CONTEXT), QuickLog.read(phrasing.text(), CONTEXT)));
    }

    private static void check(String text) {
        Reading reading = QuickLog.read(text, CONTEXT);
        BitSet covered = new BitSet();
        int end = 0;
        for (Mark mark : reading.marks()) {
            assertTrue(mark.start() >= end && mark.end() > mark.start() && mark.end() <= text.length(), text);
            covered.set(mark.start(), mark.end());
            end = mark.end();
        }
        for (Span span : reading.notUnderstood()) {
            assertTrue(span.start() >= 0 && span.end() > span.start() && span.end() <= text.length(), text);
            assertEquals(-1, firstIn(covered, span), () -> "marked and not understood: " + text);
        }
        reading.notUnderstood().forEach(span -> covered.set(span.start(), span.end()));
        checkRestIsTold(text, reading, covered);
        for (Proposal proposal : reading.proposals()) {
            checkCells(text, proposal);
            proposal.marks().forEach(mark -> assertTrue(mark < reading.marks().size(), text));
        }
        for (Ambiguity ambiguity : reading.ambiguities()) {
            assertTrue(
                    ambiguity.start() >= 0 && ambiguity.end() <= text.length() && ambiguity.start() < ambiguity.end(),
                    text);
            ambiguity.choices().stream()
                    .flatMap(choice -> choice.proposals().stream())
                    .forEach(proposal ->
                            assertTrue(proposal < reading.proposals().size(), text));
        }
    }

    /** What is neither marked nor listed is glue, or stands as it is in a note, a reason or a title. */
    private static void checkRestIsTold(String text, Reading reading, BitSet covered) {
        List<Token> tokens = Tokens.of(text);
        BitSet glue = glue(text, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean word = token.is(Token.Type.WORD) || token.is(Token.Type.DIGITS) || token.is(Token.Type.ADDRESS);
            if (word && covered.nextSetBit(token.start()) != token.start()) {
                String written = text.substring(token.start(), token.end());
                boolean told = reading.proposals().stream()
                                .anyMatch(proposal ->
                                        proposal.cells().values().stream().anyMatch(cell -> cell.contains(written)))
                        || reading.ambiguities().stream()
                                .flatMap(ambiguity -> ambiguity.choices().stream())
                                .anyMatch(choice ->
                                        choice.cells().values().stream().anyMatch(cell -> cell.contains(written)));
                assertTrue(
                        told || glue.get(token.start()),
                        () -> "\"" + written + "\" of \"" + text + "\" is neither marked nor told nor glue");
            }
        }
    }

    /** Where the text has phrases that only tie others together. */
    private static BitSet glue(String text, List<Token> tokens) {
        Words words = new Words(text, PHRASES);
        BitSet glue = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            for (Phrases.Match match : words.matches(i)) {
                Item item = Item.of(match.sense().kind(), "", i, match.end());
                if (item.isGlue() || item.is(Kind.OPPOSITE)) {
                    glue.set(tokens.get(i).start(), tokens.get(match.end() - 1).end());
                }
            }
        }
        return glue;
    }

    private static void checkCells(String text, Proposal proposal) {
        proposal.cells().forEach((column, cell) -> {
            Predicate<String> form = FORMS.get(column);
            assertTrue(form != null && form.test(cell), () -> column + " \"" + cell + "\" of \"" + text + "\"");
        });
        Map<String, String> cells = proposal.cells();
        boolean high = cells.containsKey("count_max") || cells.containsKey("fatalities_max");
        boolean low = cells.containsKey("count_min") || cells.containsKey("fatalities_min");
        assertTrue(low || !high, () -> "a high without a low in \"" + text + "\"");
        if (cells.containsKey("from") && cells.containsKey("to")) {
            assertTrue(
                    app.parley.time.PartialDate.parse(cells.get("from"))
                                    .earliest()
                                    .compareTo(app.parley.time.PartialDate.parse(cells.get("to"))
                                            .latest())
                            <= 0,
                    () -> "an end before its start in \"" + text + "\"");
        }
    }

    private static int firstIn(BitSet set, Span span) {
        int first = set.nextSetBit(span.start());
        return first >= 0 && first < span.end() ? first : -1;
    }
}
