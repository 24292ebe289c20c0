package app.parley.cli;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.dossier.ImportReport;
import app.parley.platform.database.Database;
import app.parley.platform.database.Migrations;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Makes a situation equal to the dossier in a folder. Nothing is written unless all of it is valid.")
class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder dataFolder;

    @Parameters(paramLabel = "DIR", description = "the folder that holds the CSV files")
    private Path folder;

    @Option(names = "--dry-run", description = "say what would change and write nothing")
    private boolean dryRun;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    ImportCommand() {}

    @Override
    public Integer call() {
        try (Database database = dataFolder.join()) {
            Migrations.apply(database.connection());
            Dossiers dossiers = new Dossiers(DataFolder.sql(database.connection()));
            ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(folder), dryRun);
            return report.accepted() ? done(report) : refused(report);
        }
    }

    private int done(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (report.changedNothing()) {
            out.println("Situation " + report.situation() + " is already as in the dossier. Nothing changed.");
            return 0;
        }
        out.println((dryRun ? "Would change" : "Changed") + " situation " + report.situation() + ":");
        out.printf("  %-20s %8s %8s %8s %10s%n", "file", "added", "changed", "removed", "unchanged");
        report.files()
                .forEach(file -> out.printf(
                        "  %-20s %8d %8d %8d %10d%n",
                        file.file(), file.added(), file.changed(), file.removed(), file.unchanged()));
        out.println(dryRun ? "Nothing was written." : "Done.");
        return 0;
    }

    private int refused(ImportReport report) {
        PrintWriter err = spec.commandLine().getErr();
        report.problems().forEach(err::println);
        int count = report.problems().size();
        err.println("Nothing was written: " + count + (count == 1 ? " problem in " : " problems in ") + folder + ".");
        return 1;
    }
}
