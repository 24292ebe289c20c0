package app.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.PakAfg;
import app.parley.situation.Situation.Bounds;
import app.parley.source.CitedSource;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentQueryTest {
    private final IncidentQuery incidents = new IncidentQuery(PakAfg.reads());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 130, 131, 132, 500})
    void pagesWalkAllIncidentsOnceNewestFirst(int limit) {
        List<IncidentEntry> walked = new ArrayList<>();
        IncidentCursor cursor = null;
        do {
            IncidentPage page = incidents.page(PakAfg.situation(), IncidentFilter.all(), limit, cursor, AsOf.latest());
            assertThat(page.incidents()).hasSizeBetween(1, limit);
            walked.addAll(page.incidents());
            cursor = page.next() == null
                    ? null
                    : IncidentCursor.parse(page.next().toString());
        } while (cursor != null);

        assertThat(walked).hasSize(131).extracting(IncidentEntry::id).doesNotHaveDuplicates();
        assertThat(walked)
                .extracting(one -> one.occurredOn().earliest())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void limitOutOfRangeIsRefused(int limit) {
        assertThatThrownBy(() -> incidents.page(PakAfg.situation(), IncidentFilter.all(), limit, null, AsOf.latest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MjAyNS0xMC0wOQ", "!!!!", "MjAyNS0xMy0wOS8wMTk4"})
    void cursorThatWasNotGivenOutIsRefused(String cursor) {
        assertThatThrownBy(() -> IncidentCursor.parse(cursor)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-01, 2",
        "2026-06-30, 2026-06-30, 2",
        "2026-05-01, 2026-05-31, 0",
        "2026-07-01, 2026-07-31, 0",
        "2026-06-15,, 4",
        ", 2025-10-09, 2",
        "2026-10-04, 2026-10-04, 1"
    })
    void dateKnownToTheMonthCountsWhereItCouldFall(LocalDate from, LocalDate to, int expected) {
        assertThat(all(IncidentFilter.all().between(from, to))).hasSize(expected);
    }

    @Test
    void datesKeepTheirPrecision() {
        assertThat(all(IncidentFilter.all().between(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))))
                .extracting(IncidentEntry::id, IncidentEntry::occurredOn)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ev128", PartialDate.parse("2026-06")),
                        org.assertj.core.groups.Tuple.tuple("ev129", PartialDate.parse("2026-06")));
    }

    @ParameterizedTest
    @CsvSource({"Türkiye, ev048", "turkiye, ev048", "TÜRKIYE, ev048", "TURKİYE, ev048", "' tÜrkiye ', ev048"})
    void textIsFoundWhateverItsCaseAndDiacritics(String text, String expected) {
        assertThat(all(IncidentFilter.all().withText(text)))
                .extracting(IncidentEntry::id)
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "100%", "\\", "'; drop table incident; --"})
    void patternCharactersMeanThemselves(String text) {
        assertThat(all(IncidentFilter.all().withText(text)))
                .allMatch(one -> (one.title() + one.places() + one.claimBy()).contains(text));
    }

    @Test
    void blankTextAsksForAll() {
        assertThat(all(IncidentFilter.all().withText("  "))).hasSize(131);
    }

    @Test
    void textIsFoundInPlacesAndClaimToo() {
        assertThat(all(IncidentFilter.all().withText("Camp Phoenix")))
                .extracting(IncidentEntry::id)
                .contains("ev120");
        assertThat(all(IncidentFilter.all().withText("balochistan|"))).isEmpty();
        assertThat(all(IncidentFilter.all().withText("Balochistan Khyber")))
                .extracting(IncidentEntry::id)
                .containsExactly("ev129");
    }

    @ParameterizedTest
    @CsvSource({
        "69.17233, 34.52813, 69.17233, 34.52813",
        "60, 29, 75, 38",
        "-180, -90, 180, 90",
        "170, -90, -170, 90",
        "80, 30, 70, 40"
    })
    void boundsHoldWhatLiesInThemEdgesIncluded(double west, double south, double east, double north) {
        List<String> expected = all(IncidentFilter.all()).stream()
                .filter(one -> one.lat() != null && one.lon() != null)
                .filter(one -> holds(
                        west, south, east, north, Objects.requireNonNull(one.lat()), Objects.requireNonNull(one.lon())))
                .map(IncidentEntry::id)
                .toList();

        assertThat(all(IncidentFilter.all().within(new Bounds(west, south, east, north))))
                .extracting(IncidentEntry::id)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void severalKindsAreJoined() {
        List<IncidentEntry> found =
                all(IncidentFilter.all().withKinds(Set.of(IncidentKind.CLASH, IncidentKind.PROTEST)));

        assertThat(found)
                .extracting(IncidentEntry::kind)
                .contains(IncidentKind.CLASH, IncidentKind.PROTEST)
                .doesNotContain(IncidentKind.AIRSTRIKE);
        assertThat(found).hasSize((int) all(IncidentFilter.all()).stream()
                .filter(one -> one.kind() == IncidentKind.CLASH || one.kind() == IncidentKind.PROTEST)
                .count());
    }

    @Test
    void actorIsFoundWithoutItsChildren() {
        assertThat(all(IncidentFilter.all().withActor("cn")))
                .extracting(IncidentEntry::id)
                .contains("ev126", "ev127");
        assertThat(all(IncidentFilter.all().withActor("pk")))
                .allMatch(one ->
                        one.actors().stream().anyMatch(actor -> actor.id().equals("pk")))
                .extracting(IncidentEntry::id)
                .doesNotContain("ev003");
    }

    @ParameterizedTest
    @CsvSource({"ev003, 223,,", "ev004, 58, 58, 58", "ev105, 55,, 63", "ev001,,,"})
    void fatalitiesAreExactOrARangeOrOpen(String id, Integer low, Integer best, Integer high) {
        IncidentEntry one =
                incidents.find(PakAfg.situation(), id, AsOf.latest()).orElseThrow();

        assertThat(one.fatalitiesLow()).isEqualTo(low);
        assertThat(one.fatalitiesBest()).isEqualTo(best);
        assertThat(one.fatalitiesHigh()).isEqualTo(high);
    }

    @Test
    void incidentComesWithActorsByNameAndSources() {
        IncidentEntry one =
                incidents.find(PakAfg.situation(), "ev002", AsOf.latest()).orElseThrow();

        assertThat(one.actors())
                .containsExactly(
                        new IncidentEntry.Actor("pk", "Pakistan"),
                        new IncidentEntry.Actor("ttp", "Tehreek-e-Taliban Pakistan"));
        assertThat(one.sources()).extracting(CitedSource::id).containsExactly("kursiv-1019");
        assertThat(one.lat()).isEqualTo(34.52813);
    }

    private static boolean holds(double west, double south, double east, double north, double lat, double lon) {
        boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
        return between && lat >= south && lat <= north;
    }

    private List<IncidentEntry> all(IncidentFilter filter) {
        return incidents
                .page(PakAfg.situation(), filter, IncidentQuery.LARGEST_PAGE, null, AsOf.latest())
                .incidents();
    }
}
