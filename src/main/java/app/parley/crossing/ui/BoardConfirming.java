package app.parley.crossing.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.Traffic;
import app.parley.crossing.TrafficState;
import app.parley.shell.Confirming;
import app.parley.shell.RecordLinks;
import app.parley.shell.Texts;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In each row of the board, for those who may: the tap that says that it is still so, and what came of it. */
final class BoardConfirming {
    private static final String SLOT = "event.target.closest('[data-still]')";
    private static final String CROSSING = SLOT + "?.dataset.still ?? ''";
    private static final String DEED = "event.target.closest('button')?.dataset.deed ?? ''";
    private static final String TRAFFIC = SLOT + "?.querySelector('select')?.value ?? ''";
    /** An empty value would be no attribute at all, and the option its text. */
    private static final String EVERY = "all";

    private static final String UNDO = "undo";

    private final Confirming confirming;
    private final Texts texts;

    private BoardConfirming(Confirming confirming, Texts texts) {
        this.confirming = confirming;
        this.texts = texts;
    }

    /** Empty for those who may say nothing here. */
    static Optional<BoardConfirming> offered(Texts texts) {
        return RecordLinks.inRows().map(confirming -> new BoardConfirming(confirming, texts));
    }

    /** Where the first button of a crossing's row is. */
    static String button(String crossing) {
        return "[data-still=\"" + crossing + "\"] button";
    }

    /** The codes of traffic of which it was ever assessed how it stands. */
    static List<String> traffic(CrossingOnDay crossing) {
        return Arrays.stream(Traffic.values())
                .filter(traffic -> crossing.cells().stream()
                        .filter(cell -> cell.traffic() == traffic)
                        .anyMatch(TrafficState::assessed))
                .map(Traffic::code)
                .toList();
    }

    void write(CrossingOnDay crossing, Markup html) {
        Confirming.Told told = confirming.told(crossing.slug());
        html.open("div", "class", "still-so", "data-still", crossing.slug());
        if (!Confirming.ALL.equals(told.of())) {
            offer(crossing, html);
        }
        html.open("span", "class", "small", "role", "status").text(told.words()).close("span");
        if (told.stands()) {
            button(UNDO, texts.get("desk.undo"), texts.get("still.undo-of", crossing.name()), html);
        }
        if (told.source() != null) {
            html.open("a", "href", told.source())
                    .text(texts.get("still.add-source"))
                    .close("a");
        }
        html.close("div");
    }

    private void offer(CrossingOnDay crossing, Markup html) {
        button("confirm", texts.get("still.button"), texts.get("still.button-of", crossing.name()), html);
        List<String> traffic = traffic(crossing);
        if (!traffic.isEmpty()) {
            html.open("select", "class", "choice", "aria-label", texts.get("still.what", crossing.name()));
            html.open("option", "value", EVERY).text(texts.get("still.all")).close("option");
            traffic.forEach(code -> html.open("option", "value", code)
                    .text(texts.get("traffic." + code))
                    .close("option"));
            html.close("select");
        }
    }

    private static void button(String deed, String words, String spoken, Markup html) {
        html.open("button", "type", "button", "data-deed", deed, "aria-label", spoken)
                .text(words)
                .close("button");
    }

    /**
     * Does what the buttons of the rows say.
     *
     * @param crossings those on the board; a name that comes from the browser may be anything
     * @param done called with the crossing of which something was said
     */
    void listen(Element rows, List<CrossingOnDay> crossings, SerializableConsumer<String> done) {
        List<String> known = crossings.stream().map(CrossingOnDay::slug).toList();
        rows.addEventListener("click", event -> {
                    String crossing = text(event, CROSSING);
                    if (known.contains(crossing)) {
                        act(crossing, text(event, DEED), text(event, TRAFFIC));
                        done.accept(crossing);
                    }
                })
                .setFilter("!!event.target.closest('[data-still] button')")
                .addEventData(CROSSING)
                .addEventData(DEED)
                .addEventData(TRAFFIC);
    }

    private void act(String crossing, String deed, String sent) {
        if (deed.equals(UNDO)) {
            confirming.undo(crossing);
            return;
        }
        if (sent.isEmpty() || sent.equals(EVERY)) {
            confirming.confirm(crossing, Confirming.ALL);
        } else if (Arrays.stream(Traffic.values()).map(Traffic::code).anyMatch(sent::equals)) {
            confirming.confirm(crossing, sent);
        }
    }

    private static String text(DomEvent event, String name) {
        return event.getEventData().path(name).asString("");
    }
}
