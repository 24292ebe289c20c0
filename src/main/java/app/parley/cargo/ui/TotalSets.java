package app.parley.cargo.ui;

import app.parley.cargo.TotalSet;
import app.parley.shell.EmptyState;
import app.parley.shell.Figure;
import app.parley.shell.Formats;
import app.parley.shell.Saying;
import app.parley.shell.Texts;
import app.parley.source.CitedSource;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Stated totals, each held against the counts at crossings that claim to make it up: sum, difference, and why together. */
public class TotalSets extends Div {
    private static final int MOST = 20;

    private final CargoPlaces places;
    private final CargoWords words;
    private final Texts texts;

    public TotalSets(List<TotalSet> sets, CargoPlaces places, Texts texts) {
        this.places = places;
        this.texts = texts;
        this.words = new CargoWords(texts, new Formats(texts));
        addClassName("total-sets");
        if (sets.isEmpty()) {
            add(new EmptyState(texts.get("cargo.total.none")));
        }
        sets.stream().limit(MOST).forEach(set -> add(article(set)));
        if (sets.size() > MOST) {
            Paragraph rest = new Paragraph(texts.count("cargo.total.more", sets.size() - MOST));
            rest.addClassNames("quiet", "small");
            add(rest);
        }
    }

    private Article article(TotalSet set) {
        Article article = new Article(
                new H3(texts.get(
                        "cargo.total.title",
                        words.speaker(set.total()),
                        words.formats().date(set.date()))),
                sum(set),
                line("total-outcome", new TotalWords(words).outcome(set)),
                line("small", together(set)));
        article.addClassName(set.isCertain() ? "total-certain" : "total-uncertain");
        if (!set.isCertain()) {
            String doubts = set.doubts().stream()
                    .map(doubt -> texts.get("cargo.doubt." + code(doubt)))
                    .collect(Collectors.joining(texts.get("list.semicolon")));
            article.add(line("flag", texts.get("cargo.total.uncertain", doubts)));
        }
        return article;
    }

    /** The total and its parts, each a figure with its claims behind it. */
    private Div sum(TotalSet set) {
        ArrayList<Saying> stated =
                set.totals().stream().map(words::saying).collect(Collectors.toCollection(ArrayList::new));
        Div total = new Div(new Figure(
                words.range(set.check().stated()),
                texts.get("cargo.total.stated", words.unit(set.check().unit())),
                texts.get("cargo.as-of", words.formats().date(set.date())),
                texts,
                () -> stated));
        total.addClassName("total-stated");
        UnorderedList parts = new UnorderedList();
        parts.addClassName("total-parts");
        for (TotalSet.Part part : set.parts()) {
            ArrayList<Saying> said =
                    part.claims().stream().map(words::saying).collect(Collectors.toCollection(ArrayList::new));
            parts.add(new ListItem(new Figure(
                    words.range(part.count()),
                    places.name(part.crossing()),
                    texts.get("cargo.as-of", words.date(part.claims().getFirst())),
                    texts,
                    () -> said)));
        }
        Div sum = new Div(total, parts);
        sum.addClassName("total-sum");
        return sum;
    }

    private String together(TotalSet set) {
        List<String> why = new ArrayList<>();
        why.add(texts.get("cargo.together.speaker", words.speaker(set.total())));
        String unit = words.unit(set.check().unit());
        why.add(
                set.kinds().isEmpty()
                        ? texts.get("cargo.together.unit", unit)
                        : texts.get(
                                "cargo.together.kind",
                                unit,
                                set.kinds().stream()
                                        .map(kind -> texts.get("cargo.kind." + kind.code()))
                                        .collect(Collectors.joining(texts.get("list.comma")))));
        why.add(texts.get(set.daysApart() == 0 ? "cargo.together.same-day" : "cargo.together.next-day"));
        if (!set.named().isEmpty()) {
            why.add(texts.get("cargo.together.named", places.list(set.named(), texts.get("list.comma"))));
        }
        if (!set.sharedSources().isEmpty()) {
            why.add(texts.get(
                    "cargo.together.source",
                    set.sharedSources().stream()
                            .map(TotalSets::name)
                            .distinct()
                            .collect(Collectors.joining(texts.get("list.comma")))));
        }
        String reasons = String.join(texts.get("list.semicolon"), why);
        return texts.get(set.isCertain() ? "cargo.total.because" : "cargo.total.may", reasons);
    }

    private static String name(CitedSource source) {
        return Objects.requireNonNullElse(source.publisher(), source.title());
    }

    private static String code(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Paragraph line(String className, String text) {
        Paragraph line = new Paragraph(new Span(text));
        line.addClassName(className);
        return line;
    }
}
