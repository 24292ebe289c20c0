package app.parley.crossing.ui;

import app.parley.crossing.CrossingChanges;
import app.parley.crossing.CrossingChangesQuery;
import app.parley.crossing.LastChange;
import app.parley.shell.EmptyState;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changed: recorded since the last visit, or in the world on the day viewed, in the week up to it, or between two days.
 * Which of the two axes it is, is said in a sentence.
 */
class ChangesPanel extends Section {
    static final String ID = "what-changed";

    private static final int SHOWN = 100;
    private static final int MONTH_DAYS = 30;
    private static final int TYPING_PAUSE_MS = 500;
    /** What was being recorded while the page was last shown got its time before that, and was not yet seen. */
    private static final Duration BEING_RECORDED = Duration.ofMinutes(1);

    private final transient CrossingChangesQuery changes;
    private final transient Viewed viewed;
    private final transient CrossingWords words;
    private final Texts texts;
    private final SerializableConsumer<ChangeSpan> turned;
    private final SerializableConsumer<DaySpan> windowed;
    private final Div spans = new Div();
    private final Div list = new Div();
    private ChangeSpan span;
    private DaySpan between;
    /** Null until the browser has answered. */
    private @Nullable Optional<Instant> lastVisit;

    ChangesPanel(
            CrossingChangesQuery changes,
            Viewed viewed,
            ChangeSpan span,
            CrossingWords words,
            SerializableConsumer<ChangeSpan> turned,
            SerializableConsumer<DaySpan> windowed) {
        this.changes = changes;
        this.viewed = viewed;
        this.words = words;
        this.texts = words.texts();
        this.span = span;
        this.turned = turned;
        this.windowed = windowed;
        this.between = between(viewed.state());
        addClassNames("page-section", "changes");
        H2 heading = new H2(texts.get("change.heading"));
        heading.setId(ID);
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", ID);
        spans.addClassName("change-spans");
        list.getElement().setAttribute("aria-live", "polite");
        add(heading, spans, list);
        showSpans();
        showList();
    }

    /** What the browser answered: when it showed the board before this visit. */
    void lastVisit(Optional<Instant> visit) {
        lastVisit = visit;
        if (span == ChangeSpan.VISIT) {
            showList();
        }
    }

    private static DaySpan between(ViewState state) {
        DaySpan window = state.window();
        return window != null && window.to() != null
                ? window
                : new DaySpan(state.on().minusDays(MONTH_DAYS), state.on());
    }

    private void turnTo(ChangeSpan wanted) {
        span = wanted;
        turned.accept(wanted);
        if (wanted == ChangeSpan.BETWEEN) {
            windowed.accept(between);
        }
        showSpans();
        showList();
        getElement()
                .executeJs(
                        "setTimeout(() => this.querySelector('[aria-pressed=true]')?.focus({preventScroll: true}), 60)");
    }

    private void showSpans() {
        spans.removeAll();
        for (ChangeSpan one : ChangeSpan.values()) {
            NativeButton button = new NativeButton(texts.get("change.span." + one.code()), event -> turnTo(one));
            button.addClassName("toggle");
            button.getElement().setAttribute("aria-pressed", String.valueOf(one == span));
            spans.add(button);
        }
        if (span == ChangeSpan.BETWEEN) {
            spans.add(day("change.from", between.from()), day("change.to", Objects.requireNonNull(between.to())));
        }
    }

    private Div day(String key, LocalDate shown) {
        Input input = new Input();
        input.setType("date");
        input.setId(key.replace('.', '-'));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MS);
        input.setValue(shown.toString());
        boolean first = key.equals("change.from");
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                read(event.getValue()).ifPresent(day -> turnTo(first ? day : between.from(), first ? last() : day));
            }
        });
        NativeLabel label = new NativeLabel(texts.get(key));
        label.setFor(input);
        return new Div(label, input);
    }

    private LocalDate last() {
        return Objects.requireNonNull(between.to());
    }

    /** Two days the wrong way round are put right. */
    private void turnTo(LocalDate from, LocalDate to) {
        between = to.isBefore(from) ? new DaySpan(to, from) : new DaySpan(from, to);
        windowed.accept(between);
        showList();
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2100);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void showList() {
        list.removeAll();
        LocalDate on = viewed.state().on();
        switch (span) {
            case VISIT -> showSinceVisit();
            case DAY ->
                showBetween(on, on, texts.get("change.axis.day", words.formats().day(on)));
            case WEEK ->
                showBetween(
                        on.minusDays(LastChange.NEW_DAYS - 1),
                        on,
                        texts.get(
                                "change.axis.week",
                                LastChange.NEW_DAYS,
                                words.formats().day(on)));
            case BETWEEN ->
                showBetween(
                        between.from(),
                        last(),
                        texts.get(
                                "change.axis.between",
                                words.formats().day(between.from()),
                                words.formats().day(last())));
        }
    }

    private void showBetween(LocalDate first, LocalDate last, String axis) {
        show(
                axis,
                changes.between(
                        viewed.situation(), first, last, SHOWN, viewed.state().asOf()));
    }

    private void showSinceVisit() {
        if (viewed.state().asOf().isPast()) {
            list.add(axis(texts.get("change.axis.past")));
            return;
        }
        if (lastVisit == null) {
            list.add(axis(texts.get("change.axis.asking")));
            return;
        }
        if (lastVisit.isEmpty()) {
            list.add(axis(texts.get("change.axis.first-visit")));
            return;
        }
        Instant visit = lastVisit.get();
        String when = DateTimeFormatter.ofPattern(texts.get("change.instant"), texts.locale())
                .format(visit.atZone(viewed.situation().timeZone()));
        show(
                texts.get(
                        "change.axis.visit", when, viewed.situation().timeZone().getId()),
                changes.since(viewed.situation(), visit.minus(BEING_RECORDED), SHOWN));
    }

    private void show(String axis, CrossingChanges found) {
        list.add(axis(axis));
        list.add(
                found.news().isEmpty()
                        ? new EmptyState(texts.get("change.none"))
                        : new ChangeList(found, new ChangeWords(viewed.situation(), words), viewed.state()));
    }

    private Paragraph axis(String sentence) {
        Paragraph axis = new Paragraph(sentence);
        axis.addClassName("change-axis");
        axis.add(new RuleLink(Rule.CHANGES, viewed.state(), null, texts));
        return axis;
    }
}
