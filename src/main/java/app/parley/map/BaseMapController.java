package app.parley.map;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /base-map?west=&south=&east=&north=&lang=}: the base map for bounds, in degrees, as GeoJSON.
 *
 * <p>Public: it holds nothing of any situation. The answer only changes with a new version, so browsers keep it for a
 * day and then ask by ETag.
 */
@RestController
public class BaseMapController {

    static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private static final Set<String> PARAMETERS = Set.of("west", "south", "east", "north", "lang");
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** A language tag, or the many forms of one; anything longer is no language. */
    private static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}";

    private final BaseMap baseMap;

    public BaseMapController(BaseMap baseMap) {
        this.baseMap = baseMap;
    }

    /**
     * The path to ask for given bounds; the one that {@link LeafletMap#setBaseMapUrl} wants, after the context path.
     */
    public static String path(Bounds bounds, Locale locale) {
        return "base-map?west=" + bounds.west() + "&south=" + bounds.south() + "&east=" + bounds.east() + "&north="
                + bounds.north() + "&lang=" + locale.getLanguage();
    }

    @GetMapping("/base-map")
    ResponseEntity<byte[]> baseMap(
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String acceptEncoding) {
        query.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw badRequest(name, "is not a parameter here");
                });
        BaseMap.Cut cut = baseMap.cut(bounds(query), locale(query));
        boolean gzip = acceptEncoding != null && acceptEncoding.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .eTag("\"" + cut.hash() + (gzip ? "-gz" : "") + "\"");
        return gzip
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(cut.gzipped())
                : answer.body(cut.plain());
    }

    /** Answered here, so that the body is the same whatever the application does with problems elsewhere. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ErrorResponseException problem) {
        return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
    }

    /** Too much is asked for at once; the same request may succeed soon. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(BaseMap.Busy busy) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Too many base maps are being cut: ask again in some seconds.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(detail);
    }

    private static Bounds bounds(MultiValueMap<String, String> query) {
        double west = degrees(query, "west", 180);
        double south = degrees(query, "south", 90);
        double east = degrees(query, "east", 180);
        double north = degrees(query, "north", 90);
        if (west >= east) {
            throw badRequest("east", "is not greater than west");
        }
        if (south >= north) {
            throw badRequest("north", "is not greater than south");
        }
        return new Bounds(west, south, east, north);
    }

    /** Rounded to a hundredth of a degree, so that nearly equal requests share one cut. */
    private static double degrees(MultiValueMap<String, String> query, String name, double limit) {
        String text = single(query, name);
        if (text == null || !text.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
            throw badRequest(name, "is required, in decimal degrees");
        }
        double value = Math.round(Double.parseDouble(text) * 100) / 100.0;
        if (Math.abs(value) > limit) {
            throw badRequest(name, "is not between -" + (int) limit + " and " + (int) limit);
        }
        return value;
    }

    private static Locale locale(MultiValueMap<String, String> query) {
        String tag = single(query, "lang");
        if (tag == null) {
            return Locale.ENGLISH;
        }
        if (!tag.matches(LANGUAGE)) {
            throw badRequest("lang", "is not a language tag");
        }
        return Locale.forLanguageTag(tag);
    }

    private static @Nullable String single(MultiValueMap<String, String> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw badRequest(name, "is given more than once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static ErrorResponseException badRequest(String parameter, String problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, parameter + " " + problem);
        detail.setProperty("parameter", parameter);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, detail, null);
    }
}
