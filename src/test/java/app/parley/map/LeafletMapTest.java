package app.parley.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LeafletMapTest {

    private static final MapFeature GATE =
            MapFeature.of("gate", Geometry.point(34.1, 71.1), Shape.OCTAGON, Tone.CLOSED, "The gate");

    @Test
    void allLayersTravelAsOneArrayOfGeoJson() {
        MapFeature marked = GATE.withLabel("Gate")
                .withBadge("358")
                .withStale(true)
                .withPopup(
                        new Popup(List.of(new Popup.Row("Trade", "<b>closed</b>")), new Popup.Link("gates/1", "More")));
        MapFeature road = MapFeature.of(
                "road",
                new Geometry.Line(List.of(new Position(1, 2), new Position(3, 4))),
                Shape.CIRCLE,
                Tone.NEUTRAL,
                "Road");

        assertThat(LayersJson.of(List.of(
                        MapLayer.of("gates", "Gates", List.of(marked)),
                        new MapLayer("roads", "Roads", false, true, List.of(road)))))
                .isEqualTo(JsonMapper.shared().readTree("""
                    [{"id":"gates","name":"Gates","dense":false,"geojson":{"type":"FeatureCollection","features":[
                      {"type":"Feature","id":"gate","geometry":{"type":"Point","coordinates":[71.1,34.1]},"properties":
                       {"shape":"octagon","tone":"closed","title":"The gate","label":"Gate","badge":"358","stale":true,
                        "popup":{"rows":[{"term":"Trade","text":"<b>closed</b>"}],"link":{"href":"gates/1","text":"More"}}}}]}},
                     {"id":"roads","name":"Roads","dense":true,"geojson":{"type":"FeatureCollection","features":[
                      {"type":"Feature","id":"road","geometry":{"type":"LineString","coordinates":[[2.0,1.0],[4.0,3.0]]},
                       "properties":{"shape":"circle","tone":"neutral","title":"Road"}}]}}]
                    """));
    }

    @Test
    void anAreaIsClosedOnTheWay() {
        MapFeature area = MapFeature.of(
                "a",
                new Geometry.Area(List.of(new Position(0, 0), new Position(0, 1), new Position(1, 1))),
                Shape.CIRCLE,
                Tone.ACCENT,
                "Area");

        assertThat(LayersJson.of(List.of(MapLayer.of("l", "L", List.of(area))))
                        .at("/0/geojson/features/0/geometry/coordinates/0"))
                .hasSize(4);
    }

    @Test
    void twoFeaturesWithOneIdAreRefused() {
        LeafletMap map = new LeafletMap();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.setLayers(
                        List.of(MapLayer.of("a", "A", List.of(GATE)), MapLayer.of("b", "B", List.of(GATE)))))
                .withMessageContaining("gate");
    }

    @Test
    void onlyAFeatureThatIsShownCanBeSelected() {
        LeafletMap map = new LeafletMap();
        map.setLayers(List.of(MapLayer.of("a", "A", List.of(GATE))));

        map.setSelected("gate");
        assertThat(map.getElement().getProperty("selected")).isEqualTo("gate");
        map.setSelected("elsewhere");
        assertThat(map.getElement().getProperty("selected")).isEmpty();
        assertThat(new FeatureSelectEvent(map, true, "invented").featureId()).isEmpty();
        assertThat(new FeatureSelectEvent(map, true, "gate").featureId()).contains("gate");
    }

    @Test
    void hidingALayerDoesNotSendItsFeaturesAgain() {
        LeafletMap map = new LeafletMap();
        map.setLayers(List.of(MapLayer.of("a", "A", List.of(GATE))));
        Object sent = map.getElement().getPropertyRaw("layers");

        map.setLayerVisible("a", false);

        assertThat(map.getElement().getPropertyRaw("layers")).isSameAs(sent);
        assertThat(map.getElement().getPropertyRaw("hiddenLayers")).hasToString("[\"a\"]");
    }

    @Test
    void goingToTheSamePlaceAgainIsANewCommand() {
        LeafletMap map = new LeafletMap();
        map.setView(34, 71, 8);
        String first = String.valueOf(map.getElement().getPropertyRaw("view"));
        map.setView(34, 71, 8);

        assertThat(map.getElement().getPropertyRaw("view")).doesNotHaveToString(first);
    }

    @Test
    void aMovePastTheEdgeOfTheWorldIsReportedAsTheWorld() {
        MapMoveEvent event = new MapMoveEvent(new LeafletMap(), true, 95, 190, 30, 185, 0, 200, 10);

        assertThat(event.bounds()).isEqualTo(Bounds.WORLD);
        assertThat(event.view()).isEqualTo(new MapView(new Position(90, 180), 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd"})
    void aLinkThatIsNoWebLinkIsRefused(String href) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Popup.Link(href, "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://tile.example/{z}/{x}/{y}.png | true",
                "http://{s}.tile.example/{z}/{x}/{y}{r}.png | true",
                "https://tile.example/{z}/{x}.png | false",
                "javascript:alert('{z}{x}{y}') | false",
                "//tile.example/{z}/{x}/{y}.png | false",
                "file:///{z}/{x}/{y}.png | false"
            })
    void onlyWebTilesWithAllPlaceholdersAreTaken(String template, boolean taken) {
        if (taken) {
            assertThat(new TileSource(template, "x", 18).urlTemplate()).isEqualTo(template);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new TileSource(template, "x", 18));
        }
    }
}
