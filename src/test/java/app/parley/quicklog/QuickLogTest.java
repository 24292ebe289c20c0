package app.parley.quicklog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.quicklog.Ambiguity.Choice;
import app.parley.quicklog.Mark.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor is shown beside the records: marks, questions with their choices, sums, and what was not understood. */
class QuickLogTest {
    private static final QuickLogContext CONTEXT = ShippedContext.on(LocalDate.of(2025, 10, 28));

    @Test
    void marksEveryPartWithWhatItWasReadAs() {
        Reading reading = read("Torkham: about 23 import vehicles; Chaman 4-5. FBR, 25 Oct");

        assertEquals(
                List.of(
                        "CROSSING Torkham torkham",
                        "COUNT about 23 23..23",
                        "TRAFFIC import import",
                        "UNIT vehicles vehicles",
                        "CROSSING Chaman chaman",
                        "RANGE 4-5 4..5",
                        "SPEAKER FBR FBR",
                        "DATE 25 Oct 2025-10-25"),
                reading.marks().stream()
                        .map(mark -> mark.what() + " " + reading.text().substring(mark.start(), mark.end()) + " "
                                + mark.value())
                        .toList());
    }

    @Test
    void aRecordRestsOnTheMarksThatMakeIt() {
        Reading reading = read("Torkham: 23 import vehicles, 255 export. FBR, 25 Oct");

        List<What> first = reading.proposals().getFirst().marks().stream()
                .map(mark -> reading.marks().get(mark).what())
                .toList();
        assertEquals(List.of(What.CROSSING, What.COUNT, What.TRAFFIC, What.UNIT, What.SPEAKER, What.DATE), first);
    }

    @Test
    void keepsTheWordsOfACountAndWhatItCounts() {
        Map<String, String> cells =
                read("nearly 400 import trucks with cement are stuck on the Pakistani side at Torkham")
                        .proposals()
                        .getFirst()
                        .cells();

        assertEquals("nearly 400", cells.get("count_text"));
        assertEquals("Pakistan side", cells.get("side"));
        assertTrue(cells.getOrDefault("cargo_note", "").contains("import trucks with cement"), cells::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Total 278 vehicles at Torkham: 23 import, 255 export; 0; 0",
                "Total 300 vehicles at Torkham: 23 import, 255 export; 22; 22",
                "Torkham 83 vehicles, Chaman 412, total 495; 0; 0",
                "In all 1391 containers: 500 at Chaman, 400-450 at Torkham; 441; 491"
            })
    void holdsAStatedTotalAgainstItsParts(String text, long low, long high) {
        SumCheck sum = read(text).sums().getFirst();

        assertEquals(low, sum.differenceLow());
        assertEquals(high, sum.differenceHigh());
        assertEquals(low == 0 && high == 0, sum.addsUp());
    }

    @Test
    void neverAddsUpUnlikeUnits() {
        Reading reading = read("Torkham: 23 vehicles, 255 containers, 90 tonnes. Total 368 vehicles");

        assertEquals(List.of(), reading.sums());
        assertEquals(4, reading.proposals().size());
    }

    @Test
    void saysThatPartsAreOnlySomeOfTheirTotal() {
        Reading reading = read("Total 500 trucks at Torkham, including 100 import and 200 export trucks");

        assertTrue(reading.sums().getFirst().some());
        assertEquals(200, reading.sums().getFirst().differenceLow());
    }

    @Test
    void worksOutTheFirstClosedDayAndSaysSo() {
        Proposal closed = read("Torkham remains closed for the 14th consecutive day, 25 October")
                .proposals()
                .getFirst();

        assertEquals("2025-10-12", closed.cells().get("from"));
        assertEquals("2025-10-25", closed.cells().get("to"));
        assertEquals(List.of("from"), closed.workedOut());
    }

    @Test
    void saysThatTheDayCountAndTheDatesDoNotFit() {
        Reading reading = read("Torkham closed since 12 October, for the 20th day, 25 October");

        Ambiguity open = only(reading, Ambiguity.Kind.DAY_COUNT);
        assertEquals(Map.of("to", "2025-10-31"), open.choices().getFirst().cells());
    }

    @Test
    void offersTheKnownStartOfWhatIsSoStill() {
        Reading reading = read("Torkham still closed, 25 Oct");

        Ambiguity open = only(reading, Ambiguity.Kind.SINCE);
        assertEquals(
                List.of(Map.of("from", "2025-10-12"), Map.of("from", "2025-10-25")),
                open.choices().stream().map(Choice::cells).toList());
        assertEquals(List.of(0), open.choices().getFirst().proposals());
    }

