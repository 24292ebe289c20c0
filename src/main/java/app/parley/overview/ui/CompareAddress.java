package app.parley.overview.ui;

import app.parley.incident.IncidentsNearbyQuery;
import app.parley.shell.Notice;
import app.parley.shell.ViewState;
import app.parley.time.DaySpan;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a comparison asks for: {@code a} and {@code b}, or {@code a} and {@code date}, with {@code days} and
 * {@code km}.
 *
 * @param a slug of the first or only crossing, null if none is named
 * @param b slug of the second, null if none is named; never {@code a}
 * @param date whose days before and after are compared; null compares two crossings
 * @param days length of a window
 * @param km distance within which incidents count
 */
record CompareAddress(
        @Nullable String a, @Nullable String b, @Nullable LocalDate date, int days, int km) implements Serializable {

    static final int DAYS = 30;
    static final int MOST_DAYS = 366;
    static final int KM = 50;

    private static final String A = "a";
    private static final String B = "b";
    private static final String DATE = "date";
    private static final String DAYS_NAME = "days";
    private static final String KM_NAME = "km";

    /** What could be read, and sentences about what could not. */
    record Reading(CompareAddress address, List<Notice> notices) {}

    /** @param slugs of the situation's crossings */
    static Reading read(QueryParameters query, Set<String> slugs, ViewState state) {
        List<Notice> notices = new ArrayList<>();
        String a = slug(query, A, slugs, notices);
        String b = slug(query, B, slugs, notices);
        LocalDate date = query.getSingleParameter(DATE)
                .flatMap(text -> date(text, state, notices))
                .orElse(null);
        if (a != null && a.equals(b)) {
            notices.add(new Notice("compare.notice.same", a));
            b = null;
        }
        if (date != null && b != null) {
            notices.add(new Notice("compare.notice.both", b));
        }
        return new Reading(
                new CompareAddress(
                        a,
                        b,
                        date,
                        number(query, DAYS_NAME, DAYS, MOST_DAYS, notices),
                        number(query, KM_NAME, KM, IncidentsNearbyQuery.FARTHEST_KM, notices)),
                notices);
    }

    CompareAddress of(@Nullable String first, @Nullable String second) {
        return new CompareAddress(first, second, date, days, km);
    }

    CompareAddress withDate(@Nullable LocalDate day) {
        return new CompareAddress(a, day == null ? b : null, day, days, km);
    }

    CompareAddress withDays(int wanted) {
        return new CompareAddress(a, b, date, wanted, km);
    }

    CompareAddress withKm(int wanted) {
        return new CompareAddress(a, b, date, days, wanted);
    }

    /** The days of the first side: up to the day viewed, or up to the day before the date. */
    DaySpan firstWindow(LocalDate on) {
        LocalDate last = date == null ? on : date.minusDays(1);
        return new DaySpan(last.minusDays(days - 1), last);
    }

    /** The days of the second side: the same, or from the date on, though never past the day viewed. */
    DaySpan secondWindow(LocalDate on) {
        if (date == null) {
            return firstWindow(on);
        }
        LocalDate last = date.plusDays(days - 1);
        return new DaySpan(date, last.isAfter(on) ? on : last);
    }

    /** The query part, without what equals the defaults. */
    QueryParameters toParameters(ViewState state) {
        QueryParameters query = state.carried().withTraffic(state.traffic()).toParameters();
        query = a == null ? query : query.merging(A, a);
        query = b == null || date != null ? query : query.merging(B, b);
        query = date == null ? query : query.merging(DATE, date.toString());
        query = days == DAYS ? query : query.merging(DAYS_NAME, String.valueOf(days));
        return km == KM ? query : query.merging(KM_NAME, String.valueOf(km));
    }

    String href(ViewState state) {
        String query = toParameters(state).getQueryString();
        return query.isEmpty() ? CompareScreen.PATH : CompareScreen.PATH + "?" + query;
    }

    private static @Nullable String slug(QueryParameters query, String name, Set<String> slugs, List<Notice> notices) {
        Optional<String> given = query.getSingleParameter(name);
        if (given.isPresent() && !slugs.contains(given.get())) {
            notices.add(new Notice("compare.notice.no-crossing", given.get()));
        }
        return given.filter(slugs::contains).orElse(null);
    }

    private static Optional<LocalDate> date(String text, ViewState state, List<Notice> notices) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            notices.add(new Notice("compare.notice.bad-date", text));
            return Optional.empty();
        }
        if (day.isAfter(state.on())) {
            notices.add(new Notice("compare.notice.later", text));
            return Optional.empty();
        }
        if (day.isBefore(EARLIEST)) {
            notices.add(new Notice("compare.notice.bad-date", text));
            return Optional.empty();
        }
        return Optional.of(day);
    }

    private static int number(QueryParameters query, String name, int usual, int most, List<Notice> notices) {
        Optional<String> given = query.getSingleParameter(name);
        if (given.isEmpty()) {
            return usual;
        }
        String text = given.get();
        if (text.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        notices.add(new Notice("compare.notice.bad." + name, text));
        return usual;
    }

    /** As for the day viewed: nothing before can be. */
    private static final LocalDate EARLIEST = LocalDate.of(1901, 1, 1);
}
