package app.parley.talks.ui;

import app.parley.talks.CommitmentAtRound;
import app.parley.talks.CommitmentAtRound.Basis;
import app.parley.talks.CommitmentAtRound.Mark;
import com.vaadin.flow.component.html.Span;

/** The sign of how a commitment stood at a round: its shape tells it, its colour only helps. Words stand beside it. */
enum CommitmentSign {
    MADE("\u25cf"),
    CLAIMED("\u25cb"),
    CARRIED("\u2192"),
    NOT_REVIEWED("\u00b7"),
    ONE_SIDE("\u25d0"),
    MET("\u2713"),
    VIOLATED("\u2717"),
    DEFERRED("\u22ef"),
    LAPSED("\u2205");

    private final String glyph;

    CommitmentSign(String glyph) {
        this.glyph = glyph;
    }

    /** @param at of a mark other than none */
    static CommitmentSign of(CommitmentAtRound at) {
        return switch (at.mark()) {
            case MADE -> MADE;
            case CLAIMED -> CLAIMED;
            case NONE, CARRIED -> carried(at.basis());
            case MET -> MET;
            case VIOLATED -> VIOLATED;
            case DEFERRED -> DEFERRED;
            case LAPSED -> LAPSED;
        };
    }

    private static CommitmentSign carried(Basis basis) {
        return switch (basis) {
            case REVIEWED, EARLIER_REVIEW, SAID -> CARRIED;
            case NOTHING_ELSE -> NOT_REVIEWED;
            case ONE_SIDE -> ONE_SIDE;
        };
    }

    /** Hidden from screen readers: the words say it. */
    Span sign() {
        Span sign = new Span(glyph);
        sign.addClassNames("sign", className());
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private String className() {
        return switch (this) {
            case MADE -> "sign-made";
            case CLAIMED -> "sign-claimed";
            case CARRIED -> "sign-carried";
            case NOT_REVIEWED -> "sign-open";
            case ONE_SIDE -> "sign-one-side";
            case MET -> "sign-met";
            case VIOLATED -> "sign-violated";
            case DEFERRED -> "sign-deferred";
            case LAPSED -> "sign-lapsed";
        };
    }

    /** What it means, as the legend tells it. */
    String meaning(TalksWords words) {
        return switch (this) {
            case MADE -> words.get("mark.made");
            case CLAIMED -> words.get("mark.claimed");
            case CARRIED -> words.get("mark.carried");
            case NOT_REVIEWED -> words.get("mark.not-reviewed");
            case ONE_SIDE -> words.get("mark.one-side");
            case MET -> words.get("mark.met");
            case VIOLATED -> words.get("mark.violated");
            case DEFERRED -> words.get("mark.deferred");
            case LAPSED -> words.get("mark.lapsed");
        };
    }

    /** "Carried, only said"; "Met, score 3 of 3". */
    static String words(CommitmentAtRound at, TalksWords words) {
        boolean made = at.mark() == Mark.MADE || at.mark() == Mark.CLAIMED;
        String meaning = of(at).meaning(words);
        if (!made && at.basis() == Basis.SAID) {
            return words.get("and", meaning, words.get("only-said"));
        }
        if (at.basis() == Basis.EARLIER_REVIEW) {
            return words.get("and", meaning, words.get("by-earlier-review"));
        }
        return at.score() == null ? meaning : words.get("and", meaning, words.get("score", at.score()));
    }
}
