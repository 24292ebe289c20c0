package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.cargo.CargoDispute;
import app.parley.cargo.CargoKind;
import app.parley.cargo.CargoUnit;
import app.parley.cargo.TotalSet;
import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Traffic;
import app.parley.incident.IncidentKind;
import app.parley.overview.LaneKind;
import app.parley.source.Reliability;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that is asked for is there, and every text that is there is asked for. */
class TranslationsTest {
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Set<String> KEYS = keys();
    private static final String JAVA = read("src/main/java", ".java");

    /** Texts, words and the constants that codes are made of; SQL and JSON name some of the codes. */
    private static final Set<String> LITERALS =
            found("\"([\\w.-]+)\"", JAVA + read("src/main/resources/base-map", ".json"), result -> result.group(1));

    private static final Set<String> CODES = found(
            "'([a-z_-]+)'|\\b([A-Z][A-Z_]*)\\b",
            JAVA + read("db/migration", ".sql"),
            result -> (result.group(1) == null ? result.group(2) : result.group(1)).toLowerCase(Locale.ROOT));

    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    @Test
    void everyTextAskedForByItsWholeKeyIsThere() {
        Set<String> asked = found(
                "\\b(?:texts|texts\\(\\)|this::text|text)(?:\\.get)?\\(\\s*\"([a-z][\\w-]*\\.[\\w.-]*\\w)\"\\s*[,)]",
                JAVA,
                result -> result.group(1));
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(KEYS).containsAll(asked);
    }

    @Test
    void everyTextThatIsCountedHasItsForms() {
        Set<String> counted = found(
                "\\b(?:texts|texts\\(\\))\\.count\\(\\s*\"([a-z][\\w.-]*[\\w])\"\\s*,",
                JAVA,
                result -> result.group(1));
        assertThat(counted).hasSizeGreaterThan(10);
        assertThat(KEYS)
                .containsAll(counted.stream()
                        .flatMap(key -> Stream.of(key + ".one", key + ".other"))
                        .toList());
    }

    @Test
    void everyTextOfTalksIsThere() {
        Set<String> asked = found(
                "\\bwords\\.(get|count)\\(\\s*\"([a-z][\\w.-]*[\\w])\"\\s*[,)]",
                read("src/main/java/app/parley/talks/ui", ".java"),
                result -> "talks." + result.group(2) + (result.group(1).equals("count") ? ".other" : ""));
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(KEYS).containsAll(asked);
    }

    @Test
    void everyCodeHasItsWord() {
        assertThat(KEYS)
                .containsAll(words("traffic.", Arrays.stream(Traffic.values()).map(Traffic::code)))
                .containsAll(words("unit.", Arrays.stream(CargoUnit.values()).map(CargoUnit::code)))
                .containsAll(
                        words("claimed.", Arrays.stream(ClaimedStatus.values()).map(ClaimedStatus::code)))
                .containsAll(
                        words("incident.", Arrays.stream(IncidentKind.values()).map(IncidentKind::code)))
                .containsAll(words("lane.", Arrays.stream(LaneKind.values()).map(LaneKind::code)))
                .containsAll(
                        words("cargo.kind.", Arrays.stream(CargoKind.values()).map(CargoKind::code)))
                .containsAll(words("cargo.doubt.", hyphened(TotalSet.Doubt.values())))
                .containsAll(words("cargo.dispute.", hyphened(CargoDispute.Reason.values())))
                .containsAll(words("status.", names(CrossingStatus.values())))
                .containsAll(words("reliability.", names(Reliability.values())));
    }

    @Test
    void everyTextIsAskedFor() {
        assertThat(KEYS.stream().filter(key -> !isAskedFor(key))).isEmpty();
    }

    /** By its whole key, or by a beginning that ends in a point and by what is put behind it. */
    private static boolean isAskedFor(String key) {
        String counted = PLURAL.matcher(key).replaceFirst("");
        return LITERALS.contains(key) || LITERALS.contains(counted) || isMade(key) || isMade(counted);
    }

    private static boolean isMade(String key) {
        for (int point = key.indexOf('.'); point > 0; point = key.indexOf('.', point + 1)) {
            String rest = key.substring(point + 1);
            boolean begun = LITERALS.contains(key.substring(0, point + 1));
            if (begun && (LITERALS.contains(rest) || CODES.contains(rest.replace('-', '_')) || isMade(rest))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String prefix, Stream<String> codes) {
        return codes.map(prefix::concat).collect(Collectors.toSet());
    }

    private static Stream<String> hyphened(Enum<?>[] values) {
        return names(values).map(name -> name.replace('_', '-'));
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT));
    }

    private static Set<String> found(
            String pattern, String text, java.util.function.Function<MatchResult, String> word) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static String read(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
