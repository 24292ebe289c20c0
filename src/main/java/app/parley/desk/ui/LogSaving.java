package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.ChangeState;
import app.parley.desk.Declined;
import app.parley.desk.Publishing;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Begins the records of one text and hands them in or publishes them; what is refused stays, with its sentence. */
final class LogSaving {
    private final LogParts parts;
    private final Situation situation;
    private final Texts texts;
    private final LogDone done;
    private @Nullable LogBatch batch;

    LogSaving(LogParts parts, Situation situation, Texts texts, LogDone done) {
        this.parts = parts;
        this.situation = situation;
        this.texts = texts;
        this.done = done;
    }

    /** True if records of the text were begun. */
    boolean hasBegun() {
        return batch != null;
    }

    /** The next text is a batch of its own. */
    void forget() {
        batch = null;
    }

    /**
     * Saves a source that is not here yet, and after it the records.
     *
     * @return false if the source was refused; the records then wait for it
     * @throws Declined if nothing could be begun
     */
    boolean save(String text, List<LogRow> going, LogSource cited, boolean publish) {
        LogBatch together = batch;
        if (together == null) {
            together = LogBatch.of(parts, situation, text);
            batch = together;
        }
        List<Change> changes = together.begin(going, cited);
        boolean fresh = cited.isNew();
        List<Change> ofRows = changes.subList(fresh ? 1 : 0, changes.size());
        for (int i = 0; i < going.size(); i++) {
            going.get(i).begun(ofRows.get(i));
        }
        if (fresh
                && !finish(
                        changes.getFirst(),
                        publish,
                        declined -> cited.declined(DeclinedWords.of(declined, texts), declined.problems()))) {
            return false;
        }
        for (int i = 0; i < going.size(); i++) {
            LogRow row = going.get(i);
            if (finish(
                    ofRows.get(i),
                    publish,
                    declined -> row.declined(DeclinedWords.of(declined, texts), declined.problems()))) {
                row.finish();
            }
        }
        return true;
    }

    /** Hands a change in or publishes it; false if it stays, with its sentence. */
    private boolean finish(Change change, boolean publish, Consumer<Declined> declined) {
        try {
            Change now = change;
            if (change.state().isOpen() && publish) {
                Publishing.Outcome outcome = parts.desk().publishing().publish(change.id(), change.revision(), "");
                now = outcome.change();
            } else if (change.state() == ChangeState.DRAFT) {
                now = parts.desk().desk().submit(change.id(), change.revision(), "");
            }
            done.add(now);
            return true;
        } catch (Declined refused) {
            declined.accept(refused);
            return false;
        }
    }
}
