package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.ChangeState;
import app.parley.desk.LogDrafts;
import app.parley.desk.Logging;
import app.parley.desk.QuickLogContextQuery;
import app.parley.dossier.DossierFile;
import app.parley.quicklog.QuickLogContext;
import app.parley.situation.Situation;
import app.parley.source.SourceAlike;
import app.parley.source.SourceDuplicatesQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the quick log reads with and writes through, for whoever is signed in. */
@org.springframework.stereotype.Component
class LogParts {
    private final ChangeParts desk;
    private final QuickLogContextQuery contexts;
    private final Logging logging;
    private final LogDrafts drafts;
    private final SourceDuplicatesQuery duplicates;

    LogParts(
            ChangeParts desk,
            QuickLogContextQuery contexts,
            Logging logging,
            LogDrafts drafts,
            SourceDuplicatesQuery duplicates) {
        this.desk = desk;
        this.contexts = contexts;
        this.logging = logging;
        this.drafts = drafts;
        this.duplicates = duplicates;
    }

    ChangeParts desk() {
        return desk;
    }

    Logging logging() {
        return logging;
    }

    LogDrafts drafts() {
        return drafts;
    }

    SourceDuplicatesQuery duplicates() {
        return duplicates;
    }

    LocalDate today(Situation situation) {
        return LocalDate.ofInstant(desk.clock().instant(), situation.timeZone());
    }

    QuickLogContext context(Situation situation) {
        return contexts.of(situation, today(situation));
    }

    /** False if nobody may publish what they wrote, or whoever is signed in may publish nothing. */
    boolean mayPublishOwn() {
        return desk.mayPublish() && !desk.publishing().needsTwoPersons();
    }

    /** The id that a record of a batch was given when it was begun; empty if it was not. */
    String idOf(UUID batch, DossierFile file, Map<String, String> cells) {
        return desk.queries().batch(batch).stream()
                .filter(change -> change.file() == file
                        && change.state() != ChangeState.WITHDRAWN
                        && change.state() != ChangeState.RETRACTED
                        && withoutId(change.cells()).equals(withoutId(cells)))
                .map(Change::cells)
                .map(stored -> stored.getOrDefault("id", ""))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> withoutId(Map<String, String> cells) {
        Map<String, String> rest = new HashMap<>(cells);
        rest.remove("id");
        return rest;
    }

    /** Sources of published counts that say what a count of cargo says. */
    List<SourceAlike> tellingTheSame(Situation situation, DossierFile file, Map<String, String> cells) {
        return new KnownAlready(duplicates, situation).tellingTheSame(file, cells);
    }
}
