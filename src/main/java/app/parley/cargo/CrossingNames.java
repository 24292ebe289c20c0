package app.parley.cargo;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Under which names notes may speak of the crossings of a situation. */
public final class CrossingNames {
    /** A shorter word would be found in too much. */
    private static final int SHORTEST = 4;

    private final Map<String, Pattern> bySlug = new LinkedHashMap<>();

    /** @param names by slug: name and aliases; “A–B” and “A / B” also stand for either part */
    public CrossingNames(Map<String, ? extends Collection<String>> names) {
        names.forEach((slug, known) -> bySlug.put(slug, pattern(slug, known)));
    }

    /** Slugs of the crossings that the text names, in order. */
    Set<String> in(@Nullable String text) {
        Set<String> found = new TreeSet<>();
        if (text != null) {
            bySlug.forEach((slug, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.add(slug);
                }
            });
        }
        return found;
    }

    private static Pattern pattern(String slug, Collection<String> known) {
        List<String> words = Stream.concat(Stream.of(slug.replace('-', ' ')), known.stream())
                .flatMap(name -> Stream.concat(Stream.of(name), Arrays.stream(name.split("\\s*[–/]\\s*"))))
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .map(Pattern::quote)
                .toList();
        String any = words.isEmpty() ? "(?!)" : String.join("|", words);
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(" + any + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
