package app.parley.talks.ui;

import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireReason;
import app.parley.talks.CeasefireState;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;

/** Whether a ceasefire held on a day, by shape and word. */
final class TruceMark extends Span {

    TruceMark(CeasefireEntry one, LocalDate on, TalksWords words) {
        this(one.from().firstDay().isAfter(on) ? "not-begun" : code(one.state()), words);
    }

    TruceMark(CeasefireState state, CeasefireReason reason, TalksWords words) {
        this(reason == CeasefireReason.NOT_BEGUN ? "not-begun" : code(state), words);
    }

    private TruceMark(String code, TalksWords words) {
        super(words.get("ceasefire-state." + code));
        addClassNames("truce-mark", "truce-" + code);
    }

    /** "in-force". */
    static String code(CeasefireState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
