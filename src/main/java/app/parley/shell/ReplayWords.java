package app.parley.shell;

import app.parley.situation.RecordedChangesQuery.Count;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a step of the replay published, in words: "3 claims added, 1 closure changed". */
final class ReplayWords {
    /** More kinds than this are counted, not named. */
    private static final int MOST_NAMED = 4;

    /** What hangs on other records; it is told only if nothing else was published. */
    private static final Set<String> ATTACHED = Set.of("citation", "round_participant", "delegation", "process");

    private static final Set<String> NAMED = Set.of(
            "situation",
            "attachment",
            "actor",
            "source",
            "crossing",
            "closure",
            "crossing_claim",
            "confirmation",
            "cargo_claim",
            "impact_claim",
            "process",
            "round",
            "round_participant",
            "round_session",
            "round_statement",
            "delegation",
            "delegation_claim",
            "delegate",
            "commitment",
            "commitment_claim",
            "commitment_review",
            "ceasefire",
            "ceasefire_terms",
            "ceasefire_account",
            "ceasefire_violation",
            "incident",
            "citation",
            "crossing_schedule",
            "document",
            "document_clause");

    private final Texts texts;

    ReplayWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param position of the change at that instant, the oldest is 1
     * @param counts since the change that was shown before
     */
    String said(Instant at, ZoneId zone, int position, int total, List<Count> counts) {
        return texts.get("replay.at", new Formats(texts).instant(at, zone), position, total, published(counts));
    }

    String published(List<Count> counts) {
        List<Count> own = counts.stream()
                .filter(count -> !ATTACHED.contains(count.tracked()))
                .toList();
        List<String> parts = new ArrayList<>(
                (own.isEmpty() ? counts : own).stream().flatMap(this::parts).toList());
        if (parts.isEmpty()) {
            return texts.get("replay.unknown");
        }
        int more = parts.size() - MOST_NAMED;
        if (more > 1) {
            parts.subList(MOST_NAMED, parts.size()).clear();
            parts.add(texts.count("replay.more", more));
        }
        return String.join(texts.get("replay.between"), parts);
    }

    private Stream<String> parts(Count count) {
        return Stream.of(
                        part("replay.added", count.tracked(), count.added()),
                        part("replay.changed", count.tracked(), count.changed()),
                        part("replay.removed", count.tracked(), count.removed()))
                .filter(part -> !part.isEmpty());
    }

    private String part(String key, String tracked, long number) {
        String kind = NAMED.contains(tracked) ? tracked.replace('_', '-') : "any";
        return number == 0 ? "" : texts.get(key, texts.count("replay.kind." + kind, number));
    }
}
