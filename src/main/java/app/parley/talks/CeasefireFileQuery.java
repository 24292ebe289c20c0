package app.parley.talks;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.sql.tables.records.CeasefireRecord;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The files of the ceasefires of a situation, as they read on a day local to it. */
@Component
public class CeasefireFileQuery {
    private final Reads reads;

    public CeasefireFileQuery(Reads reads) {
        this.reads = reads;
    }

    /** All of them, chain by chain, each chain from its first. */
    public List<CeasefireFile> list(Situation situation, LocalDate on, AsOf asOf) {
        return reads.at(asOf, sql -> list(sql, situation, on));
    }

    /** One of them and the chain it belongs to, from the first. */
    public Optional<Found> find(Situation situation, String id, LocalDate on, AsOf asOf) {
        List<CeasefireFile> all = list(situation, on, asOf);
        return all.stream()
                .filter(file -> file.entry().id().equals(id))
                .findFirst()
                .map(file -> new Found(
                        file,
                        all.stream()
                                .map(CeasefireFile::entry)
                                .filter(entry ->
                                        entry.rootId().equals(file.entry().rootId()))
                                .toList()));
    }

    /**
     * A ceasefire in its chain.
     *
     * @param chain from its first, this one included
     */
    public record Found(CeasefireFile file, List<CeasefireEntry> chain) {}

    private static List<CeasefireFile> list(DSLContext sql, Situation situation, LocalDate on) {
        Map<String, CeasefireRecord> rows = CeasefireQuery.rows(sql, situation);
        Map<String, List<CeasefireWord>> words = DecidingWords.of(sql, situation, rows.keySet());
        CeasefireChain chain = CeasefireQuery.chain(rows, words, on);
        CeasefireDay day = CeasefireDay.of(chain, on, situation.timeZone());
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Ceasefire one : chain.ordered()) {
            verdicts.put(one.id(), Verdict.of(one, chain, day, words.getOrDefault(one.id(), List.of()), on));
        }
        CeasefireSaid said = new CeasefireSaid(sql, situation, rows.keySet(), on);
        var terms = said.terms();
        var accounts = said.accounts();
        var violations = said.violations();
        Map<String, CeasefireSpan> spans = new LinkedHashMap<>();
        verdicts.forEach((id, verdict) -> spans.put(id, verdict.span()));
        var reported = ReportedMeanwhile.of(sql, situation, spans);
        return CeasefireQuery.list(sql, situation, on, rows, chain).stream()
                .map(entry -> {
                    Verdict verdict = Objects.requireNonNull(verdicts.get(entry.id()));
                    var spoken = accounts.getOrDefault(entry.id(), CeasefireSaid.Some.none());
                    var alleged = violations.getOrDefault(entry.id(), CeasefireSaid.Some.none());
                    return new CeasefireFile(
                            entry,
                            verdict.reason(),
                            verdict.deniedBy(),
                            verdict.span(),
                            terms.getOrDefault(entry.id(), CeasefireSaid.Some.none())
                                    .shown(),
                            spoken.shown(),
                            spoken.total(),
                            alleged.shown(),
                            alleged.total(),
                            reported.getOrDefault(entry.id(), List.of()));
                })
                .toList();
    }

    /** What the rules make of one on the day. */
    private record Verdict(CeasefireReason reason, List<String> deniedBy, CeasefireSpan span) {
        static Verdict of(
                Ceasefire one, CeasefireChain chain, CeasefireDay day, List<CeasefireWord> words, LocalDate on) {
            return new Verdict(
                    day.reasonOf(one),
                    CeasefireWord.deniers(words, one.from(), on),
                    CeasefireSpan.of(
                            one,
                            chain.extensionsOf(one.id()),
                            day.zone(),
                            on,
                            CeasefireWord.deniedDays(words, one.from(), on)));
        }
    }
}
