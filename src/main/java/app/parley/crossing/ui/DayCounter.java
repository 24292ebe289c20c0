package app.parley.crossing.ui;

import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Traffic;
import app.parley.shell.Choice;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The day counter in large figures, with the traffic it counts and the rule it counts by. */
class DayCounter extends Section {

    private final CrossingWords words;

    DayCounter(
            CrossingOnDay crossing,
            LocalDate day,
            ZoneId zone,
            CrossingWords words,
            SerializableConsumer<Traffic> counted) {
        this.words = words;
        addClassName("day-counter");
        getElement().setAttribute("aria-label", words.texts().get("crossing.page.counter"));
        Div asked = new Div(new Span(words.texts().get("crossing.page.counted")), choice(crossing.counted(), counted));
        asked.addClassName("counter-asked");
        add(asked, figure(crossing));
        Paragraph rule = new Paragraph(rule(crossing, day, zone));
        rule.addClassName("counter-rule");
        add(rule);
    }

    private Div figure(CrossingOnDay crossing) {
        Div figure = new Div();
        figure.addClassName("counter-figure");
        Texts texts = words.texts();
        String traffic = words.traffic(crossing.counted()).toLowerCase(texts.locale());
        if (crossing.closedDays() != null) {
            Span number = new Span(words.number(crossing.closedDays()));
            number.addClassName("counter-number");
            Span label = new Span(texts.get("crossing.page.day"));
            label.addClassName("counter-label");
            figure.add(new Span(label, number));
        }
        String state = texts.get("crossing.page.state." + crossing.status().code(), traffic);
        figure.add(new StatusMark(crossing.status(), state));
        return figure;
    }

    private String rule(CrossingOnDay crossing, LocalDate day, ZoneId zone) {
        Texts texts = words.texts();
        String traffic = words.traffic(crossing.counted()).toLowerCase(texts.locale());
        PartialDate since = crossing.since();
        ClosedDayCount closedDays = crossing.closedDays();
        if (closedDays != null && since != null) {
            String counting = texts.get("crossing.page.rule", words.formats().date(since), zone.getId(), traffic);
            return since.isDay()
                    ? counting
                    : texts.get(
                            "crossing.page.rule-range",
                            words.formats().date(since),
                            words.formats().day(since.latest()),
                            words.formats().day(since.earliest()),
                            zone.getId(),
                            traffic);
        }
        if (crossing.status() == CrossingStatus.UNKNOWN) {
            return texts.get(
                    "crossing.page.rule-unknown", traffic, words.formats().day(day));
        }
        return since == null
                ? texts.get("crossing.page.rule-moving", traffic)
                : texts.get(
                        "crossing.page.rule-moving-since",
                        traffic,
                        words.formats().date(since));
    }

    private Choice choice(Traffic counted, SerializableConsumer<Traffic> chosen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Traffic traffic : Traffic.values()) {
            options.put(traffic.code(), words.traffic(traffic));
        }
        return new Choice(
                words.texts().get("crossing.page.counted-choice"),
                options,
                counted.code(),
                code -> chosen.accept(Traffic.parse(code)));
    }
}
