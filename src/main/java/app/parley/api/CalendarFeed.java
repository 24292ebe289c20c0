package app.parley.api;

import app.parley.situation.Situation;
import app.parley.talks.CalendarDate;
import app.parley.talks.CalendarKind;
import app.parley.talks.CalendarQuery.Calendar;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The calendar of talks as an iCalendar text, RFC 5545, in English.
 *
 * <p>Only what is certain to the day is an event: a client shows each event as a fact, so a date known in part is left out
 * and its number told in the calendar's description. Times and numbers of revision come from the data, not the clock, so
 * that the text changes with the data alone.
 *
 * @param base of the addresses of screens, without a slash at its end
 */
record CalendarFeed(Situation situation, Calendar calendar, String base) {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    byte[] bytes() {
        CalendarText text = new CalendarText();
        long left = calendar.dates().stream()
                        .filter(date -> date.when() instanceof CalendarDate.Within)
                        .count()
                + calendar.undatedRounds();
        text.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Parley//Talks//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", words("calendar.feed.name", situation.name()))
                .text("NAME", words("calendar.feed.name", situation.name()))
                .text("X-WR-CALDESC", words("calendar.feed.about", left))
                .text("DESCRIPTION", words("calendar.feed.about", left))
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        calendar.dates().forEach(date -> event(date, text));
        return text.line("END", "VCALENDAR").bytes();
    }

    private void event(CalendarDate date, CalendarText text) {
        if (date.when() instanceof CalendarDate.Within) {
            return;
        }
        text.line("BEGIN", "VEVENT")
                .line("UID", date.kind().code() + "-" + date.id() + "@" + situation.slug() + ".parley")
                .line("DTSTAMP", UTC.format(changedAt()))
                .line("LAST-MODIFIED", UTC.format(changedAt()))
                .line("SEQUENCE", String.valueOf(Math.min(situation.version(), Integer.MAX_VALUE)));
        when(date.when(), text);
        text.text("SUMMARY", summary(date)).line("STATUS", date.certainty().name());
        if (date.text() != null) {
            text.text("DESCRIPTION", date.text());
        }
        if (date.kind() == CalendarKind.ROUNDS && date.name() != null) {
            text.text("LOCATION", date.name());
        }
        text.text("CATEGORIES", words("calendar.kind." + date.kind().code()))
                .line("URL;VALUE=URI", base + "/" + path(date) + "?situation=" + situation.slug())
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static void when(CalendarDate.When when, CalendarText text) {
        switch (when) {
            case CalendarDate.Days days ->
                text.line("DTSTART;VALUE=DATE", day(days.earliest()))
                        .line("DTEND;VALUE=DATE", day(days.latest().plusDays(1)));
            case CalendarDate.Moment moment ->
                text.line("DTSTART", UTC.format(moment.at().toInstant()));
            case CalendarDate.Within within -> throw new IllegalArgumentException(within + " is no day");
        }
    }

    private static String summary(CalendarDate date) {
        return switch (date.kind()) {
            case ROUNDS ->
                words(
                        "calendar.feed.round",
                        date.name() == null ? String.valueOf(date.detail()) : date.name(),
                        words("round." + date.word()));
            case CEASEFIRES -> words("calendar.ceasefire-ends");
            case COMMITMENTS -> words("calendar.commitment-due", String.valueOf(date.name()));
        };
    }

    private static String path(CalendarDate date) {
        return switch (date.kind()) {
            case ROUNDS -> "talks/" + date.id();
            case CEASEFIRES -> "talks/ceasefires/" + date.id();
            case COMMITMENTS -> "talks/commitments/" + date.id();
        };
    }

    private Instant changedAt() {
        return calendar.changedAt();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String words(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(values);
    }
}
