package app.parley.crossing.ui;

import app.parley.crossing.AssessedLine;
import app.parley.crossing.AssessedLine.Stretch;
import app.parley.crossing.CrossingStatus;
import app.parley.shell.StatusMark;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What the desk takes as true over the days of the axis, as a strip; the words stand below it. */
class AssessedStrip extends Div {
    /** Below this part of the axis a word does not fit into its stretch. */
    private static final double WORD_FITS = 0.14;

    private static final int MOST_WORDS = 6;

    AssessedStrip(LedgerAxis axis, AssessedLine line, LedgerWords words) {
        Div strip = new Div();
        strip.addClassNames("ledger-bar", "assessed-strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        line.stretches().forEach(stretch -> {
            CrossingStatus status = stretch.assessed().status();
            boolean fits = axis.width(stretch.days().from(), stretch.days().to()) >= WORD_FITS;
            Span part = axis.place(
                    new Span(fits ? word(stretch, words) : ""),
                    stretch.days().from(),
                    stretch.days().to());
            part.addClassNames("strip-part", "strip-" + status.code());
            strip.add(part);
        });
        add(strip, inWords(line, words));
    }

    private static Div inWords(AssessedLine line, LedgerWords words) {
        Div list = new Div();
        list.addClassNames("strip-words", "small");
        List<Stretch> known = line.stretches().stream()
                .filter(stretch -> stretch.assessed().isAssessed())
                .toList();
        known.stream().limit(MOST_WORDS).forEach(stretch -> {
            var since = stretch.assessed().since();
            String word =
                    StatusMark.word(stretch.assessed().status(), words.words().texts());
            list.add(new StatusMark(
                    stretch.assessed().status(),
                    since == null
                            ? word
                            : words.text(
                                    "ledger.status-since",
                                    word,
                                    words.words().formats().since(since))));
        });
        if (known.size() > MOST_WORDS) {
            list.add(new Span(words.words().texts().count("ledger.more-changes", known.size() - MOST_WORDS)));
        }
        return list;
    }

    private static String word(Stretch stretch, LedgerWords words) {
        return stretch.assessed().isAssessed()
                ? StatusMark.word(stretch.assessed().status(), words.words().texts())
                : words.text("ledger.unassessed");
    }
}
