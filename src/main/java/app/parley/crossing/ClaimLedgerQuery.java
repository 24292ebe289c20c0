package app.parley.crossing;

import static app.parley.sql.Tables.CROSSING;

import app.parley.crossing.ClaimLedger.Reckoning;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.source.CitedSource;
import app.parley.source.SpeakerSide;
import app.parley.source.SpeakerSideQuery;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The claims about one crossing on an axis of days, held against what the desk takes as true. */
@Component
public class ClaimLedgerQuery {
    /** Of each traffic and direction before the window, to tell since when all of trade, or all traffic, was as it was. */
    private static final int ROWS_BEFORE = 50;

    private final Reads reads;

    public ClaimLedgerQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * The ledger of a window of days; empty if there was no such crossing by then.
     *
     * @param day the day viewed
     * @param counted whose run on that day the window lies around if none is asked for
     * @param asked the days wanted; null for those around the start of that run, or all if its start is unknown
     */
    public Optional<ClaimLedger> find(
            Situation situation,
            String slug,
            LocalDate day,
            Traffic counted,
            @Nullable LedgerWindow asked,
            LedgerFilter filter,
            AsOf asOf) {
        return reads.at(
                asOf,
                sql -> name(sql, situation, slug)
                        .map(name -> new Read(sql, situation, slug, day, counted).ledger(name, asked, filter)));
    }

    private static Optional<String> name(DSLContext sql, Situation situation, String slug) {
        return sql.select(CROSSING.NAME)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situation.id()))
                .and(CROSSING.ID.eq(slug))
                .fetchOptional(CROSSING.NAME);
    }

    /** One reading. */
    private static final class Read {
        private final DSLContext sql;
        private final Situation situation;
        private final String slug;
        private final LocalDate day;
        private final Traffic counted;
        private final LedgerReading file;

        Read(DSLContext sql, Situation situation, String slug, LocalDate day, Traffic counted) {
            this.sql = sql;
            this.situation = situation;
            this.slug = slug;
            this.day = day;
            this.counted = counted;
            this.file = new LedgerReading(sql, situation.id(), slug);
        }

        ClaimLedger ledger(String name, @Nullable LedgerWindow asked, LedgerFilter filter) {
            PartialDate since = runSince();
            LedgerReading.Extent extent = file.extent();
            LedgerWindow whole = whole(extent);
            LedgerWindow window = file.readable(
                    asked != null
                            ? asked
                            : since == null ? whole : LedgerWindow.aroundStart(since.earliest(), since.latest()));
            AssessedDays desk = AssessedDays.of(
                    window,
                    new DecidingClosures(sql, situation.id())
                            .between(window.from(), window.to(), EnumSet.allOf(Traffic.class), slug, ROWS_BEFORE));
            SpeakerSide sides = SpeakerSideQuery.of(sql, situation);
            List<LedgerClaim> claims = file.claims(window.to(), sides);
            List<LedgerClaim> held = new ArrayList<>(claims);
            held.addAll(file.claimsAfter(window.to(), sides));
            List<CrossingClaim> said = held.stream().map(LedgerClaim::claim).toList();
            List<ClaimDisagreement> disagreements = ClaimDisagreements.find(said, desk);
            List<LedgerRow> rows = LedgerRow.of(
                    claims.stream().filter(claim -> speaksOf(claim, window)).toList(),
                    desk,
                    involved(disagreements),
                    Interludes.of(said));
            List<LedgerRow> matching = rows.stream()
                    .filter(filter::keeps)
                    .sorted(LedgerRow.by(filter.order()))
                    .toList();
            Reckoning reckoning = reckoning(extent, window, claims, rows, matching.size(), filter.page());
            List<AssessedLine> lines = desk.lines();
            List<ClaimLedger.RestingClosure> closures = file.closures(window, held);
            return new ClaimLedger(
                    slug,
                    name,
                    window,
                    since,
                    whole,
                    lines,
                    notAssessed(lines),
                    closures,
                    closures.size() < ClaimLedger.MOST_CLOSURES ? 0 : file.closuresIn(window) - closures.size(),
                    disagreements,
                    byId(held),
                    drawn(matching, reckoning.page()),
                    reckoning);
        }

        private @Nullable PartialDate runSince() {
            List<Closure> rows = new DecidingClosures(sql, situation.id()).between(day, day, Set.of(counted), slug);
            return StatusRuns.ofTraffic(counted, rows).on(day).since();
        }

        private LedgerWindow whole(LedgerReading.Extent extent) {
            LocalDate first = extent.first() == null || extent.first().isAfter(day) ? day : extent.first();
            LocalDate last = extent.last() == null || extent.last().isBefore(day) ? day : extent.last();
            return new LedgerWindow(first, last);
        }

        private Reckoning reckoning(
                LedgerReading.Extent extent,
                LedgerWindow window,
                List<LedgerClaim> read,
                List<LedgerRow> rows,
                int matching,
                int page) {
            int notRead =
                    read.size() < ClaimLedger.MOST_CLAIMS ? 0 : file.claimsUpTo(window.to()) - ClaimLedger.MOST_CLAIMS;
            int inWindow = rows.stream().mapToInt(row -> row.claims().size()).sum();
            Reckoning all = new Reckoning(extent.claims(), notRead, inWindow, rows.size(), matching, 1);
            return new Reckoning(
                    extent.claims(), notRead, inWindow, rows.size(), matching, Math.min(page, all.pages()));
        }

        private List<LedgerRow> drawn(List<LedgerRow> matching, int page) {
            List<LedgerRow> rows = matching.stream()
                    .skip((page - 1L) * ClaimLedger.ROWS_A_PAGE)
                    .limit(ClaimLedger.ROWS_A_PAGE)
                    .toList();
            Map<UUID, List<CitedSource>> sources = file.sources(rows);
            return rows.stream()
                    .map(row -> new LedgerRow(
                            row.statement(),
                            row.claims().stream()
                                    .map(claim -> claim.withSources(
                                            sources.getOrDefault(UUID.fromString(claim.id()), List.of())))
                                    .toList(),
                            row.verdict(),
                            row.contradicted()))
                    .toList();
        }
    }

    private static boolean speaksOf(LedgerClaim claim, LedgerWindow window) {
        LocalDate from = claim.claim().stated().from().earliest();
        LocalDate until = claim.claim().vouchedUntil();
        return !from.isAfter(window.to()) && !(until.isBefore(from) ? from : until).isBefore(window.from());
    }

    private static Set<String> involved(List<ClaimDisagreement> disagreements) {
        return disagreements.stream()
                .flatMap(group -> group.values().stream())
                .flatMap(value -> value.claims().stream())
                .map(CrossingClaim::id)
                .collect(Collectors.toSet());
    }

    private static Set<Traffic> notAssessed(List<AssessedLine> lines) {
        EnumSet<Traffic> without = EnumSet.allOf(Traffic.class);
        lines.forEach(line -> without.removeAll(line.traffic()));
        return without;
    }

    private static Map<String, LedgerClaim> byId(List<LedgerClaim> claims) {
        Map<String, LedgerClaim> byId = new LinkedHashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        return byId;
    }
}
