package app.parley.history;

import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.CORRECTION;
import static app.parley.sql.Tables.DESK_CHANGE;

import app.parley.dossier.DossierFile;
import app.parley.dossier.Dossiers;
import app.parley.dossier.PastRecords;
import app.parley.dossier.PastRecords.Moment;
import app.parley.dossier.Records;
import app.parley.history.RecordVersion.Kind;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Every published version of a record, with who and why; for editors, whoever calls. */
@Component
@PreAuthorize("hasRole('EDITOR')")
public class RecordHistoryQuery {
    static final int PAGE = 50;

    private final Reads reads;

    RecordHistoryQuery(Reads reads) {
        this.reads = reads;
    }

    /** Who published a version, and why. */
    private record Deed(
            @Nullable String who,
            boolean byImport,
            @Nullable String why) {}

    private static final Deed UNKNOWN = new Deed(null, true, null);

    /**
     * A page of versions, the newest first; none if there never was such a record.
     *
     * @param earlierThan all versions are; null for the newest
     */
    public RecordHistory of(Situation situation, DossierFile file, String id, @Nullable Instant earlierThan) {
        return reads.at(AsOf.latest(), sql -> {
            PastRecords past = new PastRecords(sql, situation.id());
            List<Instant> turns = past.turns(file, id, earlierThan, PAGE + 1);
            List<Instant> shown = turns.subList(0, Math.min(PAGE, turns.size()));
            Map<Moment, Map<String, String>> cells = past.cells(
                    file,
                    Stream.concat(
                                    Stream.of(new Moment(id, PastRecords.LATEST)),
                                    shown.stream().flatMap(at -> Stream.of(Moment.before(id, at), new Moment(id, at))))
                            .toList());
            Map<Instant, Deed> deeds = deeds(sql, situation.id(), file, id, shown);
            boolean all = turns.size() <= PAGE;
            List<RecordVersion> versions = new ArrayList<>();
            for (Instant at : shown) {
                Map<String, String> before = cells.getOrDefault(Moment.before(id, at), Map.of());
                Map<String, String> after = cells.getOrDefault(new Moment(id, at), Map.of());
                if (!before.equals(after)) {
                    Deed deed = deeds.getOrDefault(at, UNKNOWN);
                    versions.add(new RecordVersion(
                            at, kind(before, after), deed.who(), deed.byImport(), deed.why(), before, after));
                }
            }
            if (all && !versions.isEmpty()) {
                versions.add(versions.removeLast().asFirst());
            }
            Set<Map<String, String>> mentioned = new HashSet<>(cells.values());
            return new RecordHistory(
                    List.copyOf(versions),
                    cells.get(new Moment(id, PastRecords.LATEST)),
                    RecordNames.in(new Records(sql, situation.id()), Map.of(file, mentioned)),
                    all ? null : shown.getLast());
        });
    }

    private static Kind kind(Map<String, String> before, Map<String, String> after) {
        if (after.isEmpty()) {
            return Kind.RETRACTED;
        }
        return before.isEmpty() ? Kind.RESTORED : Kind.CORRECTED;
    }

    /** What the desk published is in its own list; what has changed by other ways, in the log of corrections. */
    private static Map<Instant, Deed> deeds(
            DSLContext sql, int situation, DossierFile file, String id, List<Instant> instants) {
        List<OffsetDateTime> wanted =
                instants.stream().map(at -> at.atOffset(ZoneOffset.UTC)).toList();
        Map<Instant, Deed> deeds = new HashMap<>();
        sql.select(CORRECTION.AT, CORRECTION.CHANGED_BY, CORRECTION.REASON, APP_USER.DISPLAY_NAME)
                .from(CORRECTION)
                .leftJoin(APP_USER)
                .on(APP_USER.LOGIN.eq(CORRECTION.CHANGED_BY))
                .where(CORRECTION.SITUATION_ID.eq(situation))
                .and(CORRECTION.FILE.eq(file.code()))
                .and(CORRECTION.RECORD_ID.eq(id))
                .and(CORRECTION.AT.in(wanted))
                .forEach(row -> {
                    boolean byImport = row.value2() == null || row.value2().equals(Dossiers.BY_IMPORT);
                    String who = byImport ? null : row.value4() == null ? row.value2() : row.value4();
                    deeds.put(row.value1().toInstant(), new Deed(who, byImport, row.value3()));
                });
        sql.select(DESK_CHANGE.PUBLISHED_AT, APP_USER.DISPLAY_NAME, DESK_CHANGE.REASON)
                .from(DESK_CHANGE)
                .join(APP_USER)
                .on(APP_USER.ID.eq(DESK_CHANGE.DECIDED_BY))
                .where(DESK_CHANGE.SITUATION_ID.eq(situation))
                .and(DESK_CHANGE.FILE.eq(file.code()))
                .and(DESK_CHANGE.RECORD_ID.eq(id))
                .and(DESK_CHANGE.PUBLISHED_AT.in(wanted))
                .forEach(row -> deeds.put(row.value1().toInstant(), new Deed(row.value2(), false, row.value3())));
        return deeds;
    }
}
