package app.parley.desk.ui;

import app.parley.quicklog.Ambiguity;
import app.parley.quicklog.Proposal;
import app.parley.quicklog.Reading;
import app.parley.quicklog.SumCheck;
import app.parley.situation.Situation;
import app.parley.source.SourceAlike;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a text was read into: its questions, sums and records, with what a person has answered and written about them. */
final class LogSheet {
    /** As many as can be looked over, and fewer than one batch takes. */
    private static final int MOST_ROWS = 60;

    private static final int MOST_COUNTS = 500;
    private static final List<String> COUNTED = List.of("crossing_id", "kind", "reported_on", "count_min", "count_max");

    private final LogParts parts;
    private final Situation situation;
    private final LogWords words;
    private final Runnable made;
    private final Map<List<String>, List<SourceAlike>> same = new HashMap<>();
    private final Div questionList = new Div();
    private final Div sums = new Div();
    private final Div rowList = new Div();
    private final List<LogQuestion> questions = new ArrayList<>();
    private final List<LogRow> rows = new ArrayList<>();
    private final Map<LogQuestion, LogRow> answered = new HashMap<>();
    /** Rows of before that one of now goes on with. */
    private final Set<LogRow> goneOn = new HashSet<>();
    /** Rows of before that no proposal goes on with; a record that an answer makes may. */
    private final List<LogRow> waiting = new ArrayList<>();

    /** @param made called with every answer and with everything written */
    LogSheet(LogParts parts, Situation situation, LogWords words, Runnable made) {
        this.parts = parts;
        this.situation = situation;
        this.words = words;
        this.made = made;
        questionList.addClassName("log-questions");
        sums.addClassName("log-sums");
        rowList.addClassName("log-rows");
    }

    Div questionList() {
        return questionList;
    }

    Div sums() {
        return sums;
    }

    Div rowList() {
        return rowList;
    }

    /**
     * Shows what a text was read as; what was answered and written about the same parts of the text before stays.
     *
     * @return the titles of the records, and the parts of the text in question, that no longer fit
     */
    List<String> show(Reading reading) {
        List<LogRow> rowsBefore = new ArrayList<>(rows);
        rowsBefore.addAll(answered.values());
        List<LogQuestion> questionsBefore = new ArrayList<>(questions);
        ask(reading, questionsBefore);
        propose(reading, rowsBefore);
        sums.removeAll();
        reading.sums().forEach(this::showSum);
        Set<LogRow> madeBefore = new HashSet<>(rowsBefore);
        answer();
        madeBefore.removeAll(goneOn);
        goneOn.clear();
        return Stream.concat(
                        questionsBefore.stream().filter(LogQuestion::isAnswered).map(LogQuestion::said),
                        madeBefore.stream()
                                .filter(row -> row.isMade() && !row.isDone())
                                .map(LogRow::titled))
                .distinct()
                .toList();
    }

    private void ask(Reading reading, List<LogQuestion> before) {
        questions.clear();
        questionList.removeAll();
        for (Ambiguity ambiguity : reading.ambiguities()) {
            LogQuestion question =
                    new LogQuestion("q" + questions.size(), ambiguity, reading, words, this::answerAndTell);
            question.goOn(before);
            questions.add(question);
        }
        if (!questions.isEmpty()) {
            questionList.add(new H2(words.texts().get("log.questions")));
            questions.forEach(questionList::add);
        }
    }

    private void propose(Reading reading, List<LogRow> before) {
        rows.clear();
        answered.clear();
        rowList.removeAll();
        int most = Math.min(MOST_ROWS, reading.proposals().size());
        if (most == 0) {
            rowList.add(new Paragraph(words.texts().get("log.nothing")));
        }
        for (Proposal proposal : reading.proposals().subList(0, most)) {
            LogRow row = row(String.valueOf(rows.size()), proposal);
            goOn(row, before);
            rows.add(row);
            rowList.add(row);
            row.setVisible(!row.isDone());
        }
        waiting.clear();
        waiting.addAll(before);
        waiting.removeAll(goneOn);
        if (most < reading.proposals().size()) {
            rowList.add(new Paragraph(
                    words.texts().get("log.more-rows", most, reading.proposals().size())));
        }
    }

