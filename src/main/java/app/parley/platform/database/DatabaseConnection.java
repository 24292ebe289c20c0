package app.parley.platform.database;

/**
 * How to connect to the database.
 *
 * @param jdbcUrl the address, without user and password
 * @param username the role that owns Parley's tables
 * @param password may be empty where the server asks for none
 * @param kind who runs the server
 */
public record DatabaseConnection(String jdbcUrl, String username, String password, Kind kind) {
    /** Who runs the server. */
    public enum Kind {
        /** Parley does, on this machine. */
        EMBEDDED,
        /** Somebody else does; Parley never starts or stops it. */
        EXTERNAL
    }

    static DatabaseConnection embedded(int port, String password) {
        return new DatabaseConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME, Cluster.NAME, password, Kind.EMBEDDED);
    }

    /** Host, port and database for people to read. */
    public String place() {
        return jdbcUrl.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }

    /** Without the password, because records end up in logs. */
    @Override
    public String toString() {
        return "DatabaseConnection[" + jdbcUrl + ", username=" + username + ", kind=" + kind + "]";
    }
}
