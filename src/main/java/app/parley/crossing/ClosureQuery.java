package app.parley.crossing;

import static app.parley.sql.Tables.CROSSING;

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

    /**
     * For each traffic and one-way direction the newest {@value ScopeRows#FOLLOWED_BACK} that can have started by that day;
     * none if there was no such crossing.
     */
    public List<Closure> until(Situation situation, String slug, LocalDate day, AsOf asOf) {
        return until(situation, Set.of(slug), day, asOf).getOrDefault(slug, List.of());
    }

    /** The same of several crossings at once, by slug; those without any are absent. */
    public Map<String, List<Closure>> until(Situation situation, Set<String> slugs, LocalDate day, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> ScopeRows.newest(sql, situation.id(), CROSSING.ID.in(slugs), EnumSet.allOf(Traffic.class), day));
    }
}
