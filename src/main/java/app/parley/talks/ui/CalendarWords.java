package app.parley.talks.ui;

import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.talks.CalendarDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** What is said of dates of talks in words. */
record CalendarWords(Texts texts) {

    static CalendarWords here() {
        return new CalendarWords(Texts.here());
    }

    /** "Talks: Istanbul (Collapsed)", "Stated end of a ceasefire", "Due: …". */
    String name(CalendarDate date) {
        return switch (date.kind()) {
            case ROUNDS ->
                texts.get(
                        "calendar.feed.round",
                        Objects.requireNonNullElse(date.name(), String.valueOf(date.detail())),
                        texts.get("round." + date.word()));
            case CEASEFIRES ->
                texts.get(
                        date.word().equals(CalendarDate.BEGINS)
                                ? "calendar.ceasefire-begins"
                                : "calendar.ceasefire-ends");
            case COMMITMENTS -> texts.get("calendar.commitment-due", String.valueOf(date.name()));
        };
    }

    /** "18:00 (UTC+05:00)", "tentative"; empty if there is nothing to add to its name. */
    String more(CalendarDate date) {
        String time = date.when() instanceof CalendarDate.Moment moment
                ? texts.get(
                        "calendar.at",
                        DateTimeFormatter.ofPattern(texts.get("calendar.format.time"), texts.locale())
                                .format(moment.at()))
                : "";
        String doubt = date.certainty() == CalendarDate.Certainty.CONFIRMED
                ? ""
                : texts.get("calendar.certainty." + date.certainty().name().toLowerCase(Locale.ROOT));
        return time.isEmpty() || doubt.isEmpty() ? time + doubt : time + texts.get("list.comma") + doubt;
    }

    String href(CalendarDate date, ViewState state) {
        return state.carried()
                .href(
                        switch (date.kind()) {
                            case ROUNDS -> "talks/" + date.id();
                            case CEASEFIRES -> CeasefiresScreen.PATH + "/" + date.id();
                            case COMMITMENTS -> "talks/commitments/" + date.id();
                        });
    }
}
