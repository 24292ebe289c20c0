package app.parley.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Most rows are invented: places A-Town, B-Town and C-Town are none. */
class StatedTotalsTest {
    private static final CrossingNames NAMES = new CrossingNames(Map.of(
            "a", List.of("A-Town"),
            "b", List.of("B-Town–Other Bank", "Old Bridge"),
            "c", List.of("C-Town"),
            "torkham", List.of("Torkham"),
            "chaman", List.of("Chaman–Spin Boldak")));

    private static final String FBR = """
            |2025-10-24|vehicles|495|Transit vehicles at Torkham and Chaman together|FBR|ary,express,br25;
            chaman|2025-10-25|vehicles|412|Transit vehicles|FBR|br25;
            torkham|2025-10-25|vehicles|83|Transit vehicles|FBR|br25;
            |2025-10-23|vehicles|500|Transit vehicles at Torkham and Chaman together|FBR|br23||about 500;
            |2025-10-23|vehicles|363|Import vehicles already cleared at four northern stations|FBR|br23;
            chaman|2025-10-23|vehicles|5|Import vehicles pending|FBR|br23,ary;
            chaman|2025-10-23|vehicles|25|Export vehicles pending|FBR|br23;
            torkham|2025-10-23|vehicles|255|Export vehicles inside terminal|FBR|br23,br25;
            torkham|2025-10-23|vehicles|24|Import vehicles at terminal|FBR|br23;
            torkham|2025-10-23|vehicles|200|Stranded on Jamrud–Landi Kotal road|FBR|br23,ary;
            torkham|2025-10-24|vehicles|23|Import vehicles awaiting declarations|FBR|ary,br25;
            chaman|2025-12-04|trucks|412|Waiting to cross|4th Pillar Post|4p;
            torkham|2025-12-04|trucks|83|Waiting to cross|4th Pillar Post|4p""";

    @Test
    void transitVehiclesOfOneDayMakeUpTheTotalOfTheDayBefore() {
        List<TotalSet> sets = find(FBR);

        assertThat(sets).singleElement().satisfies(set -> {
            assertThat(summary(set)).isEqualTo("495 = chaman 412 + torkham 83: 0 ADDS_UP []");
            assertThat(set.daysApart()).isEqualTo(1);
            assertThat(set.sharedSources()).extracting(source -> source.id()).containsExactly("br25");
            assertThat(set.kinds()).containsExactly(CargoKind.TRANSIT);
            assertThat(set.named()).containsExactly("chaman", "torkham");
        });
    }

