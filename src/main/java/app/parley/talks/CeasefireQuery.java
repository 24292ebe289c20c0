package app.parley.talks;

import static app.parley.sql.Tables.CEASEFIRE;
import static app.parley.sql.Tables.CITATION;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.sql.tables.records.CeasefireRecord;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ceasefires of a situation. Days are local to the situation. */
@Component
public class CeasefireQuery {
    private final Reads reads;

    public CeasefireQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * All of them, chain by chain, each chain from its first.
     *
     * @param on the day for which each one's state is told
     */
    public List<CeasefireEntry> list(Situation situation, LocalDate on, AsOf asOf) {
        return reads.at(asOf, sql -> list(sql, situation, on));
    }

    /** Whether one is in force on that day, and which decides it. */
    public CeasefireOnDay stateOn(Situation situation, LocalDate day, AsOf asOf) {
        return reads.at(asOf, sql -> stateOn(sql, situation, day));
    }

    /** The same within a read that is under way. */
    public static List<CeasefireEntry> list(DSLContext sql, Situation situation, LocalDate on) {
        Map<String, CeasefireRecord> rows = rows(sql, situation);
        CeasefireChain bounds = chain(rows, Map.of(), on);
        return list(sql, situation, on, rows, chain(rows, runningWords(sql, situation, bounds, on), on));
    }

    static List<CeasefireEntry> list(
            DSLContext sql,
            Situation situation,
            LocalDate on,
            Map<String, CeasefireRecord> rows,
            CeasefireChain chain) {
        CeasefireDay day = CeasefireDay.of(chain, on, situation.timeZone());
        Map<String, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.CEASEFIRE_ID, rows.keySet());
        Map<String, CeasefireEntry> entries = new LinkedHashMap<>();
        for (Ceasefire one : chain.ordered()) {
            CeasefireEntry extended = one.extendsId() == null ? null : entries.get(one.extendsId());
            CeasefireRecord row = Objects.requireNonNull(rows.get(one.id()));
            entries.put(
                    one.id(),
                    new CeasefireEntry(
                            one.id(),
                            row.getFromAt(),
                            row.getToAt(),
                            one.from(),
                            one.to(),
                            one.extendsId(),
                            chain.extensionsOf(one.id()).stream()
                                    .map(Ceasefire::id)
                                    .toList(),
                            extended == null ? one.id() : extended.rootId(),
                            extended == null ? 1 : extended.position() + 1,
                            day.stateOf(one),
                            List.of(row.getBrokeredBy()),
                            row.getNote(),
                            sources.getOrDefault(one.id(), List.of())));
        }
        return List.copyOf(entries.values());
    }

    /** The same within a read that is under way. */
    public static CeasefireOnDay stateOn(DSLContext sql, Situation situation, LocalDate day) {
        Map<String, CeasefireRecord> rows = rows(sql, situation);
        Map<String, List<CeasefireWord>> words = runningWords(sql, situation, chain(rows, Map.of(), day), day);
        CeasefireChain chain = chain(rows, words, day);
        CeasefireState state = chain.inForceOn(day, situation.timeZone());
        CeasefireDay onDay = CeasefireDay.of(chain, day, situation.timeZone());
        Optional<Ceasefire> deciding = onDay.deciding();
        return new CeasefireOnDay(
                state,
                deciding.map(Ceasefire::id).orElse(null),
                deciding.map(Ceasefire::from).orElse(null),
                deciding.map(one -> end(one, chain)).orElse(null),
                onDay.running().stream()
                        .map(one -> new CeasefireOnDay.Running(
                                one.id(),
                                one.from(),
                                end(one, chain),
                                CeasefireWord.deniers(words.getOrDefault(one.id(), List.of()), one.from(), day)))
                        .toList());
    }

    /** Only what runs on the day can be contested on it, so that of nothing else words are read. */
    private static Map<String, List<CeasefireWord>> runningWords(
            DSLContext sql, Situation situation, CeasefireChain bounds, LocalDate day) {
        return DecidingWords.of(
                sql,
                situation,
                CeasefireDay.of(bounds, day, situation.timeZone()).running().stream()
                        .map(Ceasefire::id)
                        .toList());
    }

    private static @Nullable CeasefireBound end(Ceasefire one, CeasefireChain chain) {
        if (one.to() != null) {
            return one.to();
        }
        return chain.extensionsOf(one.id()).stream()
                .map(Ceasefire::from)
                .findFirst()
                .orElse(null);
    }

    static Map<String, CeasefireRecord> rows(DSLContext sql, Situation situation) {
        return sql.selectFrom(CEASEFIRE)
                .where(CEASEFIRE.SITUATION_ID.eq(situation.id()))
                .orderBy(CEASEFIRE.ID)
                .fetchMap(CEASEFIRE.ID);
    }

    static CeasefireChain chain(
            Map<String, CeasefireRecord> rows, Map<String, List<CeasefireWord>> words, LocalDate day) {
        return CeasefireChain.of(rows.values().stream()
                .map(row -> ceasefire(row, words.getOrDefault(row.getId(), List.of()), day))
                .toList());
    }

    private static Ceasefire ceasefire(CeasefireRecord row, List<CeasefireWord> words, LocalDate day) {
        CeasefireBound from = CeasefireBound.parse(row.getFromAt());
        return new Ceasefire(
                row.getId(),
                from,
                row.getToAt() == null ? null : CeasefireBound.parse(row.getToAt()),
                row.getExtendsId(),
                !CeasefireWord.deniers(words, from, day).isEmpty());
    }
}
