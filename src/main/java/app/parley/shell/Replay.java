package app.parley.shell;

import app.parley.situation.RecordedChangesQuery;
import app.parley.situation.RecordedChangesQuery.Strip;
import app.parley.situation.Situation;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Steps through the instants at which something was published, and shows the screen as of each. The browser asks for the next
 * one only once the last is shown; the address follows without a step in its history.
 */
@Tag("change-replay")
@JsModule("./shell/change-replay.ts")
class Replay extends Component {
    private static final int WIDTH_OF_A_PART = 4;
    private static final int MOST_PARTS = 400;
    private static final int WIDTH_OF_A_MARK = 110;
    private static final int MOST_MARKS = 12;

    private final transient RecordedChangesQuery changes;
    private final Texts texts;
    private @Nullable Viewed viewed;
    private int width;
    private int total;
    /** The change after which what a step published is counted; -1 for the one before it. */
    private int since = -1;

    Replay(RecordedChangesQuery changes, Texts texts) {
        this.changes = changes;
        this.texts = texts;
        setVisible(false);
        getElement().setPropertyJson("texts", words());
    }

    boolean isOpen() {
        return isVisible();
    }

    void setOpen(boolean open) {
        setVisible(open);
        if (open) {
            width = 0;
            showPosition();
        }
    }

    /** The address has changed. Nothing is read as long as it is closed. */
    void show(@Nullable Viewed now) {
        boolean sameSituation = viewed != null
                && now != null
                && viewed.situation().id() == now.situation().id();
        viewed = now;
        if (isOpen()) {
            if (!sameSituation) {
                showStrip();
            }
            showPosition();
        }
        since = -1;
    }

    /** How wide the strip is, in CSS pixels: what is shown together depends on it. */
    @ClientCallable
    void measured(int pixels) {
        width = Math.clamp(pixels, WIDTH_OF_A_MARK, WIDTH_OF_A_PART * MOST_PARTS);
        showStrip();
        showPosition();
    }

    /**
     * Shows the screen as of a change.
     *
     * @param position of the change; taken to the nearest that there is
     * @param after the change that is shown now, if all between the two is one step; else anything not before it
     */
    @ClientCallable
    void seek(int position, int after) {
        Viewed now = viewed;
        if (now == null || !isOpen()) {
            return;
        }
        int newest = changes.total(now.situation());
        if (newest != total) {
            showStrip();
        }
        int wanted = Math.clamp(position, 1, Math.max(1, newest));
        since = after >= 0 && after < wanted ? after : -1;
        changes.at(now.situation(), wanted).ifPresent(at -> Past.show(UI.getCurrentOrThrow(), at));
    }

    private void showPosition() {
        Viewed now = viewed;
        if (now == null) {
            return;
        }
        Situation situation = now.situation();
        Instant recorded = now.state().asOf().recorded();
        total = changes.total(situation);
        int position = recorded == null ? total : changes.position(situation, recorded);
        getElement().setProperty("position", position);
        getElement().setProperty("said", said(situation, position));
    }

    private String said(Situation situation, int position) {
        if (total == 0) {
            return texts.get("replay.nothing");
        }
        if (position == 0) {
            return texts.get("replay.before", total);
        }
        Instant at = changes.at(situation, position).orElseThrow();
        Instant after = since < 0 ? null : changes.at(situation, since).orElse(Instant.EPOCH);
        return new ReplayWords(texts)
                .said(at, situation.timeZone(), position, total, changes.counts(situation, after, at));
    }

    private void showStrip() {
        Viewed now = viewed;
        if (now == null || width == 0) {
            return;
        }
        int parts = Math.max(1, width / WIDTH_OF_A_PART);
        int marks = Math.clamp(width / WIDTH_OF_A_MARK, 2, MOST_MARKS);
        Strip strip = changes.strip(now.situation(), parts, marks);
        total = strip.total();
        getElement().setPropertyJson("strip", json(strip, now.situation().timeZone()));
    }

    private ObjectNode json(Strip strip, ZoneId zone) {
        Formats formats = new Formats(texts);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ArrayNode rows = nodes.arrayNode();
        strip.rows().forEach(rows::add);
        ArrayNode marks = nodes.arrayNode();
        List<RecordedChangesQuery.Mark> all = strip.marks();
        for (int i = 0; i < all.size(); i++) {
            var day = all.get(i).at().atZone(zone).toLocalDate();
            boolean sameDay =
                    i > 0 && all.get(i - 1).at().atZone(zone).toLocalDate().equals(day);
            marks.addObject()
                    .put("position", all.get(i).position())
                    .put("label", sameDay ? formats.time(all.get(i).at(), zone) : formats.day(day));
        }
        ObjectNode json = nodes.objectNode().put("total", strip.total());
        json.set("rows", rows);
        json.set("marks", marks);
        return json;
    }

    private ObjectNode words() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("label", texts.get("replay.label"))
                .put("slider", texts.get("replay.slider"))
                .put("play", texts.get("replay.play"))
                .put("pause", texts.get("replay.pause"))
                .put("previous", texts.get("replay.previous"))
                .put("next", texts.get("replay.next"))
                .put("failed", texts.get("replay.failed"));
    }
}
