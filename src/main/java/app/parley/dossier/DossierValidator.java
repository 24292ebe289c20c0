package app.parley.dossier;

import static app.parley.dossier.DossierFile.*;

import app.parley.time.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the cells of a dossier mean together: references, intervals, low and high, overlapping closures, cycles.
 * Rows with a cell of the wrong form, which stands there as null, are checked for their other references alone, so that
 * one run tells all and nothing twice.
 */
final class DossierValidator {
    /** Characters of all clauses of one document together. */
    private static final int LONGEST_DOCUMENT = 200_000;

    /** Pages beside those of the rounds, which would hide a round of that name. */
    private static final List<String> PAGES_OF_TALKS = List.of("calendar", "ceasefires", "commitments");

    private static final int MOST_OF_A_ROUND = 200;

    private final Dossier dossier;
    private final List<DossierProblem> problems = new ArrayList<>();
    private final Map<DossierFile, Map<String, DossierRow>> byId = new HashMap<>();

    private final Set<String> illFormedRows = new HashSet<>();
    private final Set<String> incompleteFiles = new HashSet<>();

    private DossierValidator(Dossier dossier, List<DossierProblem> ofForm) {
        this.dossier = dossier;
        for (DossierProblem problem : ofForm) {
            illFormedRows.add(problem.file() + ":" + problem.line());
            if (problem.column().isEmpty()) {
                incompleteFiles.add(problem.file());
            }
        }
    }

    /**
     * Everything wrong with the meaning; empty if the dossier can be written.
     *
     * @param ofForm what is wrong with the form of its files
     */
    static List<DossierProblem> problemsOf(Dossier dossier, List<DossierProblem> ofForm) {
        DossierValidator validator = new DossierValidator(dossier, ofForm);
        validator.index();
        validator.checkReferences();
        validator.checkSituation();
        validator.checkIntervals();
        validator.checkCounts();
        validator.checkDueAfterAgreed();
        validator.checkCeasefireWords();
        validator.checkPositions();
        validator.checkClosuresDoNotOverlap();
        validator.checkRoundNumbers();
        validator.checkRoundIds();
        validator.checkRoundWords();
        validator.checkCommitmentClaims();
        validator.checkOnceInDocument("ordinal");
        validator.checkOnceInDocument("number");
        validator.checkDocumentLengths();
        validator.checkNoCycle(ACTORS, "parent_id");
        validator.checkNoCycle(CEASEFIRES, "extended_from_id");
        return validator.problems;
    }

    private void index() {
        for (DossierFile file : DossierFile.values()) {
            Map<String, DossierRow> rows = new HashMap<>();
            if (file.hasKey()) {
                dossier.rows(file)
                        .forEach(row -> rows.put(row.text(file, file.header().getFirst()), row));
            }
            byId.put(file, rows);
        }
    }

    private void checkReferences() {
        for (DossierFile file : DossierFile.values()) {
            for (DossierColumn column : file.columns()) {
                file.target(column.name()).ifPresent(target -> refer(file, column.name(), target));
            }
        }
    }

    private void refer(DossierFile file, String column, DossierFile target) {
        Set<String> known = byId.getOrDefault(target, Map.of()).keySet();
        if (incompleteFiles.contains(target.fileName()) || known.contains("")) {
            return; // the id may stand in a row that could not be read
        }
        for (DossierRow row : dossier.rows(file)) {
            for (String id : file.referred(column, row.cell(file, column))) {
                if (!known.contains(id)) {
                    problems.add(DossierProblem.ofReference(file, row, column, target, id));
                }
            }
        }
    }

    private void checkSituation() {
        for (DossierRow row : dossier.rows(SITUATION)) {
            if (row.text(SITUATION, "side_a").equals(row.text(SITUATION, "side_b"))) {
                report(SITUATION, row, "side_b", "an actor other than side_a");
            }
            notAbove(SITUATION, row, "west", "east", BigDecimal::new, true);
            notAbove(SITUATION, row, "south", "north", BigDecimal::new, true);
        }
    }

