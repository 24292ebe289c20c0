package app.parley.source;

import app.parley.time.PartialDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source with what rests on it.
 *
 * @param counts how many facts of each kind cite it; kinds that none does are absent
 * @param facts those facts, by kind and id, at most {@link SourceQuery#MOST_FACTS}
 */
public record SourceDetail(SourceEntry source, Map<FactKind, Integer> counts, List<Fact> facts) {

    /**
     * A fact that cites the source.
     *
     * @param id the fact's id
     * @param subject what it is about: a crossing's, round's or incident's slug; null if the situation as a whole
     * @param subjectName how people call that: a crossing's name, a round's city, an incident's place; null if it has none
     * @param on the day it speaks of or begins on, null if undated
     * @param text one line that says what it is, null if there is none
     * @param speaker whom the source quotes, null if itself
     */
    public record Fact(
            FactKind kind,
            String id,
            @Nullable String subject,
            @Nullable String subjectName,
            @Nullable PartialDate on,
            @Nullable String text,
            @Nullable String speaker,
            String stance) {}
}
