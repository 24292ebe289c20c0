package app.parley.platform;

import app.parley.Application;
import app.parley.account.AccountLinks;
import app.parley.platform.database.DatabaseConnection;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;

/** Starts the web face on a database that is ready. */
public final class Server {
    private Server() {}

    /** The web face could not start; the message is one sentence for the terminal. */
    public static final class NotStarted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotStarted(String sentence) {
            super(sentence);
        }
    }

    /**
     * Looks before anything is started whether a port can be listened on.
     *
     * @throws NotStarted if another program listens there, or this user may not
     */
    public static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(port));
        } catch (IOException e) {
            throw new NotStarted(taken(port));
        }
    }

    /**
     * Serves until the process is stopped.
     *
     * @return what stands in the link with which the first administrator sets a password; empty if there is one
     * @throws NotStarted if the port was taken meanwhile
     */
    public static Optional<String> start(DatabaseConnection database, int port) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of(
                "server.port", port,
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password()));
        try {
            return application.run().getBean(AccountLinks.class).ofFirstAdmin();
        } catch (PortInUseException e) {
            throw new NotStarted(taken(port));
        }
    }

    private static String taken(int port) {
        return "Port " + port + " cannot be listened on: another program has it, or this user may not use it."
                + " Choose another with --port.";
    }
}