    private void checkIntervals() {
        Function<String, LocalDate> earliest = text -> PartialDate.parse(text).earliest();
        Function<String, LocalDate> latest = text -> PartialDate.parse(text).latest();
        endNotBeforeStart(CLOSURES, "from", "to", earliest, latest);
        endNotBeforeStart(SCHEDULES, "from", "to", earliest, latest);
        endNotBeforeStart(CROSSING_STATUS, "from", "to", earliest, latest);
        endNotBeforeStart(ROUNDS, "start_on", "end_on", earliest, latest);
        endNotBeforeStart(CEASEFIRES, "from", "to", CellFormat::earliestDay, CellFormat::latestDay);
    }

    private void endNotBeforeStart(
            DossierFile file,
            String from,
            String to,
            Function<String, LocalDate> earliest,
            Function<String, LocalDate> latest) {
        for (DossierRow row : dossier.rows(file)) {
            String start = row.cell(file, from);
            String end = row.cell(file, to);
            if (start != null && end != null && latest.apply(end).isBefore(earliest.apply(start))) {
                report(file, row, to, "a date not before " + from + " " + start);
            } else if (start == null && end != null) {
                report(file, row, to, "no end, since " + from + " is empty");
            }
        }
    }

    /** Nothing can be due before the round began at which it was agreed. */
    private void checkDueAfterAgreed() {
        for (DossierRow row : dossier.rows(COMMITMENT_DUES)) {
            DossierRow commitment =
                    byId.getOrDefault(COMMITMENTS, Map.of()).get(row.text(COMMITMENT_DUES, "commitment_id"));
            String roundId = commitment == null ? null : commitment.cell(COMMITMENTS, "round_id");
            DossierRow round =
                    roundId == null ? null : byId.getOrDefault(ROUNDS, Map.of()).get(roundId);
            String start = round == null ? null : round.cell(ROUNDS, "start_on");
            String due = row.cell(COMMITMENT_DUES, "due_on");
            if (start != null
                    && due != null
                    && PartialDate.parse(due)
                            .latest()
                            .isBefore(PartialDate.parse(start).earliest())) {
                report(
                        COMMITMENT_DUES,
                        row,
                        "due_on",
                        "a date not before " + start + ", when " + roundId + " began, at which it was agreed");
            }
        }
    }

    private void checkCeasefireWords() {
        for (DossierRow row : dossier.rows(CEASEFIRE_TERMS)) {
            boolean empty = Stream.of("kind", "purpose", "ended_how")
                    .allMatch(column -> row.cell(CEASEFIRE_TERMS, column) == null);
            if (empty) {
                report(CEASEFIRE_TERMS, row, "kind", "a word here, in purpose or in ended_how, since all are empty");
            }
        }
        for (DossierRow row : dossier.rows(CEASEFIRE_VIOLATIONS)) {
            if (row.cell(CEASEFIRE_VIOLATIONS, "event_id") == null && row.cell(CEASEFIRE_VIOLATIONS, "text") == null) {
                report(CEASEFIRE_VIOLATIONS, row, "text", "the charge in words, since event_id is empty");
            }
        }
    }

    private void checkCounts() {
        for (DossierRow row : dossier.rows(CARGO_REPORTS)) {
            lowAndHigh(CARGO_REPORTS, row, "count_min", "count_max");
            if (row.cell(CARGO_REPORTS, "count_min") == null && row.cell(CARGO_REPORTS, "count_text") == null) {
                report(CARGO_REPORTS, row, "count_text", "the count in words, since count_min is empty");
            }
            notAbove(CARGO_REPORTS, row, "count_min", "count_best", BigDecimal::new, false);
            notAbove(CARGO_REPORTS, row, "count_best", "count_max", BigDecimal::new, false);
            if (row.cell(CARGO_REPORTS, "count_min") == null && row.cell(CARGO_REPORTS, "count_best") != null) {
                report(CARGO_REPORTS, row, "count_best", "nothing, since count_min is empty");
            }
        }
        dossier.rows(IMPACTS).forEach(row -> notAbove(IMPACTS, row, "value_min", "value_max", BigDecimal::new, false));
        dossier.rows(EVENTS).forEach(row -> lowAndHigh(EVENTS, row, "fatalities_min", "fatalities_max"));
    }

    private void lowAndHigh(DossierFile file, DossierRow row, String low, String high) {
        notAbove(file, row, low, high, BigDecimal::new, false);
        if (row.cell(file, low) == null && row.cell(file, high) != null) {
            report(file, row, low, "a number, since " + high + " is given");
        }
    }

