package app.parley.quicklog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Phrasings and what a reader would log of each, from a file of {@code src/test/resources/quicklog}. */
record Corpus(List<Phrasing> phrasings) {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 28);

    /**
     * @param expected a line for each record, as {@link #line} writes it; "| speaker" after it where that matters
     * @param asked the kinds of ambiguity that must be shown
     */
    record Phrasing(String text, LocalDate today, List<String> expected, List<Ambiguity.Kind> asked) {}

    /** How well the phrasings were read. */
    record Score(int expected, int proposed, int right, int asked, int shown, List<String> misses) {
        double precision() {
            return proposed == 0 ? 1 : (double) right / proposed;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f, recall %.3f (%d right of %d proposed and %d expected; %d of %d ambiguities shown)",
                    precision(),
                    recall(),
                    right,
                    proposed,
                    expected,
                    shown,
                    asked);
        }
    }

    static Corpus load(String file) {
        try {
            return new Corpus(parse(Files.readAllLines(Path.of("src/test/resources/quicklog", file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Phrasing> parse(List<String> lines) {
        List<Phrasing> phrasings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        List<Ambiguity.Kind> asked = new ArrayList<>();
        LocalDate today = TODAY;
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("> ")) {
                text.append(text.isEmpty() ? "" : "\n").append(line.substring(2));
            } else if (line.startsWith("@ ")) {
                today = LocalDate.parse(line.substring(2).strip());
            } else if (line.startsWith("ask ")) {
                asked.add(Ambiguity.Kind.valueOf(line.substring(4).strip()));
            } else if (line.isBlank() && !text.isEmpty()) {
                phrasings.add(new Phrasing(text.toString(), today, List.copyOf(expected), List.copyOf(asked)));
                text.setLength(0);
                expected.clear();
                asked.clear();
                today = TODAY;
            } else if (!line.isBlank() && !line.equals("none")) {
                expected.add(line.strip());
            }
        }
        if (!text.isEmpty()) {
            phrasings.add(new Phrasing(text.toString(), today, List.copyOf(expected), List.copyOf(asked)));
        }
        return phrasings;
    }

    Score read() {
        int expected = 0;
        int proposed = 0;
        int right = 0;
        int asked = 0;
        int shown = 0;
        List<String> misses = new ArrayList<>();
        for (Phrasing phrasing : phrasings) {
            Reading reading = QuickLog.read(phrasing.text(), ShippedContext.on(phrasing.today()));
            List<Proposal> left = new ArrayList<>(reading.proposals());
            List<String> missing = new ArrayList<>();
            for (String line : phrasing.expected()) {
                if (!left.removeIf(new First(line)::takes)) {
                    missing.add("missing " + line);
                }
            }
            List<Ambiguity.Kind> kinds =
                    reading.ambiguities().stream().map(Ambiguity::kind).toList();
            List<Ambiguity.Kind> unasked = phrasing.asked().stream()
                    .filter(kind -> !kinds.contains(kind))
                    .toList();
            expected += phrasing.expected().size();
            proposed += reading.proposals().size();
            right += phrasing.expected().size() - missing.size();
            asked += phrasing.asked().size();
            shown += phrasing.asked().size() - unasked.size();
            if (!missing.isEmpty() || !left.isEmpty() || !unasked.isEmpty()) {
                left.forEach(wrong -> missing.add(
                        "wrong   " + line(wrong) + " | " + wrong.cells().get("claim_by")));
                unasked.forEach(kind -> missing.add("unasked " + kind + ", asked " + kinds));
                misses.add(phrasing.text() + "\n    " + String.join("\n    ", missing));
            }
        }
        return new Score(expected, proposed, right, asked, shown, misses);
    }

    /** Takes the first of equal proposals alone. */
    private static final class First {
        private final String[] wanted;
        private boolean taken;

        First(String line) {
            this.wanted = line.split("\\s+\\|\\s+");
        }

        boolean takes(Proposal proposal) {
            boolean fits = !taken
                    && line(proposal).equals(wanted[0])
                    && (wanted.length == 1 || wanted[1].equals(proposal.cells().get("claim_by")));
            taken |= fits;
            return fits;
        }
    }

    /** A proposal as the corpus writes it: what must be right about it. */
    static String line(Proposal proposal) {
        Map<String, String> cells = proposal.cells();
        return switch (proposal.file()) {
            case Proposal.CARGO ->
                words(
                        "cargo",
                        cells.getOrDefault("crossing_id", "-"),
                        cells.getOrDefault("kind", "?"),
                        cells.getOrDefault("count_min", "") + ".." + cells.getOrDefault("count_max", ""),
                        cells.getOrDefault("reported_on", "-"));
            case Proposal.STATUS ->
                words(
                        "status",
                        cells.getOrDefault("crossing_id", "?"),
                        cells.getOrDefault("status", "?"),
                        cells.getOrDefault("from", "?") + ".." + cells.getOrDefault("to", ""));
            case Proposal.EVENT ->
                words(
                        "event",
                        cells.getOrDefault("kind", "?"),
                        cells.getOrDefault("occurred_on", "-"),
                        cells.getOrDefault("fatalities_min", "") + ".." + cells.getOrDefault("fatalities_max", ""),
                        cells.getOrDefault("place", "-"));
            default -> throw new IllegalArgumentException(proposal.file());
        };
    }

    private static String words(String... words) {
        return String.join(" ", Arrays.asList(words));
    }
}
