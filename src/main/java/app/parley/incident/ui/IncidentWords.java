package app.parley.incident.ui;

import app.parley.incident.IncidentEntry;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of incidents in words. */
public record IncidentWords(Texts texts, Formats formats) {

    public static IncidentWords of(Texts texts) {
        return new IncidentWords(texts, new Formats(texts));
    }

    /** "at least 5 dead", as the report has it; empty if it gives no number. */
    public String dead(IncidentEntry incident) {
        Long low = whole(incident.fatalitiesLow());
        Long high = whole(incident.fatalitiesHigh());
        String range = formats.range(low, high);
        return range.isEmpty()
                ? ""
                : texts.count("incident.dead-count", Objects.requireNonNullElse(high, low == null ? 0 : low), range);
    }

    /** "Kabul, Khost"; empty if no place is named. */
    public String places(IncidentEntry incident) {
        return String.join(texts.get("list.comma"), incident.places());
    }

    /** "Pakistan, TTP"; empty if nobody is named. */
    public String actors(IncidentEntry incident) {
        return incident.actors().stream()
                .map(IncidentEntry.Actor::name)
                .collect(Collectors.joining(texts.get("list.comma")));
    }

    public String kind(IncidentEntry incident) {
        return IncidentLayer.word(incident.kind(), texts);
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }
}