    private <T extends Comparable<T>> void notAbove(
            DossierFile file, DossierRow row, String low, String high, Function<String, T> read, boolean below) {
        String lower = row.cell(file, low);
        String upper = row.cell(file, high);
        if (lower != null && upper != null) {
            int order = read.apply(lower).compareTo(read.apply(upper));
            if (order > 0 || (below && order == 0)) {
                report(file, row, high, "a number " + (below ? "above " : "not below ") + low + " " + lower);
            }
        }
    }

    private void checkPositions() {
        for (DossierFile file : List.of(CROSSINGS, EVENTS)) {
            for (DossierRow row : dossier.rows(file)) {
                if ((row.cell(file, "lat") == null) != (row.cell(file, "lon") == null)) {
                    String empty = row.cell(file, "lat") == null ? "lat" : "lon";
                    report(file, row, empty, "both lat and lon, or neither");
                }
            }
        }
    }

    /** An assessed interval of one crossing, traffic and direction. */
    private record Stretch(DossierRow row, LocalDate from, LocalDate to) {}

    private void checkClosuresDoNotOverlap() {
        Map<String, List<Stretch>> lines = new TreeMap<>();
        for (DossierRow row : dossier.rows(CLOSURES)) {
            if (isIllFormed(CLOSURES, row)) {
                continue;
            }
            String direction = row.text(CLOSURES, "direction");
            String to = row.cell(CLOSURES, "to");
            Stretch stretch = new Stretch(
                    row,
                    PartialDate.parse(row.text(CLOSURES, "from")).earliest(),
                    to == null ? LocalDate.MAX : PartialDate.parse(to).latest());
            for (String traffic : CellFormat.elements(row.cell(CLOSURES, "traffic"))) {
                for (String way : direction.equals("both") ? List.of("a_to_b", "b_to_a") : List.of(direction)) {
                    lines.computeIfAbsent(
                                    row.text(CLOSURES, "crossing_id") + ", " + traffic + ", " + way,
                                    line -> new ArrayList<>())
                            .add(stretch);
                }
            }
        }
        Set<List<DossierRow>> reported = new HashSet<>();
        lines.forEach((line, stretches) -> overlapsOf(line, stretches, reported));
    }

    private void overlapsOf(String line, List<Stretch> stretches, Set<List<DossierRow>> reported) {
        stretches.sort((a, b) -> a.from().compareTo(b.from()));
        @Nullable Stretch widest = null;
        for (Stretch stretch : stretches) {
            if (widest != null
                    && !stretch.from().isAfter(widest.to())
                    && reported.add(List.of(widest.row(), stretch.row()))) {
                report(
                        CLOSURES,
                        stretch.row(),
                        "from",
                        "no day shared with " + widest.row().text(CLOSURES, "id") + where(widest.row()) + " for "
                                + line);
            }
            if (widest == null || stretch.to().isAfter(widest.to())) {
                widest = stretch;
            }
        }
    }

    private void checkRoundNumbers() {
        Map<List<String>, DossierRow> seen = new HashMap<>();
        for (DossierRow row : dossier.rows(ROUNDS)) {
            String number = row.cell(ROUNDS, "round_number");
            if (number != null) {
                DossierRow first = seen.putIfAbsent(List.of(row.text(ROUNDS, "process"), number), row);
                if (first != null) {
                    report(
                            ROUNDS,
                            row,
                            "round_number",
                            "a number used once in its process; " + nameOf(first) + " has it too");
                }
            }
        }
    }

    private void checkRoundIds() {
        for (DossierRow row : dossier.rows(ROUNDS)) {
            if (PAGES_OF_TALKS.contains(row.text(ROUNDS, "id"))) {
                report(
                        ROUNDS,
                        row,
                        "id",
                        "an id other than " + String.join(", ", PAGES_OF_TALKS)
                                + ", for the pages of these names would hide the round's");
            }
        }
    }

