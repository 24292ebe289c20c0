package app.parley.desk;

import static app.parley.sql.Tables.ACTOR;
import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CROSSING;
import static app.parley.sql.Tables.SOURCE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import app.parley.quicklog.QuickLogContext;
import app.parley.quicklog.QuickLogContext.KnownActor;
import app.parley.quicklog.QuickLogContext.KnownCrossing;
import app.parley.quicklog.QuickLogContext.KnownSide;
import app.parley.quicklog.QuickLogContext.KnownSource;
import app.parley.situation.Situation;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What a situation knows by name when a text is read into records; for editors, whoever calls. */
@Component
@PreAuthorize("hasRole('EDITOR')")
public class QuickLogContextQuery {
    private static final int MOST_CROSSINGS = 1_000;
    private static final int MOST_CLOSURES = 5_000;
    private static final int MOST_ACTORS = 5_000;
    /** The newest: a text that is logged cites what was published lately. */
    static final int MOST_SOURCES = 5_000;

    private static final int MOST_SIDES = 100;

    /** In which texts on a situation are written. */
    private static final List<String> LANGUAGES = List.of("en", "ur", "ps", "fa");

    private static final int SHORTEST_STEM = 5;

    private final DSLContext sql;

    QuickLogContextQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** @param today in the situation's zone */
    public QuickLogContext of(Situation situation, LocalDate today) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            return new QuickLogContext(
                    crossings(inside, situation, today),
                    actors(inside, situation),
                    sources(inside, situation),
                    List.of(side(inside, situation, situation.sideA()), side(inside, situation, situation.sideB())),
                    today);
        });
    }

    private static List<KnownCrossing> crossings(DSLContext inside, Situation situation, LocalDate today) {
        Map<String, PartialDate> since = inside
                .select(CLOSURE.CROSSING_ID, CLOSURE.FROM_ON)
                .from(CLOSURE)
                .where(CLOSURE.SITUATION_ID.eq(situation.id()))
                .and(CLOSURE.STATUS.eq("closed"))
                .and(field("parley.earliest({0})", LocalDate.class, CLOSURE.FROM_ON)
                        .le(today))
                .and(CLOSURE.TO_ON
                        .isNull()
                        .or(field("parley.latest({0})", LocalDate.class, CLOSURE.TO_ON)
                                .ge(today)))
                .orderBy(CLOSURE.ID)
                .limit(MOST_CLOSURES)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.value1(),
                        row -> row.value2(),
                        BinaryOperator.minBy(Comparator.comparing(PartialDate::earliest))));
        return inside.select(CROSSING.ID, CROSSING.NAME, CROSSING.ALIASES)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situation.id()))
                .orderBy(CROSSING.ID)
                .limit(MOST_CROSSINGS)
                .fetch(row ->
                        new KnownCrossing(row.value1(), row.value2(), List.of(row.value3()), since.get(row.value1())));
    }

    private static List<KnownActor> actors(DSLContext inside, Situation situation) {
        return inside.select(ACTOR.ID, ACTOR.NAME, ACTOR.ALIASES)
                .from(ACTOR)
                .where(ACTOR.SITUATION_ID.eq(situation.id()))
                .orderBy(ACTOR.ID)
                .limit(MOST_ACTORS)
                .fetch(row -> new KnownActor(row.value1(), row.value2(), List.of(row.value3())));
    }

    private static List<KnownSource> sources(DSLContext inside, Situation situation) {
        return inside.select(SOURCE.ID, SOURCE.TITLE, SOURCE.PUBLISHER, SOURCE.URL, SOURCE.PUBLISHED_ON)
                .from(SOURCE)
                .where(SOURCE.SITUATION_ID.eq(situation.id()))
                .orderBy(SOURCE.RECORDED_AT.desc(), SOURCE.ID)
                .limit(MOST_SOURCES)
                .fetch(row -> new KnownSource(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** A side's country by its names, and the words that counts on record have for it. */
    private static KnownSide side(DSLContext inside, Situation situation, Situation.Side side) {
        Set<String> words = words(side.name(), side.country());
        String cell = inside
                .select(CARGO_CLAIM.SIDE)
                .from(CARGO_CLAIM)
                .where(CARGO_CLAIM.SITUATION_ID.eq(situation.id()))
                .and(CARGO_CLAIM.SIDE.isNotNull())
                .groupBy(CARGO_CLAIM.SIDE)
                .orderBy(count().desc(), CARGO_CLAIM.SIDE)
                .limit(val(MOST_SIDES))
                .fetch(CARGO_CLAIM.SIDE)
                .stream()
                .filter(written -> words.stream().anyMatch(word -> starts(written, word)))
                .findFirst()
                .orElseGet(() -> words.iterator().next() + " side");
        return new KnownSide(cell, List.copyOf(words));
    }

    private static boolean starts(String written, String word) {
        return written.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
    }

    /** "Afghanistan", "Afghanistani", "Afghan", and the same in other letters. */
    static Set<String> words(String name, @Nullable String country) {
        Set<String> words = new LinkedHashSet<>();
        if (country == null) {
            words.add(name);
            return words;
        }
        for (String language : LANGUAGES) {
            String named = Locale.of("", country).getDisplayCountry(Locale.of(language));
            boolean latin = named.codePoints().allMatch(letter -> letter < 0x250);
            words.add(named);
            words.add(named + (latin ? "i" : "\u06cc"));
            String stem = named.replaceFirst(latin ? "istan$" : "\u0633\u062a\u0627\u0646$", "");
            if (!stem.equals(named) && stem.length() >= SHORTEST_STEM) {
                words.add(stem);
            }
        }
        return words;
    }
}
