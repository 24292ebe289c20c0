package app.parley.cargo;

import app.parley.source.Reliability;
import app.parley.time.PartialDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims written short: {@code crossing:unit:as-of:low:best:high:sources[:pick]}, joined by semicolons. */
final class CargoRows {

    private CargoRows() {}

    static List<CargoClaim> of(String rows) {
        return Arrays.stream(rows.split(";")).map(CargoRows::one).toList();
    }

    static CargoClaim one(String row) {
        String[] cell = row.strip().split(":", -1);
        return new CargoClaim(
                row.strip(),
                cell[0].isEmpty() ? null : cell[0],
                CargoUnit.parse(cell[1]),
                cell[2].isEmpty() ? null : PartialDate.parse(cell[2]),
                number(cell[3]),
                number(cell[4]),
                number(cell[5]),
                "as worded",
                cell[6].chars()
                        .mapToObj(letter -> Reliability.parse(Character.toString(letter)))
                        .toList(),
                cell.length > 7);
    }

    private static @Nullable Long number(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }
}