    private void checkRoundWords() {
        for (DossierFile file : List.of(SESSIONS, STATEMENTS)) {
            Map<String, Integer> ofRound = new HashMap<>();
            for (DossierRow row : dossier.rows(file)) {
                if (ofRound.merge(row.text(file, "round_id"), 1, Integer::sum) == MOST_OF_A_ROUND + 1) {
                    report(file, row, "round_id", "at most " + MOST_OF_A_ROUND + " rows of one round");
                }
            }
        }
        Map<List<String>, DossierRow> seen = new HashMap<>();
        for (DossierRow row : dossier.rows(SESSIONS)) {
            DossierRow first =
                    seen.putIfAbsent(List.of(row.text(SESSIONS, "round_id"), row.text(SESSIONS, "ordinal")), row);
            if (first != null) {
                report(SESSIONS, row, "ordinal", "a number used once in its round; " + nameOf(first) + " has it too");
            }
        }
        for (DossierRow row : dossier.rows(STATEMENTS)) {
            if (row.cell(STATEMENTS, "party") == null && row.cell(STATEMENTS, "speaker") == null) {
                report(STATEMENTS, row, "party", "who said it, since speaker is empty too");
            }
            if (row.text(STATEMENTS, "text").isBlank()) {
                report(STATEMENTS, row, "text", "what was said; the cell has only spaces");
            }
        }
    }

    private void checkCommitmentClaims() {
        for (DossierRow row : dossier.rows(COMMITMENT_CLAIMS)) {
            if (row.cell(COMMITMENT_CLAIMS, "party") == null && row.cell(COMMITMENT_CLAIMS, "speaker") == null) {
                report(COMMITMENT_CLAIMS, row, "party", "who says it, since speaker is empty too");
            }
            String words = row.cell(COMMITMENT_CLAIMS, "words");
            if (words != null && words.isBlank()) {
                report(COMMITMENT_CLAIMS, row, "words", "what was said, or nothing; the cell has only spaces");
            }
        }
    }

    private void checkOnceInDocument(String column) {
        Map<List<String>, DossierRow> seen = new HashMap<>();
        for (DossierRow row : dossier.rows(CLAUSES)) {
            String value = row.cell(CLAUSES, column);
            if (value != null) {
                DossierRow first = seen.putIfAbsent(List.of(row.text(CLAUSES, "document_id"), value), row);
                if (first != null) {
                    report(
                            CLAUSES,
                            row,
                            column,
                            "a number used once in its document; " + nameOf(first) + " has it too");
                }
            }
        }
    }

    private void checkDocumentLengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (DossierRow row : dossier.rows(CLAUSES)) {
            String document = row.text(CLAUSES, "document_id");
            int before = lengths.getOrDefault(document, 0);
            int after = lengths.merge(document, row.text(CLAUSES, "text").length(), Integer::sum);
            if (before <= LONGEST_DOCUMENT && after > LONGEST_DOCUMENT) {
                report(
                        CLAUSES,
                        row,
                        "text",
                        "at most " + LONGEST_DOCUMENT + " characters in all clauses of a document; with this one "
                                + document + " has " + after);
            }
        }
    }

    private void checkNoCycle(DossierFile file, String column) {
        Map<String, DossierRow> rows = byId.getOrDefault(file, Map.of());
        Set<String> clear = new HashSet<>();
        for (DossierRow start : dossier.rows(file)) {
            List<String> path = new ArrayList<>();
            @Nullable DossierRow at = start;
            while (at != null) {
                String id = at.text(file, "id");
                if (clear.contains(id)) {
                    break;
                }
                if (path.contains(id)) {
                    if (path.getFirst().equals(id)) {
                        report(file, start, column, "no circle; " + String.join(" → ", path) + " → " + id);
                    }
                    break;
                }
                path.add(id);
                String next = at.cell(file, column);
                at = next == null ? null : rows.get(next);
            }
            clear.addAll(path);
        }
    }

    private void report(DossierFile file, DossierRow row, String column, String expected) {
        if (!isIllFormed(file, row)) {
            problems.add(DossierProblem.ofCell(file, row, column, expected));
        }
    }

    private boolean isIllFormed(DossierFile file, DossierRow row) {
        return illFormedRows.contains(file.fileName() + ":" + row.line());
    }

    /** A row of the file that is read is known by its line; one that is stored, by being so. */
    private static String nameOf(DossierRow row) {
        return row.line() > 0 ? "line " + row.line() : "another record";
    }

    private static String where(DossierRow row) {
        return row.line() > 0 ? " (line " + row.line() + ")" : "";
    }
}
