package app.parley.talks.ui;

import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.TalksNavigation;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.talks.CalendarDate;
import app.parley.talks.CalendarKind;
import app.parley.talks.CalendarQuery;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A month of talks: rounds, stated starts and ends of ceasefires, due commitments, of some kinds or all; and the feed of them. */
@Route(value = CalendarScreen.PATH, layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
@StyleSheet("styles/calendar.css")
public class CalendarScreen extends Screen {
    static final String PATH = "talks/calendar";

    private final transient CalendarQuery calendar;
    private final Div head = new Div();
    private final Div body = new Div();

    public CalendarScreen(CalendarQuery calendar) {
        this.calendar = calendar;
        addClassNames("talks-screen", "calendar-screen");
        body.addClassName("calendar-body");
    }

    @Override
    protected String heading() {
        return texts().get("calendar.title");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        CalendarAddress asked = CalendarAddress.read(shownQuery());
        // The boxes stay while what they choose is shown anew, so that the focus stays in them.
        add(head, new CalendarKinds(asked.kinds(), texts(), kinds -> choose(kinds)), body);
        fill(asked);
    }

    private void choose(Set<CalendarKind> kinds) {
        replaceOwn(Map.of(CalendarAddress.KINDS, CalendarAddress.words(kinds)));
        fill(CalendarAddress.read(shownQuery()));
    }

    private void fill(CalendarAddress asked) {
        ViewState state = state();
        YearMonth month = asked.month() == null ? YearMonth.from(state.on()) : asked.month();
        CalendarQuery.Calendar all = calendar.of(situation(), asked.kinds(), asOf());
        List<CalendarDate> dated = all.dates().stream()
                .filter(date -> meets(date, month.atDay(1), month.atEndOfMonth()))
                .toList();
        CalendarWords words = CalendarWords.here();
        head.removeAll();
        head.add(head(month, asked, state));
        asked.problems().forEach(key -> head.add(notice(texts().get(key))));
        body.removeAll();
        body.add(new CalendarMonth(
                month, dated.stream().filter(CalendarScreen::isExact).toList(), state, words));
        if (dated.stream().noneMatch(CalendarScreen::isExact)) {
            body.add(new EmptyState(texts().get(
                            asked.kinds().size() == CalendarKind.values().length
                                    ? "calendar.none"
                                    : "calendar.none-of-kinds",
                            formats().month(month))));
        }
        inexact(dated, all.undatedRounds(), state, words).ifPresent(body::add);
        body.add(new CalendarFeedLinks(situation().slug(), CalendarAddress.words(asked.kinds()), asOf(), texts()));
    }

    private static Paragraph notice(String sentence) {
        Paragraph notice = new Paragraph(sentence);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private Component head(YearMonth month, CalendarAddress asked, ViewState state) {
        TalksNavigation path = new TalksNavigation(PATH, state, texts());
        Nav nav = new Nav(
                to(month.minusMonths(1), "calendar.previous", asked, state),
                to(YearMonth.from(state.today()), "calendar.today", asked, state),
                to(month.plusMonths(1), "calendar.next", asked, state));
        nav.addClassName("calendar-nav");
        nav.getElement().setAttribute("aria-label", texts().get("calendar.months"));
        return new Div(
                path, new H1(texts().get("calendar.month-title", formats().month(month))), nav);
    }

    private Anchor to(YearMonth month, String key, CalendarAddress asked, ViewState state) {
        QueryParameters query = state.carried().toParameters().merging(CalendarAddress.MONTH, month.toString());
        String kinds = CalendarAddress.words(asked.kinds());
        if (!kinds.isEmpty()) {
            query = query.merging(CalendarAddress.KINDS, kinds);
        }
        return new Anchor(
                PATH + "?" + query.getQueryString(), texts().get(key, formats().month(month)));
    }

    private Optional<Component> inexact(
            List<CalendarDate> dated, long undatedRounds, ViewState state, CalendarWords words) {
        List<CalendarDate> vague = dated.stream().filter(date -> !isExact(date)).toList();
        if (vague.isEmpty() && undatedRounds == 0) {
            return Optional.empty();
        }
        Section section = new Section(new H2(texts().get("calendar.inexact")));
        UnorderedList list = new UnorderedList();
        for (CalendarDate date : vague) {
            if (date.when() instanceof CalendarDate.Within within) {
                Anchor link = new Anchor(words.href(date, state), words.name(date));
                list.add(new ListItem(
                        new Div(texts().get("calendar.within", formats().date(within.date()))), link));
            }
        }
        if (!vague.isEmpty()) {
            section.add(list);
        }
        if (undatedRounds > 0) {
            section.add(new Paragraph(texts().count("calendar.undated", undatedRounds)));
        }
        return Optional.of(section);
    }

    private static boolean isExact(CalendarDate date) {
        return !(date.when() instanceof CalendarDate.Within);
    }

    private static boolean meets(CalendarDate date, LocalDate first, LocalDate last) {
        return !date.when().latest().isBefore(first) && !date.when().earliest().isAfter(last);
    }
}
