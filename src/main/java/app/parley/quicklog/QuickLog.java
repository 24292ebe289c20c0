package app.parley.quicklog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads a pasted line or paragraph into proposed records.
 *
 * <p>Deterministic, and in time that grows with the length of the text. What the text does not say for certain is an
 * ambiguity with its choices; what it negates, denies, asks or expects is never proposed.
 */
public final class QuickLog {
    /** The longest text that is read, in UTF-16 units. */
    public static final int LONGEST = 20_000;

    private QuickLog() {}

    /** @throws IllegalArgumentException if the text is longer than {@link #LONGEST} */
    public static Reading read(String text, QuickLogContext context) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The text of the quick log has " + text.length()
                    + " characters: expected at most " + LONGEST + ".");
        }
        Words words = new Words(text, Lexicon.of(context));
        Guesses guesses = new Guesses(words, context.crossings());
        List<Item> items = Items.of(words, new Calendar(context.today()), guesses, Addresses.of(context.sources()));
        Scene scene = Scene.of(words, Attribution.find(words, items), context);
        Casualties casualties = new Casualties(scene.passage());
        List<Draft> all = drafts(scene, casualties);
        List<Draft> proposed = all.stream().filter(draft -> draft.doubt == null).toList();
        List<Draft> doubted = all.stream().filter(draft -> draft.doubt != null).toList();
        return reading(scene, guesses, proposed, doubted, casualties.all());
    }

    private static List<Draft> drafts(Scene scene, Casualties casualties) {
        List<Draft> all = new ArrayList<>(new CargoReader(scene).read(casualties.all()));
        all.addAll(new StatusReader(scene).read());
        all.addAll(new IncidentReader(scene, casualties).read());
        all.sort(Comparator.comparingInt(draft -> draft.at));
        return all;
    }

    private static Reading reading(
            Scene scene, Guesses guesses, List<Draft> proposed, List<Draft> doubted, Set<Integer> casualties) {
        List<Draft> all = new ArrayList<>(proposed);
        all.addAll(doubted);
        Marks marks = new Marks(scene, all, casualties);
        List<Proposal> proposals = proposed.stream()
                .map(draft -> new Proposal(
                        draft.file,
                        draft.cells,
                        List.copyOf(draft.missing),
                        List.copyOf(draft.workedOut),
                        marks.of(draft)))
                .toList();
        return new Reading(
                scene.words().text(),
                marks.marks(),
                proposals,
                new Questions(scene, guesses).of(proposed, doubted),
                new Sums(scene).check(proposed),
                marks.left());
    }
}
