package app.parley.api;

import app.parley.situation.Situation;
import app.parley.talks.CalendarDate;
import app.parley.talks.CalendarKind;
import app.parley.talks.CalendarQuery.Calendar;
import app.parley.time.PartialDate;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The calendar of talks as an iCalendar text, RFC 5545, in English.
 *
 * <p>A date known in part is a span of all days that it can mean. As a client shows each event as a fact, its title says so
 * and it is never confirmed. What has no date is left out and its number told in the calendar's description. Times and numbers of revision come from the data, not the clock, so
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
        long left = calendar.undatedRounds();
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
        text.line("BEGIN", "VEVENT")
                .line("UID", uid(date))
                .line("DTSTAMP", UTC.format(changedAt()))
                .line("LAST-MODIFIED", UTC.format(changedAt()))
                .line("SEQUENCE", String.valueOf(Math.min(situation.version(), Integer.MAX_VALUE)));
        when(date.when(), text);
        text.text("SUMMARY", title(date)).line("STATUS", status(date));
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
            case CalendarDate.Days days -> days(days, text);
            case CalendarDate.Within within -> days(within, text);
            case CalendarDate.Moment moment ->
                text.line("DTSTART", UTC.format(moment.at().toInstant()));
        }
    }

    /** Whole days; the end is the day after the last. */
    private static void days(CalendarDate.When when, CalendarText text) {
        text.line("DTSTART;VALUE=DATE", day(when.earliest()))
                .line("DTEND;VALUE=DATE", day(when.latest().plusDays(1)));
    }

    /** The same for as long as the thing itself is on file, whatever becomes of its dates. */
    private String uid(CalendarDate date) {
        String kind = date.word().equals(CalendarDate.BEGINS)
                ? "ceasefire-begins"
                : date.kind().code();
        return kind + "-" + date.id() + "@" + situation.slug() + ".parley";
    }

    private static String status(CalendarDate date) {
        boolean vague = date.when() instanceof CalendarDate.Within;
        return (vague && date.certainty() == CalendarDate.Certainty.CONFIRMED
                        ? CalendarDate.Certainty.TENTATIVE
                        : date.certainty())
                .name();
    }

    private static String title(CalendarDate date) {
        return date.when() instanceof CalendarDate.Within within
                ? words("calendar.feed.within", summary(date), name(within.date()))
                : summary(date);
    }

    /** "November 2025", "2025". */
    private static String name(PartialDate date) {
        return date.month() == null
                ? String.valueOf(date.year())
                : DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH)
                        .format(YearMonth.of(date.year(), date.month()));
    }

    private static String summary(CalendarDate date) {
        return switch (date.kind()) {
            case ROUNDS ->
                words(
                        "calendar.feed.round",
                        date.name() == null ? String.valueOf(date.detail()) : date.name(),
                        words("round." + date.word()));
            case CEASEFIRES ->
                words(
                        date.word().equals(CalendarDate.BEGINS)
                                ? "calendar.ceasefire-begins"
                                : "calendar.ceasefire-ends");
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
