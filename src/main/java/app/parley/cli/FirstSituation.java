package app.parley.cli;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.dossier.ImportReport;
import org.jooq.DSLContext;

/** Gives a database without any situation the one that ships with Parley. */
final class FirstSituation {
    private static final String SHIPPED = "pak-afg-2025";

    private FirstSituation() {}

    static void load(DSLContext sql) {
        Dossiers dossiers = new Dossiers(sql);
        if (dossiers.situations().isEmpty()) {
            ImportReport report = dossiers.importFrom(new DossierOrigin.Shipped(SHIPPED), false);
            if (!report.accepted()) {
                throw new IllegalStateException("The shipped dossier is broken: " + report.problems());
            }
        }
    }
}