    /** Columns: situation, total, parts, the set found or a dash. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "three parts, some elsewhere      # |2025-10-15|containers|100|Transit containers at ports and borders|P (X)|s # a|2025-10-15|containers|40|Transit|P (X)|s;b|2025-10-15|containers|20|Transit|P (X)|s;c|2025-10-15|containers|10|Transit|P (X)|s # 100 = a 40 + b 20 + c 10: 30 LEAVES []",
                "parts before the total           # |2025-10-16|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # 60 = a 40 + b 20: 0 ADDS_UP []",
                "parts exceed the total           # |2025-10-15|containers|50|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # 50 = a 40 + b 20: -10 EXCEEDS []",
                "another unit                     # |2025-10-15|trucks|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # -",
                "one part in another unit         # |2025-10-15|trucks|60|Transit, nationwide|P|s # a|2025-10-15|trucks|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # -",
                "two days apart                   # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-17|containers|40|Transit|P|s;b|2025-10-17|containers|20|Transit|P|s # -",
                "a day apart, no source shared    # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-16|containers|40|Transit|P|t;b|2025-10-16|containers|20|Transit|P|t # -",
                "same day, no source shared       # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|t;b|2025-10-15|containers|20|Transit|P|t # 60 = a 40 + b 20: 0 ADDS_UP []",
                "one part on another day          # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-19|containers|20|Transit|P|s # -",
                "parts of two days                # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-16|containers|20|Transit|P|s # 60 = a 40 + b 20: 0 ADDS_UP [DAYS]",
                "another speaker                  # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|Q|s;b|2025-10-15|containers|20|Transit|Q|s # -",
                "another chapter of the chamber   # |2025-10-15|containers|60|Transit, nationwide|PAJCCI (M)|s # a|2025-10-15|containers|40|Transit|PAJCCI Kabul (A)|s;b|2025-10-15|containers|20|Transit|PAJCCI Kabul (A)|s # -",
                "another person of it             # |2025-10-15|containers|60|Transit, nationwide|P (M)|s # a|2025-10-15|containers|40|Transit|P (A)|s;b|2025-10-15|containers|20|Transit|P (A)|s # 60 = a 40 + b 20: 0 ADDS_UP [SPEAKER]",
                "the same name, other letters     # |2025-10-15|containers|60|Transit, nationwide|FBR|s # a|2025-10-15|containers|40|Transit|fbr via Dawn|s;b|2025-10-15|containers|20|Transit|F.B.R.|s # 60 = a 40 + b 20: 0 ADDS_UP []",
                "a name and its acronym           # |2025-10-15|containers|60|Transit, nationwide|FBR|s # a|2025-10-15|containers|40|Transit|Federal Board of Revenue (FBR)|s;b|2025-10-15|containers|20|Transit|fbr via Dawn|s # 60 = a 40 + b 20: 0 ADDS_UP []",
                "a likely acronym                 # |2025-10-15|containers|60|Transit, nationwide|FBR|s # a|2025-10-15|containers|40|Transit|Federal Board of Revenue|s;b|2025-10-15|containers|20|Transit|FBR|s # 60 = a 40 + b 20: 0 ADDS_UP [SPEAKER]",
                "nobody named, one source         # |2025-10-15|containers|60|Transit, nationwide||s # a|2025-10-15|containers|40|Transit||s;b|2025-10-15|containers|20|Transit||s # 60 = a 40 + b 20: 0 ADDS_UP [SPEAKER]",
                "nobody named, other sources      # |2025-10-15|containers|60|Transit, nationwide||s # a|2025-10-15|containers|40|Transit||t;b|2025-10-15|containers|20|Transit||t # -",
                "another kind                     # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Import|P|s;b|2025-10-15|containers|20|Export|P|s # -",
                "cleared and waiting              # |2025-10-15|containers|60|Import containers already cleared, nationwide|P|s # a|2025-10-15|containers|40|Import, pending|P|s;b|2025-10-15|containers|20|Import, pending|P|s # -",
                "kind not said at the crossings   # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40||P|s;b|2025-10-15|containers|20|Held|P|s # 60 = a 40 + b 20: 0 ADDS_UP [KIND]",
                "kind said nowhere                # |2025-10-15|trucks|60|Waiting|P|s # a|2025-10-15|trucks|40||P|s;b|2025-10-15|trucks|20||P|s # 60 = a 40 + b 20: 0 ADDS_UP [KIND]",
                "kind said nowhere, but where     # |2025-10-15|trucks|60|At A-Town and Old Bridge|P|s # a|2025-10-15|trucks|40||P|s;b|2025-10-15|trucks|20||P|s # 60 = a 40 + b 20: 0 ADDS_UP []",
                "a crossing that is not named     # |2025-10-15|trucks|60|At A-Town and Other Bank|P|s # a|2025-10-15|trucks|40||P|s;b|2025-10-15|trucks|20||P|s;c|2025-10-15|trucks|9||P|s # 60 = a 40 + b 20: 0 ADDS_UP []",
                "a port alone                     # |2025-10-15|containers|60|Transit at Karachi port|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # -",
                "some place                       # |2025-10-15|containers|60|Transit at Karachi|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # 60 = a 40 + b 20: 0 ADDS_UP [PLACE]",
                "opposite sides                   # |2025-10-15|containers|60|Transit, nationwide|P|s|Pakistan side # a|2025-10-15|containers|40|Transit|P|s|Afghan side;b|2025-10-15|containers|20|Transit|P|s|Afghan side # -",
                "one crossing only                # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s # -",
                "told again by another outlet     # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s;a|2025-10-15|containers|40|Transit containers|P via T|t # 60 = a 40 + b 20: 0 ADDS_UP []",
                "told again the day after         # |2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s;a|2025-10-16|containers|45|Transit|P|s # 60 = a 40 + b 20: 0 ADDS_UP []",
                "several counts at a crossing     # |2025-10-19|containers|900|Transit, nationwide|P|s # a|2025-10-19|containers|217|Transit held|P|s;a|2025-10-19|containers|422|Transit|P|s;a|2025-10-19|containers|74|Transit in yard|P|s;b|2025-10-19|containers|300|Transit|P|s # 900 = a 74-422 + b 300: 178-526 LEAVES [SEVERAL_COUNTS]",
                "a total told twice               # |2025-10-15|containers|60|Transit, nationwide|P|s;|2025-10-15|containers|60|Transit in the country|P|t # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # 60 = a 40 + b 20: 0 ADDS_UP []",
                "the total of the parts' own day  # |2025-10-14|containers|70|Transit, nationwide|P|s;|2025-10-15|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # 60 = a 40 + b 20: 0 ADDS_UP []",
                "ranges                           # |2025-10-15|containers|600-700|Transit, nationwide|P|s # a|2025-10-15|containers|400|Transit|P|s;b|2025-10-15|containers|150-250|Transit|P|s # 600-700 = a 400 + b 150-250: -50-150 MAY_ADD_UP []",
                "an open total                    # |2025-10-15|containers|6500+|Transit, nationwide|P|s # a|2025-10-15|containers|400|Transit|P|s;b|2025-10-15|containers|100|Transit|P|s # 6500+ = a 400 + b 100: 6000+ LEAVES []",
                "an open part                     # |2025-10-15|containers|600|Transit, nationwide|P|s # a|2025-10-15|containers|400+|Transit|P|s;b|2025-10-15|containers|100|Transit|P|s # 600 = a 400+ + b 100: ..100 MAY_ADD_UP []",
                "words only                       # |2025-10-15|containers||Transit, nationwide|P|s # a|2025-10-15|containers|400|Transit|P|s;b|2025-10-15|containers|100|Transit|P|s # -",
                "a month                          # |2025-10|containers|60|Transit, nationwide|P|s # a|2025-10|containers|40|Transit|P|s;b|2025-10|containers|20|Transit|P|s # 60 = a 40 + b 20: 0 ADDS_UP [VAGUE_DATE]",
                "a month and a day in it          # |2025-10|containers|60|Transit, nationwide|P|s # a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s # -",
                "undated                          # ||containers|60|Transit, nationwide|P|s # a||containers|40|Transit|P|s;b||containers|20|Transit|P|s # -",
                "a slip of the pen                # |2025-10-15|containers|9000000000000000000|Transit, nationwide|P|s # a|2025-10-15|containers|9000000000000000000|Transit|P|s;b|2025-10-15|containers|9000000000000000000|Transit|P|s # -",
                "no zero is missing               # |2025-10-15|vehicles|23|Import vehicles, nationwide|P|s # a|2025-10-15|vehicles|23|Import vehicles|P|s;b|2025-10-15|vehicles|0|No import vehicle|P|s # 23 = a 23 + b 0: 0 ADDS_UP []",
            })
    void totalsAreHeldAgainstPartsThatBelongToThem(String situation, String totals, String parts, String found) {
        List<CargoReport> claims = CargoReportRows.of(totals + ";" + parts);
        List<TotalSet> sets = StatedTotals.find(claims, NAMES);

        assertThat(sets.stream().map(StatedTotalsTest::summary))
                .as(situation)
                .isEqualTo(found == null ? List.of() : List.of(found));
        List<CargoReport> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(StatedTotals.find(shuffled, NAMES)).as(situation).isEqualTo(sets);
    }

    @Test
    void twoTotalsAsNearAsEachOtherAreInDoubt() {
        assertThat(find("""
                        |2025-10-15|containers|60|Transit, nationwide|P|s;
                        |2025-10-15|containers|65|Transit, nationwide|P|s;
                        a|2025-10-15|containers|40|Transit|P|s;b|2025-10-15|containers|20|Transit|P|s"""))
                .hasSize(2)
                .allSatisfy(set -> assertThat(set.doubts()).containsExactly(TotalSet.Doubt.ANOTHER_TOTAL));
    }

    @Test
    void aRoundedCountIsKnownAsSuch() {
        String parts = "a|2025-10-15|containers|40|Transit|P|s||%s;b|2025-10-15|containers|20|Transit|P|s||20";
        String total = "|2025-10-15|containers|60|Transit, nationwide|P|s||60;";

        assertThat(find(total + parts.formatted("nearly 40"))).singleElement().matches(TotalSet::about);
        assertThat(find(total + parts.formatted("40"))).singleElement().matches(set -> !set.about());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FBR                   | fbr                            | SAME
                    FBR                   | FBR via Nukta                  | SAME
                    PAJCCI (Junaid Makda) | PAJCCI                         | SAME
                    FBR                   | Federal Board of Revenue (FBR) | SAME
                    PAJCCI (Junaid Makda) | PAJCCI (Khan Jan Alokozay)     | PERHAPS
                    FBR                   | Federal Board of Revenue       | PERHAPS
                    PAJCCI (Junaid Makda) | PAJCCI Kabul (Alokozay)        | OTHER
                    PAJCCI (Junaid Makda) | PAJCCI and officials           | OTHER
                    Customs officials     | Pakistan Customs               | OTHER
                    FBR                   |                                | OTHER
                    """)
    void speakersAreToldApart(String one, String other, Speaker.Likeness likeness) {
        assertThat(Speaker.of(one).likeness(Speaker.of(other))).isEqualTo(likeness);
        assertThat(Speaker.of(other).likeness(Speaker.of(one))).isEqualTo(likeness);
    }

    private static List<TotalSet> find(String rows) {
        return StatedTotals.find(CargoReportRows.of(rows), NAMES);
    }

    private static String summary(TotalSet set) {
        String parts = set.parts().stream()
                .map(part -> part.crossing() + " " + range(part.count()))
                .reduce((one, next) -> one + " + " + next)
                .orElse("");
        return range(set.check().stated()) + " = " + parts + ": "
                + range(set.check().difference()) + " " + set.check().outcome() + " " + set.doubts();
    }

    private static String range(CountRange range) {
        if (range.isExact()) {
            return String.valueOf(range.low());
        }
        if (range.low() == null) {
            return ".." + range.high();
        }
        return range.high() == null ? range.low() + "+" : range.low() + "-" + range.high();
    }
}
