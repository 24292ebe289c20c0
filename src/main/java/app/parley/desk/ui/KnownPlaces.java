package app.parley.desk.ui;

import app.parley.desk.DeskRecordsQuery;
import app.parley.dossier.CellFormat;
import app.parley.dossier.DossierFile;
import app.parley.dossier.Records;
import app.parley.map.BaseMap.NamedPlace;
import app.parley.map.Position;
import app.parley.name.PlainName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places that a situation itself knows by name, in whatever script: its crossings, by all their names and by the places at
 * either end, and the places of its incidents.
 */
final class KnownPlaces {
    private static final List<String> ENDS = List.of("side_a_place", "side_b_place");

    private final DeskRecordsQuery records;
    private final int situation;

    KnownPlaces(DeskRecordsQuery records, int situation) {
        this.records = records;
        this.situation = situation;
    }

    /** Those with a name in which a word begins with the text; crossings first, each name once. */
    List<NamedPlace> named(String text) {
        String wanted = folded(text);
        if (wanted.isBlank()) {
            return List.of();
        }
        Map<String, NamedPlace> found = new LinkedHashMap<>();
        for (Records.Stored crossing : records.search(situation, DossierFile.CROSSINGS, "")) {
            Map<String, String> cells = crossing.cells();
            names(cells)
                    .filter(name -> begins(name, wanted))
                    .findFirst()
                    .ifPresent(name -> keep(found, cells.getOrDefault("name", name), cells));
        }
        for (Records.Stored incident : records.search(situation, DossierFile.EVENTS, text.strip())) {
            CellFormat.elements(incident.cells().getOrDefault("place", "")).stream()
                    .filter(name -> begins(name, wanted))
                    .findFirst()
                    .ifPresent(name -> keep(found, name, incident.cells()));
        }
        return List.copyOf(found.values());
    }

    private static Stream<String> names(Map<String, String> cells) {
        return Stream.of(
                        Stream.of(cells.getOrDefault("name", "")),
                        CellFormat.elements(cells.getOrDefault("aliases", "")).stream(),
                        ENDS.stream().map(end -> cells.getOrDefault(end, "")))
                .flatMap(names -> names);
    }

    private static void keep(Map<String, NamedPlace> found, String name, Map<String, String> cells) {
        position(cells).ifPresent(position -> found.putIfAbsent(folded(name), new NamedPlace(name, position, 0)));
    }

    /** Cells of what is published are numbers, or not there. */
    private static Optional<Position> position(Map<String, String> cells) {
        String lat = cells.get("lat");
        String lon = cells.get("lon");
        return lat == null || lon == null
                ? Optional.empty()
                : Optional.of(new Position(Double.parseDouble(lat), Double.parseDouble(lon)));
    }

    private static boolean begins(String name, String wanted) {
        return (" " + folded(name)).contains(" " + wanted);
    }

    /** Keyboards differ in the letters that Arabic, Urdu, Pashto and Dari write alike. */
    private static String folded(String name) {
        return PlainName.of(name)
                .replace('\u064a', '\u06cc')
                .replace('\u0649', '\u06cc')
                .replace('\u06d0', '\u06cc')
                .replace('\u06cd', '\u06cc')
                .replace('\u0643', '\u06a9')
                .replace('\u06ab', '\u06af')
                .replace('\u0629', '\u06c1')
                .replace('\u0647', '\u06c1')
                .replaceAll("[-\u2013\u2014\u200c]", " ");
    }
}
