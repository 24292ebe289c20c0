package app.parley.desk;

import app.parley.dossier.DossierFile;
import app.parley.dossier.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The published records that a form refers to or begins from; for editors, whoever calls. */
@Component
@PreAuthorize("hasRole('EDITOR')")
public class DeskRecordsQuery {
    /** Records of one search. */
    public static final int MOST_FOUND = 50;

    private static final int LONGEST_SEARCH = 200;

    private final DSLContext sql;

    DeskRecordsQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Records in which all words of a text stand, the newest first; at most {@value #MOST_FOUND}. */
    public List<Records.Stored> search(int situation, DossierFile file, String text) {
        String bounded = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        return sql.transactionResult(
                transaction -> new Records(transaction.dsl(), situation).search(file, bounded, MOST_FOUND));
    }

    public Optional<Map<String, String>> find(int situation, DossierFile file, String recordId) {
        return sql.transactionResult(transaction -> new Records(transaction.dsl(), situation).find(file, recordId));
    }

    /** The id under which a record is stored that is named by that id, or by its file's own; empty if there is none. */
    public Optional<String> stored(int situation, DossierFile file, String name) {
        return sql.transactionResult(transaction -> {
            Records records = new Records(transaction.dsl(), situation);
            return records.find(file, name)
                    .map(cells -> name)
                    .or(() -> records.named(file, Set.of(name)).stream()
                            .map(Records.Stored::id)
                            .findFirst());
        });
    }

    /** The records that a file's own ids name; those that are not there are left out. */
    public List<Records.Stored> named(int situation, DossierFile file, Set<String> keys) {
        return sql.transactionResult(transaction -> new Records(transaction.dsl(), situation).named(file, keys));
    }

    /** Of these ids of a file, those of records that the desk has written and not published yet. */
    public Set<String> waiting(int situation, DossierFile file, Set<String> ids) {
        return sql.transactionResult(transaction -> Pending.waiting(transaction.dsl(), situation, file, ids));
    }
}
