package app.parley.talks.ui;

import app.parley.crossing.ClosedToTrade;
import app.parley.shell.Cited;
import app.parley.shell.ViewState;
import app.parley.talks.ParticipantRole;
import app.parley.talks.RoundLine;
import app.parley.talks.RoundSummary;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dated rounds one by one, and between them the days with what was reported meanwhile: the drawing in words, and on a
 * narrow screen the line itself.
 */
class RoundSteps extends OrderedList {
    /** So many days on either side are shown by the link to the days around a round. */
    private static final int DAYS_AROUND = 21;

    private final TalksWords words;
    private final ViewState state;
    private final SerializableConsumer<DaySpan> look;

    /** @param look draws the days it is given */
    RoundSteps(RoundLine line, ViewState state, TalksWords words, SerializableConsumer<DaySpan> look) {
        this.words = words;
        this.state = state;
        this.look = look;
        addClassName("round-steps");
        getElement().setAttribute("role", "list");
        var names = line.rounds().stream().collect(Collectors.toMap(RoundSummary::id, Function.identity()));
        for (int i = 0; i < line.rounds().size(); i++) {
            RoundSummary round = line.rounds().get(i);
            RoundLine.Step step = line.steps().get(i);
            add(round(round, step));
            if (step.gap() != null) {
                add(gap(step, step.nextId() == null ? null : names.get(step.nextId())));
            }
        }
    }

    private ListItem round(RoundSummary round, RoundLine.Step step) {
        Div when = new Div(part(words.days(round), "step-days"), new RoundMark(round.status(), words));
        when.addClassName("step-when");
        Anchor link = new Anchor(state.carried().href("talks/" + round.id()), words.place(round));
        link.addClassName("round-place");
        Div what = new Div(link);
        what.addClassName("step-what");
        String track = words.joined(Stream.of(round.process().name(), words.number(round))
                .filter(part -> !part.isEmpty())
                .toList());
        what.add(part(track, "quiet"));
        helpers(round, words).forEach(one -> what.add(part(one, "step-role")));
        Div told = new Div();
        told.addClassName("step-told");
        if (round.outcome() != null) {
            told.add(new Paragraph(round.outcome()));
        }
        if (RoundLinePlot.first(round).isAfter(state.on())) {
            told.add(part(words.get("later"), "round-later"));
        }
        facts(step).forEach(fact -> told.add(part(fact, "step-fact")));
        Div more = new Div(new Cited(round.sources(), words.texts()), around(round));
        more.addClassName("step-more");
        told.add(more);
        ListItem item = new ListItem(when, what, told);
        item.addClassNames("round-step");
        item.setId("round-" + round.id());
        return item;
    }

    private List<String> facts(RoundLine.Step step) {
        List<String> facts = new ArrayList<>();
        RoundLine.Stretch during = step.during();
        if (during != null) {
            facts.add(
                    during.force() == 0
                            ? words.get("line.none-during")
                            : words.texts().count("talks.line.during", during.force()));
        }
        ClosedToTrade closed = step.closed();
        if (closed != null && closed.assessed() > 0) {
            facts.add(words.get("line.closed-on-first-day", closed.closed(), closed.assessed()));
        }
        return facts;
    }

    /** To the line itself, with the days around the round. */
    private Component around(RoundSummary round) {
        DaySpan days = new DaySpan(
                RoundLinePlot.first(round).minusDays(DAYS_AROUND),
                RoundLinePlot.last(round).plusDays(DAYS_AROUND));
        NativeButton link = new NativeButton(words.get("line.around"), event -> look.accept(days));
        link.getElement().setAttribute("aria-label", words.get("line.around-round", words.place(round)));
        link.addClassName("step-around");
        return link;
    }

    private ListItem gap(RoundLine.Step step, @Nullable RoundSummary next) {
        String days = words.gap(Objects.requireNonNull(step.gap()));
        Span lead = new Span(
                next == null
                        ? words.get("line.since", days, words.formats().day(state.on()))
                        : words.get("line.to-next", days, words.place(next)));
        lead.addClassName("gap-days");
        Div told = new Div(lead);
        told.addClassName("gap-told");
        RoundLine.Stretch meanwhile = step.meanwhile();
        if (meanwhile != null) {
            told.add(part(meanwhile(meanwhile), "quiet"));
        }
        ListItem item = new ListItem(told);
        item.addClassName("gap-step");
        return item;
    }

    /** "12 reports of force in between, 1 a day". */
    private String meanwhile(RoundLine.Stretch stretch) {
        if (stretch.force() == 0) {
            return words.get("line.none-meanwhile");
        }
        double weekly = 7.0 * stretch.force() / stretch.length();
        return stretch.length() < 7
                ? words.texts().count("talks.line.meanwhile", stretch.force())
                : words.texts().count("talks.line.meanwhile-weekly", stretch.force(), weekly);
    }

    /** "Host: Qatar", "Mediators: Qatar, Türkiye". */
    static List<String> helpers(RoundSummary round, TalksWords words) {
        List<String> helpers = new ArrayList<>();
        for (ParticipantRole role : ParticipantRole.values()) {
            String names = words.role(role, round);
            if (!names.isEmpty()) {
                helpers.add(words.get("role-of", words.roleName(role, round), names));
            }
        }
        return helpers;
    }

    private static Div part(String text, String classNames) {
        Div part = new Div(text);
        part.addClassNames(classNames.split(" "));
        return part;
    }
}
