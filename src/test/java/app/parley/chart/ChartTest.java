package app.parley.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.ScreenTest;
import app.parley.Screens;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Invented values, of nowhere. */
class ChartTest extends ScreenTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 25);
    private static final SourceRef SOURCE =
            new SourceRef("one", "Invented article", "Invented Post", "https://example.org/a", "C", "26 Oct 2025");

    @Test
    void tableHoldsEveryValueThatIsDrawnAndThoseThatCannotBe() {
        NativeDetails details = within(new Chart(overDays(), texts()))
                .filter(part -> part.hasClassName("chart-values"))
                .map(NativeDetails.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(details.getContent()).isNull();

        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));

        assertThat(rowsOf(details.getElement()))
                .containsExactly(
                        "Date Low Best High Who says so, and of what Source",
                        "Stranded now",
                        "12 Oct 2025 \u2013 19 Oct 2025 Low 400 Best 400 High 400",
                        "20 Oct 2025 Low not stated",
                        "21 Oct 2025 \u2013 25 Oct 2025 Low 1,500 Best no single figure High open above",
                        "Claims",
                        "October 2025 Low 4,000 Best no single figure High 5,000 Who says so, and of what Somebody"
                                + " Source C Invented article Invented Post, 26 Oct 2025",
                        "25 Oct 2025 Low not stated Who says so, and of what hundreds");
    }

    @Test
    void gapIsSentAsNothingAndNeverAsZero() {
        JsonNode items = message(overDays()).path("series").path(0).path("items");

        assertThat(items.path(1).path("low").isNull()).isTrue();
        assertThat(items.path(1).path("best").isNull()).isTrue();
        assertThat(items.path(1).path("high").isNull()).isTrue();
        assertThat(items.path(2).path("low").asLong()).isEqualTo(1500);
        assertThat(items.path(2).path("high").isNull()).isTrue();
    }

    @Test
    void valueIsToldWithUnitDateAtItsPrecisionAndSpeaker() {
        JsonNode point =
                message(overDays()).path("series").path(1).path("items").path(0);

        assertThat(point.path("from").asString()).isEqualTo("2025-10-01");
        assertThat(point.path("to").asString()).isEqualTo("2025-10-31");
        assertThat(point.path("told").valueStream().map(JsonNode::asString))
                .containsExactly("4,000\u20135,000 vehicles", "October 2025", "Claims", "Somebody");
    }

    @Test
    void pictureCarriesItsSourcesAndItsDay() {
        assertThat(message(overDays()).path("foot").valueStream().map(JsonNode::asString))
                .containsExactly("Read with care.", "Sources: Invented Post", "As recorded for 25 Oct 2025.");
    }

    @Test
    void drawingIsSummedUpForThoseWhoDoNotSeeIt() {
        assertThat(message(overDays()).path("summary").asString())
                .isEqualTo(
                        "Stranded vehicles, in vehicles. 3 values. The last: October 2025, 4,000\u20135,000 vehicles.");
    }

    @Test
    void csvHoldsTheSameValues() {
        assertThat(ChartCsv.of(overDays(), texts()))
                .isEqualTo(String.join(
                        "\r\n",
                        "series,category,date,until,low,best,high,unit,said,sources",
                        "Stranded now,,2025-10-12,2025-10-19,400,400,400,vehicles,,",
                        "Stranded now,,2025-10-20,2025-10-20,,,,vehicles,,",
                        "Stranded now,,2025-10-21,2025-10-25,1500,,,vehicles,,",
                        "Claims,,2025-10,,4000,,5000,vehicles,Somebody,\"Invented article, Invented Post, 26 Oct 2025,"
                                + " https://example.org/a\"",
                        "Claims,,2025-10-25,,,,,vehicles,hundreds,",
                        ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1          | '=1+1",
                "+49           | '+49",
                "-2            | '-2",
                "@SUM(A1)      | '@SUM(A1)",
                "a=b           | a=b",
                "say \"so\"    | \"say \"\"so\"\"\"",
                "=a,b          | \"'=a,b\"",
            })
    void wordsThatAreFormulasAreNeutral(String said, String cell) {
        ChartSpec spec = ChartSpec.of("Title", "vehicles", new Axis.Days(DAY, DAY), DAY, "name")
                .withSeries(List.of(points(new Datum(PartialDate.of(DAY), Amount.exactly(-5), said, List.of()))));

        assertThat(ChartCsv.of(spec, texts()).lines().skip(1))
                .containsExactly("Claims,,2025-10-25,,-5,-5,-5,vehicles," + cell + ",");
    }

    @Test
    void barsAreNamedByTheirCategory() {
        ChartSpec spec = ChartSpec.of(
                        "Days",
                        "days",
                        new Axis.Categories("Month", List.of("October", "November"), false),
                        DAY,
                        "days")
                .withSeries(List.of(
                        bars("Open", Amount.exactly(11), Amount.NONE),
                        bars("Closed", Amount.exactly(20), Amount.exactly(0.5))));

        assertThat(rowsOf(new ChartTable(spec, new ChartWords(texts())).getElement()))
                .containsExactly(
                        "Month Low Best High",
                        "Open",
                        "October Low 11 Best 11 High 11",
                        "November Low not stated",
                        "Closed",
                        "October Low 20 Best 20 High 20",
                        "November Low 0.5 Best 0.5 High 0.5");
        assertThat(ChartCsv.of(spec, texts()).lines().skip(1))
                .containsExactly(
                        "Open,October,,,11,11,11,days,,",
                        "Open,November,,,,,,days,,",
                        "Closed,October,,,20,20,20,days,,",
                        "Closed,November,,,0.5,0.5,0.5,days,,");
    }

    @Test
    void whatCannotBeDrawnTruthfullyIsRefused() {
        ChartSpec days = ChartSpec.of("Title", "vehicles", new Axis.Days(DAY, DAY), DAY, "name");
        Datum value = Datum.from(DAY, Amount.exactly(1));

        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(5.0, null, 4.0));
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.exactly(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> stepped(DAY, value, value));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stepped(DAY, new Datum(PartialDate.parse("2025-10"), Amount.NONE, "", List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Series.Bars("Ranges", Series.Tone.ONE, "all", List.of(Datum.of(Amount.atLeast(3)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.withSeries(List.of(bars("Open", Amount.exactly(1)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartSpec.of("Title", "vehicles", new Axis.Days(DAY, DAY), DAY, "../name"));
    }

    @Test
    void filesAreNamedByThingAndDay() {
        assertThat(overDays().fileName("csv")).isEqualTo("torkham-stranded-vehicles-2025-10-25.csv");
    }

    private static ChartSpec overDays() {
        Series line = stepped(
                DAY,
                Datum.from(LocalDate.of(2025, 10, 12), Amount.exactly(400)),
                Datum.from(LocalDate.of(2025, 10, 20), Amount.NONE),
                Datum.from(LocalDate.of(2025, 10, 21), Amount.atLeast(1500)));
        Series claims = points(
                new Datum(PartialDate.parse("2025-10"), Amount.between(4000, 5000), "Somebody", List.of(SOURCE)),
                new Datum(PartialDate.of(DAY), Amount.NONE, "hundreds", List.of()));
        return ChartSpec.of(
                        "Stranded vehicles",
                        "vehicles",
                        new Axis.Days(LocalDate.of(2025, 10, 1), DAY),
                        DAY,
                        "torkham-stranded-vehicles")
                .withSeries(List.of(line, claims))
                .withNotes(List.of("Read with care."));
    }

    private static Series stepped(LocalDate until, Datum... values) {
        return new Series.Line("Stranded now", Series.Tone.INK, true, until, List.of(values));
    }

    private static Series points(Datum... values) {
        return new Series.Points("Claims", Series.Tone.ONE, Series.Shape.CIRCLE, List.of(values));
    }

    private static Series bars(String name, Amount... amounts) {
        return new Series.Bars(
                name,
                Series.Tone.ONE,
                null,
                List.of(amounts).stream().map(Datum::of).toList());
    }

    private static JsonNode message(ChartSpec spec) {
        return new ChartMessage(spec, new ChartWords(texts())).json();
    }

    private static Texts texts() {
        return Texts.of(Locale.ENGLISH);
    }

    private static List<String> rowsOf(Element element) {
        return Screens.within(element)
                .filter(part -> !part.isTextNode() && part.getTag().equals("tr"))
                .map(Screens::text)
                .map(row -> row.replaceAll("( (Low|Best|High|Who says so, and of what|Source) \u2013)+$", ""))
                .map(row -> row.replaceAll("( (Best|High|Who says so, and of what|Source) \u2013)+", ""))
                .toList();
    }
}
