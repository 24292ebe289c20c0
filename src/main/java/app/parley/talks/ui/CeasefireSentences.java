package app.parley.talks.ui;

import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireOnDay;
import app.parley.talks.CeasefireState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether the guns were to be silent on a day, in sentences. */
final class CeasefireSentences {
    /** How many that are contested beside what decides a day are told of one by one. */
    static final int MOST_BESIDE = 3;

    private CeasefireSentences() {}

    /** What else ran on the day and is contested, a sentence each, so many; none if nothing is. */
    static List<Component> beside(CeasefireOnDay onDay, TalksWords words) {
        List<CeasefireOnDay.Running> contested = onDay.contestedBeside();
        if (contested.size() > MOST_BESIDE) {
            return List.of(new Paragraph(words.get("ceasefire-on.beside-several", contested.size())));
        }
        return contested.stream()
                .<Component>map(one -> new Paragraph(
                        words.get("ceasefire-on.beside", words.bound(one.since()), words.joined(one.deniedBy()))))
                .toList();
    }

    /** What is noted of the one whose stated end has passed, as that alone does not tell that it lapsed then. */
    static Optional<Component> note(List<CeasefireEntry> ceasefires, CeasefireOnDay onDay, TalksWords words) {
        return onDay.state() != CeasefireState.LAPSED
                ? Optional.empty()
                : ceasefires.stream()
                        .filter(one -> one.id().equals(onDay.ceasefireId()) && one.note() != null)
                        .findFirst()
                        .map(one -> new Paragraph(words.get("ceasefire.noted", String.valueOf(one.note()))));
    }

    /**
     * "On 16 Oct 2025 a ceasefire was in force, since …"
     *
     * @param ceasefires among which is the one that decides
     */
    static String sentence(List<CeasefireEntry> ceasefires, CeasefireOnDay onDay, LocalDate on, TalksWords words) {
        String day = words.formats().day(on);
        String state = "ceasefire-on." + TruceMark.code(onDay.state());
        if (onDay.since() == null) {
            return words.get("ceasefire-on.none", day);
        }
        boolean endStated =
                ceasefires.stream().anyMatch(one -> one.id().equals(onDay.ceasefireId()) && one.to() != null);
        String since = words.bound(onDay.since());
        if (onDay.state() == CeasefireState.LAPSED || endStated) {
            return words.get(state, day, since, words.bound(onDay.until()));
        }
        return onDay.until() != null && onDay.state() == CeasefireState.IN_FORCE
                ? words.get("ceasefire.in-force-extended", day, since, words.bound(onDay.until()))
                : words.get(state, day, since, words.get("no-end-stated"));
    }
}
