package app.parley.crossing.ui;

import app.parley.crossing.BoardFilter;
import app.parley.crossing.BoardSort;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Direction;
import app.parley.crossing.Traffic;
import app.parley.shell.Choice;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What narrows and orders the board: search, choices, switches, how many are shown, and a way back to all. */
class BoardControls extends Div {
    private static final int TYPING_PAUSE_MS = 350;
    static final String SEARCH_ID = "board-search";
    private static final String ORDER_ID = "board-order";
    private static final String ANY = "";

    private final Texts texts;
    private final CrossingWords words;
    private final SerializableBiConsumer<BoardAddress, String> changed;
    private final Input search = new Input();
    private final Div choices = new Div();
    private final Span count = new Span();
    private BoardAddress address;

    BoardControls(
            BoardAddress address,
            List<CrossingOnDay> crossings,
            Situation situation,
            CrossingWords words,
            SerializableBiConsumer<BoardAddress, String> changed) {
        this.address = address;
        this.words = words;
        this.texts = words.texts();
        this.changed = changed;
        addClassName("board-controls");
        getElement().setAttribute("role", "search");
        search.setId(SEARCH_ID);
        search.setType("search");
        search.setPlaceholder(texts.get("board.search-hint"));
        search.getElement()
                .setAttribute("maxlength", String.valueOf(BoardAddress.LONGEST_TEXT))
                .setAttribute("dir", "auto");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MS);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                filter(this.address.filter().withText(BoardAddress.cut(event.getValue())), "");
            }
        });
        NativeLabel label = new NativeLabel(texts.get("board.search"));
        label.setFor(SEARCH_ID);
        label.addClassName("spoken");
        count.addClassName("board-count");
        count.getElement().setAttribute("role", "status");
        choices.addClassName("board-choices");
        add(label, search, choices, count);
        fill(crossings, situation);
    }

    /** Says how many of all are shown. */
    void showCount(int shown, int all) {
        count.setText(texts.get("board.count", shown, all));
    }

    /** The order as a heading of the table has changed it. */
    void show(BoardAddress shown, List<CrossingOnDay> crossings, Situation situation) {
        address = shown;
        fill(crossings, situation);
    }

    private void fill(List<CrossingOnDay> crossings, Situation situation) {
        BoardFilter filter = address.filter();
        if (!BoardAddress.cut(search.getValue()).equals(filter.text())) {
            search.setValue(filter.text());
        }
        choices.removeAll();
        addCellChoices(filter, situation);
        choices.add(
                choice("province", provinces(crossings), filter.province(), filter::withProvince),
                toggle("board.stale-only", filter.staleOnly(), filter.withStaleOnly(!filter.staleOnly())),
                toggle(
                        "board.contradicted-only",
                        filter.contradictedOnly(),
                        filter.withContradictedOnly(!filter.contradictedOnly())),
                order());
        if (!filter.isEmpty()) {
            NativeButton clear =
                    new NativeButton(texts.get("board.clear"), event -> filter(BoardFilter.ALL, "#" + SEARCH_ID));
            clear.addClassName("board-clear");
            choices.add(clear);
        }
    }

    /** Status, traffic and direction, which speak of one cell together. */
    private void addCellChoices(BoardFilter filter, Situation situation) {
        choices.add(
                choice(
                        "status",
                        options(CrossingStatus.values(), CrossingStatus::code, this::word),
                        filter.status() == null ? ANY : filter.status().code(),
                        code -> filter.withStatus(code.isEmpty() ? null : CrossingStatus.parse(code))),
                choice(
                        "of",
                        options(Traffic.values(), Traffic::code, words::traffic),
                        filter.traffic() == null ? ANY : filter.traffic().code(),
                        code -> filter.withTraffic(code.isEmpty() ? null : Traffic.parse(code))),
                choice(
                        "way",
                        options(
                                Direction.ONE_WAYS.toArray(Direction[]::new),
                                Direction::code,
                                way -> words.to(way, situation)),
                        filter.oneWay() == null ? ANY : filter.oneWay().code(),
                        code -> filter.withOneWay(code.isEmpty() ? null : Direction.parse(code))));
    }

    /** @param at where the keyboard was */
    private void filter(BoardFilter wanted, String at) {
        changed.accept(address.with(wanted), at);
    }

    private Component order() {
        Map<String, String> options = new LinkedHashMap<>();
        for (BoardSort.Key key : BoardSort.Key.values()) {
            if (key != BoardSort.Key.TRAFFIC) {
                options.put(key.code(), texts.get("board.sort." + key.code()));
            }
        }
        for (Traffic traffic : Traffic.values()) {
            options.put(traffic.code(), texts.get("board.sort.traffic", words.traffic(traffic)));
        }
        BoardSort sort = address.sort();
        if (sort.reversed()) {
            String natural = sort.reverse().toString();
            options.put(
                    sort.toString(), texts.get("board.sort.reversed", Objects.requireNonNull(options.get(natural))));
        }
        Choice order = new Choice(
                texts.get("board.sort"),
                options,
                sort.toString(),
                word -> BoardSort.parse(word)
                        .ifPresent(wanted -> changed.accept(address.with(wanted), "#" + ORDER_ID)));
        order.setId(ORDER_ID);
        return order;
    }

    private Choice choice(
            String name, Map<String, String> options, String value, SerializableFunction<String, BoardFilter> chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ANY, texts.get("board.any." + name));
        all.putAll(options);
        if (!all.containsKey(value)) {
            all.put(value, value);
        }
        String id = "board-by-" + name;
        Choice choice =
                new Choice(texts.get("board.by." + name), all, value, code -> filter(chosen.apply(code), "#" + id));
        choice.setId(id);
        choice.setClassName("chosen", !value.isEmpty());
        return choice;
    }

    private NativeButton toggle(String key, boolean on, BoardFilter switched) {
        String id = key.replace('.', '-');
        NativeButton button = new NativeButton(texts.get(key), event -> filter(switched, "#" + id));
        button.setId(id);
        button.addClassName("toggle");
        button.getElement().setAttribute("aria-pressed", String.valueOf(on));
        return button;
    }

    private String word(CrossingStatus status) {
        return StatusMark.word(status, texts);
    }

    private static <T> Map<String, String> options(T[] values, Function<T, String> code, Function<T, String> word) {
        Map<String, String> options = new LinkedHashMap<>();
        Stream.of(values).forEach(value -> options.put(code.apply(value), word.apply(value)));
        return options;
    }

    private static Map<String, String> provinces(Collection<CrossingOnDay> crossings) {
        Map<String, String> options = new LinkedHashMap<>();
        crossings.stream()
                .flatMap(crossing ->
                        Stream.of(crossing.sideA().province(), crossing.sideB().province()))
                .filter(province -> province != null && !province.isBlank())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(province -> options.put(province, province));
        return options;
    }
}
