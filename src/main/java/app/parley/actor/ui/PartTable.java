package app.parley.actor.ui;

import app.parley.actor.ActorDetail;
import app.parley.actor.RoundRef;
import app.parley.shell.Cited;
import app.parley.shell.FactTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** At which rounds an organisation or a state was a party or a third party. */
class PartTable extends FactTable {

    PartTable(ActorDetail detail, ActorWords words) {
        super(
                words.get("at-rounds"),
                Stream.of("round", "as", "people", "sources")
                        .map(column -> words.get("attended." + column))
                        .toList());
        detail.teams()
                .first()
                .forEach(team -> row(
                        round(team.round(), words),
                        ActorWords.name(as(team, words)),
                        new Span(words.texts().count("actor.named-persons", team.named())),
                        new Anchor(
                                words.state()
                                        .carried()
                                        .href("talks/" + team.round().id()),
                                words.get("sources-at-round"))));
        detail.roles()
                .first()
                .forEach(role -> row(
                        round(role.round(), words),
                        new Span(words.texts().count("talks.role." + role.role().code(), 1)),
                        FactTable.words(""),
                        new Cited(role.sources(), words.texts())));
    }

    /** "Party: Pakistan", "Mediator; its team: Qatar (mediator)". */
    private static String as(ActorDetail.TeamAt team, ActorWords words) {
        if (team.thirdRoles().isEmpty()) {
            return words.get("as-party", team.party());
        }
        String roles = team.thirdRoles().stream()
                .map(role -> words.texts().count("talks.role." + role.code(), 1))
                .collect(Collectors.joining(words.texts().get("list.comma")));
        return words.get("as-third-party", roles, team.party());
    }

    private static Component round(RoundRef round, ActorWords words) {
        Div cell = new Div(words.roundLink(round));
        if (!round.status().tookPlace()) {
            Div flag = new Div(words.get(
                    "did-not-take-place",
                    words.texts().get("round." + round.status().code())));
            flag.addClassNames("flag", "small");
            cell.add(flag);
        }
        return cell;
    }
}
