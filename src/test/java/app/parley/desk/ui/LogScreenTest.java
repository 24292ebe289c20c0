package app.parley.desk.ui;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.DESK_CHANGE;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.SOURCE;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.Screens;
import app.parley.account.Role;
import app.parley.desk.Logging;
import app.parley.desk.QuickLogContextQuery;
import app.parley.dossier.DossierFile;
import app.parley.quicklog.QuickLogContext.KnownCrossing;
import app.parley.shell.Choice;
import app.parley.shell.Viewed;
import app.parley.source.SourceDesk;
import app.parley.sql.tables.records.IncidentRecord;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;

/** A text pasted, looked over, asked about and logged. */
@SpringBootTest
@ContextConfiguration(initializers = SourceDesk.class)
class LogScreenTest {
    private static final DSLContext SQL = SourceDesk.DATABASE.sql();
    private static final String REPORT =
            "Torkham: 23 import vehicles, 255 export; Chaman 412 transit trucks. FBR, 25 Oct 2025";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Logging logging;

    @Autowired
    private QuickLogContextQuery contexts;

    private int claimsBefore;

    @BeforeEach
    void open() {
        Screens.start(context);
        signIn(Role.PUBLISHER);
        claimsBefore = claims();
        Screens.open(LogScreen.PATH);
    }

    @AfterEach
    void close() {
        Screens.stop();
        SourceDesk.signOut();
        SQL.execute("DELETE FROM cargo_claim WHERE id::text IN (SELECT record_id FROM desk_change)");
        SQL.execute("DELETE FROM source WHERE id IN (SELECT record_id FROM desk_change)");
        SQL.execute("DELETE FROM desk_change WHERE undoes_id IS NOT NULL");
        SQL.execute("DELETE FROM desk_change");
        SQL.execute("DELETE FROM log_draft");
    }

