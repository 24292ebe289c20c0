package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.situation.Situation;
import app.parley.talks.CalendarDate;
import app.parley.talks.CalendarDate.Certainty;
import app.parley.talks.CalendarKind;
import app.parley.talks.CalendarQuery;
import app.parley.time.PartialDate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of invented dates, read back with a library that calendar programs use. */
class CalendarFeedTest {
    private static final Instant CHANGED = Instant.parse("2025-11-20T10:00:00Z");
    private static final String URDU = "فریقین جنگ بندی پر قائم رہیں گے؛ تجارت، ٹرانزٹ اور آمد و رفت فوراً بحال ہو گی۔";

    @ParameterizedTest
    @CsvSource({
        "2025-10-15T18:00:00+05:00, 20251015T130000Z",
        "2025-10-15T18:00:00+04:30, 20251015T133000Z",
        "2025-10-16T02:00:00+05:00, 20251015T210000Z",
    })
    void momentIsTheSameMomentInUtc(OffsetDateTime at, String start) throws Exception {
        VEvent event = only(ceasefire(CalendarDate.BEGINS, new CalendarDate.Moment(at, at.toLocalDate())));

        assertThat(value(event, "DTSTART")).isEqualTo(start);
        assertThat(event.getProperty("DTEND")).isEmpty();
        assertThat(value(event, "SUMMARY")).isEqualTo("Stated start of a ceasefire");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06, 20251106, 20251107, CONFIRMED, ''",
        "2025-11, 20251101, 20251201, TENTATIVE, ' – some day in November 2025, which one is not known'",
        "2026, 20260101, 20270101, TENTATIVE, ' – some day in 2026, which one is not known'",
    })
    void dateKnownInPartIsASpanThatSaysSo(String date, String start, String end, String status, String more)
            throws Exception {
        PartialDate known = PartialDate.parse(date);
        VEvent event = only(ceasefire(
                CalendarDate.ENDS,
                known.isDay()
                        ? new CalendarDate.Days(known.earliest(), known.latest())
                        : new CalendarDate.Within(known)));

        assertThat(value(event, "DTSTART")).isEqualTo(start);
        assertThat(value(event, "DTEND")).isEqualTo(end);
        assertThat(value(event, "STATUS")).isEqualTo(status);
        assertThat(value(event, "SUMMARY")).isEqualTo("Stated end of a ceasefire" + more);
    }

    @Test
    void calledOffStaysCalledOffHoweverVague() throws Exception {
        VEvent event = only(round(Certainty.CANCELLED, new CalendarDate.Within(PartialDate.parse("2025-11"))));

        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void thingKeepsItsUidWhateverBecomesOfItsDate() throws Exception {
        VEvent vague = only(round(Certainty.TENTATIVE, new CalendarDate.Within(PartialDate.parse("2025-11"))));
        LocalDate day = LocalDate.of(2025, 12, 3);
        VEvent exact = read(feed(8, List.of(round(Certainty.CONFIRMED, new CalendarDate.Days(day, day)))))
                .<VEvent>getComponents(Component.VEVENT)
                .getFirst();

        assertThat(value(exact, "UID")).isEqualTo(value(vague, "UID"));
        assertThat(Long.parseLong(value(exact, "SEQUENCE"))).isGreaterThan(Long.parseLong(value(vague, "SEQUENCE")));
        assertThat(value(vague, "LAST-MODIFIED")).isEqualTo("20251120T100000Z");
    }

    @Test
    void startAndEndOfOneCeasefireAreTwoEvents() throws Exception {
        LocalDate day = LocalDate.of(2025, 11, 6);
        Calendar calendar = read(feed(
                7,
                List.of(
                        ceasefire(CalendarDate.BEGINS, new CalendarDate.Days(day, day)),
                        ceasefire(CalendarDate.ENDS, new CalendarDate.Days(day, day)))));

        assertThat(calendar.<VEvent>getComponents(Component.VEVENT).stream().map(event -> value(event, "UID")))
                .containsExactly("ceasefire-begins-cf@s.parley", "ceasefires-cf@s.parley");
    }

    @Test
    void textOfManyOctetsIsFoldedAndComesBackAsItWas() throws Exception {
        LocalDate day = LocalDate.of(2025, 11, 6);
        CalendarDate due = new CalendarDate(
                CalendarKind.COMMITMENTS,
                "c",
                URDU,
                null,
                CalendarDate.DUE,
                URDU + "\nپښتو: اوربند؛ 1,5 \\ 2",
                Certainty.CONFIRMED,
                new CalendarDate.Days(day, day));
        byte[] feed = feed(7, List.of(due));
        VEvent event = read(feed).<VEvent>getComponents(Component.VEVENT).getFirst();

        assertThat(Arrays.asList(new String(feed, StandardCharsets.UTF_8).split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .anyMatch(line -> line.startsWith(" "));
        assertThat(value(event, "SUMMARY")).isEqualTo("Due: " + URDU);
        assertThat(value(event, "DESCRIPTION")).isEqualTo(URDU + "\nپښتو: اوربند؛ 1,5 \\ 2");
    }

    private static CalendarDate ceasefire(String word, CalendarDate.When when) {
        return new CalendarDate(CalendarKind.CEASEFIRES, "cf", null, null, word, null, Certainty.CONFIRMED, when);
    }

    private static CalendarDate round(Certainty certainty, CalendarDate.When when) {
        return new CalendarDate(CalendarKind.ROUNDS, "r", "Doha", "Track", "planned", null, certainty, when);
    }

    private static VEvent only(CalendarDate date) throws Exception {
        Calendar calendar = read(feed(7, List.of(date)));
        calendar.validate();
        return calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
    }

    private static byte[] feed(long version, List<CalendarDate> dates) {
        Situation.Side side = new Situation.Side("a", "A", null);
        Situation situation = new Situation(
                1,
                "s",
                "S",
                side,
                side,
                ZoneId.of("Asia/Karachi"),
                new Situation.Bounds(60, 29, 75, 38),
                Duration.ofHours(72),
                version);
        return new CalendarFeed(situation, new CalendarQuery.Calendar(dates, 0, CHANGED), "http://localhost").bytes();
    }

    private static Calendar read(byte[] feed) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(feed));
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }
}
