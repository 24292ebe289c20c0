package app.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crossing.Traffic;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewStateTest {
    private static final ViewState.Defaults DEFAULTS = new ViewState.Defaults("here", LocalDate.of(2026, 10, 4));

    private static final Instant NOW = Instant.parse("2026-10-04T10:00:00Z");

    private static ViewAddress.Reading read(String query) {
        List<Notice> notices = new ArrayList<>();
        AsOf asOf = ViewAddress.asOf(QueryParameters.fromString(query), NOW, notices);
        ViewAddress.Reading reading = ViewAddress.read(QueryParameters.fromString(query), DEFAULTS, "here", asOf);
        notices.addAll(reading.notices());
        return new ViewAddress.Reading(reading.state(), notices);
    }

    @Test
    void emptyAddressIsTheDefaultAndStaysEmpty() {
        assertThat(read("").state()).isEqualTo(ViewState.of(DEFAULTS));
        assertThat(ViewState.of(DEFAULTS).href("map")).isEqualTo("map");
    }

    @Test
    void everythingSurvivesTheAddress() {
        ViewState state = ViewState.of(DEFAULTS)
                .withOn(LocalDate.of(2025, 10, 25))
                .withTraffic(Traffic.RETURNEES)
                .withWindow(new DaySpan(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 30)))
                .withSelected(Selection.crossing("torkham"))
                .withMap(new MapPlace(34.123, -71.5, 8.5))
                .withKinds(new TreeSet<>(List.of("clash", "airstrike")));

        ViewAddress.Reading again = read(state.toParameters().getQueryString());

        assertThat(again.state()).isEqualTo(state);
        assertThat(again.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "on=2025-13-45, notice.bad-day",
        "on=2025-10, notice.bad-day",
        "on=, notice.bad-day",
        "on=1815-06-18, notice.bad-day",
        "on=2026-10-05, notice.later-than-today",
        "asOf=yesterday, notice.bad-as-of",
        "asOf=, notice.bad-as-of",
        "asOf=2026-10-04, notice.bad-as-of",
        "asOf=+999999999-01-01T00:00:00Z, notice.bad-as-of",
        "asOf=0001-01-01T00:00:00Z, notice.bad-as-of",
        "asOf=2026-10-04T10:00:00.000001Z, notice.as-of-later",
        "asOf=2031-01-01T00:00:00Z, notice.as-of-later",
        "traffic=camels, notice.bad-traffic",
        "traffic=IMPORT, notice.bad-traffic",
        "selected=crossing:, notice.bad-selected",
        "selected=crossing:../etc, notice.bad-selected",
        "selected=weather:rain, notice.bad-selected",
        "'map=91,0,3', notice.bad-map",
        "'map=34,71', notice.bad-map",
        "'map=34,71,25', notice.bad-map",
        "'kinds=clash,<b>', notice.bad-kinds",
        "from=2025-12-01&to=2025-11-01, notice.bad-window"
    })
    void whatCannotBeMeantIsLeftOutAndTold(String query, String notice) {
        ViewAddress.Reading reading = read(query);

        assertThat(reading.state()).isEqualTo(ViewState.of(DEFAULTS));
        assertThat(reading.notices()).extracting(Notice::key).containsExactly(notice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2025-10-01", "to=2025-10-01", "unknown=1"})
    void halfAWindowAndStrangeNamesAreIgnored(String query) {
        assertThat(read(query).state()).isEqualTo(ViewState.of(DEFAULTS));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-04T10:00:00Z", "2026-02-01T12:00:00Z", "2026-02-01T12:00:00.000001Z"})
    void instantSurvivesTheAddressAndIsKeptByLinks(String instant) {
        ViewState state = read("asOf=" + instant + "&on=2025-10-25&selected=round:r1-doha")
                .state();

        assertThat(state.asOf()).isEqualTo(AsOf.at(Instant.parse(instant)));
        assertThat(read(state.toParameters().getQueryString()).state()).isEqualTo(state);
        assertThat(read(state.carried().toParameters().getQueryString()).state().asOf())
                .isEqualTo(state.asOf());
    }

    @Test
    void dayAfterThatOfTheInstantIsToldSo() {
        assertThat(read("asOf=2026-10-04T09:00:00Z&on=2026-10-05").notices())
                .extracting(Notice::key)
                .containsExactly("notice.later-than-as-of");
    }

    @Test
    void dayAfterTodayBecomesToday() {
        assertThat(ViewState.of(DEFAULTS).withOn(LocalDate.of(2026, 10, 5)).on())
                .isEqualTo("2026-10-04");
    }

    @Test
    void linkToAnotherScreenKeepsSituationAndDayOnly() {
        ViewState state =
                read("on=2025-10-25&traffic=export&selected=round:r1-doha").state();

        assertThat(state.carried().href("talks")).isEqualTo("talks?on=2025-10-25");
    }

    @Test
    void valueInANoticeIsCut() {
        assertThat(read("traffic=" + "x".repeat(500)).notices().getFirst().value())
                .hasSize(41);
    }
}