    private void goOn(LogRow row, List<LogRow> before) {
        before.stream()
                .filter(one -> !goneOn.contains(one) && row.goOn(one))
                .findFirst()
                .ifPresent(goneOn::add);
    }

    private LogRow row(String place, Proposal proposal) {
        LogRow row = new LogRow(place, proposal, words, parts.desk().records(), situation.id(), parts.today(situation));
        row.onChange(() -> {
            tell();
            made.run();
        });
        return row;
    }

    private void showSum(SumCheck sum) {
        Paragraph line = new Paragraph(words.sum(sum));
        line.addClassName(sum.addsUp() ? "log-fits" : "log-warning");
        sums.add(line);
    }

    private void answerAndTell() {
        answer();
        made.run();
    }

    /** Writes what was answered into the records, and proposes those that an answer makes. */
    private void answer() {
        rows.stream().filter(row -> !row.isDone()).forEach(LogRow::reset);
        Set<LogQuestion> making = new HashSet<>();
        for (LogQuestion question : questions) {
            Ambiguity.Choice choice = question.chosen();
            if (choice == null) {
                continue;
            }
            choice.proposals().stream()
                    .filter(index -> index < rows.size())
                    .forEach(index -> rows.get(index).take(choice.cells()));
            if (!choice.file().isEmpty()) {
                making.add(question);
                make(question, choice);
            }
        }
        answered.entrySet().removeIf(entry -> {
            boolean gone = !making.contains(entry.getKey());
            if (gone) {
                rowList.remove(entry.getValue());
            }
            return gone;
        });
        tell();
    }

    private void make(LogQuestion question, Ambiguity.Choice choice) {
        Proposal proposal = new Proposal(choice.file(), choice.cells(), List.of(), List.of(), List.of());
        LogRow row = row(question.place(), proposal);
        LogRow before = answered.put(question, row);
        if (before != null) {
            row.goOn(before);
            rowList.remove(before);
        } else {
            goOn(row, waiting);
        }
        row.setVisible(!row.isDone());
        rowList.add(row);
    }

    /** Says of every record what keeps it, is missing or tells the same. */
    void tell() {
        for (LogRow row : all()) {
            if (!row.isDone()) {
                row.tell(holding(row), row.isTaken() ? same(row) : List.of());
            }
        }
    }

    /** Asked of the database once for each count, however often the text is read. */
    private List<SourceAlike> same(LogRow row) {
        if (same.size() > MOST_COUNTS) {
            same.clear();
        }
        Map<String, String> cells = row.cells();
        List<String> count =
                COUNTED.stream().map(column -> cells.getOrDefault(column, "")).toList();
        return same.computeIfAbsent(count, key -> parts.tellingTheSame(situation, row.file(), cells));
    }

    List<LogRow> all() {
        return Stream.concat(
                        rows.stream(),
                        questions.stream()
                                .filter(answered::containsKey)
                                .map(question -> Objects.requireNonNull(answered.get(question))))
                .toList();
    }

    /** The parts of the text that a record waits for an answer about. */
    List<String> holding(LogRow row) {
        int index = rows.indexOf(row);
        return questions.stream()
                .filter(question -> question.holds(index))
                .map(LogQuestion::said)
                .distinct()
                .toList();
    }

    /** Puts the keyboard to the first question that is open. */
    void focusOpen() {
        questions.stream().filter(LogQuestion::isOpen).findFirst().ifPresent(LogQuestion::focus);
    }

    /** What was answered and written, by its place in the reading of the text. */
    Map<String, String> made() {
        Map<String, String> all = new LinkedHashMap<>();
        questions.forEach(question -> all.putAll(question.made()));
        this.all().stream().filter(row -> !row.isDone()).forEach(row -> all.putAll(row.made()));
        return all;
    }

    /** Answers and writes again what was {@link #made} of the same text. */
    void makeAgain(Map<String, String> before) {
        questions.forEach(question -> question.makeAgain(before));
        answer();
        all().forEach(row -> row.makeAgain(before));
        tell();
    }

    /** The next text begins with nothing of this one. */
    void forget() {
        questions.clear();
        rows.clear();
        answered.clear();
        same.clear();
    }
}
