package app.parley.source;

import app.parley.time.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source with what rests on it.
 *
 * @param counts how many facts of each kind cite it; kinds that none does are absent
 * @param onlyCounts of how many of these it is the only basis: no source rated better than {@link Reliability#E} says so; empty for
 *     a source rated {@link Reliability#A} to {@link Reliability#D}
 * @param facts those facts, by kind and id, at most as many as were asked for
 */
public record SourceDetail(
        SourceEntry source, Map<FactKind, Integer> counts, Map<FactKind, Integer> onlyCounts, List<Fact> facts) {

    /**
     * A fact that cites the source.
     *
     * @param citation identifies the citation
     * @param id the fact's id
     * @param subject what it is about: a crossing's, round's or incident's slug; null if the situation as a whole
     * @param subjectName how people call that: a crossing's name, a round's city, an incident's place; null if it has none
     * @param on the day it speaks of or begins on, null if undated
     * @param text one line that says what it is, null if there is none
     * @param speaker whom the source quotes, null if itself
     * @param credibility of this one statement, null if not judged
     * @param onlyBasis true if no source rated better than {@link Reliability#E} says so, this one included
     */
    public record Fact(
            UUID citation,
            FactKind kind,
            String id,
            @Nullable String subject,
            @Nullable String subjectName,
            @Nullable PartialDate on,
            @Nullable String text,
            @Nullable String speaker,
            CitationStance stance,
            @Nullable Credibility credibility,
            boolean onlyBasis) {}
}
