package app.parley.talks.ui;

import app.parley.shell.Choice;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.TalksNavigation;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.CommitmentFilter;
import app.parley.talks.CommitmentOnDay;
import app.parley.talks.CommitmentQuery;
import app.parley.talks.CommitmentState;
import app.parley.talks.RoundQuery;
import app.parley.talks.RoundSummary;
import app.parley.time.AsOf;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parties agreed to and what became of it by the day viewed: how each stood at each round, and what was said. */
@Route(value = "talks/commitments", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
@StyleSheet("styles/commitments.css")
public class CommitmentsScreen extends Screen implements BeforeEnterObserver {
    private final transient CommitmentQuery commitments;
    private final transient RoundQuery rounds;
    private final Div result = new Div();
    private CommitmentsAddress address = CommitmentsAddress.ALL;

    public CommitmentsScreen(CommitmentQuery commitments, RoundQuery rounds) {
        this.commitments = commitments;
        this.rounds = rounds;
        addClassNames("talks-screen", "commitments-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = CommitmentsAddress.read(event.getLocation().getQueryParameters());
    }

    @Override
    protected String heading() {
        return TalksWords.here().get("commitments");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        TalksWords words = TalksWords.here();
        add(new TalksNavigation("talks/commitments", viewed.state(), texts()));
        List<CommitmentEntry> all = commitments.list(viewed.situation(), CommitmentFilter.all(), AsOf.latest());
        if (all.isEmpty()) {
            add(new H1(heading()), new EmptyState(words.get("no-commitments")));
            return;
        }
        add(new H1(words.get("commitments-on", formats().day(viewed.state().on()))), form(all, words), result);
        showResult(viewed.state(), words);
    }

    private Div form(List<CommitmentEntry> all, TalksWords words) {
        Div form = new Div(
                choice(
                        "party",
                        words.get("any-party"),
                        words.get("column.party"),
                        names(all, CommitmentEntry::party, words::party)),
                choice(
                        "category",
                        words.get("any-category"),
                        words.get("column.category"),
                        names(all, CommitmentEntry::category, code -> CommitmentTable.category(code, words))),
                choice("round", words.get("any-round"), words.get("made-at-round"), madeAt(all, words)),
                choice("state", words.get("any-state"), words.get("column.stands"), states(words)));
        NativeButton overdue = new NativeButton(words.get("overdue-only"));
        overdue.getElement().setAttribute("aria-pressed", String.valueOf(address.overdue()));
        overdue.addClickListener(event -> {
            filterBy(address.with("overdue", address.overdue() ? "" : "true"));
            overdue.getElement().setAttribute("aria-pressed", String.valueOf(address.overdue()));
        });
        form.add(overdue);
        form.addClassName("commitment-filter");
        form.getElement().setAttribute("role", "search");
        return form;
    }

    private Choice choice(String name, String any, String label, Map<String, String> names) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", any);
        options.putAll(names);
        String chosen = address.toParameters().getOrDefault(name, "");
        return new Choice(
                label,
                options,
                options.containsKey(chosen) ? chosen : "",
                value -> filterBy(address.with(name, value)));
    }

    private static Map<String, String> names(
            List<CommitmentEntry> all, Function<CommitmentEntry, String> of, Function<String, String> words) {
        Map<String, String> names = new LinkedHashMap<>();
        new TreeSet<>(all.stream().map(of).toList()).forEach(value -> names.put(value, words.apply(value)));
        return names;
    }

    private static Map<String, String> madeAt(List<CommitmentEntry> all, TalksWords words) {
        Map<String, String> names = new LinkedHashMap<>();
        for (CommitmentEntry one : all) {
            CommitmentEntry.MadeAt round = one.round();
            if (round != null) {
                names.put(round.id(), TalksScreen.madeAt(one, words));
            }
        }
        return names;
    }

    private static Map<String, String> states(TalksWords words) {
        Map<String, String> names = new LinkedHashMap<>();
        for (CommitmentState state : CommitmentState.values()) {
            names.put(state.code(), words.get("commitment." + state.code()));
        }
        return names;
    }

    private void filterBy(CommitmentsAddress wanted) {
        address = wanted;
        replaceOwn(address.toParameters());
        showResult(state(), TalksWords.here());
    }

    private void showResult(ViewState state, TalksWords words) {
        result.removeAll();
        List<CommitmentOnDay> found = commitments.on(situation(), address.asked(), state.on(), AsOf.latest()).stream()
                .filter(address::keeps)
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
        List<RoundSummary> dated = rounds.list(situation(), AsOf.latest()).stream()
                .filter(round -> round.startOn() != null && round.status().tookPlace())
                .toList();
        Section matrix = new Section(new H2(words.get("matrix")));
        matrix.add(new Paragraph(words.get("matrix.how")));
        matrix.add(new CommitmentMatrix(agreed, dated, state.on(), state, words));
        Section each = new Section(new H2(words.get("each-commitment")));
        each.add(new CommitmentTable(
                words.get("each-commitment"),
                agreed.stream().map(CommitmentOnDay::entry).toList(),
                state.on(),
                words));
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
