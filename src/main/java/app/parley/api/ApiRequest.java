package app.parley.api;

import app.parley.crossing.Traffic;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request's parameters, read and checked. Each reader throws an {@link ApiProblem} that names the parameter, its value
 * and what was expected. Every value read, defaults included, becomes part of the {@link #canonical} address, from which
 * the entity tag is made: so read all parameters before answering.
 */
public final class ApiRequest {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 500;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final String path;
    private final Map<ApiParameter, String> given;
    private final SituationQuery situations;
    private final Clock clock;
    private final Map<String, String> read = new TreeMap<>();

    ApiRequest(String path, Map<ApiParameter, String> given, SituationQuery situations, Clock clock) {
        this.path = path;
        this.given = given;
        this.situations = situations;
        this.clock = clock;
    }

    /**
     * The situation that is named, or the default one, as it was by {@link #asOf}; 404 if there is none now or then. What was
     * not recorded by then is empty, not missing, so that a name of now is enough.
     */
    public Situation situation() {
        AsOf asOf = asOf();
        String slug = given.get(ApiParameter.SITUATION);
        Situation found = (slug == null
                        ? situations.findDefault(asOf).or(situations::findDefault)
                        : Optional.of(slug).filter(ApiRequest::isSlug).flatMap(known -> named(known, asOf)))
                .orElseThrow(() -> ApiProblem.notFound(
                        slug == null ? "There is no situation yet." : "There is no situation " + quoted(slug) + "."));
        read.put(ApiParameter.SITUATION.word(), found.slug());
        return found;
    }

    private Optional<Situation> named(String slug, AsOf asOf) {
        Optional<Situation> then = situations.find(slug, asOf);
        if (then.isPresent() || !asOf.isPast()) {
            return then;
        }
        return situations
                .find(slug)
                .map(now -> situations.list(asOf).stream()
                        .filter(one -> one.id() == now.id())
                        .findFirst()
                        .orElse(now));
    }

    /** The recorded instant that is asked about; one that has not come yet is refused, as its answer would change. */
    public AsOf asOf() {
        AsOf asOf = optional(ApiParameter.AS_OF, AsOf::parse);
        if (asOf == null) {
            return AsOf.latest();
        }
        Instant now = clock.instant();
        if (asOf.recorded() != null && asOf.recorded().isAfter(now)) {
            throw refused(
                    ApiParameter.AS_OF,
                    asOf + " has not come yet: expected an instant up to now, " + now.truncatedTo(ChronoUnit.SECONDS)
                            + ".");
        }
        return asOf;
    }

    /** The day viewed, today in the situation if none is given; a future day has no status and is refused. */
    public LocalDate on(Situation situation) {
        return pastDay(ApiParameter.ON, situation);
    }

    /** A day no later than today in the situation, or than the local day of {@link #asOf}; that day if none is given. */
    public LocalDate pastDay(ApiParameter parameter, Situation situation) {
        Instant recorded = asOf().recorded();
        LocalDate today = LocalDate.ofInstant(recorded == null ? clock.instant() : recorded, situation.timeZone());
        LocalDate day = day(parameter);
        if (day != null && day.isAfter(today)) {
            throw refused(
                    parameter,
                    recorded == null
                            ? day + " is in the future: expected a day up to " + today + ", today in "
                                    + situation.timeZone() + "."
                            : day + " is later than asOf: expected a day up to " + today + ", the day of asOf in "
                                    + situation.timeZone() + ".");
        }
        return day != null ? day : withDefault(parameter, today);
    }

    /** A whole day, null if none is given. */
    public @Nullable LocalDate day(ApiParameter parameter) {
        return optional(parameter, ApiRequest::parseDay);
    }

    /** Remembers the value that stands for an absent parameter; its text is what a client would have written. */
    public <T> T withDefault(ApiParameter parameter, T value) {
        read.put(parameter.word(), value.toString());
        return value;
    }

    /** The counted traffic, import if none is given. */
    public Traffic traffic() {
        Traffic traffic = optional(ApiParameter.TRAFFIC, Traffic::parse);
        if (traffic != null) {
            return traffic;
        }
        withDefault(ApiParameter.TRAFFIC, Traffic.IMPORT.code());
        return Traffic.IMPORT;
    }

    /** How many at most; 1 to 500. */
    public int limit() {
        return number(ApiParameter.LIMIT, 1, MOST, DEFAULT_LIMIT);
    }

    /** A whole number within a range, both ends inclusive. */
    public int number(ApiParameter parameter, int least, int most, int otherwise) {
        Integer number = optional(parameter, text -> {
            if (!text.matches("-?[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new IllegalArgumentException(
                        quoted(text) + " is not expected: expected a whole number from " + least + " to " + most + ".");
            }
            return Integer.valueOf(text);
        });
        return number != null ? number : withDefault(parameter, otherwise);
    }

    /** Free text of bounded length, without control characters, null if none is given. */
    public @Nullable String text(ApiParameter parameter, int longest) {
        return optional(parameter, text -> {
            if (text.isBlank() || text.length() > longest || hasControl(text)) {
                throw new IllegalArgumentException(quoted(text) + " is not expected: expected 1 to " + longest
                        + " characters, not blank and without control characters.");
            }
            return text;
        });
    }

    /**
     * The cursor's values, null for the first page.
     *
     * @param values how many it holds
     * @param reader refuses what cannot be, by any runtime exception
     */
    public <T> @Nullable T cursor(int values, Function<List<String>, T> reader) {
        return optional(ApiParameter.CURSOR, cursor -> {
            try {
                return reader.apply(Cursor.read(cursor, values));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        quoted(cursor) + " is not a cursor: expected the next member of the page before, unchanged.",
                        e);
            }
        });
    }

    /**
     * The value read by a parser, null if none is given.
     *
     * @param parser throws {@code IllegalArgumentException} with a sentence that says what was expected
     */
    public <T> @Nullable T optional(ApiParameter parameter, Function<String, T> parser) {
        String text = given.get(parameter);
        if (text == null) {
            return null;
        }
        try {
            T value = parser.apply(text);
            read.put(parameter.word(), text);
            return value;
        } catch (IllegalArgumentException e) {
            throw refused(parameter, String.valueOf(e.getMessage()));
        }
    }

    /** A 400 about a parameter, for checks that an endpoint does itself. */
    public ApiProblem refused(ApiParameter parameter, String sentence) {
        return ApiProblem.badParameter(parameter.word(), sentence);
    }

    /** The path and every value read, in one order: two requests with the same one get the same answer. */
    String canonical() {
        return path + read;
    }

    /** True if it can name something; what cannot is not even looked up. */
    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    static boolean hasControl(String text) {
        return CONTROL.matcher(text).find();
    }

    /** A value as a sentence may show it. */
    static String quoted(String value) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return "\"" + CONTROL.matcher(shown).replaceAll("�") + "\"";
    }

    private static LocalDate parseDay(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(quoted(text) + " is no day of the calendar: expected yyyy-MM-dd.", e);
        }
        throw new IllegalArgumentException(quoted(text) + " is not a day: expected yyyy-MM-dd, such as 2025-10-25.");
    }
}
