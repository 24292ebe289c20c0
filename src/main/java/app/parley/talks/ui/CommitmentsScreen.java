package app.parley.talks.ui;

import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Notice;
import app.parley.shell.Screen;
import app.parley.shell.TalksNavigation;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.talks.CommitmentCourseQuery;
import app.parley.talks.CommitmentCourseQuery.Ledger;
import app.parley.talks.CommitmentCourseQuery.LedgerOnDay;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.CommitmentFilter;
import app.parley.talks.CommitmentOnDay;
import app.parley.talks.CommitmentStanding;
import app.parley.talks.CommitmentState;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parties agreed to and what became of it by the day viewed: how each stood at each round, and what was said. */
@Route(value = CommitmentsScreen.PATH, layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
@StyleSheet("styles/commitments.css")
public class CommitmentsScreen extends Screen implements BeforeEnterObserver {
    static final String PATH = "talks/commitments";

    private final transient CommitmentCourseQuery commitments;
    private final Div result = new Div();
    private final Div notices = new Div();
    private QueryParameters asked = QueryParameters.empty();

    public CommitmentsScreen(CommitmentCourseQuery commitments) {
        this.commitments = commitments;
        addClassNames("talks-screen", "commitments-screen");
        notices.getElement().setAttribute("role", "status");
    }

    /** The address of a commitment's page, with situation and day kept. */
    static String href(String commitment, ViewState state) {
        return state.carried().href(PATH + "/" + commitment);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters();
    }

    @Override
    protected String heading() {
        return TalksWords.here().get("commitments");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        TalksWords words = TalksWords.here();
        add(new TalksNavigation(PATH, viewed.state(), texts()));
        Ledger ledger = ledger(CommitmentFilter.all());
        if (ledger.entries().isEmpty()) {
            add(new H1(heading()), new EmptyState(words.get("no-commitments")));
            return;
        }
        CommitmentsAddress.Reading reading = CommitmentsAddress.read(asked, ledger.entries());
        tell(reading.notices());
        add(
                new H1(words.get("commitments-on", formats().day(viewed.state().on()))),
                notices,
                new CommitmentFilterForm(ledger.entries(), reading.address(), words, this::filterBy),
                result);
        showResult(reading.address(), viewed.state(), words);
    }

    private Ledger ledger(CommitmentFilter filter) {
        return commitments.ledger(situation(), filter, asOf());
    }

    private void tell(List<Notice> told) {
        notices.removeAll();
        for (Notice notice : told) {
            Paragraph sentence = new Paragraph(texts().get(notice.key(), notice.value()));
            sentence.addClassName("notice");
            notices.add(sentence);
        }
    }

    private void filterBy(CommitmentsAddress wanted) {
        replaceOwn(wanted.toParameters());
        tell(List.of());
        showResult(wanted, state(), TalksWords.here());
    }

    private void showResult(CommitmentsAddress address, ViewState state, TalksWords words) {
        result.removeAll();
        LedgerOnDay onDay = commitments.ledger(situation(), address.asked(), state.on(), asOf());
        Ledger ledger = onDay.ledger();
        CommitmentStanding standing = address.standing();
        List<CommitmentOnDay> found = ledger.entries().stream()
                .map(entry -> CommitmentOnDay.of(entry, state.on()))
                .filter(standing::keeps)
                .toList();
        List<CommitmentOnDay> agreed =
                found.stream().filter(CommitmentOnDay::agreed).toList();
        Paragraph sum = new Paragraph(sum(agreed, found.size() - agreed.size(), words));
        sum.addClassName("lead");
        sum.getElement().setAttribute("role", "status");
        result.add(sum);
        if (agreed.isEmpty()) {
            return;
        }
        List<CommitmentEntry> entries =
                agreed.stream().map(CommitmentOnDay::entry).toList();
        Section matrix = new Section(new H2(words.get("matrix")));
        matrix.add(new Paragraph(words.get("matrix.how")), new CommitmentLegend(words));
        matrix.add(new CommitmentMatrix(entries, ledger.rounds(), state, words));
        Section each = new Section(new H2(words.get("each-commitment")));
        each.add(new CommitmentTable(words.get("each-commitment"), entries, onDay::claimsOn, state, words));
        result.add(matrix, each);
    }

    /** "16 commitments by this day: 10 agreed, 2 met, 1 void. 2 were agreed later." */
    private static String sum(List<CommitmentOnDay> agreed, int later, TalksWords words) {
        Map<CommitmentState, Long> byState = agreed.stream()
                .collect(Collectors.groupingBy(
                        one -> one.entry().state(), () -> new EnumMap<>(CommitmentState.class), Collectors.counting()));
        String states = words.joined(byState.entrySet().stream()
                .map(one -> words.get(
                        "count-of",
                        one.getValue(),
                        words.get("commitment." + one.getKey().code())))
                .toList());
        String count = agreed.isEmpty()
                ? words.get("none-matches")
                : words.texts().count("talks.commitments-sum", agreed.size(), states);
        return Stream.of(count, later == 0 ? "" : words.texts().count("talks.agreed-later", later))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
