package app.parley.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.account.Role;
import app.parley.desk.Change;
import app.parley.desk.Desk;
import app.parley.dossier.DossierFile;
import app.parley.source.SourceDesk;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The queue while others work at it. */
@SpringBootTest
@ContextConfiguration(initializers = SourceDesk.class)
class DeskQueueTest {
    private static final Map<String, String> CARGO = Map.of(
            "crossing_id", "torkham",
            "reported_on", "2025-10-25",
            "kind", "vehicles",
            "count_min", "2317",
            "count_max", "2317",
            "count_text", "2317 import vehicles",
            "claim_by", "FBR",
            "source_ids", "dunya-1025");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @BeforeEach
    void open() {
        // The head of the page is made when the page is opened.
        SourceDesk.signIn(Role.PUBLISHER);
        Screens.start(context);
        signIn(Role.PUBLISHER);
        Screens.open(DeskScreen.PATH);
    }

    @AfterEach
    void close() {
        Screens.stop();
        SourceDesk.signOut();
        SourceDesk.DATABASE.sql().execute("DELETE FROM desk_change");
    }

    @Test
    void whatSomebodyElseHandsInAppearsAndIsCounted() {
        assertThat(mark().look()).isFalse();
        Change draft = byEditor(() -> desk.begin(SourceDesk.situation().id(), DossierFile.CARGO_REPORTS, CARGO));

        assertThat(mark().look()).isTrue();
        assertThat(Screens.words()).contains("The editor");

        byEditor(() -> desk.submit(draft.id(), draft.revision(), ""));

        assertThat(mark().look()).isTrue();
        assertThat(mark().getElement().getTextRecursively()).isEqualTo("Desk (1)");
        assertThat(mark().look()).isFalse();
    }

    @Test
    void lineThatIsBeingTypedAndTheKindsToBeginWithStayTheVerySame() {
        Element line = _get(Input.class, spec -> spec.withId("desk-quick-log")).getElement();
        List<Element> before = sections();
        byEditor(() -> desk.begin(SourceDesk.situation().id(), DossierFile.CARGO_REPORTS, CARGO));
        mark().look();

        assertThat(_get(Input.class, spec -> spec.withId("desk-quick-log")).getElement())
                .isEqualTo(line);
        assertThat(sections()).contains(before.getFirst());
        assertThat(sections()).hasSize(before.size() + 1);
    }

    @Test
    void whoIsNoLongerSignedInIsToldNothing() {
        byEditor(() -> desk.begin(SourceDesk.situation().id(), DossierFile.CARGO_REPORTS, CARGO));
        DeskMark mark = mark();
        SourceDesk.signOut();

        assertThat(mark.look()).isFalse();
        assertThat(mark.isVisible()).isFalse();
        assertThat(Screens.words()).doesNotContain("The editor");
    }

    private static List<Element> sections() {
        return Screens.within(Screens.frame())
                .filter(element -> !element.isTextNode() && element.getTag().equals("section"))
                .toList();
    }

    private static DeskMark mark() {
        return _get(DeskMark.class);
    }

    private static <T> T byEditor(Supplier<T> done) {
        SourceDesk.signIn(Role.EDITOR);
        try {
            return done.get();
        } finally {
            SourceDesk.signIn(Role.PUBLISHER);
        }
    }

    private static void signIn(Role role) {
        SourceDesk.signIn(role);
        Screens.signIn(SourceDesk.as(role), role);
    }
}
