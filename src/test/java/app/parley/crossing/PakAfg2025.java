package app.parley.crossing;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shipped situation's assessed closures, all of them, and its claims for three crossings, cut to what rules read. */
final class PakAfg2025 {

    private static final String CLOSURES = """
            cl-torkham-trade, torkham, import|export|transit, both, 2025-10-12, -, closed
            cl-torkham-people, torkham, pedestrian, both, 2025-10-12, -, closed
            cl-torkham-returnees, torkham, returnees, a_to_b, 2025-10-12, 2025-10-31, closed
            cl-torkham-aid, torkham, humanitarian, a_to_b, 2025-10-12, 2025-12-03, closed
            cl-torkham-aid-phased, torkham, humanitarian, a_to_b, 2025-12-04, -, restricted
            cl-chaman-trade, chaman, import|export|transit, both, 2025-10-12, -, closed
            cl-chaman-people, chaman, pedestrian, both, 2025-10-12, -, closed
            cl-chaman-returnees, chaman, returnees, a_to_b, 2025-10-12, 2025-10-19, closed
            cl-chaman-aid, chaman, humanitarian, a_to_b, 2025-10-12, 2025-12-03, closed
            cl-chaman-aid-phased, chaman, humanitarian, a_to_b, 2025-12-04, -, restricted
            cl-kharlachi-trade, kharlachi, import|export|transit, both, 2025-10-12, -, closed
            cl-angoor-2023, angoor-adda, import|export|transit, both, 2023-04, 2025-03-10, closed
            cl-angoor-trade, angoor-adda, import|export|transit, both, 2025-10-12, -, closed
            cl-ghulam-trade, ghulam-khan, import|export|transit, both, 2025-10-12, -, closed
            cl-arandu, arandu, import|export|transit|pedestrian, both, 2025-10-11, -, closed
            cl-badini, badini, import|export|transit|pedestrian, both, 2025-10-11, -, closed
            cl-binshahi, bin-shahi, import|export|transit|pedestrian, both, 2025-10-11, -, closed
            """;

