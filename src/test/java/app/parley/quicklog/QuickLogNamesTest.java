package app.parley.quicklog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.quicklog.QuickLogContext.KnownCrossing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of crossings: in every script, whether the situation lists them or not, and where one name is that of two. */
class QuickLogNamesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 28);

    @ParameterizedTest
    @CsvSource({
        "torkham, Torkham, طورخم, تورخم",
        "chaman, Chaman, چمن, چمن",
        "chaman, Spin Boldak, سپین بولدک, اسپین بولدک",
        "kharlachi, Kharlachi, خرلاچی, خرلاچي",
        "kharlachi, Dand Patan, ډنډ پټان, دند پتان",
        "ghulam-khan, Ghulam Khan, غلام خان, غلام‌خان",
        "angoor-adda, Angoor Adda, انگور اڈہ, انګور اډه",
        "badini, Badini, بادینی, بادیني",
        "arandu, Arandu, ارندو, ارنډو",
        "bin-shahi, Bin Shahi, بن شاہی, بن شاهي",
        "nawa-pass, Nawa Pass, ناوا پاس, ناوه پاس",
        "gursal, Gursal, گرسل, ګورسل",
        "bahramcha, Bahramcha, بہرام چاہ, بهرامچه"
    })
    void knowsACrossingInEveryScript(String crossing, String latin, String urdu, String pashtoOrDari) {
        for (String name : List.of(latin, urdu, pashtoOrDari)) {
            Reading reading = QuickLog.read(name + ": 40 trucks waiting, 25 Oct", bare());
            assertEquals(
                    crossing, reading.proposals().getFirst().cells().get("crossing_id"), () -> name + " " + reading);
        }
    }

    @Test
    void asksWhichOfTwoCrossingsANameMeans() {
        List<KnownCrossing> twins = List.of(
                new KnownCrossing("north-gate", "North Gate", List.of("Friendship Bridge"), null),
                new KnownCrossing("south-gate", "South Gate", List.of("Friendship Bridge"), null));
        Reading reading = QuickLog.read(
                "Friendship Bridge: 40 trucks waiting, 25 Oct",
                new QuickLogContext(twins, List.of(), List.of(), List.of(), TODAY));

        assertEquals(null, reading.proposals().getFirst().cells().get("crossing_id"));
        Ambiguity asked = reading.ambiguities().stream()
                .filter(ambiguity -> ambiguity.kind() == Ambiguity.Kind.CROSSING)
                .findFirst()
                .orElseThrow();
        assertEquals(
                Set.of("north-gate", "south-gate"),
                asked.choices().stream()
                        .map(choice -> choice.cells().get("crossing_id"))
                        .collect(Collectors.toSet()));
        assertEquals("Friendship Bridge", reading.text().substring(asked.start(), asked.end()));
    }

    /** The crossings that ship, with no names but their own. */
    private static QuickLogContext bare() {
        QuickLogContext shipped = ShippedContext.on(TODAY);
        List<KnownCrossing> crossings = shipped.crossings().stream()
                .map(crossing -> new KnownCrossing(crossing.id(), crossing.name(), List.of(), crossing.closedSince()))
                .toList();
        return new QuickLogContext(crossings, shipped.actors(), shipped.sources(), shipped.sides(), TODAY);
    }
}
