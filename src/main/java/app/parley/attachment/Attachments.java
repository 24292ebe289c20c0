package app.parley.attachment;

import static app.parley.sql.Tables.ATTACHMENT;
import static app.parley.sql.Tables.SOURCE;

import app.parley.account.AccessLog;
import app.parley.account.SignedIn;
import app.parley.attachment.AttachmentRefused.Reason;
import app.parley.situation.Situation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeping copies of sources: editors add and remove them, everybody who is signed in may read them. All of it is logged. */
@Component
public class Attachments {
    /** 20 MiB. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    public static final int MOST_OF_SOURCE = 20;
    public static final int LONGEST_REASON = 500;

    private final DSLContext sql;
    private final Clock clock;

    Attachments(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A copy that was added.
     *
     * @param alsoAt slugs of other sources of which the same content is kept, at most ten
     */
    public record Added(Attachment attachment, List<String> alsoAt) {}

    /**
     * Keeps a copy.
     *
     * @param fileName as the browser gives it, which may be anything
     * @throws AttachmentRefused if it is not taken; nothing is kept then
     * @throws IOException if the content cannot be read
     */
    @PreAuthorize("hasRole('EDITOR')")
    public Added attach(Situation situation, String source, String fileName, InputStream content) throws IOException {
        ReceivedFile file = ReceivedFile.read(fileName, content);
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            // Held until the end, so that two at once cannot keep the same, or one too many.
            boolean isThere = inside.select(SOURCE.ID)
                    .from(SOURCE)
                    .where(SOURCE.SITUATION_ID.eq(situation.id()))
                    .and(SOURCE.ID.eq(source))
                    .forUpdate()
                    .fetchOptional()
                    .isPresent();
            if (!isThere) {
                throw new AttachmentRefused(Reason.NO_SOURCE);
            }
            var kept = AttachmentQuery.ofSource(situation, source).and(ATTACHMENT.REMOVED_AT.isNull());
            AttachmentQuery.of(inside, kept.and(ATTACHMENT.SHA256.eq(file.sha256()))).stream()
                    .findFirst()
                    .ifPresent(same -> {
                        throw new AttachmentRefused(Reason.SAME_CONTENT, same.fileName());
                    });
            if (inside.fetchCount(ATTACHMENT, kept) >= MOST_OF_SOURCE) {
                throw new AttachmentRefused(Reason.TOO_MANY);
            }
            UUID id = inside.insertInto(ATTACHMENT)
                    .set(ATTACHMENT.SITUATION_ID, situation.id())
                    .set(ATTACHMENT.SOURCE_ID, source)
                    .set(ATTACHMENT.FILE_NAME, file.fileName())
                    .set(ATTACHMENT.MEDIA_TYPE, file.type().mediaType())
                    .set(ATTACHMENT.SHA256, file.sha256())
                    .set(ATTACHMENT.SIZE_BYTES, file.content().length)
                    .set(ATTACHMENT.CONTENT, file.content())
                    .set(ATTACHMENT.ADDED_BY, self())
                    .returningResult(ATTACHMENT.ID)
                    .fetchSingle(ATTACHMENT.ID);
            Attachment added = AttachmentQuery.of(inside, ATTACHMENT.ID.eq(id)).getFirst();
            log(inside, AccessLog.Action.ATTACHED, added, "");
            return new Added(added, others(inside, situation, source, file.sha256()));
        });
    }

    /**
     * Removes the content for good; that it was kept, by whom and why it was removed stays on record.
     *
     * @throws AttachmentRefused if it is not kept, or there is no reason
     */
    @PreAuthorize("hasRole('EDITOR')")
    public void remove(Situation situation, UUID id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new AttachmentRefused(Reason.REASON_FORM);
        }
        sql.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            int removed = inside.update(ATTACHMENT)
                    .setNull(ATTACHMENT.CONTENT)
                    .set(ATTACHMENT.REMOVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                    .set(ATTACHMENT.REMOVED_BY, self())
                    .set(ATTACHMENT.REMOVAL_REASON, why)
                    .where(ATTACHMENT.ID.eq(id))
                    .and(ATTACHMENT.SITUATION_ID.eq(situation.id()))
                    .and(ATTACHMENT.REMOVED_AT.isNull())
                    .execute();
            if (removed == 0) {
                throw new AttachmentRefused(Reason.GONE);
            }
            Attachment gone = AttachmentQuery.of(inside, ATTACHMENT.ID.eq(id)).getFirst();
            log(inside, AccessLog.Action.ATTACHMENT_REMOVED, gone, ": " + why);
        });
    }

    /** Those that were removed, with who and why, in the order in which they were added. */
    @PreAuthorize("hasRole('EDITOR')")
    public List<Attachment> removed(Situation situation, String source) {
        return AttachmentQuery.of(
                sql, AttachmentQuery.ofSource(situation, source).and(ATTACHMENT.REMOVED_AT.isNotNull()));
    }

    /**
     * Those whose source is gone, because an import left it out for one; they are the source's again once it is back. In the
     * order in which they were added.
     */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Attachment> ofLostSources(Situation situation) {
        return AttachmentQuery.of(
                sql,
                ATTACHMENT
                        .SITUATION_ID
                        .eq(situation.id())
                        .and(ATTACHMENT.REMOVED_AT.isNull())
                        .andNotExists(DSL.selectOne()
                                .from(SOURCE)
                                .where(SOURCE.SITUATION_ID.eq(ATTACHMENT.SITUATION_ID))
                                .and(SOURCE.ID.eq(ATTACHMENT.SOURCE_ID))));
    }

    /**
     * A copy to be downloaded, which is logged.
     *
     * @throws AttachmentRefused if it is not kept
     */
    @PreAuthorize("hasRole('VIEWER')")
    public KeptCopy open(UUID id) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Attachment kept =
                    AttachmentQuery.of(inside, ATTACHMENT.ID.eq(id).and(ATTACHMENT.REMOVED_AT.isNull())).stream()
                            .findFirst()
                            .orElseThrow(() -> new AttachmentRefused(Reason.GONE));
            log(inside, AccessLog.Action.ATTACHMENT_READ, kept, "");
            return new KeptCopy(kept, sql);
        });
    }

    /**
     * Works out the SHA-256 of what is stored anew.
     *
     * @return true if it is that of the content that came in
     * @throws AttachmentRefused if it is not kept
     */
    @PreAuthorize("hasRole('VIEWER')")
    public boolean matchesItsSha256(Situation situation, UUID id) {
        return sql.select(DSL.field("sha256({0}) = {1}", Boolean.class, ATTACHMENT.CONTENT, ATTACHMENT.SHA256))
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id))
                .and(ATTACHMENT.SITUATION_ID.eq(situation.id()))
                .and(ATTACHMENT.REMOVED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new AttachmentRefused(Reason.GONE))
                .value1();
    }

    private static List<String> others(DSLContext inside, Situation situation, String source, byte[] sha256) {
        return inside.selectDistinct(ATTACHMENT.SOURCE_ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.SITUATION_ID.eq(situation.id()))
                .and(ATTACHMENT.SOURCE_ID.ne(source))
                .and(ATTACHMENT.SHA256.eq(sha256))
                .and(ATTACHMENT.REMOVED_AT.isNull())
                .orderBy(ATTACHMENT.SOURCE_ID)
                .limit(10)
                .fetch(ATTACHMENT.SOURCE_ID);
    }

    private static void log(DSLContext inside, AccessLog.Action action, Attachment one, String more) {
        AccessLog.write(
                inside, action, self(), null, one.source() + ", " + one.fileName() + ", " + one.sha256() + more);
    }

    private static UUID self() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.id();
        }
        throw new IllegalStateException("Nobody is signed in.");
    }
}
