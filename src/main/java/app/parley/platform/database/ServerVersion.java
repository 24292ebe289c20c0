package app.parley.platform.database;

/** The PostgreSQL versions Parley works with: its SQL (uuidv7(), virtual columns) needs 18 or later. */
final class ServerVersion {
    /** The oldest major version allowed, and the one the embedded server has. */
    static final int OLDEST_MAJOR = 18;

    private ServerVersion() {}

    /**
     * Refuses a server that is too old.
     *
     * @param versionNumber PostgreSQL's {@code server_version_num}, such as 180006 for 18.6
     * @param place host, port and database, for the sentence
     * @throws DatabaseUnavailable if it is older than {@link #OLDEST_MAJOR}
     */
    static void requireVersion(int versionNumber, String place) {
        if (versionNumber < OLDEST_MAJOR * 10_000) {
            String found = versionNumber / 10_000 + "." + versionNumber % 10_000;
            throw new DatabaseUnavailable(Sentences.oldServer(place, found, OLDEST_MAJOR));
        }
    }
}
