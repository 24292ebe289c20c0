package app.parley.attachment;

import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.ATTACHMENT;

import app.parley.situation.Situation;
import app.parley.sql.tables.AppUser;
import app.parley.time.AsOf;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which copies of a source are kept; for everybody, without their content. */
@Component
public class AttachmentQuery {
    private static final AppUser ADDER = APP_USER.as("adder");
    private static final AppUser REMOVER = APP_USER.as("remover");

    private final DSLContext sql;

    AttachmentQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that were kept at that instant, in the order in which they were added. */
    public List<Attachment> list(Situation situation, String source, AsOf asOf) {
        Instant recorded = asOf.recorded();
        Condition kept = ATTACHMENT.REMOVED_AT.isNull();
        if (recorded != null) {
            OffsetDateTime then = recorded.atOffset(ZoneOffset.UTC);
            kept = ATTACHMENT.RECORDED_AT.le(then).and(kept.or(ATTACHMENT.REMOVED_AT.gt(then)));
        }
        return of(sql, ofSource(situation, source).and(kept));
    }

    static Condition ofSource(Situation situation, String source) {
        return ATTACHMENT.SITUATION_ID.eq(situation.id()).and(ATTACHMENT.SOURCE_ID.eq(source));
    }

    /** Never reads a content. */
    static List<Attachment> of(DSLContext sql, Condition wanted) {
        return sql.select(
                        ATTACHMENT.ID,
                        ATTACHMENT.SOURCE_ID,
                        ATTACHMENT.FILE_NAME,
                        ATTACHMENT.MEDIA_TYPE,
                        ATTACHMENT.SIZE_BYTES,
                        ATTACHMENT.SHA256,
                        ATTACHMENT.RECORDED_AT,
                        ADDER.DISPLAY_NAME,
                        ATTACHMENT.REMOVED_AT,
                        REMOVER.DISPLAY_NAME,
                        ATTACHMENT.REMOVAL_REASON)
                .from(ATTACHMENT)
                .leftJoin(ADDER)
                .on(ADDER.ID.eq(ATTACHMENT.ADDED_BY))
                .leftJoin(REMOVER)
                .on(REMOVER.ID.eq(ATTACHMENT.REMOVED_BY))
                .where(wanted)
                .orderBy(ATTACHMENT.RECORDED_AT, ATTACHMENT.ID)
                .limit(DSL.inline(MOST))
                .fetch(AttachmentQuery::attachment);
    }

    /** Kept and removed ones together. */
    static final int MOST = 200;

    private static Attachment attachment(Record row) {
        return new Attachment(
                row.get(ATTACHMENT.ID),
                row.get(ATTACHMENT.SOURCE_ID),
                row.get(ATTACHMENT.FILE_NAME),
                AttachmentType.ofMediaType(row.get(ATTACHMENT.MEDIA_TYPE)),
                row.get(ATTACHMENT.SIZE_BYTES),
                HexFormat.of().formatHex(row.get(ATTACHMENT.SHA256)),
                row.get(ATTACHMENT.RECORDED_AT).toInstant(),
                row.get(ADDER.DISPLAY_NAME),
                removal(row));
    }

    private static Attachment.@Nullable Removal removal(Record row) {
        OffsetDateTime at = row.get(ATTACHMENT.REMOVED_AT);
        return at == null
                ? null
                : new Attachment.Removal(
                        at.toInstant(), row.get(REMOVER.DISPLAY_NAME), row.get(ATTACHMENT.REMOVAL_REASON));
    }
}
