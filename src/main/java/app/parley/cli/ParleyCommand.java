package app.parley.cli;

import app.parley.account.AccountLinks;
import app.parley.platform.Server;
import app.parley.platform.database.Database;
import app.parley.platform.database.DatabaseUnavailable;
import app.parley.platform.database.Migrations;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Without a subcommand: serves until it is stopped. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Follows a conflict and its diplomacy. Without a command: starts the server.",
        footer = {
            "",
            "PARLEY_DATABASE_URL, PARLEY_DATABASE_USERNAME and PARLEY_DATABASE_PASSWORD",
            "name a PostgreSQL 18 to use instead of the embedded one."
        },
        subcommands = {ImportCommand.class, ExportCommand.class})
public class ParleyCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ParleyCommand.class);
    private static final int SERVING = -1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder dataFolder;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "listen on this port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--empty", description = "do not load the situation that ships with Parley")
    private boolean empty;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    ParleyCommand() {}

    /**
     * Runs one call of the program and says on the terminal what went wrong, in one sentence.
     *
     * @return the exit status; null while the server runs
     */
    public static @Nullable Integer run(String... arguments) {
        ParleyCommand serve = new ParleyCommand();
        CommandLine line = new CommandLine(serve)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
        int status = line.execute(arguments);
        return status == SERVING ? null : status;
    }

    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof DatabaseUnavailable || failure instanceof Server.NotStarted) {
            err.println(failure.getMessage());
        } else if (failure instanceof DataAccessException refused) {
            err.println("The database refused this, and nothing was written: " + reason(refused));
        } else {
            err.println("Parley stopped because of a fault of its own: " + failure + ". The log above has more.");
            LOG.error("The command failed.", failure);
        }
        return 1;
    }

    /** What PostgreSQL said, in one line; a full disk or a lost connection are among it. */
    private static String reason(DataAccessException refused) {
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public Integer call() {
        if (port < 1 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "--port is " + port + ": expected a number from 1 to 65535.");
        }
        Server.requireFree(port);
        Database database =
                Database.own(DataFolder.settings(), dataFolder.folder(), SpringApplication.getShutdownHandlers()::add);
        Optional<String> firstAdmin;
        try {
            Migrations.apply(database.connection());
            if (!empty) {
                FirstSituation.load(DataFolder.sql(database.connection()));
            }
            firstAdmin = Server.start(database.connection(), port);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Parley is ready at http://localhost:" + port);
        firstAdmin.ifPresent(
                token -> out.println("No administrator has a password yet. This link sets one, once, within "
                        + AccountLinks.VALID_FOR.toHours() + " hours: http://localhost:" + port + "/join/" + token));
        out.flush();
        return SERVING;
    }
}