    /** Crossing, claim (first source, start, status), from, to, status, newest dated publication among its sources. */
    private static final String CLAIMS = """
            chaman, bol-10@2025-10@returnees_only, 2025-10, -, returnees_only, -
            chaman, afintl-0125@2025-10-10@closed, 2025-10-10, 2026-01-25, closed, -
            chaman, tracefeed-reuters@2025-10-11@closed, 2025-10-11, 2025-10-23, closed, 2025-10-24
            chaman, diplaffairs-1021@2025-10-12@closed, 2025-10-12, 2025-10-21, closed, -
            chaman, dunyaurdu-1026@2025-10-12@closed, 2025-10-12, 2025-10-25, closed, 2025-10-26
            chaman, newsvog-18@2025-10-12@closed, 2025-10-12, 2025-10-29, closed, -
            chaman, newsvog-18@2025-10-12@returnees_only, 2025-10-12, 2025-10-29, returnees_only, -
            chaman, baithak-1120@2025-10-12@closed, 2025-10-12, 2025-11-20, closed, -
            chaman, patriot-1126@2025-10-12@closed, 2025-10-12, 2025-11-26, closed, 2025-11-26
            chaman, gh-issb@2025-10-12@closed, 2025-10-12, 2026-10-04, closed, -
            chaman, ary-1024@2025-10-15@closed, 2025-10-15, 2025-10-25, closed, 2025-10-25
            chaman, khabrain-1020@2025-10-20@returnees_only, 2025-10-20, -, returnees_only, 2025-10-26
            chaman, gstimes-chaman@2025-10-20@restricted, 2025-10-20, -, restricted, -
            chaman, siasat-1204@2025-12-04@humanitarian_only, 2025-12-04, -, humanitarian_only, 2025-12-04
            kharlachi, hum-kharlachi-0509@2025-05-09@open, 2025-05-09, -, open, -
            kharlachi, brecorder-1023@2025-10-12@closed, 2025-10-12, 2025-10-23, closed, 2025-10-23
            kharlachi, dunyaurdu-1026@2025-10-12@closed, 2025-10-12, 2025-10-25, closed, 2025-10-26
            kharlachi, newsvog-18@2025-10-12@closed, 2025-10-12, 2025-10-29, closed, -
            kharlachi, baithak-1120@2025-10-12@closed, 2025-10-12, 2025-11-20, closed, -
            kharlachi, patriot-1126@2025-10-12@closed, 2025-10-12, 2025-11-26, closed, 2025-11-26
            kharlachi, 4thpillar-1204@2025-10-12@closed, 2025-10-12, 2025-12-04, closed, 2025-12-04
            kharlachi, gh-issb@2025-10-12@closed, 2025-10-12, 2026-10-04, closed, -
            torkham, afintl-0125@2025-10-10@closed, 2025-10-10, 2026-01-25, closed, -
            torkham, ppcanada-1030@2025-10-11@closed, 2025-10-11, -, closed, -
            torkham, tracefeed-reuters@2025-10-11@closed, 2025-10-11, 2025-10-23, closed, 2025-10-24
            torkham, afgverified-0211@2025-10-11@closed, 2025-10-11, 2026-02-11, closed, 2026-02-11
            torkham, azertac-1021@2025-10-12@closed, 2025-10-12, 2025-10-21, closed, 2025-10-21
            torkham, brecorder-1023@2025-10-12@closed, 2025-10-12, 2025-10-23, closed, 2025-10-23
            torkham, dunyaurdu-1026@2025-10-12@closed, 2025-10-12, 2025-10-25, closed, 2025-10-26
            torkham, newsvog-18@2025-10-12@closed, 2025-10-12, 2025-10-29, closed, -
            torkham, unb-1101@2025-10-12@closed, 2025-10-12, 2025-11-01, closed, -
            torkham, dialoguepk-1112@2025-10-12@closed, 2025-10-12, 2025-11-12, closed, 2025-11-12
            torkham, particle-11@2025-10-12@closed, 2025-10-12, 2025-11-15, closed, -
            torkham, baithak-1120@2025-10-12@closed, 2025-10-12, 2025-11-20, closed, -
            torkham, patriot-1126@2025-10-12@closed, 2025-10-12, 2025-11-26, closed, 2025-11-26
            torkham, gh-issb@2025-10-12@closed, 2025-10-12, 2026-10-04, closed, -
            torkham, lokmat-ani-1027@2025-10-13@closed, 2025-10-13, -, closed, 2025-10-27
            torkham, ppcanada-1030@2025-10-30@returnees_only, 2025-10-30, -, returnees_only, -
            torkham, hum-1101@2025-11-01@returnees_only, 2025-11-01, -, returnees_only, 2025-11-02
            torkham, sunmv-1101@2025-11-01@open, 2025-11-01, -, open, -
            torkham, siasat-1204@2025-12-04@humanitarian_only, 2025-12-04, -, humanitarian_only, 2025-12-04
            torkham, geo-0112@2026-01-12@restricted, 2026-01-12, 2026-01-12, restricted, -
            torkham, rjnews-0116@2026-01-13@closed, 2026-01-13, -, closed, -
            """;

    private PakAfg2025() {}

    static List<Closure> closures(String crossing) {
        return rows(CLOSURES, 1, crossing)
                .map(row -> new Closure(
                        row[0],
                        Arrays.stream(row[2].split("\\|")).map(Traffic::parse).collect(Collectors.toSet()),
                        Direction.parse(row[3]),
                        DateInterval.parse(row[4], blankToNull(row[5])),
                        CrossingStatus.parse(row[6])))
                .toList();
    }

    static List<CrossingClaim> claims(String crossing) {
        return rows(CLAIMS, 0, crossing)
                .map(row -> CrossingClaim.of(
                        row[1],
                        DateInterval.parse(row[2], blankToNull(row[3])),
                        ClaimedStatus.parse(row[4]),
                        blankToNull(row[5]) == null ? null : LocalDate.parse(row[5])))
                .toList();
    }

    private static Stream<String[]> rows(String table, int column, String crossing) {
        return table.lines().map(line -> line.strip().split(", ")).filter(row -> row[column].equals(crossing));
    }

    private static @Nullable String blankToNull(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
