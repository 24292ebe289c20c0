package app.parley.actor.ui;

import app.parley.actor.ActorDetail.Some;
import app.parley.actor.ActorRef;
import app.parley.actor.Attendance;
import app.parley.actor.Attendance.Description;
import app.parley.actor.RoundRef;
import app.parley.shell.Cited;
import app.parley.shell.FactTable;
import app.parley.talks.Level;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** At which rounds a person is named, for whom, as what, and by which sources: one row for each description. */
class AttendanceTable extends FactTable {

    private final transient ActorWords words;

    AttendanceTable(Some<Attendance> attendances, ActorWords words) {
        super(
                words.get("rounds-of-person"),
                Stream.of("round", "party", "role", "organisation", "level", "sources")
                        .map(column -> words.get("attended." + column))
                        .toList());
        this.words = words;
        addClassName("attended");
        attendances.first().forEach(one -> {
            boolean first = true;
            for (Description description : one.descriptions()) {
                var row = row(one, description, first);
                if (!first) {
                    row.addClassName("described-again");
                }
                first = false;
            }
        });
    }

    private NativeTableRow row(Attendance one, Description description, boolean first) {
        return row(
                round(one, first),
                one.partyActor() == null
                        ? ActorWords.name(one.party())
                        : words.link(new ActorRef(one.partyActor().id(), one.party())),
                role(one, description),
                description.organisation() == null ? FactTable.words("") : words.link(description.organisation()),
                FactTable.words(
                        description.level() == Level.UNKNOWN
                                ? ""
                                : words.texts()
                                        .get("talks.level."
                                                + description.level().code())),
                new Cited(description.sources(), words.texts()));
    }

    private Component round(Attendance one, boolean first) {
        Div cell = new Div(words.roundLink(one.round()));
        if (!first) {
            cell.add(remark("described-again"));
            return cell;
        }
        RoundRef round = one.round();
        if (!one.tookPlace()) {
            cell.add(flag(words.get(
                    "did-not-take-place",
                    words.texts().get("round." + round.status().code()))));
        }
        if (one.contested()) {
            cell.add(flag(words.get("presence-contested")));
        }
        if (one.unreliable()) {
            cell.add(flag(words.get("presence-unreliable")));
        }
        return cell;
    }

    private Component role(Attendance one, Description description) {
        Div cell = new Div();
        if (!description.role().isEmpty()) {
            Span role = new Span(description.role());
            role.getElement().setAttribute("dir", "auto");
            cell.add(role);
        }
        if (description.head()) {
            Span head = new Span(words.get(one.headContested() ? "head-contested" : "head"));
            head.addClassName("head-tag");
            cell.add(head);
        }
        if (cell.getChildren().findAny().isEmpty()) {
            return FactTable.words("");
        }
        return cell;
    }

    private Component remark(String key) {
        Span remark = words.quiet(words.get(key));
        remark.addClassName("basis");
        return remark;
    }

    private static Component flag(String text) {
        Div flag = new Div(text);
        flag.addClassNames("flag", "small");
        return flag;
    }
}
