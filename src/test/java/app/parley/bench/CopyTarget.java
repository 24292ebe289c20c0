package app.parley.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows written to one table through COPY; one statement from opening to {@link #close}, so triggers run once. */
final class CopyTarget implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder pending = new StringBuilder(CHUNK + 1024);

    CopyTarget(Connection connection, String tableAndColumns) throws SQLException {
        this.copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + tableAndColumns + " FROM STDIN");
    }

    /** One row; none of the values made here holds what COPY would want escaped. */
    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            pending.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        }
        pending.append('\n');
        if (pending.length() > CHUNK) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        pending.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
    }
}
