package app.parley.quicklog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How much of what reports say is read right, and how much of what is proposed is wrong. */
class QuickLogCorpusTest {
    /** What has been reached on phrasings that the grammar was made with; it may only rise. */
    private static final double REACHED = 1.0;
    /** What has been reached on phrasings that it was not made with. */
    private static final double REACHED_UNSEEN = 0.95;

    @Test
    void readsThePhrasingsItWasMadeWith() {
        Corpus corpus = Corpus.load("corpus.txt");
        assertTrue(corpus.phrasings().size() >= 160);
        check("corpus", corpus.read(), REACHED);
    }

    @Test
    void readsPhrasingsThatItWasNotMadeWith() {
        Corpus corpus = Corpus.load("held-out.txt");
        assertTrue(corpus.phrasings().size() >= 40);
        check("held out", corpus.read(), REACHED_UNSEEN);
    }

    private static void check(String name, Corpus.Score score, double reached) {
        System.out.println("Quick log, " + name + ": " + score);
        String misses = String.join("\n", score.misses());
        assertTrue(score.precision() >= reached, () -> "Precision fell, " + score + "\n" + misses);
        assertTrue(score.recall() >= reached, () -> "Recall fell, " + score + "\n" + misses);
        assertTrue(score.shown() == score.asked(), () -> "An ambiguity is not shown, " + score + "\n" + misses);
    }
}
