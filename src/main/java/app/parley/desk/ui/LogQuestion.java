package app.parley.desk.ui;

import app.parley.dossier.DossierFile;
import app.parley.quicklog.Ambiguity;
import app.parley.quicklog.Reading;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that the text leaves open, with a button for each answer and one for none of them; nothing is chosen beforehand. */
final class LogQuestion extends Div {
    private static final int OPEN = -1;
    private static final int NONE = -2;

    private final String place;
    private final transient Ambiguity ambiguity;
    private final String said;
    private final transient Runnable answered;
    private final List<NativeButton> buttons = new ArrayList<>();
    private final NativeButton none;
    private int answer = OPEN;

    /**
     * @param place in the reading of the text: the same for the same text, whenever it is read
     * @param answered called with every answer
     */
    LogQuestion(String place, Ambiguity ambiguity, Reading reading, LogWords words, Runnable answered) {
        this.place = place;
        this.ambiguity = ambiguity;
        this.answered = answered;
        said = reading.text().substring(ambiguity.start(), ambiguity.end());
        addClassName("log-question");
        Paragraph sentence = new Paragraph(
                words.texts().get("log.question." + LogWords.code(ambiguity.kind()), "\u2068" + said + "\u2069"));
        sentence.getElement().setAttribute("dir", "auto");
        add(sentence);
        getElement().setAttribute("role", "group").setAttribute("aria-label", sentence.getText());
        none = new NativeButton(
                words.texts().get(concernsRecords() ? "log.question.none" : "log.question.no"),
                click -> choose(answer == NONE ? OPEN : NONE));
        Div line = new Div();
        line.addClassName("log-answers");
        if (isAsked()) {
            for (int i = 0; i < ambiguity.choices().size(); i++) {
                int index = i;
                Ambiguity.Choice choice = ambiguity.choices().get(i);
                NativeButton button = new NativeButton(
                        words.choice(file(choice, reading), choice), click -> choose(answer == index ? OPEN : index));
                button.getElement().setAttribute("dir", "auto");
                name(button, index);
                buttons.add(button);
                line.add(button);
            }
            name(none, NONE);
            line.add(none);
            add(line);
        }
        press();
    }

    /** By which the browser finds the button of an answer again. */
    private void name(NativeButton button, int answer) {
        button.getElement()
                .setAttribute("data-log", "log-" + place)
                .setAttribute("data-answer", String.valueOf(answer));
    }

    private static DossierFile file(Ambiguity.Choice choice, Reading reading) {
        String code = choice.file().isEmpty() && !choice.proposals().isEmpty()
                ? reading.proposals().get(choice.proposals().getFirst()).file()
                : choice.file();
        return DossierFile.find(code).orElse(DossierFile.CARGO_REPORTS);
    }

    private boolean concernsRecords() {
        return ambiguity.choices().stream()
                .anyMatch(choice -> !choice.proposals().isEmpty());
    }

    /** False for what is shown alone: nothing that could be answered would change a record. */
    boolean isAsked() {
        return ambiguity.choices().stream()
                .anyMatch(choice ->
                        !choice.proposals().isEmpty() || !choice.file().isEmpty());
    }

    private void choose(int index) {
        answer = index;
        press();
        answered.run();
    }

    private void press() {
        for (int i = 0; i < buttons.size(); i++) {
            press(buttons.get(i), answer == i);
        }
        press(none, answer == NONE);
        setClassName("log-open", isAsked() && answer == OPEN);
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    /** Takes the answer to the same question over from before the text was changed. */
    void goOn(List<LogQuestion> before) {
        before.stream()
                .filter(other -> other.said.equals(said)
                        && other.ambiguity.kind() == ambiguity.kind()
                        && other.ambiguity.choices().equals(ambiguity.choices()))
                .findFirst()
                .ifPresent(other -> {
                    answer = other.answer;
                    other.answer = OPEN;
                    press();
                });
    }

    /** The answer, by the place of the question; empty while it is open. */
    Map<String, String> made() {
        return answer == OPEN ? Map.of() : Map.of("log-" + place, String.valueOf(answer));
    }

    /** Answers as was {@link #made} of the same question. */
    void makeAgain(Map<String, String> made) {
        String given = made.getOrDefault("log-" + place, "");
        boolean none = given.equals(String.valueOf(NONE));
        for (int i = 0; i < buttons.size(); i++) {
            if (given.equals(String.valueOf(i))) {
                answer = i;
            }
        }
        answer = none && isAsked() ? NONE : answer;
        press();
    }

    boolean isAnswered() {
        return answer != OPEN;
    }

    String place() {
        return place;
    }

    /** True while a record must not be saved for it. */
    boolean holds(int proposal) {
        return answer == OPEN
                && ambiguity.choices().stream()
                        .anyMatch(choice -> choice.proposals().contains(proposal));
    }

    boolean isOpen() {
        return isAsked() && answer == OPEN;
    }

    Ambiguity.@Nullable Choice chosen() {
        return answer >= 0 ? ambiguity.choices().get(answer) : null;
    }

    String said() {
        return said;
    }

    void focus() {
        buttons.getFirst().focus();
    }
}
