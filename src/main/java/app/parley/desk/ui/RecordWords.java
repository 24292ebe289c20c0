package app.parley.desk.ui;

import app.parley.dossier.CellFormat;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import app.parley.situation.Situation;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the kinds of records, their fields and their words are called. */
public final class RecordWords {
    private static final int LONGEST_TITLE = 120;

    private RecordWords() {}

    /** "Count of stranded cargo". */
    public static String kind(DossierFile file, Texts texts) {
        return texts.get("desk.file." + file.code());
    }

    /** "Reported on". */
    public static String column(DossierFile file, String column, Texts texts) {
        return switch (column) {
            case "kind" ->
                texts.get(
                        switch (file) {
                            case CARGO_REPORTS -> "desk.column.unit";
                            default -> "desk.column.kind";
                        });
            default -> texts.get("desk.column." + column);
        };
    }

    /** What helps to fill a field; empty for most. */
    static String hint(String column, Texts texts) {
        return switch (column) {
            case "id" -> texts.get("desk.hint.id");
            case "to" -> texts.get("desk.hint.to");
            case "aliases", "brokered_by", "mediators", "issued_by", "place", "un_locode", "status_claims" ->
                texts.get("desk.hint.lines");
            default -> "";
        };
    }

    /** The closed set of words that a column draws from, by code. */
    static Map<String, String> words(DossierFile file, DossierColumn column, Texts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        column.format().words().forEach(code -> words.put(code, word(file, column.name(), code, texts)));
        return words;
    }

    private static String word(DossierFile file, String column, String code, Texts texts) {
        return switch (column) {
            case "traffic" -> texts.get("traffic." + code);
            case "reliability" -> texts.get("reliability." + code.toLowerCase(java.util.Locale.ROOT));
            case "direction" -> direction(code, texts);
            case "score" -> texts.get("desk.score." + code);
            case "weekdays" -> texts.get("desk.weekday." + code);
            case "status" ->
                switch (file) {
                    case CLOSURES -> texts.get("status." + code);
                    case CROSSING_STATUS -> texts.get("claimed." + code);
                    default -> texts.get("desk.word." + code);
                };
            case "kind" ->
                switch (file) {
                    case CARGO_REPORTS -> texts.get("unit." + code);
                    case EVENTS -> texts.get("incident." + code);
                    case DOCUMENTS -> texts.get("document.kind." + code);
                    default -> texts.get("desk.word." + code);
                };
            default -> texts.get("desk.word." + code);
        };
    }

    /** "Pakistan \u2192 Afghanistan"; of which side goes to which where no situation is viewed. */
    private static String direction(String code, Texts texts) {
        Situation situation = Optional.ofNullable(UI.getCurrent())
                .flatMap(Viewed::in)
                .map(Viewed::situation)
                .orElse(null);
        if (situation == null || code.equals("both")) {
            return texts.get("desk.word." + code);
        }
        String sideA = side(situation.sideA(), situation.sideB(), texts);
        String sideB = side(situation.sideB(), situation.sideA(), texts);
        return code.equals("a_to_b")
                ? texts.get("desk.direction", sideA, sideB)
                : texts.get("desk.direction", sideB, sideA);
    }

    /** Its country if the other side is of another, else the party. */
    private static String side(Situation.Side side, Situation.Side other, Texts texts) {
        return side.country() == null || side.country().equals(other.country())
                ? side.name()
                : Locale.of("", side.country()).getDisplayCountry(texts.locale());
    }

    /** A cell as people read it. */
    public static String cell(DossierFile file, DossierColumn column, String cell, Texts texts) {
        if (cell.isEmpty()) {
            return "";
        }
        if (!column.format().words().isEmpty()) {
            return CellFormat.elements(cell).stream()
                    .map(code -> column.format().words().contains(code) ? word(file, column.name(), code, texts) : code)
                    .collect(Collectors.joining(", "));
        }
        if (column.format() == CellFormat.TRUE_OR_FALSE) {
            return texts.get("desk.word." + (cell.equals("true") ? "yes" : "no"));
        }
        if (column.format() == CellFormat.PARTIAL_DATE) {
            return date(cell, texts);
        }
        return column.format().many() ? String.join(", ", CellFormat.elements(cell)) : cell;
    }

    private static String date(String cell, Texts texts) {
        try {
            return new Formats(texts).date(PartialDate.parse(cell));
        } catch (IllegalArgumentException e) {
            return cell;
        }
    }

    /**
     * One line that tells a record from others of its kind: "Torkham · 23 import vehicles · 25 Oct 2025".
     *
     * @param names what ids of other records mean; the id itself where it is not among them
     */
    public static String title(DossierFile file, Map<String, String> cells, Map<String, String> names, Texts texts) {
        List<String> parts = new ArrayList<>();
        String counted = counted(file, cells, texts);
        for (String name : titled(file)) {
            if (name.equals("count_min") && !counted.isEmpty()) {
                parts.add(counted);
                continue;
            }
            String cell = cells.getOrDefault(name, "");
            if (!cell.isEmpty()) {
                parts.add(names.getOrDefault(cell, cell(file, file.column(name), cell, texts)));
            }
        }
        String title = String.join(" \u00b7 ", parts);
        if (title.isEmpty()) {
            return texts.get("desk.untitled");
        }
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "\u2026";
    }

    /** "5–6 trucks", or what was said where no number was. */
    private static String counted(DossierFile file, Map<String, String> cells, Texts texts) {
        if (file != DossierFile.CARGO_REPORTS) {
            return "";
        }
        String range = new Formats(texts).range(count(cells.get("count_min")), count(cells.get("count_max")));
        String unit = cells.getOrDefault("kind", "");
        String words = range.isEmpty() ? cells.getOrDefault("count_text", "") : range;
        return (words + " " + (unit.isEmpty() ? "" : word(file, "kind", unit, texts))).strip();
    }

    /** The number that a cell of a count holds; null for an empty or unfinished one. */
    static @Nullable Long count(@Nullable String cell) {
        return cell != null && cell.matches("[0-9]{1,12}") ? Long.valueOf(cell) : null;
    }

    private static List<String> titled(DossierFile file) {
        return switch (file) {
            case CARGO_REPORTS -> List.of("crossing_id", "count_min", "reported_on", "claim_by");
            case CROSSING_STATUS -> List.of("crossing_id", "status", "from", "to", "claim_by");
            case CLOSURES -> List.of("crossing_id", "traffic", "status", "from", "to");
            case SCHEDULES -> List.of("crossing_id", "traffic", "weekdays", "from");
            case EVENTS -> List.of("title", "occurred_on");
            case SOURCES -> List.of("title", "publisher", "published_on");
            case ROUNDS -> List.of("process", "round_number", "city", "start_on");
            case CEASEFIRES -> List.of("id", "from", "to");
            case COMMITMENTS, CLAUSES -> List.of("text");
            case DOCUMENTS -> List.of("title", "issued_on");
            case IMPACTS -> List.of("crossing_id", "kind", "value_min", "unit", "as_of");
            case ACTORS, CROSSINGS, SITUATION -> List.of("name");
            case DELEGATES -> List.of("name", "party", "round_id");
            case DELEGATIONS -> List.of("party", "head_name", "round_id");
            default -> file.columns().stream().limit(4).map(DossierColumn::name).toList();
        };
    }
}
