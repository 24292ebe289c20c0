package app.parley.desk;

import app.parley.dossier.CellFormat;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cells of a record as the desk keeps them. */
final class Cells {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> BY_COLUMN = new TypeReference<>() {};

    /** Characters of all cells of a record together. */
    private static final int LONGEST_RECORD = 200_000;

    private Cells() {}

    /**
     * The cells of the file's columns, in their order, without empty ones and without line ends at the end.
     *
     * @throws Declined if they are too long to be kept
     */
    static Map<String, String> of(DossierFile file, Map<String, String> given) {
        Map<String, String> cells = new LinkedHashMap<>();
        int length = 0;
        for (DossierColumn column : file.columns()) {
            String cell =
                    given.getOrDefault(column.name(), "").replace("\r\n", "\n").replace("\u0000", "");
            length += cell.length();
            if (cell.length() > CellFormat.LONGEST_CELL || length > LONGEST_RECORD) {
                throw new Declined(Declined.Reason.TOO_LONG);
            }
            if (!cell.isBlank()) {
                cells.put(column.name(), cell);
            }
        }
        return cells;
    }

    static JSONB json(Map<String, String> cells) {
        return JSONB.jsonb(JSON.writeValueAsString(cells));
    }

    static Map<String, String> read(JSONB json) {
        return JSON.readValue(json.data(), BY_COLUMN);
    }

    static Map<String, String> read(DossierFile file, JSONB json) {
        return of(file, read(json));
    }

    static @Nullable Map<String, String> readOrNull(DossierFile file, @Nullable JSONB json) {
        return json == null ? null : read(file, json);
    }
}
