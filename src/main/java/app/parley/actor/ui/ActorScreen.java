package app.parley.actor.ui;

import app.parley.actor.ActorDetail;
import app.parley.actor.ActorKind;
import app.parley.actor.ActorQuery;
import app.parley.name.NameId;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Viewed;
import app.parley.situation.Situation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** One person or organisation: names, rounds, roles, claims, incidents, and who was at the same rounds. */
@Route(value = "actors/:id", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/actors.css")
@StyleSheet("styles/talks.css")
public class ActorScreen extends Screen implements BeforeEnterObserver {

    private final transient ActorQuery actors;
    private String name = "";
    private transient @Nullable ActorDetail found;

    public ActorScreen(ActorQuery actors) {
        this.actors = actors;
        addClassName("actor-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Viewed viewed = Viewed.in(event.getUI()).orElse(null);
        if (viewed == null) {
            return;
        }
        found = NameId.isId(id) ? actors.find(viewed.situation(), id, asOf()).orElse(null) : null;
        if (found == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            name = found.entry().name();
        }
    }

    @Override
    protected String heading() {
        return name;
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        ActorDetail detail = found;
        found = null;
        if (detail == null) {
            return;
        }
        ActorWords words = ActorWords.here(viewed.state());
        add(new Anchor(viewed.state().carried().href("actors"), words.get("all")));
        add(new ActorHeading(detail, words));
        if (!detail.alike().isEmpty()) {
            add(section("alike", new AlikeList(detail.alike(), words), words));
        }
        rounds(detail, viewed.situation(), words);
        statements(detail, words);
        belonging(detail, words);
        if (getChildren().count() == 2) {
            add(new EmptyState(words.get("nothing-recorded")));
        }
    }

    private void rounds(ActorDetail detail, Situation situation, ActorWords words) {
        if (!detail.attendances().isEmpty()) {
            Section section = section("attended", new AttendanceTable(detail.attendances(), words), words);
            leftOut(section, detail.attendances().leftOut(), words);
            add(section);
        }
        if (!detail.teams().isEmpty() || !detail.roles().isEmpty()) {
            Section section = section("at-rounds", new PartTable(detail, words), words);
            leftOut(section, detail.teams().leftOut() + detail.roles().leftOut(), words);
            add(section);
        }
        if (!detail.network().isEmpty()) {
            add(section("network", new NetworkView(detail.network(), situation, words), words));
        }
        if (!detail.commitments().isEmpty()) {
            Section section = section("commitments", RecordLists.commitments(detail.commitments(), words), words);
            leftOut(section, detail.commitments().leftOut(), words);
            add(section);
        }
        if (!detail.ceasefires().isEmpty()) {
            add(section("ceasefires", RecordLists.ceasefires(detail.ceasefires(), words), words));
        }
    }

    private void statements(ActorDetail detail, ActorWords words) {
        if (!detail.claims().isEmpty()) {
            add(section("claims", new ClaimsView(detail, words), words));
        }
        if (detail.incidents().all().number() > 0) {
            add(section("incidents", RecordLists.incidents(detail, words), words));
        }
    }

    private void belonging(ActorDetail detail, ActorWords words) {
        if (!detail.members().isEmpty()) {
            Section section = section("members", RecordLists.people(detail.members(), words), words);
            leftOut(section, detail.members().leftOut(), words);
            add(section);
        }
        if (!detail.parts().isEmpty() && detail.entry().kind() != ActorKind.PERSON) {
            Section section = section("parts", RecordLists.people(detail.parts(), words), words);
            leftOut(section, detail.parts().leftOut(), words);
            add(section);
        }
    }

    private static Section section(String key, Component content, ActorWords words) {
        H2 heading = new H2(words.get(key));
        heading.setId("actor-" + key);
        Section section = new Section(heading, content);
        section.addClassNames("page-section", "actor-" + key);
        section.getElement().setAttribute("aria-labelledby", "actor-" + key);
        return section;
    }

    private static void leftOut(Section section, int count, ActorWords words) {
        if (count > 0) {
            section.add(new Paragraph(words.texts().count("actor.left-out", count)));
        }
    }
}
