package app.parley.cli;

import app.parley.account.ExportLog;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Database;
import app.parley.platform.database.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a situation as a dossier into a folder, always in the same form and order.")
class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder dataFolder;

    @Parameters(paramLabel = "DIR", description = "the folder to write to; it is made if there is none")
    private Path folder;

    @Option(
            names = "--situation",
            paramLabel = "SLUG",
            description = "which situation; not needed if there is only one")
    private @Nullable String situation;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    ExportCommand() {}

    @Override
    public Integer call() {
        try (Database database = dataFolder.join()) {
            Migrations.apply(database.connection());
            DSLContext sql = DataFolder.sql(database.connection());
            Dossiers dossiers = new Dossiers(sql);
            if (dossiers.exportTo(folder, Optional.ofNullable(situation))) {
                ExportLog.atTheTerminal(
                        sql, situation == null ? dossiers.situations().getFirst() : situation);
                spec.commandLine().getOut().println("Wrote the dossier to " + folder + ".");
                return 0;
            }
            spec.commandLine().getErr().println(notChosen(dossiers));
        } catch (IOException e) {
            spec.commandLine().getErr().println("The dossier could not be written to " + folder + ": " + e + ".");
        }
        return 1;
    }

    private String notChosen(Dossiers dossiers) {
        String known = String.join(", ", dossiers.situations());
        if (known.isEmpty()) {
            return "There is no situation to export.";
        }
        return situation == null
                ? "There are several situations; name one with --situation: " + known + "."
                : "There is no situation \"" + situation + "\"; there are: " + known + ".";
    }
}
