package app.parley.crossing.ui;

import app.parley.crossing.CrossingDays;
import app.parley.crossing.StatusRuns;
import app.parley.crossing.Traffic;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.situation.Situation;
import app.parley.source.SpeakerSide.Side;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the sections on a crossing's days show.
 *
 * @param slug of the crossing
 * @param days all of them
 * @param state with the day viewed and the counted traffic
 */
record CrossingView(String slug, CrossingDays days, Situation situation, ViewState state, CrossingWords words) {

    Traffic counted() {
        return state.traffic();
    }

    StatusRuns runs() {
        return days.runs(state.traffic());
    }

    /** The day viewed. */
    LocalDate on() {
        return state.on();
    }

    Texts texts() {
        return words.texts();
    }

    String text(String key, Object... values) {
        return words.texts().get(key, values);
    }

    /** "import", within a sentence. */
    String countedInWords() {
        return traffic(List.of(state.traffic()));
    }

    /** "import, export, transit". */
    String traffic(List<Traffic> traffic) {
        return traffic.stream()
                .map(words::traffic)
                .map(word -> word.toLowerCase(words.texts().locale()))
                .collect(Collectors.joining(text("list.comma")));
    }

    String side(Side side) {
        return switch (side) {
            case A -> situation.sideA().name();
            case B -> situation.sideB().name();
        };
    }

    /** "Import, export, transit since 12 Oct 2025": an assessed row in a few words. */
    String assessment(String closureId) {
        return days.closures().stream()
                .filter(closure -> closure.id().equals(closureId))
                .findFirst()
                .map(closure -> text(
                        "crossing-days.assessment",
                        capital(traffic(Arrays.stream(Traffic.values())
                                .filter(closure.traffic()::contains)
                                .toList())),
                        words.formats().interval(closure.interval())))
                .orElse(closureId);
    }

    /** Days from one to another, or one day. */
    String interval(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? words.formats().day(from)
                : text(
                        "format.interval",
                        words.formats().day(from),
                        words.formats().day(to));
    }

    String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(texts().locale()) + words.substring(1);
    }

    /** The address of this page on another day. */
    String href(LocalDate day) {
        return state.withOn(day).withWindow(null).href("crossings/" + slug);
    }
}
