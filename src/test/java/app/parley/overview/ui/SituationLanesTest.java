package app.parley.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.LaneKind;
import app.parley.overview.TimelineAnswer;
import app.parley.overview.TimelineItem;
import app.parley.overview.TimelineLane;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.time.PartialDate;
import app.parley.timeline.LaneItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationLanesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 4);
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private static LaneItem drawn(String from, String to) {
        TimelineItem closure = new TimelineItem(
                "cl-1",
                null,
                "closed",
                "torkham",
                List.of("import"),
                PartialDate.parse(from),
                PartialDate.parse(to),
                false,
                null,
                0);
        TimelineLane lane = new TimelineLane(
                "crossings:torkham", LaneKind.CROSSINGS, "torkham", "Torkham", 1, List.of(1L), List.of(closure));
        return new SituationLanes(
                        new CrossingWords(TEXTS, new Formats(TEXTS)),
                        ViewState.of(new ViewState.Defaults("here", TODAY)))
                .of(new TimelineAnswer(LocalDate.of(1900, 1, 1), TODAY, 1, List.of(lane)))
                .getFirst()
                .items()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "1893, 2026, 1900-01-01, 2026-12-31, true",
        "1899, 1900-01-01, 1900-01-01, 1900-01-01, true",
        "1900, 1901, 1900-01-01, 1901-12-31, false",
        "2025-10-12, 2101-01-01, 2025-10-12, 2100-12-31, false",
        "2025-10-12, 9999, 2025-10-12, 2100-12-31, false"
    })
    void whatLiesBeyondTheYearsShownEndsAtTheirEdge(
            String from, String to, LocalDate first, LocalDate last, boolean begunEarlier) {
        LaneItem item = drawn(from, to);

        assertThat(item.from().earliest()).isEqualTo(first);
        assertThat(item.to()).extracting(app.parley.timeline.DaySpan::latest).isEqualTo(last);
        assertThat(item.openStart()).isEqualTo(begunEarlier);
        assertThat(item.fromText()).contains(from.substring(0, 4));
    }
}
