package app.parley.talks.ui;

import app.parley.shell.ViewState;
import app.parley.talks.CalendarDate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** A month as a table, a row a week from Monday; on a narrow screen a list of the days on which something is. */
final class CalendarMonth extends NativeTable {

    private final YearMonth month;
    private final List<CalendarDate> dates;
    private final ViewState state;
    private final CalendarWords words;

    /** @param dates those with a day in that month */
    CalendarMonth(YearMonth month, List<CalendarDate> dates, ViewState state, CalendarWords words) {
        this.month = month;
        this.dates = dates;
        this.state = state;
        this.words = words;
        addClassName("calendar-month");
        if (dates.isEmpty()) {
            addClassName("is-empty-month");
        }
        role(this, "table");
        getCaption().addClassName("spoken");
        setCaptionText(words.texts()
                .get("calendar.caption", TalksWords.here().formats().month(month)));
        weekdays();
        NativeTableBody body = addBody();
        role(body, "rowgroup");
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusWeeks(1)) {
            week(body, first);
        }
    }

    private void weekdays() {
        role(getHead(), "rowgroup");
        NativeTableRow row = getHead().addRow();
        role(row, "row");
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            role(cell, "columnheader");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(day.getDisplayName(TextStyle.SHORT, words.texts().locale()));
        }
    }

    private void week(NativeTableBody body, LocalDate first) {
        NativeTableRow row = body.addRow();
        role(row, "row");
        boolean anything = false;
        for (LocalDate day = first; day.isBefore(first.plusWeeks(1)); day = day.plusDays(1)) {
            NativeTableCell cell = row.addDataCell();
            role(cell, "cell");
            if (YearMonth.from(day).equals(month)) {
                anything |= fill(cell, day);
            } else {
                cell.addClassName("is-beside");
            }
        }
        if (!anything) {
            row.addClassName("is-empty-week");
        }
    }

    /** True if anything is on that day. */
    private boolean fill(NativeTableCell cell, LocalDate day) {
        List<CalendarDate> here = dates.stream()
                .filter(date -> !date.when().earliest().isAfter(day)
                        && !date.when().latest().isBefore(day))
                .toList();
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("calendar-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Span full = new Span(TalksWords.here().formats().fullDay(day));
        full.addClassName("calendar-full");
        cell.add(number, full);
        if (here.isEmpty()) {
            cell.addClassName("is-empty");
        }
        if (day.equals(state.on())) {
            cell.addClassName("is-viewed");
            cell.getElement().setAttribute("aria-current", "date");
        }
        here.forEach(date -> cell.add(entry(date)));
        return !here.isEmpty();
    }

    private Component entry(CalendarDate date) {
        Div entry = new Div(new Anchor(words.href(date, state), words.name(date)));
        entry.addClassNames(
                "calendar-entry",
                "calendar-" + date.kind().code(),
                "is-" + date.certainty().name().toLowerCase(Locale.ROOT));
        String more = words.more(date);
        if (!more.isEmpty()) {
            Span told = new Span(more);
            told.addClassName("calendar-more");
            entry.add(told);
        }
        return entry;
    }

    /** Named outright, for a table laid out as blocks is no table to a screen reader any more. */
    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
