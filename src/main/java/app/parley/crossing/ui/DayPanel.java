package app.parley.crossing.ui;

import app.parley.crossing.ClaimRating;
import app.parley.crossing.Closure;
import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingDetail.AssessedClosure;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.DayFile;
import app.parley.crossing.DayFile.SidedClaim;
import app.parley.crossing.Traffic;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.RatingWords;
import app.parley.shell.Rule;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.source.Basis;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One day of the calendar: status, count, the assessed row that decides it, and who vouches for it. */
class DayPanel extends Div {

    private final transient CrossingView view;

    DayPanel(CrossingView view, DayFile file, SerializableConsumer<LocalDate> chosen) {
        this.view = view;
        addClassName("day-panel");
        getElement().setAttribute("aria-live", "polite");
        CrossingDay day = file.day();
        Div head = new Div(new H3(view.words().formats().fullDay(day.date())), status(day), steps(day, chosen));
        head.addClassName("day-panel-head");
        add(head, decides(file));
        add(claims(file));
        Div links = PageSection.rules(
                List.of(Rule.STATUS, Rule.CLOSED_DAYS, Rule.VOUCHING),
                view.state().withOn(day.date()),
                view.slug(),
                view.texts());
        if (!day.date().equals(view.on())) {
            Anchor whole = new Anchor(view.href(day.date()), view.text("crossing-days.whole-page"));
            whole.addClassName("whole-page");
            links.addComponentAsFirst(whole);
        }
        add(links);
    }

    private Component status(CrossingDay day) {
        String traffic = view.words().traffic(view.counted());
        String word = StatusMark.word(day.status(), view.texts())
                .toLowerCase(view.texts().locale());
        String words = view.text("crossing.traffic-status", traffic, word);
        return new StatusMark(
                day.status(),
                day.closedDays() == null
                        ? words
                        : words + view.text("list.comma") + view.words().day(day.closedDays()));
    }

    private Div steps(CrossingDay day, SerializableConsumer<LocalDate> chosen) {
        Div steps = new Div();
        steps.addClassName("day-steps");
        LocalDate before = day.date().minusDays(1);
        LocalDate after = day.date().plusDays(1);
        NativeButton back = new NativeButton(view.text("crossing-days.day-before"), click -> chosen.accept(before));
        NativeButton on = new NativeButton(view.text("crossing-days.day-after"), click -> chosen.accept(after));
        on.setEnabled(!after.isAfter(view.state().today()));
        steps.add(back, on);
        return steps;
    }

    private Component decides(DayFile file) {
        AssessedClosure basis = file.basis();
        if (basis == null) {
            return new Paragraph(view.text("crossing-days.decided-by-nothing", view.countedInWords()));
        }
        Closure closure = basis.closure();
        Div decides = new Div();
        decides.addClassName("day-decides");
        List<Traffic> traffic = Arrays.stream(Traffic.values())
                .filter(closure.traffic()::contains)
                .toList();
        String row = view.text(
                "crossing-days.row",
                view.capital(view.traffic(traffic)),
                way(closure),
                StatusMark.word(closure.status(), view.texts())
                        .toLowerCase(view.texts().locale()),
                view.words().formats().interval(closure.interval()));
        Anchor link = new Anchor(view.href(view.on()) + "#closure-" + closure.id(), row);
        decides.add(new Paragraph(new Span(view.text(reason(file.day(), closure))), link));
        String because = Stream.of(basis.cause(), basis.note())
                .filter(text -> text != null && !text.isBlank())
                .reduce((cause, note) -> cause + view.text("list.dash") + note)
                .orElse("");
        if (!because.isEmpty()) {
            Paragraph cause = new Paragraph(because);
            cause.addClassNames("quiet", "small");
            decides.add(cause);
        }
        decides.add(RatedSources.list(basis.sources(), new LedgerWords(view.words(), view.situation())));
        return decides;
    }

    private static String reason(CrossingDay day, Closure closure) {
        if (day.status() == CrossingStatus.UNKNOWN) {
            return "crossing-days.left-undecided-by";
        }
        return closure.interval().certainly(day.date()) ? "crossing-days.decided-by" : "crossing-days.opened-by";
    }

    private String way(Closure closure) {
        String a = view.situation().sideA().name();
        String b = view.situation().sideB().name();
        return switch (closure.direction()) {
            case A_TO_B -> view.text("crossing.page.way", a, b);
            case B_TO_A -> view.text("crossing.page.way", b, a);
            case BOTH ->
                view.text("crossing.page.both-ways").toLowerCase(view.texts().locale());
        };
    }

    private Component claims(DayFile file) {
        String day = view.words().formats().day(file.day().date());
        if (file.claims().isEmpty()) {
            return new EmptyState(view.text("crossing-days.nobody-vouches", day));
        }
        Texts texts = view.texts();
        FactTable table = new FactTable(
                texts.get("crossing-days.vouching", day),
                Stream.of("says", "when", "speaker", "sources")
                        .map(column -> texts.get("crossing-days.claim." + column))
                        .toList());
        table.addClassName("day-claims");
        table.group(texts.count("crossing-days.vouching-count", file.claims().size(), day));
        file.claims().forEach(said -> addClaim(table, said));
        Div claims = new Div(table);
        if (file.more()) {
            claims.add(new Paragraph(
                    texts.get("crossing-days.more-claims", file.claims().size())));
        }
        return claims;
    }

    private void addClaim(FactTable table, SidedClaim said) {
        StatusClaim claim = said.claim();
        Div when = new Div(view.words().formats().interval(claim.stated()));
        when.add(quiet(view.text("crossing-days.vouched", view.words().formats().day(claim.vouchedUntil()))));
        Div who = new Div(claim.speaker() == null ? view.text("figure.nobody-named") : claim.speaker());
        who.add(quiet(said.side().map(view::side).orElseGet(() -> view.text("crossing-days.side-unknown"))));
        if (claim.reason() != null) {
            who.add(quiet(claim.reason()));
        }
        table.row(List.of(new Span(view.words().claimed(claim.status())), when, who, sources(claim)));
    }

    /** The rating of the best source, and all of them one click away. */
    private Component sources(StatusClaim claim) {
        Texts texts = view.texts();
        NativeDetails reveal = new NativeDetails();
        reveal.addClassNames("reveal", "cited");
        String rating = claim.sources().stream()
                .map(source -> new ClaimRating(source.reliability(), source.credibility()))
                .min(Comparator.naturalOrder())
                .map(ClaimRating::code)
                .orElse("");
        Span best = new Span(rating);
        best.addClassName("claim-rating");
        int count = claim.sources().size();
        Span number = new Span(count == 0 ? texts.get("cited.none") : texts.count("cited.count", count));
        new RatingWords(texts)
                .mark(Basis.of(claim.sources()))
                .ifPresentOrElse(mark -> reveal.setSummary(best, number, mark), () -> reveal.setSummary(best, number));
        reveal.setContent(RatedSources.list(claim.sources(), new LedgerWords(view.words(), view.situation())));
        return reveal;
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
