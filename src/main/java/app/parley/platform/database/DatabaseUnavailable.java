package app.parley.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * Parley has no database to work with; the message is one sentence or two for the operator's terminal: the place, what
 * is wrong, what to do. It never contains a password. Whoever started Parley prints it and exits with a status ≠ 0.
 */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String sentence) {
        this(sentence, null);
    }

    DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the terminal, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
