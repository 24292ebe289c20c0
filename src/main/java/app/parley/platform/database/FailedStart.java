package app.parley.platform.database;

import java.util.List;
import java.util.Locale;

/** What PostgreSQL's last words mean for the operator. */
final class FailedStart {
    private static final List<String> DAMAGE = List.of(
            "could not locate a valid checkpoint record",
            "could not locate required checkpoint record",
            "invalid checkpoint record",
            "calculated crc checksum does not match",
            "incorrect checksum in control file",
            "global/pg_control\": no such file",
            "could not find the database system",
            "could not read from file",
            "invalid page in block",
            "invalid magic number",
            "invalid data in file",
            "is not a valid data directory",
            "pg_filenode.map",
            "could not open directory \"pg_",
            "panic:");

    private static final List<String> TRANSIENT = List.of(
            "could not bind",
            "address already in use",
            "pre-existing shared memory block",
            "lock file \"postmaster.pid\" already exists");

    private FailedStart() {}

    /**
     * Whether the same start can succeed a moment later: somebody took the port between our choosing it and the
     * server's opening it, orphans of a killed server still hold the memory they shared with it, or the pg_ctl of a
     * killed Parley came first.
     */
    static boolean worthAnother(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        return TRANSIENT.stream().anyMatch(text::contains);
    }

    /**
     * The sentence for what a program or the log said.
     *
     * @param words output and log of this start only, in English
     */
    static String sentence(String words, DatabaseFolder folder) {
        String text = words.toLowerCase(Locale.ROOT);
        if (FileTrouble.isDiskFull(text)) {
            return Sentences.diskFull(folder.dataDir());
        }
        if (text.contains("could not map anonymous shared memory") || text.contains("cannot allocate memory")) {
            return Sentences.noMemory();
        }
        if (text.contains("permission denied") || text.contains("has wrong ownership")) {
            return Sentences.noAccess(folder.cluster());
        }
        if (text.contains("incompatible with server") || DAMAGE.stream().anyMatch(text::contains)) {
            return Sentences.corrupt(folder.cluster(), folder.log());
        }
        String lastWords = words.lines()
                .filter(line -> line.contains("FATAL") || line.contains("error:"))
                .reduce((earlier, later) -> later)
                .map(line -> new ServerCommands.Output(false, line).lastWords())
                .orElseGet(() -> new ServerCommands.Output(false, words).lastWords());
        return Sentences.startFailed(folder.cluster(), lastWords, folder.log());
    }
}
