package app.parley.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was sent, to be sent again.
 *
 * @param tag the entity tag without the ending of its encoding
 * @param told what {@code NewestVersions.toldSoFar} counted before it was read
 * @param from when it was asked for; it holds from then on
 * @param until the next midnight of its situations, exclusive: it may speak of today
 * @param headers all but those of the content
 * @param content null if whoever asked had it already
 */
record ReadyAnswer(
        String tag,
        long told,
        Instant from,
        Instant until,
        List<Header> headers,
        @Nullable Content content) {
    /** Of the connection, or told with the content. */
    private static final Set<String> NOT_KEPT = Set.of(
            "date",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "content-length",
            "content-type",
            "content-encoding");

    private static final int BYTES_BESIDES = 2_000;

    record Header(String name, String value) {}

    record Content(String type, @Nullable String encoding, byte[] bytes) {}

    static List<Header> headers(HttpServletResponse response) {
        List<Header> headers = new ArrayList<>();
        // The server names one that is given several times as often.
        for (String name : new LinkedHashSet<>(response.getHeaderNames())) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
            }
        }
        return List.copyOf(headers);
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        return BYTES_BESIDES + (content == null ? 0 : content.bytes().length);
    }

    boolean holds(long toldNow, Instant now) {
        return told == toldNow && now.isBefore(until) && !now.isBefore(from);
    }

    /** False, and nothing is sent, if the content is wanted and not here. */
    boolean send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean has = Asked.knows(request, tag) || content != null && Asked.knows(request, "*");
        if (!has && content == null) {
            return false;
        }
        for (Header header : headers) {
            response.addHeader(header.name(), header.value());
        }
        if (has || content == null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        response.setContentType(content.type());
        if (content.encoding() != null) {
            response.setHeader("Content-Encoding", content.encoding());
        }
        response.setContentLength(content.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content.bytes());
        }
        return true;
    }
}
