package app.parley.crossing.ui;

import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Traffic;
import app.parley.shell.FactTable;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of one traffic at a crossing: a grid to look at and walk through, and the same as a table of runs. */
class CrossingCalendar extends Div {

    private final CrossingWords words;

    /** Days in a row with one status. */
    private record Run(CrossingDay first, CrossingDay last) {}

    /** @param days at least one, in order */
    CrossingCalendar(
            List<CrossingDay> days,
            Traffic counted,
            LocalDate viewed,
            CrossingWords words,
            SerializableConsumer<LocalDate> chosen) {
        this.words = words;
        addClassName("crossing-calendar");
        Texts texts = words.texts();
        String traffic = words.traffic(counted);
        List<DayGrid.Day> marked = days.stream()
                .map(day -> new DayGrid.Day(day.date(), day.status().code(), label(day)))
                .toList();
        Div legend = new Div();
        legend.addClassName("legend");
        for (CrossingStatus status : CrossingStatus.values()) {
            Span key = new Span(new Span(), new Span(StatusMark.word(status, texts)));
            key.getChildren().findFirst().orElseThrow().addClassNames("day", "day-" + status.code());
            legend.add(key);
        }
        NativeDetails list = new NativeDetails(texts.get("crossing.page.as-table"));
        list.addClassNames("reveal", "small");
        list.setContent(table(runs(days)));
        add(legend, new DayGrid(texts.get("crossing.page.days-of", traffic), marked, viewed, words, chosen), list);
    }

    private String label(CrossingDay day) {
        String date = words.formats().day(day.date());
        String status = StatusMark.word(day.status(), words.texts());
        return day.closedDays() == null
                ? words.texts().get("crossing.page.day-label", date, status)
                : words.texts().get("crossing.page.day-label-count", date, status, words.day(day.closedDays()));
    }

    private FactTable table(List<Run> runs) {
        Texts texts = words.texts();
        FactTable table = new FactTable(
                texts.get("crossing.page.runs"),
                Stream.of("days", "status", "count")
                        .map(column -> texts.get("crossing.calendar.column." + column))
                        .toList());
        for (Run run : runs) {
            LocalDate first = run.first().date();
            LocalDate last = run.last().date();
            String days = first.equals(last)
                    ? words.formats().day(first)
                    : texts.get(
                            "format.interval",
                            words.formats().day(first),
                            words.formats().day(last));
            table.row(List.of(
                    new Span(days),
                    new StatusMark(run.first().status(), texts),
                    new Span(counts(run.first().closedDays(), run.last().closedDays()))));
        }
        return table;
    }

    private String counts(@Nullable ClosedDayCount first, @Nullable ClosedDayCount last) {
        if (first == null || last == null) {
            return words.texts().get("crossing.page.no-count");
        }
        return first.equals(last)
                ? words.day(first)
                : words.texts().get("format.interval", words.day(first), words.day(last));
    }

    private static List<Run> runs(List<CrossingDay> days) {
        List<Run> runs = new ArrayList<>();
        for (CrossingDay day : days) {
            Run open = runs.isEmpty() ? null : runs.getLast();
            if (open != null && continues(open.last(), day)) {
                runs.set(runs.size() - 1, new Run(open.first(), day));
            } else {
                runs.add(new Run(day, day));
            }
        }
        return runs;
    }

    private static boolean continues(CrossingDay before, CrossingDay day) {
        boolean bothCount = (before.closedDays() == null) == (day.closedDays() == null);
        boolean startsAnew = day.closedDays() != null
                && before.closedDays() != null
                && !Objects.equals(
                        before.closedDays().high() + 1, day.closedDays().high());
        return before.status() == day.status() && bothCount && !startsAnew;
    }
}
