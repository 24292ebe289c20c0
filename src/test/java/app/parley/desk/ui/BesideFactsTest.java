package app.parley.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.account.Role;
import app.parley.desk.Change;
import app.parley.desk.Desk;
import app.parley.desk.DeskRecordsQuery;
import app.parley.desk.Publishing;
import app.parley.dossier.DossierFile;
import app.parley.map.BaseMap.NamedPlace;
import app.parley.shell.Choice;
import app.parley.shell.Texts;
import app.parley.source.SourceDesk;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What those who write find beside the facts of public screens. */
@SpringBootTest
@ContextConfiguration(initializers = SourceDesk.class)
class BesideFactsTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private DeskRecordsQuery records;

    @Autowired
    private Publishing publishing;

    @BeforeEach
    void open() {
        SourceDesk.signIn(Role.PUBLISHER);
        Screens.start(context);
        signIn(Role.PUBLISHER);
    }

    @AfterEach
    void close() {
        Screens.stop();
        SourceDesk.signOut();
        SourceDesk.DATABASE.sql().execute("DELETE FROM desk_change");
        SourceDesk.DATABASE.sql().execute("DELETE FROM confirmation");
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                fact("talks/r2-istanbul", DossierFile.SESSIONS, Map.of("round_id", "r2-istanbul", "ordinal", "7")),
                fact(
                        "talks/r2-istanbul",
                        DossierFile.STATEMENTS,
                        Map.of("round_id", "r2-istanbul", "speaker", "Invented", "text", "Invented words")),
                fact(
                        "talks/commitments/c-ist2-monitor",
                        DossierFile.COMMITMENT_REVIEWS,
                        Map.of("commitment_id", "c-ist2-monitor", "reviewed_on", "2025-11-20", "state", "carried")),
                fact(
                        "talks/commitments/c-ist2-monitor",
                        DossierFile.COMMITMENT_CLAIMS,
                        Map.of("commitment_id", "c-ist2-monitor", "speaker", "Invented", "stance", "kept")),
                fact(
                        "talks/commitments/c-ist2-monitor",
                        DossierFile.COMMITMENT_DUES,
                        Map.of("commitment_id", "c-ist2-monitor", "due_on", "2025-12-01")),
                fact(
                        "crossings/torkham",
                        DossierFile.IMPACTS,
                        Map.of("crossing_id", "torkham", "kind", "prices", "text", "Invented")),
                fact(
                        "documents/d-beside",
                        DossierFile.DOCUMENTS,
                        Map.of(
                                "id",
                                "d-beside",
                                "title",
                                "Invented",
                                "kind",
                                "joint_statement",
                                "issued_by",
                                "Qatar",
                                "language",
                                "en")),
                fact(
                        "actors/beside",
                        DossierFile.ACTORS,
                        Map.of("id", "beside", "name", "Invented body", "kind", "government")));
    }

    private static Arguments fact(String screen, DossierFile file, Map<String, String> cells) {
        return Arguments.of(screen, file, cells);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void factHasTheWayToItsFormAndItsHistoryForThoseWhoWriteAlone(
            String screen, DossierFile file, Map<String, String> cells) {
        Change published = published(file, cells);
        String record = file.code() + "/" + Objects.requireNonNull(published.recordId());
        try {
            Screens.open(screen);
            assertThat(hrefs()).contains(ChangeScreen.PATH + "/edit/" + record, RecordsScreen.PATH + "/" + record);
        } finally {
            publishing.undo(published.id(), "Test");
        }
    }

    @Test
    void crossingIsConfirmedForOneTrafficByOneTapAndThatIsTakenBackThoughThePageIsShownAnew() {
        Screens.open("crossings/torkham");
        StillSo still = _get(StillSo.class);
        _get(still, Choice.class).setValue("import");
        _click(_get(still, NativeButton.class, spec -> spec.withText("Still so")));

        assertThat(confirmed()).containsExactly("import");
        Screens.open("crossings/torkham");
        StillSo anew = _get(StillSo.class);
        assertThat(Screens.text(anew.getElement())).contains("Confirmed at", "Import", "Undo");

        _click(_get(anew, NativeButton.class, spec -> spec.withText("Undo")));

        assertThat(confirmed()).isEmpty();
        assertThat(Screens.text(anew.getElement())).contains("Taken back.");
    }

    @Test
    void rowOfTheBoardConfirmsSaysWhenAndTakesBack() {
        Screens.open("crossings");
        assertThat(board()).contains("data-still=\"torkham\"");

        press("torkham", "confirm", "all");

        assertThat(confirmed()).containsExactly("-");
        assertThat(board()).contains("Confirmed at");

        press("torkham", "undo", "");

        assertThat(confirmed()).isEmpty();
        assertThat(board()).contains("Taken back.");
    }

    @ParameterizedTest
    @CsvSource({"nowhere, confirm, all", "torkham, confirm, everything"})
    void whatNoRowOffersConfirmsNothing(String crossing, String deed, String traffic) {
        Screens.open("crossings");

        press(crossing, deed, traffic);

        assertThat(confirmed()).isEmpty();
    }

    @Test
    void boardOffersNothingOfThePastDay() {
        Screens.open("crossings?on=2025-12-05");

        assertThat(board()).doesNotContain("data-still");
    }

    @ParameterizedTest
    @CsvSource({
        "طورخم, Torkham",
        "تورخم, Torkham",
        "سپين بولدک, Chaman–Spin Boldak",
        "باب, Chaman–Spin Boldak",
        "spin b, Chaman–Spin Boldak"
    })
    void crossingIsFoundByItsNameInAnyScript(String typed, String name) {
        assertThat(places(typed)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"ورخم", "کراچی", "' '"})
    void noPlaceIsFoundByThePartOfAWordOrANameThatIsNotKnown(String typed) {
        assertThat(places(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a_to_b, Pakistan → Afghanistan", "b_to_a, Afghanistan → Pakistan", "both, Both"})
    void directionIsToldByTheSidesAndStoredByItsCode(String code, String words) {
        Screens.open("crossings");

        assertThat(RecordWords.words(DossierFile.CLOSURES, DossierFile.CLOSURES.column("direction"), Texts.here()))
                .containsEntry(code, words);
    }

    private List<String> places(String typed) {
        return new KnownPlaces(records, SourceDesk.situation().id())
                .named(typed).stream().map(NamedPlace::name).toList();
    }

    private Change published(DossierFile file, Map<String, String> cells) {
        Change begun = desk.begin(SourceDesk.situation().id(), file, cells);
        return publishing.publish(begun.id(), begun.revision(), "Test").change();
    }

    private static List<String> confirmed() {
        return SourceDesk.DATABASE.sql().fetch("SELECT coalesce(traffic, '-') FROM confirmation").stream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    private static List<String> hrefs() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static Element rows() {
        return _get(NativeTable.class, spec -> spec.withClasses("board"))
                .getBody()
                .getElement();
    }

    private static String board() {
        return rows().getProperty("innerHTML", "");
    }

    private static void press(String crossing, String deed, String traffic) {
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        String slot = "event.target.closest('[data-still]')";
        sent.put("!!event.target.closest('[data-still] button')", true);
        sent.put("!!event.target.closest('summary')", false);
        sent.put(slot + "?.dataset.still ?? ''", crossing);
        sent.put("event.target.closest('button')?.dataset.deed ?? ''", deed);
        sent.put(slot + "?.querySelector('select')?.value ?? ''", traffic);
        Element rows = rows();
        rows.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(rows, "click", sent));
    }

    private static void signIn(Role role) {
        SourceDesk.signIn(role);
        FakeRequest request = (FakeRequest) ((VaadinServletRequest) VaadinRequest.getCurrent()).getRequest();
        request.setUserPrincipalInt(SourceDesk.as(role));
        request.setUserInRole((person, asked) ->
                role.authorities().stream().anyMatch(granted -> ("ROLE_" + asked).equals(granted.getAuthority())));
    }
}
