package app.parley.api;

import app.parley.live.NewestVersions;
import app.parley.live.StreamRoom;
import app.parley.situation.Situation;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's stream of changes, written for as long as it listens, on a thread of its own: a slow client keeps nobody
 * waiting.
 */
final class ChangeStream implements Runnable {
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Least time between two changes told, so that a row of commits is not a row of readings. */
    private static final Duration COALESCED = Duration.ofMillis(150);

    private static final Duration RECONNECTING = Duration.ofSeconds(5);
    private static final int FEW = 50;
    private static final int MILLIS_PER_SCREEN = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);

    private final AsyncContext exchange;
    private final Situation situation;
    private final NewestVersions versions;
    private final StreamRoom room;
    private final BooleanSupplier mayGoOn;
    private long told;

    /** @param known the version that the client has; negative if none */
    ChangeStream(
            AsyncContext exchange,
            Situation situation,
            long known,
            NewestVersions versions,
            StreamRoom room,
            BooleanSupplier mayGoOn) {
        this.exchange = exchange;
        this.situation = situation;
        this.versions = versions;
        this.room = room;
        this.mayGoOn = mayGoOn;
        told = known;
    }

    @Override
    public void run() {
        try {
            exchange.addListener(new EndsWhenGone());
            tell();
        } catch (IOException gone) {
            LOG.trace("A client of the stream of changes is gone.", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            complete();
        }
    }

    private void tell() throws IOException, InterruptedException {
        write("retry: 3000\n\n");
        // A version of before a restored backup is higher than any that will come for long.
        long newest = versions.awaitNewer(situation.id(), -1, Duration.ZERO);
        told = told == newest ? told : -1;
        Duration wait = Duration.ZERO;
        while (mayGoOn.getAsBoolean() && versions.awaitHeard(RECONNECTING)) {
            newest = versions.awaitNewer(situation.id(), told, wait);
            if (newest > told) {
                told = newest;
                write("event: change\nid: " + newest + "\ndata: {\"situation\":\"" + situation.slug()
                        + "\",\"version\":" + newest + ",\"spreadMillis\":" + spreadMillis() + "}\n\n");
                Thread.sleep(COALESCED);
            } else if (versions.heard()) {
                write("event: alive\ndata: {\"version\":" + newest + "}\n\n");
            }
            wait = HEARTBEAT;
        }
    }

    /** A few screens are shown anew at once; many take turns, or all would wait for each other. */
    private int spreadMillis() {
        int open = room.taken();
        return open <= FEW ? 0 : open * MILLIS_PER_SCREEN;
    }

    private void write(String event) throws IOException {
        ServletOutputStream out = exchange.getResponse().getOutputStream();
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void complete() {
        try {
            exchange.complete();
        } catch (IllegalStateException ended) {
            LOG.trace("The container had ended the stream already.", ended);
        }
    }

    /** Else the container would look for a page that tells of the error, and there is nobody to read it. */
    private static final class EndsWhenGone implements AsyncListener {
        @Override
        public void onError(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            LOG.trace("A stream of changes ended.");
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            LOG.trace("A stream of changes began anew.");
        }
    }
}
