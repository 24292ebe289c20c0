package app.parley.actor.ui;

import app.parley.actor.RoundNetwork;
import app.parley.shell.FactTable;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** Who was at the same rounds, one row for each two. */
class NetworkTable extends FactTable {

    NetworkTable(RoundNetwork network, ActorWords words) {
        super(
                words.get("network"),
                Stream.of("one", "other", "rounds", "remark")
                        .map(column -> words.get("network.column." + column))
                        .toList());
        network.edges().forEach(edge -> {
            Span rounds = new Span();
            rounds.addClassName("name-list");
            edge.rounds().forEach(round -> rounds.add(new Span(words.roundLink(round))));
            row(
                    words.link(network.nodes().get(edge.from()).who()),
                    words.link(network.nodes().get(edge.to()).who()),
                    rounds,
                    FactTable.words(edge.contested() ? words.get("network.contested") : ""));
        });
    }
}
