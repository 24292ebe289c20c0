package app.parley.platform.database;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Every sentence an operator can read when there is no database, in one place and in English, because it is read on a
 * terminal before any locale is known. Each names the place and what to do; none may be given a password.
 */
final class Sentences {
    private static final String OTHER_FOLDER = "choose another folder with --data-dir";

    private Sentences() {}

    static String alreadyRunning(Path dataDir, String process) {
        return "Parley is already running on this data folder%s: %s. Stop it or %s."
                .formatted(process, dataDir, OTHER_FOLDER);
    }

    static String ownerNotReady(Path dataDir, String process, Duration waited) {
        return "Parley holds the data folder %s%s, but its PostgreSQL did not answer within %d s. Try again, or stop it."
                .formatted(dataDir, process, waited.toSeconds());
    }

    static String notAFolder(Path dataDir, Path inTheWay) {
        return "The data folder %s cannot be created: %s is a file, not a folder. Remove it or %s."
                .formatted(dataDir, inTheWay, OTHER_FOLDER);
    }

    static String noAccess(Path path) {
        return "No permission to read and write %s. Give this user access to it or %s.".formatted(path, OTHER_FOLDER);
    }

    static String readOnly(Path path) {
        return "%s is on a read-only file system. Make it writable or %s.".formatted(path, OTHER_FOLDER);
    }

    static String fileFailure(Path path, String reason) {
        return "Reading or writing %s failed: %s. Mend that or %s.".formatted(path, reason, OTHER_FOLDER);
    }

    static String diskFull(Path dataDir) {
        return "The disk of the data folder %s is full. Free some space, then start Parley again; nothing saved is lost."
                .formatted(dataDir);
    }

    static String tooLittleSpace(Path dataDir, long freeMegabytes, long neededMegabytes) {
        return "The disk of the data folder %s has %d MB left; Parley needs %d MB to start. Free some space or %s."
                .formatted(dataDir, freeMegabytes, neededMegabytes, OTHER_FOLDER);
    }

    static String otherMajorVersion(Path cluster, String found, int expected) {
        return "The data in %s belongs to PostgreSQL %s, but Parley brings PostgreSQL %d. Export it with the Parley that wrote it, or %s."
                .formatted(cluster, found, expected, OTHER_FOLDER);
    }

    static String corrupt(Path cluster, Path log) {
        return "The data in %s is damaged and PostgreSQL cannot start from it. Put a backup in its place or %s; details are in %s."
                .formatted(cluster, OTHER_FOLDER, log);
    }

    static String noServerAccount(Path dataDir) {
        return "PostgreSQL does not run as root, and no other account (tried unshare, setpriv and su) can be used with the data folder %s. Start Parley as an ordinary user, %s, or set PARLEY_DATABASE_URL to an external server."
                .formatted(dataDir, OTHER_FOLDER);
    }

    static String noBinaries(String platform) {
        return "Parley brings no PostgreSQL for this machine (%s). Set PARLEY_DATABASE_URL to an external PostgreSQL %d or later."
                .formatted(platform, ServerVersion.OLDEST_MAJOR);
    }

    static String cannotExecute(Path program, String reason) {
        return "PostgreSQL's program %s cannot be run: %s. If its disk is mounted noexec, %s."
                .formatted(program, reason, OTHER_FOLDER);
    }

    static String noMemory() {
        return "This machine has too little memory for PostgreSQL. Free some memory, then start Parley again.";
    }

    static String startFailed(Path cluster, String lastWords, Path log) {
        return "PostgreSQL did not start on %s: %s. Details are in %s.".formatted(cluster, lastWords, log);
    }

    static String startTooSlow(Path cluster, Duration waited, Path log) {
        return "PostgreSQL was not ready on %s within %d s; it may have much to recover from an interrupted stop. Start Parley again; details are in %s."
                .formatted(cluster, waited.toSeconds(), log);
    }

    static String setUpFailed(Path dataDir, String lastWords) {
        return "Creating the database in %s failed: %s.".formatted(dataDir, lastWords);
    }

    static String stoppedWhileStarting() {
        return "Parley was told to stop before its database was ready.";
    }

    static String ownPasswordRefused(Path passwordFile) {
        return "The embedded PostgreSQL refuses the password in %s. Put the right file back, or delete it so that Parley sets a new one."
                .formatted(passwordFile);
    }

    static String badUrl() {
        return "PARLEY_DATABASE_URL is not a PostgreSQL address; expected something like postgresql://host:5432/parley or jdbc:postgresql://host:5432/parley.";
    }

    static String noUrl() {
        return "PARLEY_DATABASE_USERNAME or PARLEY_DATABASE_PASSWORD is set, but PARLEY_DATABASE_URL is not. Set it too, or unset both to use the embedded database.";
    }

    static String noUsername() {
        return "No user name for the external database. Set PARLEY_DATABASE_USERNAME.";
    }

    static String wrongPassword(String place, String username) {
        return "The database at %s does not let user \"%s\" in. Check PARLEY_DATABASE_USERNAME and PARLEY_DATABASE_PASSWORD, and the server's pg_hba.conf."
                .formatted(place, username);
    }

    static String noSuchDatabase(String place) {
        return "The server is there, but the database %s does not exist. Create it or correct PARLEY_DATABASE_URL."
                .formatted(place);
    }

    static String unreachable(String place) {
        return "No PostgreSQL answers at %s. Check PARLEY_DATABASE_URL, that the server is running, and the network."
                .formatted(place);
    }

    static String busy(String place, String reason) {
        return "The database at %s takes no connection now (%s). Try again in a moment.".formatted(place, reason);
    }

    static String refused(String place, String reason) {
        return "The database at %s could not be used: %s.".formatted(place, reason);
    }

    static String oldServer(String place, String found, int oldestMajor) {
        return "The database at %s is PostgreSQL %s; Parley needs PostgreSQL %d or later. Upgrade it, or unset PARLEY_DATABASE_URL to use the embedded database."
                .formatted(place, found, oldestMajor);
    }

    static String mayNotCreate(String place, String username) {
        return "User \"%s\" may not create tables and extensions in the database at %s. Make it the owner: ALTER DATABASE … OWNER TO \"%s\"."
                .formatted(username, place, username);
    }

    static String cannotWrite(String place) {
        return "The database at %s is read-only (a standby?). Point PARLEY_DATABASE_URL to the primary server."
                .formatted(place);
    }

    static String notUtf8(String place, String encoding) {
        return "The database at %s stores text as %s; Parley needs UTF8. Create it with ENCODING 'UTF8' TEMPLATE template0."
                .formatted(place, encoding);
    }

    static String notMigrated(String place, Throwable reason) {
        String told = String.valueOf(reason.getMessage()).lines().findFirst().orElse("no reason given");
        return "The tables in the database at %s could not be brought up to date: %s. Is it a database of its own, not changed by a newer Parley?"
                .formatted(place, told);
    }
}
