package app.parley.crossing;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.parley.crossing.ScopeRows.Row;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The assessed closures of one crossing as the rules want them. */
@Component
public class ClosureQuery {
    private final Reads reads;

    public ClosureQuery(Reads reads) {
        this.reads = reads;
    }

    /** Of each traffic and one-way direction how many are read at most, the newest. */
    static final int MOST_OF_LINE = 500;

    /**
     * Those that can have started by that day, of each traffic and one-way direction the newest {@value MOST_OF_LINE}, the
     * oldest of these drawn out to its run; none if there was no such crossing.
     */
    public List<Closure> until(Situation situation, String slug, LocalDate day, AsOf asOf) {
        return until(situation, Set.of(slug), day, asOf).getOrDefault(slug, List.of());
    }

    /** The same of several crossings at once, by slug; those without any are absent. */
    public Map<String, List<Closure>> until(Situation situation, Set<String> slugs, LocalDate day, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> ScopeRows.back(
                                sql,
                                situation.id(),
                                ScopeRows.lines(slugs, EnumSet.allOf(Traffic.class)),
                                day,
                                MOST_OF_LINE)
                        .stream()
                        .collect(groupingBy(Row::crossing, collectingAndThen(toList(), ClosureQuery::drawnOut))));
    }

    private static List<Closure> drawnOut(List<Row> rows) {
        Set<Row> oldest = Set.copyOf(rows.stream()
                .collect(toMap(
                        row -> List.of(row.traffic(), row.closure().direction()),
                        row -> row,
                        (one, other) -> one.firstDay().isBefore(other.firstDay()) ? one : other))
                .values());
        return rows.stream()
                .map(row -> oldest.contains(row) ? row.run() : row.closure())
                .toList();
    }
}
