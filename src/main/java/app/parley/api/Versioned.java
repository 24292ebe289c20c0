package app.parley.api;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers that change only with the data: each carries a strong entity tag made of the data version, the build and the
 * canonical address, and is not even worked out for a client that has it.
 *
 * <p>The version must be read before the data, as a {@link Situation} does: should the data change in between, the tag is
 * older than the answer and the next question brings it again; never the other way round.
 *
 * <p>Fresh for a minute, so that shared caches take the load of a busy hour; reports are hours old by the time they are
 * recorded. An answer as of an instant that is settled never changes and is fresh for a day, no longer, as the program that
 * words it may be replaced; one that is not settled yet is asked for each time. Compressed here and not by the server, which leaves alone what has a strong tag, and rightly: the compressed
 * form is other bytes and has a tag of its own.
 */
@Component
public class Versioned {
    static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");
    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private static final CacheControl SETTLED =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable();
    private static final CacheControl UNSETTLED = CacheControl.noCache().cachePublic();

    /** Where reading is not public no cache may answer in our place, not even the reader's own after signing out. */
    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePrivate();

    private final ApiJson json;
    private final Build build;
    private final HttpServletRequest http;
    private final Reads reads;
    private final boolean publicReading;

    Versioned(
            ApiJson json,
            Build build,
            HttpServletRequest http,
            Reads reads,
            @Value("${parley.public-reading:true}") boolean publicReading) {
        this.reads = reads;
        this.publicReading = publicReading;
        this.json = json;
        this.build = build;
        this.http = http;
    }

    /** An answer out of one situation, as JSON. */
    public ResponseEntity<byte[]> json(ApiRequest request, Situation situation, Supplier<?> body) {
        return answer(request, List.of(situation), MediaType.APPLICATION_JSON, body);
    }

    /** An answer out of one situation, as GeoJSON. */
    public ResponseEntity<byte[]> geoJson(ApiRequest request, Situation situation, Supplier<?> body) {
        return answer(request, List.of(situation), GEO_JSON, body);
    }

    /** An answer out of one situation, as iCalendar; the body is the text itself. */
    ResponseEntity<byte[]> calendar(ApiRequest request, Situation situation, Supplier<byte[]> body) {
        return bytes(request, List.of(situation), CALENDAR, body);
    }

    /** An answer out of one situation as an Atom feed; the body is the document itself. */
    public ResponseEntity<byte[]> atom(ApiRequest request, Situation situation, Supplier<byte[]> body) {
        return bytes(request, List.of(situation), ATOM, body);
    }

    /** An answer out of several situations. */
    public ResponseEntity<byte[]> json(ApiRequest request, List<Situation> situations, Supplier<?> body) {
        return answer(request, situations, MediaType.APPLICATION_JSON, body);
    }

    private static String versions(List<Situation> situations) {
        return situations.stream()
                .map(situation -> situation.id() + ":" + situation.version())
                .collect(Collectors.joining(" "));
    }

    private ResponseEntity<byte[]> answer(
            ApiRequest request, List<Situation> situations, MediaType type, Supplier<?> body) {
        return bytes(request, situations, type, () -> json.write(body.get()));
    }

    private ResponseEntity<byte[]> bytes(
            ApiRequest request, List<Situation> situations, MediaType type, Supplier<byte[]> body) {
        boolean packed = Asked.takesGzip(http);
        String tag = digest(versions(situations) + "|" + build.word() + "|" + request.canonical());
        HttpHeaders headers = new HttpHeaders();
        headers.setETag("\"" + tag + (packed ? Asked.PACKED : "") + "\"");
        // Known before anything is read, so that what is read is settled too.
        CacheControl howLong = howLong(request.asOf());
        headers.setCacheControl(howLong);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        // Feeds name their own address, and with it the host by which they were asked for.
        ReadyAnswers.@Nullable Making ready = howLong == UNSETTLED || type == CALENDAR || type == ATOM
                ? null
                : ReadyAnswers.making(http, tag, situations);
        if (Asked.knows(http, tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        byte[] plain = body.get();
        byte[] sent = packed ? ApiJson.gzipped(plain) : plain;
        if (ready != null) {
            ready.is(type, sent);
        }
        // An asterisk asks whether there is any answer at all, so that must be known first.
        if (Asked.knows(http, "*")) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(type);
        if (packed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new ResponseEntity<>(sent, headers, HttpStatus.OK);
    }

    private CacheControl howLong(AsOf asOf) {
        if (!publicReading) {
            return ASK_EACH_TIME;
        }
        if (!asOf.isPast()) {
            return FRESH;
        }
        return reads.awaitSettled(asOf) ? SETTLED : UNSETTLED;
    }

    private static String digest(String state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
