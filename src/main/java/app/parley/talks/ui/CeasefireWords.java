package app.parley.talks.ui;

import app.parley.talks.CeasefireBound;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireFile;
import app.parley.talks.CeasefireTerms;
import app.parley.time.DateInterval;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of ceasefires in words.
 *
 * @param byId all of those that links between them can mean
 */
record CeasefireWords(TalksWords talks, Map<String, CeasefireEntry> byId) {

    static CeasefireWords of(List<CeasefireEntry> entries, TalksWords talks) {
        return new CeasefireWords(
                talks, entries.stream().collect(Collectors.toMap(CeasefireEntry::id, Function.identity())));
    }

    String get(String key, Object... values) {
        return talks.get(key, values);
    }

    /** "15 Oct 2025, 18:00 (UTC+05:00) – 17 Oct 2025, 18:00 (UTC+05:00)", "since 19 Oct 2025". */
    String period(CeasefireEntry one) {
        if (one.from() instanceof CeasefireBound.Day from
                && (one.to() == null || one.to() instanceof CeasefireBound.Day)) {
            CeasefireBound.Day to = (CeasefireBound.Day) one.to();
            return to == null
                    ? get("ceasefire.no-end", talks.formats().date(from.on()))
                    : talks.formats().interval(new DateInterval(from.on(), to.on()));
        }
        return talks.period(one);
    }

    /** Why its state is what it is, in a sentence. */
    String reason(CeasefireFile file) {
        String key = "ceasefire.reason." + file.reason().code().replace('_', '-');
        return switch (file.reason()) {
            case DENIED -> get(key, talks.joined(file.deniedBy()));
            case NOT_BEGUN, START_UNCERTAIN -> get(key, talks.bound(file.entry().from()));
            case RUNS_TO_STATED_END, RUNS_TO_EXTENSION, NO_END_KNOWN, ENDED_AS_STATED, GAVE_WAY, END_UNCERTAIN -> {
                CeasefireBound end = end(file.entry());
                yield end == null ? get(key) : get(key, talks.bound(end));
            }
        };
    }

    /** The stated end, else the start of the first that extends it. */
    @Nullable
    CeasefireBound end(CeasefireEntry one) {
        if (one.to() != null || one.extendedBy().isEmpty()) {
            return one.to();
        }
        CeasefireEntry next = byId.get(one.extendedBy().getFirst());
        return next == null ? null : next.from();
    }

    /** "3 days", "2–3 days". */
    String days(CeasefireFile file) {
        return talks.texts()
                .count(
                        "talks.days",
                        file.span().high(),
                        talks.formats().range(file.span().low(), file.span().high()));
    }

    /** "bilateral, for talks; ended: ran out (as Pakistan states)"; empty if these say nothing. */
    String terms(CeasefireTerms terms) {
        String said = talks.joined(Stream.of(
                        word("ceasefire.kind.", terms.kind()),
                        word("ceasefire.purpose.", terms.purpose()),
                        word("ceasefire.end.", terms.endedHow()))
                .filter(Objects::nonNull)
                .toList());
        return terms.statedBy() == null ? said : get("ceasefire.as-stated-by", said, terms.statedBy());
    }

    /** "3 clashes, 2 airstrikes": reports, not events. */
    String reported(CeasefireFile file) {
        return talks.joined(file.reported().stream()
                .map(one -> get(
                        one.more() ? "ceasefire.reported-more" : "ceasefire.reported",
                        talks.texts().get("incident." + one.kind()),
                        one.count()))
                .toList());
    }

    private @Nullable String word(String prefix, @Nullable String code) {
        return code == null ? null : get(prefix + code);
    }
}