    @Test
    void namesEachPartOfTheTextAndProposesItsRecords() {
        paste(REPORT);

        assertThat(words("log-text"))
                .contains("Crossing: Torkham", "Count: 23", "Unit: vehicles", "Speaker: FBR", "Date: 25 Oct 2025");
        assertThat(rows()).hasSize(3);
        assertThat(Screens.words()).contains("412 trucks", "Publish all", "Hand in all");
        assertThat(changes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            At least 10 killed in Pakistani airstrikes in Paktika on 17 October 2025, Taliban spokesman says | airstrike | 10
            4 soldiers martyred in clash near Torkham, 26 October 2025 - ISPR | clash | 4
            """)
    void publishesAnIncidentThatTheTextTells(String text, String kind, int dead) {
        paste(text);
        assertThat(rows()).hasSize(1);
        _click(button("Publish all"));

        assertThat(words("log-done")).contains("1 record was logged.", "published");
        UUID record = UUID.fromString(
                SQL.fetchValue(DESK_CHANGE.RECORD_ID).length() == 36 ? SQL.fetchValue(DESK_CHANGE.RECORD_ID) : "");
        assertThat(SQL.fetchSingle(INCIDENT, INCIDENT.ID.eq(record)))
                .returns(kind, IncidentRecord::getKind)
                .returns(dead, IncidentRecord::getFatalitiesLow);
        SQL.deleteFrom(INCIDENT).where(INCIDENT.ID.eq(record)).execute();
    }

    @Test
    void listsWhatWasNotUnderstood() {
        paste("Torkham 83 vehicles on 25 Oct. Tomatoes cost 600 rupees a kilo.");

        assertThat(words("log-left-list")).contains("cost 600 rupees");
    }

    @Test
    void publishesEveryRecordOnceHoweverOftenItIsPressed() {
        paste(REPORT);
        NativeButton publish = button("Publish all");
        ComponentUtil.fireEvent(publish, new ClickEvent<>(publish));
        ComponentUtil.fireEvent(publish, new ClickEvent<>(publish));

        assertThat(claims() - claimsBefore).isEqualTo(3);
        assertThat(SQL.fetchValues(DESK_CHANGE.BATCH_ID)).hasSize(3).doesNotContainNull();
        assertThat(SQL.select(DSL.countDistinct(DESK_CHANGE.BATCH_ID))
                        .from(DESK_CHANGE)
                        .fetchSingle()
                        .value1())
                .isEqualTo(1);
        assertThat(words("log-done")).contains("3 records were logged.", "published", "Undo all");
        assertThat(box().getValue()).isEmpty();
    }

    @Test
    void textWhoseAnswerWasLostIsNotLoggedAgain() {
        paste(REPORT);
        _click(button("Publish all"));
        Screens.open("desk");
        Screens.open(LogScreen.PATH);
        paste(REPORT);
        _click(button("Publish all"));

        assertThat(claims() - claimsBefore).isEqualTo(3);
        assertThat(words("log-done")).contains("3 records were logged.");
    }

    @Test
    void editorHandsInAndNothingIsPublished() {
        signIn(Role.EDITOR);
        Screens.open(LogScreen.PATH + "?again");
        paste(REPORT);
        assertThat(Screens.words()).doesNotContain("Publish all");
        _click(button("Hand in all"));

        assertThat(claims()).isEqualTo(claimsBefore);
        assertThat(SQL.fetchValues(DESK_CHANGE.STATE)).hasSize(3).containsOnly("in_review");
    }

    @Test
    void undoesAllAndKeepsTheText() {
        paste(REPORT);
        _click(button("Publish all"));
        _click(button("Undo all"));

        assertThat(claims()).isEqualTo(claimsBefore);
        assertThat(box().getValue()).isEqualTo(REPORT);
        _click(button("Publish all"));
        assertThat(claims() - claimsBefore).isEqualTo(3);
    }

    @Test
    void asksWhatIsAmbiguousAndHoldsTheRecordUntilItIsAnswered() {
        paste("Torkhum 40 trucks, 25 Oct 2025");
        assertThat(words("log-question")).contains("Torkhum", "Torkham");
        assertThat(words("log-row-told")).contains("Waits for your answer about");
        _click(button("Publish all"));
        assertThat(changes()).isZero();
        assertThat(Screens.words()).contains("1 record waits for an answer.");

        _click(button("Crossing: Torkham"));
        assertThat(words("log-row-told")).doesNotContain("Waits for your answer");
        _click(button("Publish all"));

        assertThat(SQL.fetchValues(DESK_CHANGE.CELLS))
                .singleElement()
                .satisfies(cells -> assertThat(cells.data()).contains("\"crossing_id\": \"torkham\""));
    }

    @Test
    void answerTakenBackLeavesTheFieldAsTheTextHasIt() {
        paste("Chaman: 300 trucks waiting, 5/10");
        NativeButton day = _find(NativeButton.class).stream()
                .filter(button -> button.getText().startsWith("Reported on: "))
                .findFirst()
                .orElseThrow();
        _click(day);
        assertThat(field("reported_on").getValue()).startsWith("20");
        _click(day);
        assertThat(field("reported_on").getValue()).isEmpty();
    }

    @Test
    void whatIsUntickedIsLeft() {
        paste(REPORT);
        untick(0);
        _click(button("Publish all"));

        assertThat(claims() - claimsBefore).isEqualTo(2);
    }

    @Test
    void recordThatFailsStaysWithItsSentenceAndTheOthersGo() {
        paste(REPORT);
        write(field("count_min"), "999");
        _click(button("Publish all"));

        assertThat(claims() - claimsBefore).isEqualTo(2);
        assertThat(Screens.words()).contains("1 record was not logged.", "Some fields are not right yet.");
        write(field("count_min"), "22");
        _click(button("Publish all"));
        assertThat(claims() - claimsBefore).isEqualTo(3);
        assertThat(changes()).isEqualTo(3);
    }

    @Test
    void editsOutliveAChangeOfTheText() {
        paste(REPORT);
        write(field("claim_by"), "Customs");
        paste(REPORT + " more words");

        assertThat(field("claim_by").getValue()).isEqualTo("Customs");
    }

    @Test
    void answersAndEditsAreThereAgainAfterACrash() {
        paste("Torkhum 40 trucks, 25 Oct 2025; Chaman 412 trucks");
        _click(button("Crossing: Torkham"));
        write(fields("claim_by").get(1), "Customs");
        untick(0);
        write(fields("claim_by").get(1), "Customs of Chaman");
        Screens.open("desk");
        Screens.open(LogScreen.PATH);

        assertThat(box().getValue()).isEqualTo("Torkhum 40 trucks, 25 Oct 2025; Chaman 412 trucks");
        assertThat(button("Crossing: Torkham").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(field("crossing_id").getValue()).isEqualTo("torkham");
        assertThat(fields("claim_by").get(1).getValue()).isEqualTo("Customs of Chaman");
        assertThat(words("log-kept")).contains("stands here again");
        _click(button("Publish all"));
        assertThat(claims() - claimsBefore).isEqualTo(1);
        Screens.open("desk");
        Screens.open(LogScreen.PATH);
        assertThat(box().getValue()).isEmpty();
    }

    @Test
    void whatNoLongerFitsTheTextIsDroppedAndNamed() {
        paste(REPORT);
        write(field("claim_by"), "Customs");
        paste("Chaman 412 trucks, 25 Oct 2025");

        assertThat(words("log-kept")).contains("No longer in the text", "Torkham");
        Screens.open("desk");
        Screens.open(LogScreen.PATH);
        assertThat(rows()).hasSize(1);
        assertThat(field("claim_by").getValue()).isEmpty();
    }

    @Test
    void whatOthersPublishChangesNothingUnderWhoeverWrites() {
        paste(REPORT);
        write(field("claim_by"), "Customs");
        Input before = field("claim_by");
        boolean changed =
                _get(LogScreen.class).refresh(Viewed.in(UI.getCurrent()).orElseThrow());

        assertThat(changed).isFalse();
        assertThat(field("claim_by")).isSameAs(before);
        _click(button("Publish all"));
        _get(LogScreen.class).refresh(Viewed.in(UI.getCurrent()).orElseThrow());
        assertThat(words("log-done")).contains("3 records were logged.");
    }

    @Test
    void nobodySeesWhatAnotherIsLogging() {
        paste(REPORT);
        signIn(Role.EDITOR);
        Screens.open("desk");
        Screens.open(LogScreen.PATH);

        assertThat(box().getValue()).isEmpty();
    }

    @Test
    void sourceThatIsNotHereYetIsLoggedWithTheRecords() {
        paste(REPORT);
        write(_get(Input.class, spec -> spec.withId("log-source-title")), "Invented report of the quick log");
        write(_get(Choice.class, spec -> spec.withId("log-source-reliability")), "B");
        _click(button("Publish all"));

        assertThat(claims() - claimsBefore).isEqualTo(3);
        assertThat(changes()).isEqualTo(4);
        String id = SQL.fetchSingle(SOURCE, SOURCE.TITLE.eq("Invented report of the quick log"))
                .getId();
        assertThat(SQL.fetchCount(DSL.table("citation"), DSL.field("source_id").eq(id)))
                .isEqualTo(3);
        _click(button("Undo all"));
        assertThat(SQL.fetchCount(SOURCE, SOURCE.ID.eq(id))).isZero();
    }

    @Test
    void pointsAtASourceThatTellsTheSameNumbers() {
        paste("Torkham: 83 vehicles, 25 Oct 2025");

        assertThat(words("log-row-told")).contains("tells the same numbers");
    }

    @Test
    void lineOfTheDeskIsReadHere() {
        Screens.open(LogScreen.PATH + "?text=Chaman+412+trucks,+25+Oct+2025");

        assertThat(box().getValue()).isEqualTo("Chaman 412 trucks, 25 Oct 2025");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void urduIsShownFromTheRight() {
        paste("طورخم پر 23 گاڑیاں پھنسی ہیں، 25 اکتوبر 2025");

        assertThat(Screens.within(Screens.frame())
                        .filter(element -> !element.isTextNode())
                        .filter(element -> element.getClassList().contains("log-line"))
                        .map(element -> element.getAttribute("dir")))
                .containsExactly("rtl");
        assertThat(words("log-text")).contains("Crossing: Torkham");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "ANALYST"})
    void whoeverDoesNotWriteLogsNothing(Role role) {
        SourceDesk.signIn(role);
        List<Logging.Entry> entries =
                List.of(new Logging.Entry(DossierFile.CARGO_REPORTS, Map.of("kind", "trucks"), null));

        assertThatThrownBy(() -> logging.begin(SourceDesk.situation().id(), UUID.randomUUID(), entries))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contexts.of(SourceDesk.situation(), LocalDate.of(2025, 10, 28)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void contextHasNamesClosuresAndBothSides() {
        var known = contexts.of(SourceDesk.situation(), LocalDate.of(2025, 10, 28));

        assertThat(known.crossings())
                .filteredOn(crossing -> crossing.id().equals("torkham"))
                .singleElement()
                .extracting(KnownCrossing::closedSince)
                .hasToString("2025-10-12");
        assertThat(known.sides()).extracting(side -> side.cell()).containsExactly("Pakistan side", "Afghan side");
        assertThat(known.sides().getLast().words()).contains("Afghanistan", "Afghan", "افغانستان");
        assertThat(known.actors()).isNotEmpty();
        assertThat(known.sources()).isNotEmpty();
    }

    private static void signIn(Role role) {
        SourceDesk.signIn(role);
        Screens.signIn(SourceDesk.as(role), role);
    }

    private static TextBox box() {
        return _get(TextBox.class, spec -> spec.withId("cell-text"));
    }

    private static void paste(String text) {
        write(box(), text);
    }

    private static <C extends AbstractField<C, String>> void write(C field, String text) {
        field.setValue(text);
        _fireValueChange(field);
    }

    /** The first row's field of that column. */
    private static Input field(String column) {
        return fields(column).getFirst();
    }

    private static List<Input> fields(String column) {
        return _find(Input.class).stream()
                .filter(input -> input.getId().orElse("").matches("log-\\d+-" + column))
                .toList();
    }

    private static void untick(int row) {
        var tick = Screens.within(rows().get(row).getElement())
                .filter(element -> !element.isTextNode() && "checkbox".equals(element.getAttribute("type")))
                .findFirst()
                .orElseThrow();
        tick.setProperty("checked", false);
    }

    private static List<LogRow> rows() {
        return _find(LogRow.class);
    }

    private static NativeButton button(String words) {
        return _find(UI.getCurrent(), NativeButton.class).stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words + " in: " + Screens.words()));
    }

    private static String words(String className) {
        return Screens.within(Screens.frame())
                .filter(element ->
                        !element.isTextNode() && element.getClassList().contains(className))
                .map(Screens::text)
                .reduce("", (one, other) -> one + " " + other);
    }

    private static int claims() {
        return SQL.fetchCount(CARGO_CLAIM);
    }

    private static int changes() {
        return SQL.fetchCount(DESK_CHANGE);
    }
}
