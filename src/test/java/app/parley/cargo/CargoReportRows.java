package app.parley.cargo;

import app.parley.source.CitationStance;
import app.parley.source.CitedSource;
import app.parley.source.Reliability;
import app.parley.time.PartialDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invented and real claims written short, joined by semicolons:
 * {@code crossing | date | unit | low[-high] or low+ | note | speaker | source,source [| side [| text]]}.
 */
final class CargoReportRows {

    private CargoReportRows() {}

    static List<CargoReport> of(String rows) {
        List<CargoReport> reports = new ArrayList<>();
        for (String row : rows.split(";")) {
            reports.add(one(row, reports.size()));
        }
        return reports;
    }

    private static CargoReport one(String row, int number) {
        String[] cell = Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        String count = cell[3];
        boolean open = count.endsWith("+");
        String[] ends = count.replace("+", "").split("-");
        Long low = count.isEmpty() ? null : Long.valueOf(ends[0]);
        Long high = low == null || open ? null : Long.valueOf(ends[ends.length - 1]);
        return new CargoReport(
                new UUID(0, number + 1),
                word(cell[0]),
                cell[1].isEmpty() ? null : PartialDate.parse(cell[1]),
                CargoUnit.parse(cell[2]),
                low,
                low != null && low.equals(high) ? low : null,
                high,
                cell.length > 8 ? cell[8] : count,
                word(cell[4]),
                cell.length > 7 ? word(cell[7]) : null,
                word(cell[5]),
                Arrays.stream(cell[6].split(","))
                        .filter(id -> !id.isEmpty())
                        .map(id -> new CitedSource(
                                id.strip(),
                                id.strip(),
                                null,
                                null,
                                null,
                                Reliability.C,
                                null,
                                null,
                                CitationStance.REPORTS))
                        .toList());
    }

    private static @Nullable String word(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
