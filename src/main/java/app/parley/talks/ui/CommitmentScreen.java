package app.parley.talks.ui;

import app.parley.shell.MainLayout;
import app.parley.shell.RecordLinks;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.talks.CommitmentCourse;
import app.parley.talks.CommitmentCourseQuery;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.CommitmentFile;
import app.parley.talks.CommitmentOnDay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One commitment: the clause, where it stands, its score over time, how it stood at each later round, and what is said. */
@Route(value = CommitmentsScreen.PATH + "/:commitment", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
@StyleSheet("styles/commitments.css")
public class CommitmentScreen extends Screen implements BeforeEnterObserver {
    private static final String PARAMETER = "commitment";

    private final transient CommitmentCourseQuery commitments;
    private transient @Nullable CommitmentFile found;

    public CommitmentScreen(CommitmentCourseQuery commitments) {
        this.commitments = commitments;
        addClassNames("talks-screen", "commitment-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(PARAMETER).orElse("");
        Optional<Viewed> viewed = Viewed.in(event.getUI());
        if (viewed.isPresent()) {
            Viewed now = viewed.get();
            found = commitments
                    .find(now.situation(), id, now.state().on(), asOf())
                    .orElse(null);
            if (found == null) {
                event.rerouteToError(NotFoundException.class);
            }
        }
    }

    @Override
    protected String heading() {
        return found == null
                ? TalksWords.here().get("commitments")
                : found.course().onDay().entry().text();
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        TalksWords words = TalksWords.here();
        ViewState state = viewed.state();
        CommitmentFile file = Objects.requireNonNull(found);
        CommitmentCourse course = file.course();
        CommitmentEntry one = course.onDay().entry();
        add(head(state, words));
        if (!course.onDay().agreed()) {
            Paragraph later =
                    new Paragraph(words.get("not-agreed-yet", formats().day(state.on())));
            later.addClassName("notice");
            add(later);
        }
        add(
                facts(course.onDay(), state, words),
                CommitmentHistory.reviews(one, state.on(), words),
                CommitmentHistory.laterRounds(course, state, words),
                new CommitmentClaimsSection(one, file.claims(), state, words));
    }

    private Component head(ViewState state, TalksWords words) {
        Div path = new Div(
                new Anchor(state.carried().href("talks"), texts().get("nav.talks")),
                new Anchor(state.carried().href(CommitmentsScreen.PATH), words.get("commitments")));
        path.addClassName("path");
        String id = Objects.requireNonNull(found).course().onDay().entry().id();
        return new Div(path, new H1(heading()), RecordLinks.of("commitments", id, heading()));
    }

    private Component facts(CommitmentOnDay onDay, ViewState state, TalksWords words) {
        CommitmentEntry one = onDay.entry();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        Div stands = new Div(new Span(words.get("commitment." + one.state().code())));
        Span basis = new Span(CommitmentTable.basis(one, words));
        basis.addClassName("quiet");
        stands.add(basis);
        stands.addClassName("stands");
        fact(facts, words.get("stands-on", formats().day(state.on())), stands);
        fact(facts, words.get("column.party"), new Span(words.party(one.party())));
        fact(facts, words.get("column.category"), new Span(CommitmentTable.category(one.category(), words)));
        fact(facts, words.get("made-at-round"), madeAt(one, state, words));
        fact(facts, words.get("due-by"), due(onDay, words));
        return facts;
    }

    private static Component madeAt(CommitmentEntry one, ViewState state, TalksWords words) {
        CommitmentEntry.MadeAt round = one.round();
        return round == null
                ? new Span(words.get("made-elsewhere"))
                : new Anchor(state.carried().href("talks/" + round.id()), TalksScreen.madeAt(one, words));
    }

    private static Component due(CommitmentOnDay onDay, TalksWords words) {
        if (onDay.entry().dueOn() == null) {
            return new Span(words.get("no-due-date"));
        }
        Div due = new Div(new Span(words.formats().date(onDay.entry().dueOn())));
        if (onDay.overdue()) {
            Span overdue = new Span(words.get("overdue-unmet"));
            overdue.addClassNames("due", "flag");
            due.add(overdue);
        }
        due.add(RecordLinks.of(
                "commitment_dues",
                onDay.entry().id(),
                words.formats().date(onDay.entry().dueOn())));
        return due;
    }

    private static void fact(DescriptionList facts, String term, Component value) {
        facts.add(new Div(new DescriptionList.Term(term), new DescriptionList.Description(value)));
    }
}
