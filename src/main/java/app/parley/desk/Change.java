package app.parley.desk;

import app.parley.dossier.DossierFile;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record as somebody wants it to be.
 *
 * @param situation the situation's number
 * @param file whose row the record is
 * @param recordId the id it is stored under; null until a new record is published
 * @param retracts true if the record shall be taken back
 * @param base the published cells that the change began from; null if there were none
 * @param cells text by column, in the file's order; an empty cell is absent, an unfinished one may be of the wrong form
 * @param revision counts the saves, from 1
 * @param reason why, in words; null if none was given
 * @param batch shared by changes that were logged together
 * @param undoes the published change that this one takes back
 * @param publishedAt recorded_at of the record as this change published it
 */
public record Change(
        UUID id,
        int situation,
        DossierFile file,
        @Nullable String recordId,
        boolean retracts,
        @Nullable Map<String, String> base,
        Map<String, String> cells,
        ChangeState state,
        int revision,
        @Nullable String reason,
        Person author,
        @Nullable Person assignee,
        @Nullable UUID batch,
        @Nullable UUID undoes,
        Instant begunAt,
        Instant savedAt,
        Person savedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable Person decidedBy,
        @Nullable Instant publishedAt)
        implements Serializable {

    /** What it does to what is published. */
    public enum Kind {
        NEW,
        CORRECTION,
        RETRACTION
    }

    public Kind kind() {
        return retracts ? Kind.RETRACTION : base == null ? Kind.NEW : Kind.CORRECTION;
    }
}
