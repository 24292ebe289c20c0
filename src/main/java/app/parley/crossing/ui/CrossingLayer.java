package app.parley.crossing.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.map.Geometry;
import app.parley.map.MapFeature;
import app.parley.map.MapLayer;
import app.parley.map.Popup;
import app.parley.map.Shape;
import app.parley.map.Tone;
import app.parley.shell.Selection;
import app.parley.shell.StatusMark;
import app.parley.shell.ViewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Crossings on a map: shape and colour by the status of the counted traffic, the closed day as a number within. */
public final class CrossingLayer {

    public static final String ID = "crossings";

    private static final int SIZE_PX = 22;

    private CrossingLayer() {}

    /** Features are named as they are selected, {@code crossing:torkham}; a crossing of unknown place has none. */
    public static MapLayer of(List<CrossingOnDay> crossings, ViewState state, CrossingWords words) {
        List<MapFeature> features = crossings.stream()
                .filter(crossing -> crossing.lat() != null)
                .map(crossing -> feature(crossing, state, words))
                .toList();
        return MapLayer.of(ID, words.texts().get("crossing.layer"), features);
    }

    /** The shape that stands for a status here and in {@link StatusMark}. */
    public static Shape shape(CrossingStatus status) {
        return switch (status) {
            case CLOSED -> Shape.SQUARE;
            case RESTRICTED -> Shape.DIAMOND;
            case OPEN -> Shape.RING;
            case UNKNOWN -> Shape.CROSS;
        };
    }

    public static Tone tone(CrossingStatus status) {
        return switch (status) {
            case CLOSED -> Tone.CLOSED;
            case RESTRICTED -> Tone.RESTRICTED;
            case OPEN -> Tone.OPEN;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private static MapFeature feature(CrossingOnDay crossing, ViewState state, CrossingWords words) {
        Geometry at = Geometry.point(Objects.requireNonNull(crossing.lat()), Objects.requireNonNull(crossing.lon()));
        String title = words.texts()
                .get("crossing.marker", crossing.name(), StatusMark.word(crossing.status(), words.texts()));
        return MapFeature.of(
                        Selection.crossing(crossing.slug()).toString(),
                        at,
                        shape(crossing.status()),
                        tone(crossing.status()),
                        title)
                .withSizePx(SIZE_PX)
                .withLabel(crossing.name())
                .withStale(crossing.stale())
                .withPopup(popup(crossing, state, words));
    }

    private static Popup popup(CrossingOnDay crossing, ViewState state, CrossingWords words) {
        List<Popup.Row> rows = new ArrayList<>();
        rows.add(new Popup.Row(
                words.traffic(crossing.counted()),
                crossing.since() == null
                        ? StatusMark.word(crossing.status(), words.texts())
                        : words.texts()
                                .get(
                                        "crossing.status-since",
                                        StatusMark.word(crossing.status(), words.texts()),
                                        words.formats().since(crossing.since()))));
        if (crossing.closedDays() != null) {
            rows.add(new Popup.Row(words.texts().get("crossing.closed-days"), words.number(crossing.closedDays())));
        }
        String other = words.otherTraffic(crossing);
        if (!other.isEmpty()) {
            rows.add(new Popup.Row(words.texts().get("crossing.other-traffic"), other));
        }
        rows.add(new Popup.Row(words.texts().get("crossing.reported"), words.lastReport(crossing)));
        String href = state.carried().withTraffic(state.traffic()).href("crossings/" + crossing.slug());
        return new Popup(rows, new Popup.Link(href, words.texts().get("crossing.to-page")));
    }
}
