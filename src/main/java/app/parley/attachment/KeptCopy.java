package app.parley.attachment;

import static app.parley.sql.Tables.ATTACHMENT;

import java.io.IOException;
import java.io.OutputStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A copy that somebody may read, piece by piece: never is all of it in memory. */
public final class KeptCopy {
    private static final int PIECE_BYTES = 1 << 20;

    private final Attachment attachment;
    private final DSLContext sql;

    KeptCopy(Attachment attachment, DSLContext sql) {
        this.attachment = attachment;
        this.sql = sql;
    }

    public Attachment attachment() {
        return attachment;
    }

    /** @throws IOException if it cannot be written, or the copy was removed meanwhile */
    public void writeTo(OutputStream out) throws IOException {
        for (int from = 0; from < attachment.sizeBytes(); from += PIECE_BYTES) {
            byte[] piece = sql.select(DSL.field(
                            "substring({0} FROM {1} FOR {2})",
                            byte[].class, ATTACHMENT.CONTENT, DSL.val(from + 1), DSL.val(PIECE_BYTES)))
                    .from(ATTACHMENT)
                    .where(ATTACHMENT.ID.eq(attachment.id()))
                    .fetchOne(0, byte[].class);
            if (piece == null) {
                throw new IOException("The copy was removed while it was read.");
            }
            out.write(piece);
        }
    }
}
