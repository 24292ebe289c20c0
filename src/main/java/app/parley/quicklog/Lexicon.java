package app.parley.quicklog;

import app.parley.quicklog.Phrases.Sense;
import app.parley.quicklog.QuickLogContext.KnownActor;
import app.parley.quicklog.QuickLogContext.KnownCrossing;
import app.parley.quicklog.QuickLogContext.KnownSide;
import app.parley.quicklog.QuickLogContext.KnownSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All phrases known when a text is read: those of language, from {@code words.txt}, and those of the situation. */
final class Lexicon {
    private static final Pattern LIST = Pattern.compile("\\s*;\\s*");
    private static final Pattern PARTS = Pattern.compile("\\s*–\\s*|\\s+/\\s+");
    private static final int SHORTEST_PART = 4;
    private static final Phrases WORDS = load();
    /** Names in other letters that a situation need not list, by the id of its crossing. */
    private static final Map<String, List<String>> OTHER_NAMES = otherNames();

    private Lexicon() {}

    static Phrases of(QuickLogContext context) {
        Phrases all = WORDS.copy();
        for (KnownCrossing crossing : context.crossings()) {
            names(crossing).forEach(name -> all.add(name, new Sense(Kind.PLACE, crossing.id())));
        }
        for (KnownActor actor : context.actors()) {
            all.add(actor.name(), new Sense(Kind.ACTOR, actor.id()));
            actor.aliases().forEach(alias -> all.add(alias, new Sense(Kind.ACTOR, actor.id())));
        }
        for (KnownSide side : context.sides()) {
            side.words().forEach(word -> all.add(word, new Sense(Kind.SIDE, side.cell())));
        }
        for (KnownSource source : context.sources()) {
            @Nullable String publisher = source.publisher();
            all.add(source.id(), new Sense(Kind.SOURCE, source.id()));
            if (publisher != null) {
                all.add(publisher, new Sense(Kind.PUBLISHER, publisher));
            }
        }
        return all;
    }

    /** Every name of a crossing, parts of names with a dash or a stroke included. */
    static List<String> names(KnownCrossing crossing) {
        List<String> names = new ArrayList<>();
        names.add(crossing.id().replace('-', ' '));
        List<String> known = new ArrayList<>(crossing.aliases());
        known.addFirst(crossing.name());
        known.addAll(OTHER_NAMES.getOrDefault(crossing.id(), List.of()));
        for (String name : known) {
            names.add(name);
            for (String part : PARTS.split(name)) {
                if (part.length() >= SHORTEST_PART) {
                    names.add(part);
                }
            }
        }
        return names.stream().distinct().toList();
    }

    private static Phrases load() {
        Phrases words = Phrases.none();
        lines("words.txt").forEach(line -> add(words, line));
        return words;
    }

    private static Map<String, List<String>> otherNames() {
        return lines("names.txt").stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(
                        line -> line[0].strip(), line -> List.of(LIST.split(line[1].strip()))));
    }

    private static List<String> lines(String name) {
        InputStream file = Lexicon.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException(name + " is missing beside " + Lexicon.class.getName() + ".");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Phrases words, String line) {
        int equals = line.indexOf('=');
        String[] head = line.substring(0, equals).strip().split(" ", 2);
        Sense sense = new Sense(Kind.valueOf(head[0]), head[1]);
        for (String phrase : LIST.split(line.substring(equals + 1).strip())) {
            words.add(phrase, sense);
        }
    }
}
