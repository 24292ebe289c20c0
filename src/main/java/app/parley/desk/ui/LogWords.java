package app.parley.desk.ui;

import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.quicklog.Ambiguity;
import app.parley.quicklog.Mark;
import app.parley.quicklog.SumCheck;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a text, in words.
 *
 * @param names of crossings, actors and sources by id
 */
record LogWords(Texts texts, Map<String, String> names) {

    /** "Crossing". */
    String what(Mark.What what) {
        return texts.get("log.mark." + code(what));
    }

    static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a mark was read as. */
    String value(Mark mark, String text) {
        String value = mark.value();
        if (value.isEmpty()) {
            return text;
        }
        return switch (mark.what()) {
            case CROSSING, SOURCE -> names.getOrDefault(value, value);
            case COUNT, RANGE, CASUALTIES -> range(value);
            case DATE -> days(value);
            case UNIT -> cell(DossierFile.CARGO_REPORTS, "kind", value);
            case STATUS -> cell(DossierFile.CROSSING_STATUS, "status", value);
            case INCIDENT -> cell(DossierFile.EVENTS, "kind", value);
            case TRAFFIC, DIRECTION, SIDE, DAY_COUNT, SPEAKER, SUM, DOUBT -> value;
        };
    }

    private String range(String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            return value;
        }
        String said = new Formats(texts)
                .range(RecordWords.count(value.substring(0, dots)), RecordWords.count(value.substring(dots + 2)));
        return said.isEmpty() ? value : said;
    }

    private String days(String value) {
        int dots = value.indexOf("..");
        return dots < 0
                ? day(value)
                : texts.get("format.range", day(value.substring(0, dots)), day(value.substring(dots + 2)));
    }

    private String day(String value) {
        try {
            return new Formats(texts).date(PartialDate.parse(value));
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    String cell(DossierFile file, String column, String cell) {
        DossierColumn known = file.column(column);
        return names.getOrDefault(cell, RecordWords.cell(file, known, cell, texts));
    }

    /** What an answer would write: "From: 12 Oct 2025". */
    String choice(DossierFile file, Ambiguity.Choice choice) {
        if (!choice.file().isEmpty()) {
            return texts.get(
                    "log.choice.record",
                    RecordWords.kind(file, texts),
                    RecordWords.title(file, choice.cells(), names, texts));
        }
        if (choice.cells().containsKey("count_min") || choice.cells().containsKey("count_max")) {
            String counted = new Formats(texts)
                    .range(
                            RecordWords.count(choice.cells().get("count_min")),
                            RecordWords.count(choice.cells().get("count_max")));
            if (!counted.isEmpty()) {
                return counted;
            }
        }
        List<String> parts = new ArrayList<>();
        file.columns().forEach(column -> {
            String cell = choice.cells().get(column.name());
            if (cell != null) {
                parts.add(texts.get(
                        "log.choice.cell",
                        RecordWords.column(file, column.name(), texts),
                        cell(file, column.name(), cell)));
            }
        });
        return parts.isEmpty() ? texts.get("log.choice.empty") : String.join(", ", parts);
    }

    /** How a stated total and its parts stand to each other. */
    String sum(SumCheck sum) {
        Formats formats = new Formats(texts);
        String unit = cell(DossierFile.CARGO_REPORTS, "kind", sum.unit());
        String stated = formats.range(sum.statedLow(), sum.statedHigh());
        String parts = formats.range(sum.partsLow(), sum.partsHigh());
        if (sum.addsUp()) {
            return texts.get("log.sum.fits", stated, unit, parts);
        }
        return texts.get(
                sum.some() ? "log.sum.some" : "log.sum.differs",
                stated,
                unit,
                parts,
                difference(sum.differenceLow(), sum.differenceHigh()));
    }

    private String difference(@Nullable Long low, @Nullable Long high) {
        Formats formats = new Formats(texts);
        if (low == null || high == null) {
            return formats.range(low, high);
        }
        return low.equals(high)
                ? formats.number(low)
                : texts.get("format.range", formats.number(low), formats.number(high));
    }
}
