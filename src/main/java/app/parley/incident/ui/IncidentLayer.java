package app.parley.incident.ui;

import app.parley.incident.IncidentCluster;
import app.parley.incident.IncidentEntry;
import app.parley.incident.IncidentKind;
import app.parley.map.Geometry;
import app.parley.map.MapFeature;
import app.parley.map.MapLayer;
import app.parley.map.Popup;
import app.parley.map.Shape;
import app.parley.map.Tone;
import app.parley.shell.Formats;
import app.parley.shell.Selection;
import app.parley.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents on a map, gathered: a triangle for violence, a circle for anything else, with the count if there are several. */
public final class IncidentLayer {

    public static final String ID = "incidents";

    private static final int SINGLE_PX = 13;
    private static final int SMALLEST_PX = 18;
    private static final int LARGEST_PX = 40;

    private IncidentLayer() {}

    /** A single incident is named as it is selected, {@code incident:ev001}; a cluster {@code cluster:…}. */
    public static MapLayer of(List<IncidentCluster> clusters, Texts texts) {
        Formats formats = new Formats(texts);
        return MapLayer.of(
                ID,
                texts.get("incident.layer"),
                clusters.stream()
                        .map(cluster -> feature(cluster, texts, formats))
                        .toList());
    }

    /** True for what is done by force. */
    public static boolean isViolent(IncidentKind kind) {
        return switch (kind) {
            case CLASH, AIRSTRIKE, ATTACK, SHELLING -> true;
            case STATEMENT,
                    MEETING,
                    AGREEMENT,
                    PROTEST,
                    POLICY,
                    TRADE,
                    HUMANITARIAN,
                    CLOSURE,
                    REOPENING,
                    DISPLACEMENT,
                    ARREST,
                    OTHER -> false;
        };
    }

    /** "Airstrike". */
    public static String word(IncidentKind kind, Texts texts) {
        return texts.get("incident." + kind.code());
    }

    private static MapFeature feature(IncidentCluster cluster, Texts texts, Formats formats) {
        Geometry at = Geometry.point(cluster.lat(), cluster.lon());
        Shape shape = isViolent(cluster.kind()) ? Shape.TRIANGLE : Shape.CIRCLE;
        IncidentEntry single = cluster.incident();
        if (single != null) {
            return MapFeature.of(
                            new Selection(Selection.Kind.INCIDENT, single.id()).toString(),
                            at,
                            shape,
                            Tone.NEUTRAL,
                            single.title())
                    .withSizePx(SINGLE_PX)
                    .withPopup(popup(single, texts, formats));
        }
        return MapFeature.of(
                        "cluster:" + cluster.id(),
                        at,
                        shape,
                        Tone.NEUTRAL,
                        texts.count("incident.cluster", cluster.count(), word(cluster.kind(), texts)))
                .withSizePx(size(cluster.count()))
                .withBadge(formats.number(cluster.count()))
                .withPopup(popup(cluster, texts, formats));
    }

    /** Grows with the logarithm, so that a thousand does not cover the country. */
    private static int size(long count) {
        return (int) Math.min(LARGEST_PX, SMALLEST_PX + 4 * Math.log(count) / Math.log(2));
    }

    private static Popup popup(IncidentEntry incident, Texts texts, Formats formats) {
        List<Popup.Row> rows = new ArrayList<>();
        rows.add(new Popup.Row(texts.get("incident.when"), formats.date(incident.occurredOn())));
        rows.add(new Popup.Row(texts.get("incident.kind"), word(incident.kind(), texts)));
        if (!incident.places().isEmpty()) {
            rows.add(new Popup.Row(
                    texts.get("incident.where"), String.join(texts.get("list.comma"), incident.places())));
        }
        String dead = formats.range(whole(incident.fatalitiesLow()), whole(incident.fatalitiesHigh()));
        if (!dead.isEmpty()) {
            rows.add(new Popup.Row(texts.get("incident.dead"), dead));
        }
        if (incident.claimBy() != null) {
            rows.add(new Popup.Row(texts.get("incident.by"), incident.claimBy()));
        }
        if (!incident.sources().isEmpty()) {
            rows.add(new Popup.Row(texts.get("incident.source"), source(incident)));
        }
        return new Popup(rows, null);
    }

    private static String source(IncidentEntry incident) {
        var source = incident.sources().getFirst();
        String name = source.publisher() == null ? source.title() : source.publisher();
        return name + " (" + source.reliability() + ")";
    }

    private static Popup popup(IncidentCluster cluster, Texts texts, Formats formats) {
        List<Popup.Row> rows = new ArrayList<>();
        rows.add(new Popup.Row(texts.get("incident.count"), formats.number(cluster.count())));
        rows.add(new Popup.Row(texts.get("incident.mostly"), word(cluster.kind(), texts)));
        if (cluster.fatalitiesBest() != null) {
            rows.add(new Popup.Row(texts.get("incident.deadliest"), formats.number(cluster.fatalitiesBest())));
        }
        return new Popup(rows, null);
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }
}
