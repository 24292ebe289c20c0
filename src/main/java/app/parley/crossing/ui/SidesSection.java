package app.parley.crossing.ui;

import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.DayFile;
import app.parley.crossing.DayFile.SidedClaim;
import app.parley.crossing.SidesWords;
import app.parley.shell.Rule;
import app.parley.source.SpeakerSide.Side;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What speakers of the two sides say of the day viewed, side by side, and whether both can be so. */
class SidesSection extends PageSection {

    private final transient CrossingView view;

    SidesSection(CrossingView view, DayFile file) {
        super("sides", view.texts());
        this.view = view;
        SidesWords words = file.sidesWords();
        String day = view.words().formats().day(view.on());
        Paragraph note = new Paragraph(note(words, day));
        note.addClassName("sides-note");
        if (words.agreement() == SidesWords.Agreement.DIFFER) {
            note.addClassName("flag");
        }
        Div sides = new Div(
                side(view.side(Side.A), file, Optional.of(Side.A)),
                side(view.side(Side.B), file, Optional.of(Side.B)),
                side(view.text("crossing-days.side-unknown-heading"), file, Optional.empty()));
        sides.addClassName("sides-words");
        add(note, sides);
        add(rules(List.of(Rule.VOUCHING, Rule.CONTRADICTION), view.state(), view.slug(), view.texts()));
    }

    /** "The sides' words differ on 1 Nov 2025. Pakistan: closed; Afghanistan: open". */
    private String note(SidesWords words, String day) {
        String code = words.agreement().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String said = Stream.of(said(Side.A, words.sideA()), said(Side.B, words.sideB()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(view.text("list.semicolon")));
        return view.text("crossing-days.sides." + code, day, said);
    }

    private String said(Side side, Set<ClaimedStatus> statuses) {
        return statuses.isEmpty() ? "" : view.text("crossing-days.side-says", view.side(side), words(statuses));
    }

    private String words(Set<ClaimedStatus> statuses) {
        return statuses.stream()
                .map(view.words()::claimed)
                .map(word -> word.toLowerCase(view.texts().locale()))
                .collect(Collectors.joining(view.text("list.comma")));
    }

    private Component side(String name, DayFile file, Optional<Side> side) {
        List<SidedClaim> claims =
                file.claims().stream().filter(said -> said.side().equals(side)).toList();
        Div column = new Div(new H3(name));
        if (claims.isEmpty()) {
            Span none = new Span(view.text("crossing-days.no-word"));
            none.addClassName("quiet");
            column.add(none);
            return column;
        }
        for (ClaimedStatus status : ClaimedStatus.values()) {
            Set<String> speakers = claims.stream()
                    .map(SidedClaim::claim)
                    .filter(claim -> claim.status() == status)
                    .map(claim -> claim.speaker() == null ? view.text("figure.nobody-named") : claim.speaker())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!speakers.isEmpty()) {
                Span word = new Span(view.words().claimed(status));
                word.addClassName("side-status");
                Span who = new Span(String.join(view.text("list.semicolon"), speakers));
                who.addClassName("quiet");
                Paragraph line = new Paragraph(word, new Span(view.text("ledger.colon")), who);
                column.add(line);
            }
        }
        return column;
    }
}
