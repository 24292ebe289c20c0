package app.parley.history;

import static app.parley.sql.Tables.CORRECTION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import app.parley.dossier.DossierFile;
import app.parley.dossier.PastRecords;
import app.parley.dossier.PastRecords.Moment;
import app.parley.dossier.Records;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.sql.tables.records.CorrectionRecord;
import app.parley.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was published in a situation and has since been corrected or retracted, by whatever way. Each page costs what it shows,
 * however much there is.
 */
@Component
public class CorrectionsQuery {
    public static final int LARGEST_PAGE = 500;

    private final Reads reads;

    CorrectionsQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * One page, the newest first. It may have fewer than the limit although there are more: what was written and says the same
     * as before is no correction.
     *
     * @param limit 1 to {@value #LARGEST_PAGE}
     * @param from the end of the page before; null for the first
     */
    public CorrectionPage page(
            Situation situation, CorrectionFilter filter, int limit, @Nullable CorrectionCursor from, AsOf asOf) {
        return reads.at(asOf, sql -> {
            List<CorrectionRecord> found = sql.selectFrom(CORRECTION)
                    .where(CORRECTION.SITUATION_ID.eq(situation.id()))
                    .and(wanted(situation, filter))
                    .and(after(from))
                    .orderBy(CORRECTION.AT.desc(), CORRECTION.FILE.desc(), CORRECTION.RECORD_ID.desc())
                    .limit(limit + 1)
                    .fetch();
            List<CorrectionRecord> shown = found.subList(0, Math.min(limit, found.size()));
            List<Correction> corrections = complete(sql, situation, shown, asOf);
            CorrectionCursor next = found.size() > limit ? cursor(shown.getLast()) : null;
            return new CorrectionPage(corrections, names(sql, situation, corrections), next);
        });
    }

    private static Condition wanted(Situation situation, CorrectionFilter filter) {
        Correction.Kind kind = filter.kind();
        DossierFile file = filter.file();
        LocalDate to = filter.to();
        return noCondition()
                .and(kind == null ? noCondition() : CORRECTION.KIND.eq(kind.code()))
                .and(file == null ? noCondition() : CORRECTION.FILE.eq(file.code()))
                .and(filter.from() == null ? noCondition() : CORRECTION.AT.ge(startOf(filter.from(), situation)))
                .and(to == null ? noCondition() : CORRECTION.AT.lt(startOf(to.plusDays(1), situation)));
    }

    private static OffsetDateTime startOf(LocalDate day, Situation situation) {
        return day.atStartOfDay(situation.timeZone()).toOffsetDateTime();
    }

    private static Condition after(@Nullable CorrectionCursor from) {
        return from == null
                ? noCondition()
                : row(CORRECTION.AT, CORRECTION.FILE, CORRECTION.RECORD_ID)
                        .lt(from.at().atOffset(ZoneOffset.UTC), from.file(), from.recordId());
    }

    private static CorrectionCursor cursor(CorrectionRecord last) {
        return new CorrectionCursor(last.getAt().toInstant(), last.getFile(), last.getRecordId());
    }

    private static List<Correction> complete(
            DSLContext sql, Situation situation, List<CorrectionRecord> shown, AsOf asOf) {
        Instant present = Objects.requireNonNullElse(asOf.recorded(), PastRecords.LATEST);
        Map<DossierFile, List<Moment>> moments = new EnumMap<>(DossierFile.class);
        for (CorrectionRecord one : shown) {
            Instant at = one.getAt().toInstant();
            DossierFile.find(one.getFile())
                    .ifPresent(file -> moments.computeIfAbsent(file, any -> new ArrayList<>())
                            .addAll(List.of(
                                    Moment.before(one.getRecordId(), at),
                                    new Moment(one.getRecordId(), at),
                                    new Moment(one.getRecordId(), present))));
        }
        PastRecords records = new PastRecords(sql, situation.id());
        Map<DossierFile, Map<Moment, Map<String, String>>> cells = new EnumMap<>(DossierFile.class);
        moments.forEach((file, wanted) -> cells.put(file, records.cells(file, wanted)));
        List<Correction> corrections = new ArrayList<>();
        for (CorrectionRecord one : shown) {
            DossierFile.find(one.getFile())
                    .map(file -> correction(file, one, cells.getOrDefault(file, Map.of()), present))
                    .filter(correction -> !correction.before().equals(correction.after()))
                    .ifPresent(corrections::add);
        }
        return corrections;
    }

    private static Correction correction(
            DossierFile file, CorrectionRecord one, Map<Moment, Map<String, String>> cells, Instant present) {
        String id = one.getRecordId();
        Instant at = one.getAt().toInstant();
        return new Correction(
                file,
                id,
                at,
                Correction.Kind.parse(one.getKind()),
                one.getReason(),
                cells.getOrDefault(Moment.before(id, at), Map.of()),
                cells.getOrDefault(new Moment(id, at), Map.of()),
                cells.containsKey(new Moment(id, present)));
    }

    private static RecordNames names(DSLContext sql, Situation situation, List<Correction> corrections) {
        Map<DossierFile, List<Map<String, String>>> cells = new HashMap<>();
        corrections.forEach(one ->
                cells.computeIfAbsent(one.file(), any -> new ArrayList<>()).addAll(List.of(one.before(), one.after())));
        return RecordNames.in(new Records(sql, situation.id()), cells);
    }
}
