package app.parley.api;

import app.parley.live.NewestVersions;
import app.parley.situation.Situation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;

/**
 * Answers of the API that were given before and are still true, sent again without asking the database (decision 30).
 *
 * <p>One is true until anything is told to have changed, in whichever situation, or the day is over. While this node does not
 * hear what changes, and where reading is not public, each is worked out. Bounded by bytes; what changed is let go at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadyAnswers implements Filter {
    private static final String PATH = "/api/v1/";
    private static final String MAKING = ReadyAnswers.class.getName() + ".making";
    private static final int LONGEST_ADDRESS = 1_000;

    /** Of all the room, so that a few long answers do not push out the many short ones. */
    private static final int LARGEST_SHARE = 16;

    /** They are weighed against the data in other ways than by their tag, or ask for a part; few clients send them. */
    private static final List<String> LEFT_ALONE =
            List.of("If-Match", "If-Modified-Since", "If-Unmodified-Since", "Range", "Transfer-Encoding");

    private final Cache<Key, ReadyAnswer> ready;
    private final AtomicLong clearedAt = new AtomicLong();
    private final NewestVersions versions;
    private final Clock clock;
    private final long mostBytes;

    ReadyAnswers(
            NewestVersions versions,
            Clock clock,
            @Value("${parley.api.ready-megabytes:32}") int megabytes,
            @Value("${parley.public-reading:true}") boolean publicReading) {
        if (megabytes < 0 || megabytes > 4096) {
            throw new IllegalArgumentException(
                    "parley.api.ready-megabytes: " + megabytes + " is not expected: expected 0 to 4096.");
        }
        this.versions = versions;
        this.clock = clock;
        this.mostBytes = publicReading ? megabytes * (1L << 20) : 0;
        ready = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Key key, ReadyAnswer answer) -> key.weight() + answer.weight())
                .build();
    }

    /** All of a request that an answer's bytes and headers hang on, besides what the client has already. */
    private record Key(String path, @Nullable String query, boolean packed, boolean otherOrigin, boolean secure) {
        static Key of(HttpServletRequest request) {
            return new Key(
                    request.getRequestURI(),
                    request.getQueryString(),
                    Asked.takesGzip(request),
                    CorsUtils.isCorsRequest(request),
                    request.isSecure());
        }

        int weight() {
            return 2 * (path.length() + (query == null ? 0 : query.length()));
        }
    }

    /** An answer that is being worked out. */
    static final class Making {
        private final long told;
        private final Instant from;
        private Instant until;
        private @Nullable String tag;
        private @Nullable MediaType type;
        private byte @Nullable [] bytes;

        private Making(long told, Instant from) {
            this.told = told;
            this.from = from;
            until = from.plus(Duration.ofDays(1));
        }

        private void of(String tag, List<Situation> situations) {
            this.tag = tag;
            for (Situation situation : situations) {
                Instant midnight = LocalDate.ofInstant(from, situation.timeZone())
                        .plusDays(1)
                        .atStartOfDay(situation.timeZone())
                        .toInstant();
                until = midnight.isBefore(until) ? midnight : until;
            }
        }

        /** @param bytes as they are sent, packed if the client takes that */
        void is(MediaType type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }
    }

    /** Says what is being answered; null if the answer is not to be kept. */
    static @Nullable Making making(HttpServletRequest request, String tag, List<Situation> situations) {
        if (request.getAttribute(MAKING) instanceof Making making) {
            making.of(tag, situations);
            return making;
        }
        return null;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        HttpServletResponse response = (HttpServletResponse) answer;
        long told = mayBeReady(request) ? versions.toldSoFar() : -1;
        if (told < 0) {
            chain.doFilter(any, answer);
            return;
        }
        letGo(told);
        Instant now = clock.instant();
        Key key = Key.of(request);
        ReadyAnswer known = ready.getIfPresent(key);
        if (known != null && known.holds(told, now) && known.send(request, response)) {
            return;
        }
        Making making = new Making(told, now);
        request.setAttribute(MAKING, making);
        chain.doFilter(any, answer);
        keep(key, making, response);
    }

    private boolean mayBeReady(HttpServletRequest request) {
        if (mostBytes == 0
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
                || !request.getRequestURI().startsWith(PATH)
                || request.getContentLengthLong() > 0) {
            return false;
        }
        String query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0 : query.length()) <= LONGEST_ADDRESS
                && LEFT_ALONE.stream().noneMatch(header -> request.getHeader(header) != null);
    }

    /** What was taken back is not even kept. */
    private void letGo(long told) {
        long before = clearedAt.get();
        if (before != told && clearedAt.compareAndSet(before, told)) {
            ready.invalidateAll();
        }
    }

    private void keep(Key key, Making making, HttpServletResponse response) {
        int status = response.getStatus();
        if (making.tag == null
                || status != HttpServletResponse.SC_OK && status != HttpServletResponse.SC_NOT_MODIFIED
                || response.getHeader("Set-Cookie") != null) {
            return;
        }
        ReadyAnswer.Content content = making.type == null || making.bytes == null
                ? null
                : new ReadyAnswer.Content(making.type.toString(), key.packed() ? "gzip" : null, making.bytes);
        ReadyAnswer answer = new ReadyAnswer(
                making.tag, making.told, making.from, making.until, ReadyAnswer.headers(response), content);
        if (answer.weight() <= mostBytes / LARGEST_SHARE) {
            ready.put(key, answer);
        }
    }

    /** About how many bytes are kept. */
    long keptBytes() {
        ready.cleanUp();
        return ready.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
