package app.parley.dossier;

import static app.parley.sql.Tables.SITUATION;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Takes in and gives out situations as dossiers. Every call is one transaction. */
public final class Dossiers {
    /** Who changed it, in the history of what an import changed. */
    public static final String BY_IMPORT = "import";

    private final DSLContext sql;

    public Dossiers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Makes the stored situation equal to the dossier: adds, changes and removes rows as needed, leaving the former in
     * the history. Importing the same dossier again changes nothing. Nothing is written unless all of it is valid.
     *
     * @param dryRun true to report what would happen and write nothing
     */
    public ImportReport importFrom(DossierOrigin origin, boolean dryRun) {
        DossierReader reader = new DossierReader();
        Dossier dossier = reader.read(origin);
        List<DossierProblem> problems = new ArrayList<>(reader.problems());
        problems.addAll(DossierValidator.problemsOf(dossier, reader.problems()));
        if (!problems.isEmpty()) {
            return new ImportReport("", List.of(), List.copyOf(problems));
        }
        return sql.transactionResult(transaction -> {
            DSLContext inside = DSL.using(transaction);
            inside.execute("SELECT pg_advisory_xact_lock(hashtext({0}))", DSL.val("import " + dossier.slug()));
            inside.execute(
                    "SELECT set_config('parley.changed_by', {0}, true), set_config('parley.change_reason', {1}, true)",
                    DSL.val(BY_IMPORT), DSL.val("parley import " + origin.name()));
            return new DossierSync(inside, dossier, dryRun).run();
        });
    }

    /**
     * Writes a situation as a dossier in canonical form.
     *
     * @param slug which one; empty for the only one
     * @return false if there is no such situation, or none or several to choose from
     * @throws IOException if the folder cannot be written
     */
    public boolean exportTo(Path folder, Optional<String> slug) throws IOException {
        List<String> slugs = situations();
        String wanted = slug.orElseGet(() -> slugs.size() == 1 ? slugs.getFirst() : "");
        if (!slugs.contains(wanted)) {
            return false;
        }
        Dossier dossier = sql.transactionResult(transaction -> {
            DSLContext inside = DSL.using(transaction);
            inside.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            DossierStore store = new DossierStore(inside);
            return store.dossierOf(store.findSituation(wanted).orElseThrow());
        });
        DossierWriter.write(dossier, folder);
        return true;
    }

    /** The slugs of all situations, in order. */
    public List<String> situations() {
        return sql.select(SITUATION.SLUG)
                .from(SITUATION)
                .orderBy(SITUATION.SLUG)
                .fetch(SITUATION.SLUG);
    }
}
