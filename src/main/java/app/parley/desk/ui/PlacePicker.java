package app.parley.desk.ui;

import app.parley.map.BaseMap;
import app.parley.map.BaseMapController;
import app.parley.map.Bounds;
import app.parley.map.Geometry;
import app.parley.map.LeafletMap;
import app.parley.map.MapFeature;
import app.parley.map.MapLayer;
import app.parley.map.MapTexts;
import app.parley.map.Position;
import app.parley.map.Shape;
import app.parley.map.Tone;
import app.parley.name.WrittenName;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place by pointing at the map or by its name; opened when it is wanted. */
final class PlacePicker extends NativeDetails {
    private static final int MOST_PLACES = 8;
    private static final double ZOOM_OF_A_TOWN = 10;

    /** Told where, and the name if a name was chosen. */
    @FunctionalInterface
    interface Chosen {
        void at(Position position, @Nullable String name);
    }

    private final transient BaseMap base;
    private final transient Function<String, List<BaseMap.NamedPlace>> known;
    private final Situation.Bounds area;
    private final transient Chosen chosen;
    private final Texts texts;
    private final Div found = new Div();
    private final LeafletMap map = new LeafletMap();

    /** @param known places of the situation of that name, in any script */
    PlacePicker(
            BaseMap base,
            Situation situation,
            Function<String, List<BaseMap.NamedPlace>> known,
            Texts texts,
            Chosen chosen) {
        super(texts.get("desk.place"));
        this.base = base;
        this.known = known;
        this.area = situation.bounds();
        this.texts = texts;
        this.chosen = chosen;
        addClassName("place-picker");
        Input name = new Input();
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.getElement()
                .setAttribute("type", "search")
                .setAttribute("maxlength", "100")
                .setAttribute("aria-label", texts.get("desk.place.name"))
                .setAttribute("placeholder", texts.get("desk.place.name"));
        name.addValueChangeListener(event -> find(event.getValue()));
        found.addClassName("place-found");
        found.getElement().setAttribute("role", "status");
        Div frame = new Div(map);
        frame.addClassName("place-picker-map");
        map.setTexts(MapTexts.of(texts.get("desk.place.map"), texts::get));
        map.setBaseMapUrl(BaseMapController.path(bounds(), texts.locale()));
        map.fitBounds(bounds());
        map.addPointListener(event -> {
            mark(event.position());
            chosen.at(event.position(), null);
        });
        setContent(new Div(name, found, frame));
    }

    private Bounds bounds() {
        return new Bounds(area.west(), area.south(), area.east(), area.north());
    }

    /** Shows a position that is known already; null takes the mark away. */
    void mark(@Nullable Position position) {
        List<MapFeature> marks = position == null
                ? List.of()
                : List.of(MapFeature.of(
                        "picked",
                        new Geometry.Point(position),
                        Shape.DIAMOND,
                        Tone.ACCENT,
                        texts.get("desk.place.picked")));
        map.setLayers(List.of(MapLayer.of("picked", texts.get("desk.place.picked"), marks)));
    }

    private void find(String text) {
        found.removeAll();
        List<BaseMap.NamedPlace> places = new ArrayList<>(known.apply(text));
        base.places(text, bounds(), MOST_PLACES).stream()
                .filter(place -> places.stream().noneMatch(one -> one.name().equals(place.name())))
                .forEach(places::add);
        if (places.isEmpty() && !text.isBlank()) {
            found.add(new Span(
                    texts.get(WrittenName.of(text).rightToLeft() ? "desk.place.none-in-script" : "desk.place.none")));
        }
        for (BaseMap.NamedPlace place : places.subList(0, Math.min(places.size(), MOST_PLACES))) {
            NativeButton one = new NativeButton(
                    texts.get(
                            "desk.place.one",
                            place.name(),
                            place.position().lat(),
                            place.position().lon()),
                    click -> {
                        mark(place.position());
                        map.setView(place.position().lat(), place.position().lon(), ZOOM_OF_A_TOWN);
                        chosen.at(place.position(), place.name());
                    });
            one.getElement().setAttribute("dir", "auto");
            found.add(one);
        }
    }
}
