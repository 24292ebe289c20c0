package app.parley.actor.ui;

import app.parley.actor.RoundNetwork;
import app.parley.actor.RoundNetwork.Column;
import app.parley.actor.RoundNetwork.Edge;
import app.parley.actor.RoundNetwork.Node;
import app.parley.actor.RoundNetwork.Stands;
import app.parley.situation.Situation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/**
 * Who was at the same rounds, drawn in three columns: side A, whoever is of neither side above, side B. Each name is a link in its
 * column, which keys and screen readers walk; the lines are for the eye, and a table says the same in words.
 */
class NetworkView extends Div {
    private static final int THICKEST = 4;

    private final transient RoundNetwork network;
    private final transient ActorWords words;
    private final int between;
    private final int rows;

    NetworkView(RoundNetwork network, Situation situation, ActorWords words) {
        this.network = network;
        this.words = words;
        this.between = size(Column.BETWEEN);
        this.rows = between + Math.max(size(Column.SIDE_A), size(Column.SIDE_B));
        addClassName("network");
        Paragraph meaning = new Paragraph(words.get("network.meaning"));
        meaning.addClassNames("quiet", "network-meaning");
        add(meaning);
        Div drawing = new Div(lines());
        drawing.addClassName("network-drawing");
        drawing.getStyle().set("--rows", String.valueOf(rows)).set("--between", String.valueOf(between));
        drawing.add(column(Column.SIDE_A, situation.sideA().name()));
        drawing.add(column(Column.BETWEEN, words.get("network.between")));
        drawing.add(column(Column.SIDE_B, situation.sideB().name()));
        add(drawing);
        if (network.nodesLeftOut() > 0 || network.edgesLeftOut() > 0) {
            add(words.quiet(words.get("network.left-out", network.nodesLeftOut(), network.edgesLeftOut())));
        }
        NativeDetails table = new NativeDetails(words.get("network.as-table"), new NetworkTable(network, words));
        table.addClassName("reveal");
        add(table);
    }

    private int size(Column column) {
        return (int)
                network.nodes().stream().filter(node -> node.column() == column).count();
    }

    private Component column(Column column, String heading) {
        Span title = words.quiet(heading);
        title.addClassName("network-side");
        UnorderedList list = new UnorderedList();
        network.nodes().stream().filter(node -> node.column() == column).forEach(node -> list.add(item(node)));
        Div whole = new Div(title, list);
        whole.addClassNames("network-column", "network-" + column.name().toLowerCase(Locale.ROOT));
        return whole;
    }

    private ListItem item(Node node) {
        Component name = node.asked() ? ActorWords.name(node.who().name()) : words.link(node.who());
        String as = node.stands() == Stands.PERSON
                ? ""
                : words.get("network.stands." + node.stands().name().toLowerCase(Locale.ROOT));
        String rounds = words.texts().count("actor.network.rounds", node.rounds());
        Div box = new Div(name, words.quiet(as.isEmpty() ? rounds : words.get("network.as", as, rounds)));
        box.addClassName("network-node");
        if (node.asked()) {
            box.addClassName("network-asked");
        }
        if (node.contested()) {
            box.addClassName("network-contested");
            box.add(words.quiet(words.get("network.contested")));
        }
        return new ListItem(box);
    }

    /** The lines between the boxes, in units of percent across and of rows down. */
    private Component lines() {
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 100 ")
                .append(rows)
                .append("\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        for (Edge edge : network.edges()) {
            svg.append(line(edge));
        }
        Div lines = new Div();
        lines.addClassName("network-lines");
        lines.getElement().setAttribute("aria-hidden", "true");
        lines.getElement().setProperty("innerHTML", svg.append("</svg>").toString());
        return lines;
    }

    private String line(Edge edge) {
        Node from = network.nodes().get(edge.from());
        Node to = network.nodes().get(edge.to());
        double upper = middle(edge.from());
        double lower = middle(edge.to());
        double start = end(from.column());
        double stop = start(to.column());
        double bend = (stop - start) / 2;
        if (from.column() == to.column()) {
            // Beside the column and back to it.
            boolean last = from.column() == Column.SIDE_B;
            start = last ? start(from.column()) : end(from.column());
            stop = start;
            bend = last ? -5 : 5;
        }
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.2f %.3f C%.2f %.3f %.2f %.3f %.2f %.3f\" class=\"w%d%s\"/>",
                start,
                upper,
                start + bend,
                upper,
                from.column() == to.column() ? stop + bend : stop - bend,
                lower,
                stop,
                lower,
                Math.min(THICKEST, edge.rounds().size()),
                edge.contested() ? " contested" : "");
    }

    /**
     * Where the middle of a node's box is, in rows from the top. Whoever is of neither side stands above the sides, so that
     * no line between these runs behind a box and seems to end there.
     */
    private double middle(int node) {
        Column column = network.nodes().get(node).column();
        List<Node> above = network.nodes().subList(0, node);
        long before = above.stream().filter(one -> one.column() == column).count();
        return before + 0.5 + (column == Column.BETWEEN ? 0 : between);
    }

    private static double start(Column column) {
        return switch (column) {
            case SIDE_A -> 0;
            case BETWEEN -> 36;
            case SIDE_B -> 70;
        };
    }

    private static double end(Column column) {
        return switch (column) {
            case SIDE_A -> 30;
            case BETWEEN -> 64;
            case SIDE_B -> 100;
        };
    }
}
