package app.parley.desk.ui;

import app.parley.shell.Choice;
import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;

/** One word of a closed set; nothing chosen is an empty cell. */
final class ChoiceField implements CellField {
    private final Choice choice;
    private final Map<String, String> words;
    private Runnable changed = () -> {};

    ChoiceField(String label, Map<String, String> words) {
        this.words = new LinkedHashMap<>();
        this.words.put("", "\u2013");
        this.words.putAll(words);
        choice = new Choice(label, this.words, "", code -> changed.run());
    }

    @Override
    public Component component() {
        return choice;
    }

    @Override
    public Component input() {
        return choice;
    }

    @Override
    public String value() {
        return choice.getValue();
    }

    @Override
    public void show(String text) {
        choice.setValue(words.containsKey(text) ? text : "");
    }

    @Override
    public void onChange(Runnable change) {
        changed = change;
    }
}
