package app.parley.quicklog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How much of what reports say is read right, and how much of what is proposed is wrong. */
class QuickLogCorpusTest {
    /** What has been reached on phrasings that the grammar was made with; it may only rise. */
    private static final double REACHED = 1.0;
    /** What has been reached on phrasings that it was not made with. */
    private static final double REACHED_UNSEEN = 0.95;
    /** The same on those of {@code unseen.txt}, for which nothing was mended. */
    private static final double REACHED_UNMENDED = 0.80;

    private static final double SHOWN_UNMENDED = 0.70;

    @Test
    void readsThePhrasingsItWasMadeWith() {
        Corpus corpus = Corpus.load("corpus.txt");
        assertTrue(corpus.phrasings().size() >= 500);
        check("corpus", corpus.read(), REACHED, 1);
    }

    @Test
    void readsPhrasingsThatItWasNotMadeWith() {
        Corpus corpus = Corpus.load("held-out.txt");
        assertTrue(corpus.phrasings().size() >= 40);
        check("held out", corpus.read(), REACHED_UNSEEN, 1);
    }

    @Test
    void readsPhrasingsThatNothingWasMendedFor() {
        Corpus corpus = Corpus.load("unseen.txt");
        assertTrue(corpus.phrasings().size() >= 38);
        check("unseen", corpus.read(), REACHED_UNMENDED, SHOWN_UNMENDED);
    }

    private static void check(String name, Corpus.Score score, double reached, double shown) {
        System.out.println("Quick log, " + name + ": " + score);
        String misses = String.join("\n", score.misses());
        assertTrue(score.precision() >= reached, () -> "Precision fell, " + score + "\n" + misses);
        assertTrue(score.recall() >= reached, () -> "Recall fell, " + score + "\n" + misses);
        assertTrue(score.shown() >= shown * score.asked(), () -> "An ambiguity is not shown, " + score + "\n" + misses);
    }
}
