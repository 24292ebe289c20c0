package app.parley.crossing.ui;

import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Direction;
import app.parley.crossing.Place;
import app.parley.crossing.Traffic;
import app.parley.crossing.TrafficState;
import app.parley.shell.Formats;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import app.parley.time.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of a crossing in words: statuses, day counts, other traffic, freshness. */
public record CrossingWords(Texts texts, Formats formats) {

    /** For the screen being served. */
    public static CrossingWords here() {
        Texts texts = Texts.here();
        return new CrossingWords(texts, new Formats(texts));
    }

    /** "Import". */
    public String traffic(Traffic traffic) {
        return texts.get("traffic." + traffic.code());
    }

    /** "Closed", "Returnees only", as sources put it. */
    public String claimed(ClaimedStatus status) {
        return texts.get("claimed." + status.code());
    }

    /** "358", or "549–578" where the start is known to the month only. */
    public String number(ClosedDayCount count) {
        return formats.range((long) count.low(), (long) count.high());
    }

    /** "day 358". */
    public String day(ClosedDayCount count) {
        return texts.get("crossing.day", number(count));
    }

    /** "Import closed since 12 Oct 2025". */
    public String statusSince(Traffic traffic, CrossingStatus status, @Nullable PartialDate since) {
        String words = texts.get("crossing.traffic-status", traffic(traffic), lower(StatusMark.word(status, texts)));
        return since == null ? words : texts.get("crossing.status-since", words, formats.since(since));
    }

    /** The one line about all other traffic: "Returnees open since 1 Nov 2025; pedestrian closed"; empty if not assessed. */
    public String otherTraffic(CrossingOnDay crossing) {
        Map<Traffic, List<TrafficState>> byTraffic = crossing.byTraffic().stream()
                .filter(state -> state.traffic() != crossing.counted())
                .collect(Collectors.groupingBy(TrafficState::traffic, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<String>> trafficByState = new LinkedHashMap<>();
        byTraffic.forEach((traffic, states) -> trafficByState
                .computeIfAbsent(stateInWords(crossing, states), words -> new ArrayList<>())
                .add(lower(traffic(traffic))));
        return sentence(trafficByState);
    }

    private String sentence(Map<String, List<String>> trafficByState) {
        return capital(trafficByState.entrySet().stream()
                .map(entry -> texts.get(
                        "crossing.traffic-status",
                        String.join(texts.get("list.comma"), entry.getValue()),
                        entry.getKey()))
                .collect(Collectors.joining(texts.get("list.semicolon"))));
    }

    /** With a capital first letter, where the script has one. */
    public String capital(String line) {
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(texts.locale()) + line.substring(1);
    }

    /** "Import, export, transit closed; returnees open to Afghanistan", of cells one way each. */
    public String cells(List<TrafficState> cells, Situation situation) {
        Map<Traffic, List<TrafficState>> byTraffic =
                cells.stream().collect(Collectors.groupingBy(TrafficState::traffic, TreeMap::new, Collectors.toList()));
        Map<String, List<String>> trafficByState = new LinkedHashMap<>();
        byTraffic.forEach((traffic, ways) -> ways.stream()
                .collect(Collectors.groupingBy(TrafficState::status, TreeMap::new, Collectors.toList()))
                .forEach((status, same) -> trafficByState
                        .computeIfAbsent(status(status, same, situation), words -> new ArrayList<>())
                        .add(lower(traffic(traffic)))));
        return sentence(trafficByState);
    }

    private String status(CrossingStatus status, List<TrafficState> ways, Situation situation) {
        String word = lower(StatusMark.word(status, texts));
        return ways.size() > 1
                ? word
                : texts.get("crossing.one-way", word, to(ways.getFirst().direction(), situation));
    }

    /** "to Afghanistan"; "both ways" for both. */
    public String to(Direction direction, Situation situation) {
        return switch (direction) {
            case A_TO_B -> texts.get("board.to", land(situation.sideB(), situation.sideA()));
            case B_TO_A -> texts.get("board.to", land(situation.sideA(), situation.sideB()));
            case BOTH -> lower(texts.get("crossing.page.both-ways"));
        };
    }

    /** "same day", "2 d ago", "stale, 50 d", "never reported". */
    String shortAge(@Nullable Integer ageDays, boolean stale) {
        if (ageDays == null) {
            return texts.get("age.never");
        }
        String key = stale ? "board.stale-age" : ageDays == 0 ? "board.same-day" : "board.age";
        return texts.get(key, ageDays);
    }

    /** How long before the day viewed. */
    String ageOnDay(int days) {
        return days == 0 ? texts.get("crossing.page.same-day") : texts.count("crossing.page.before-day", days);
    }

    /** The country of a side in the reader's language; the party's own name if it has none, or both have the same. */
    private String land(Situation.Side side, Situation.Side other) {
        String country = side.country();
        return country == null || country.equals(other.country())
                ? side.name()
                : Locale.of("", country).getDisplayCountry(texts.locale());
    }

    /** "Last report 50 days ago, 15 Aug 2026" with "stale" if it is. */
    public String lastReport(CrossingOnDay crossing) {
        if (crossing.lastReportedOn() == null) {
            return texts.get("crossing.never-reported");
        }
        return texts.get(
                "crossing.last-report", formats.age(crossing.ageDays()), formats.day(crossing.lastReportedOn()));
    }

    private String stateInWords(CrossingOnDay crossing, List<TrafficState> states) {
        return states.stream()
                .map(state -> {
                    String word = lower(StatusMark.word(state.status(), texts));
                    return switch (state.direction()) {
                        case BOTH -> word;
                        case A_TO_B ->
                            texts.get("crossing.one-way", word, towards(crossing.sideB(), "direction.a_to_b"));
                        case B_TO_A ->
                            texts.get("crossing.one-way", word, towards(crossing.sideA(), "direction.b_to_a"));
                    };
                })
                .distinct()
                .collect(Collectors.joining(texts.get("list.comma")));
    }

    private String towards(Place side, String keyIfUnknown) {
        return side.province() == null ? texts.get(keyIfUnknown) : texts.get("direction.towards", side.province());
    }

    private String lower(String word) {
        return word.toLowerCase(texts.locale());
    }
}