    @Test
    void offersACrossingOfANearNameAndDoesNotTakeIt() {
        Reading reading = read("Torkhum 40 trucks, 25 Oct");

        Ambiguity open = only(reading, Ambiguity.Kind.CROSSING);
        assertEquals("Torkhum", reading.text().substring(open.start(), open.end()));
        assertEquals(List.of(new Choice("", Map.of("crossing_id", "torkham"), List.of(0))), open.choices());
    }

    @Test
    void offersBothReadingsOfADateInFigures() {
        Reading reading = read("Chaman: 300 trucks waiting, 5/10");

        assertEquals(
                List.of(Map.of("reported_on", "2025-10-05"), Map.of("reported_on", "2025-05-10")),
                only(reading, Ambiguity.Kind.DATE).choices().stream()
                        .map(Choice::cells)
                        .toList());
    }

    @Test
    void offersWhatADeniedSentenceDeniesButWhatANegatedOneMayMean() {
        Choice denied = only(read("FBR denied that Torkham was closed on 25 October"), Ambiguity.Kind.DENIED)
                .choices()
                .getFirst();
        List<Choice> negated =
                only(read("Chaman has not reopened"), Ambiguity.Kind.NEGATED).choices();

        assertEquals(Proposal.STATUS, denied.file());
        assertEquals("closed", denied.cells().get("status"));
        assertEquals(
                List.of("closed"),
                negated.stream().map(choice -> choice.cells().get("status")).toList());
    }

    @Test
    void aHighestNumberAloneIsNoRange() {
        Reading reading = read("up to 200 trucks waiting at Chaman, 20 Oct");

        assertTrue(!reading.proposals().getFirst().cells().containsKey("count_max"));
        assertEquals("up to 200", reading.proposals().getFirst().cells().get("count_text"));
        assertEquals(2, only(reading, Ambiguity.Kind.HIGH_ONLY).choices().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Torkham 83 vehicles, 25 Oct http://brecorder.com/news/40389285/istanbul-talks-continue-between-pakistan-and-afghanistan/?utm_source=x; brecorder-1026",
                "Torkham 83 vehicles, 25 Oct brecorder-1026; brecorder-1026",
                "Torkham 83 vehicles (brecorder-1026, dawn-1031); brecorder-1026|dawn-1031"
            })
    void findsASourceByItsAddressOrId(String text, String sources) {
        assertEquals(sources, read(text).proposals().getFirst().cells().get("source_ids"));
    }

    @Test
    void asksWhichArticleOfAPublisher() {
        Reading reading = read("Torkham 83 transit vehicles, Business Recorder, 25 Oct");

        List<String> ids = only(reading, Ambiguity.Kind.SOURCE).choices().stream()
                .map(choice -> choice.cells().getOrDefault("source_ids", ""))
                .toList();
        assertTrue(ids.contains("brecorder-1026"), ids::toString);
        assertEquals("Business Recorder", reading.proposals().getFirst().cells().get("claim_by"));
    }

    @Test
    void listsWhatItDidNotUnderstand() {
        Reading reading =
                read("Torkham 83 vehicles on 25 Oct. Tomatoes cost 600 rupees a kilo; see https://example.org/a");

        String left = String.join(
                "|",
                reading.notUnderstood().stream()
                        .map(span -> reading.text().substring(span.start(), span.end()))
                        .toList());
        assertTrue(
                left.contains("cost 600 rupees") && left.contains("kilo") && left.contains("https://example.org/a"),
                left);
    }

    @Test
    void aTextWithNothingInItReadsAsNothing() {
        assertEquals(new Reading("", List.of(), List.of(), List.of(), List.of(), List.of()), read(""));
        assertEquals(List.of(), read(" \n\u200f ").marks());
    }

    private static Reading read(String text) {
        return QuickLog.read(text, CONTEXT);
    }

    private static Ambiguity only(Reading reading, Ambiguity.Kind kind) {
        List<Ambiguity> of = reading.ambiguities().stream()
                .filter(ambiguity -> ambiguity.kind() == kind)
                .toList();
        assertEquals(1, of.size(), () -> reading.ambiguities().toString());
        return of.getFirst();
    }
}
