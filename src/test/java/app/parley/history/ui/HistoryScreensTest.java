package app.parley.history.ui;

import static app.parley.sql.Tables.CONFIRMATION;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.account.Role;
import app.parley.desk.Change;
import app.parley.desk.Desk;
import app.parley.desk.DeskQuery;
import app.parley.desk.Publishing;
import app.parley.dossier.DossierFile;
import app.parley.history.HistoryDesk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/** What became of records, for everybody and for those who write. */
@SpringBootTest
@ContextConfiguration(initializers = HistoryDesk.class)
class HistoryScreensTest {
    private static final String HERE = "?situation=pak-afg-2025";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private DeskQuery queries;

    @Autowired
    private Publishing publishing;

    private static int made;
    private Map<String, String> cells = Map.of();
    private String record = "";

    @BeforeEach
    void open() {
        HistoryDesk.signIn("publisher", Role.PUBLISHER);
        made++;
        cells = Map.of(
                "crossing_id", "torkham",
                "from", "1990-01-01",
                "to", "1990-01-02",
                "status", "closed",
                "claim_by", "Invented speaker " + made,
                "source_ids", "dunya-1025");
        int situation = HistoryDesk.situation();
        Change made = HistoryDesk.publish(
                desk, publishing, desk.begin(situation, DossierFile.CROSSING_STATUS, cells), cells, "");
        record = Objects.requireNonNull(made.recordId());
        HistoryDesk.publish(
                desk,
                publishing,
                desk.edit(situation, DossierFile.CROSSING_STATUS, record),
                HistoryDesk.with(cells, "status", "restricted"),
                "Misread");
        Screens.start(context);
        Screens.signIn(Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()), Role.PUBLISHER);
    }

    @AfterEach
    void close() {
        Screens.stop();
        HistoryDesk.signOut();
    }

    @Test
    void publicReadsWhatWasCorrectedAndWhyAndNotByWhom() {
        HistoryDesk.signOut();
        Screens.open("corrections" + HERE);

        assertThat(first("version"))
                .contains(
                        "Correction",
                        "Claim about a crossing: Torkham",
                        "Reason: Misread",
                        "Status",
                        "Closed",
                        "Restricted")
                .doesNotContain("publisher");
        assertThat(hrefs()).contains("crossings/torkham").anyMatch(href -> href.startsWith("api/v1/corrections.atom"));
        assertThat(Screens.within(Screens.frame())
                        .filter(element ->
                                !element.isTextNode() && element.getTag().equals("footer"))
                        .map(Screens::text))
                .singleElement()
                .satisfies(footer -> assertThat(footer).contains("Corrections and retractions"));
    }

    @Test
    void retractionShowsWhatItSaidAndTheFilterFindsIt() {
        Change back = desk.retract(HistoryDesk.situation(), DossierFile.CROSSING_STATUS, record);
        publishing.publish(back.id(), back.revision(), "Invented all along");
        HistoryDesk.signOut();
        Screens.open("corrections" + HERE + "&kind=retraction&file=crossing_status");

        assertThat(Screens.words()).doesNotContain("Reason: Misread");
        assertThat(first("version")).contains("Retraction", "Invented all along", "Invented speaker");
        assertThat(_find(NativeDetails.class).stream().map(NativeDetails::getSummaryText))
                .contains("What it said");
    }

    @Test
    void historyTellsVersionsAndOffersToRestoreTheEarlier() {
        Screens.open("desk/records/crossing_status/" + record + HERE);

        assertThat(parts("version").map(Screens::text).toList()).hasSize(2).satisfies(versions -> {
            assertThat(versions.getFirst())
                    .contains("Changed", "by The publisher", "Misread", "Published now")
                    .doesNotContain("Restore");
            assertThat(versions.getLast()).contains("First published", "Restore this version", "Torkham");
        });
        _click(_find(NativeButton.class, spec -> spec.withText("Restore this version"))
                .getFirst());

        Change begun = queries.ofRecord(HistoryDesk.situation(), DossierFile.CROSSING_STATUS, record)
                .getFirst();
        assertThat(begun.cells()).isEqualTo(cells);
        assertThat(begun.reason()).startsWith("Restored the version of ");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("desk/changes/" + begun.id());
    }

    @Test
    void retractedRecordIsRestoredUnderItsAddress() {
        Change back = desk.retract(HistoryDesk.situation(), DossierFile.CROSSING_STATUS, record);
        publishing.publish(back.id(), back.revision(), "Invented all along");
        Screens.open("desk/records/crossing_status/" + record + HERE);
        assertThat(Screens.words()).contains("This record is not published");
        assertThat(hrefs()).noneMatch(href -> href.contains("/edit/"));

        _click(_find(NativeButton.class, spec -> spec.withText("Restore this version"))
                .getFirst());
        Change begun = queries.ofRecord(HistoryDesk.situation(), DossierFile.CROSSING_STATUS, record)
                .getFirst();
        publishing.publish(begun.id(), begun.revision(), "After all");
        Screens.open("desk/records/crossing_status/" + record + HERE);

        assertThat(first("version")).contains("Published again", "Published now");
        assertThat(hrefs()).anyMatch(href -> href.startsWith("desk/changes/edit/crossing_status/" + record));
    }

    @Test
    void openChangesOfTheRecordAreThereToo() {
        desk.edit(HistoryDesk.situation(), DossierFile.CROSSING_STATUS, record);
        Screens.open("desk/records/crossing_status/" + record + HERE);
        assertThat(first("open-changes")).contains("Correction", "Draft of The publisher");
    }

    @Test
    void whatIsNoRecordIsSaidToBeNone() {
        Screens.open("desk/records/closures/no-such" + HERE);
        assertThat(Screens.words()).contains("There never was such a record");
        Screens.open("desk/records/nonsense/no-such" + HERE);
        assertThat(Screens.words()).doesNotContain("There never was such a record");
    }

    @Test
    void creditOfASourceIsToldInWords() {
        HistoryDesk.publish(
                desk,
                publishing,
                desk.edit(HistoryDesk.situation(), DossierFile.CROSSING_STATUS, record),
                HistoryDesk.with(
                        HistoryDesk.with(cells, "status", "restricted"), "source_ids", "dunya-1025:3:disputes"),
                "Rated");
        Screens.open("corrections" + HERE);
        assertThat(first("version")).contains("(credibility 3, disputes it)").doesNotContain("dunya-1025");
    }

    @Test
    void thoseWhoWriteFindChangeAndHistoryBesideEachFactAndOthersDoNot() {
        Map<String, String> shown = Map.of(
                "crossings/torkham", "closures/cl-torkham-trade crossings/torkham cargo_reports/ crossing_status/",
                "talks/r2-istanbul", "rounds/r2-istanbul delegates/ delegations/",
                "sources/dunya-1025", "sources/dunya-1025");
        shown.forEach((path, records) -> {
            Screens.open(path + HERE);
            for (String one : records.split(" ")) {
                assertThat(hrefs())
                        .as("%s on %s", one, path)
                        .anyMatch(href -> href.startsWith("desk/changes/edit/" + one))
                        .anyMatch(href -> href.startsWith("desk/records/" + one));
            }
        });
        Screens.open("crossings/torkham" + HERE + "&asOf=" + java.time.Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(hrefs()).noneMatch(href -> href.startsWith("desk/changes/edit/"));

        for (Role role : List.of(Role.VIEWER, Role.ANALYST)) {
            HistoryDesk.signIn(role.code(), role);
            Screens.open("talks/r2-istanbul" + HERE);
            Screens.open("crossings/torkham" + HERE);
            assertThat(hrefs()).as("%s", role).noneMatch(href -> href.startsWith("desk/"));
            assertThat(_find(NativeButton.class, spec -> spec.withText("Still so")))
                    .isEmpty();
        }
    }

    @Test
    void oneTapConfirmsAndTheNextTakesItBack() {
        Screens.open("crossings/torkham" + HERE);
        long before = confirmations();
        _click(_find(NativeButton.class, spec -> spec.withText("Still so")).getFirst());
        assertThat(confirmations()).isEqualTo(before + 1);
        assertThat(first("still-so")).contains("Confirmed at", "all traffic, still so", "Add a source");

        _click(_find(NativeButton.class, spec -> spec.withText("Undo")).getFirst());
        assertThat(confirmations()).isEqualTo(before);
        assertThat(first("still-so")).contains("Taken back.", "Still so");
    }

    @Test
    void editorHandsAConfirmationIn() {
        HistoryDesk.signIn("editor", Role.EDITOR);
        Screens.open("crossings/torkham" + HERE);
        long before = confirmations();
        int waiting = queries.queue(HistoryDesk.situation()).inReviewCount();
        _click(_find(NativeButton.class, spec -> spec.withText("Still so")).getFirst());
        assertThat(first("still-so")).contains("Handed in for review");
        assertThat(queries.queue(HistoryDesk.situation()).inReviewCount()).isEqualTo(waiting + 1);
        _click(_find(NativeButton.class, spec -> spec.withText("Undo")).getFirst());
        assertThat(queries.queue(HistoryDesk.situation()).inReviewCount()).isEqualTo(waiting);
        assertThat(confirmations()).isEqualTo(before);
    }

    private static long confirmations() {
        return HistoryDesk.DATABASE
                .sql()
                .fetchCount(
                        CONFIRMATION,
                        CONFIRMATION.CROSSING_ID.cast(String.class).eq("torkham"));
    }

    private static String first(String className) {
        return parts(className)
                .findFirst()
                .map(Screens::text)
                .orElseThrow(() -> new AssertionError(className + " is not in: " + Screens.words()));
    }

    private static Stream<Element> parts(String className) {
        return Screens.within(Screens.frame())
                .filter(element ->
                        !element.isTextNode() && element.getClassList().contains(className));
    }

    private static List<String> hrefs() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
