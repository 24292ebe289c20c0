package app.parley.overview.ui;

import app.parley.crossing.CrossingStatus;
import app.parley.crossing.DayRange;
import app.parley.crossing.Easing;
import app.parley.crossing.ReopeningLag;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.TalksLag;
import app.parley.shell.FactTable;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.talks.ui.TalksWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rounds of talks, and what eased at one crossing before and after each: an order in time. */
class LagTable extends FactTable {

    private final CrossingWords words;
    private final LocalDate day;
    private final String traffic;

    LagTable(String crossing, List<TalksLag> lags, ViewState state, CrossingWords words) {
        super(
                words.texts().get("compare.lag.table", crossing),
                Stream.of("round", "counted-before", "counted-after", "any-before", "any-after")
                        .map(column -> words.texts()
                                .get(
                                        "compare.lag.column." + column,
                                        words.traffic(state.traffic())
                                                .toLowerCase(words.texts().locale())))
                        .toList());
        this.words = words;
        day = state.on();
        traffic = words.traffic(state.traffic()).toLowerCase(words.texts().locale());
        addClassName("lag-table");
        TalksWords talks = TalksWords.here();
        lags.forEach(lag -> row(
                round(lag, state, talks),
                before(lag.counted()),
                afterOfCounted(lag),
                before(lag.any()),
                after(lag, lag.any(), texts().get("compare.lag.no-easing"))));
    }

    private static Component round(TalksLag lag, ViewState state, TalksWords talks) {
        Anchor link = new Anchor(state.carried().href("talks/" + lag.round().id()), talks.place(lag.round()));
        return new Div(link, CompareTable.quiet(talks.days(lag.round())));
    }

    private Component before(ReopeningLag lag) {
        Easing previous = lag.previous();
        DayRange days = lag.daysSincePrevious();
        return previous == null || days == null
                ? CompareTable.quiet(texts().get("compare.lag.none-before"))
                : lines(days(days, "compare.lag.earlier"), easing(previous));
    }

    private Component afterOfCounted(TalksLag lag) {
        String none = lag.atEnd() == CrossingStatus.CLOSED
                ? texts().get("compare.lag.no-reopening")
                : texts().get("compare.lag.not-closed." + lag.atEnd().code(), traffic);
        return after(lag, lag.counted(), none);
    }

    private Component after(TalksLag talks, ReopeningLag lag, String none) {
        Div cell = new Div();
        Easing next = lag.next();
        DayRange days = lag.daysToNext();
        if (next != null && days != null) {
            cell.add(lines(days(days, "compare.lag.later"), easing(next)));
        } else {
            cell.add(new Div(none));
            Optional<DayRange> since = ReopeningLag.daysSinceEnd(talks.days(), day);
            since.ifPresent(gone -> cell.add(CompareTable.quiet(days(gone, "compare.lag.gone"))));
        }
        lag.during().forEach(one -> cell.add(CompareTable.quiet(texts().get("compare.lag.during", easing(one)))));
        lag.undecided().forEach(one -> cell.add(CompareTable.quiet(texts().get("compare.lag.undecided", easing(one)))));
        return cell;
    }

    /** "returnees, 1 Nov 2025". */
    private String easing(Easing easing) {
        String eased = easing.traffic().stream()
                .sorted()
                .map(Traffic::code)
                .map(code -> texts().get("traffic." + code).toLowerCase(texts().locale()))
                .collect(Collectors.joining(texts().get("list.comma")));
        return texts().get("compare.lag.easing", eased, words.formats().date(easing.on()));
    }

    private String days(DayRange days, String key) {
        return texts().count(key, days.high(), words.formats().range((long) days.low(), (long) days.high()));
    }

    private static Div lines(String main, String below) {
        return new Div(new Div(main), CompareTable.quiet(below));
    }

    private Texts texts() {
        return words.texts();
    }
}
