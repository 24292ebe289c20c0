package app.parley.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * A Parley in a process of its own that commits 1, 2, 3, … and prints each number once it is acknowledged, to be killed
 * by a test.
 */
final class CommittingWriter {
    private CommittingWriter() {}

    /** Arguments: the data folder, and how many numbers, after which it prints "idle" and waits. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.own(new DatabaseFolder(Path.of(arguments[0])));
        try (var connection =
                DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password())) {
            try (var create = connection.createStatement()) {
                create.execute("CREATE TABLE IF NOT EXISTS acknowledged (number integer PRIMARY KEY)");
                create.execute("TRUNCATE acknowledged");
            }
            try (var insert = connection.prepareStatement("INSERT INTO acknowledged VALUES (?)")) {
                for (int number = 1; number <= Integer.parseInt(arguments[1]); number++) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    System.out.println(number);
                }
            }
            System.out.println("idle");
            Thread.sleep(600_000);
        }
    }
}
