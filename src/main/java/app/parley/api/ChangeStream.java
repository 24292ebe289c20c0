package app.parley.api;

import app.parley.live.NewestVersions;
import app.parley.live.StreamRoom;
import app.parley.situation.Situation;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client's stream of changes, written for as long as it listens, on a thread of its own: a slow client keeps nobody
 * waiting.
 */
final class ChangeStream implements Runnable {
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Least time between two changes told, so that a row of commits is not a row of readings. */
    private static final Duration COALESCED = Duration.ofMillis(150);

    private static final Duration RECONNECTING = Duration.ofSeconds(5);
    private static final int RETRY_MILLIS = 3_000;
    private static final int FEW = 50;
    private static final int MILLIS_PER_SCREEN = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);

    private final SseEmitter client;
    private final Situation situation;
    private final NewestVersions versions;
    private final StreamRoom room;
    private final BooleanSupplier mayGoOn;
    private long told;

    /** @param known the version that the client has; negative if none */
    ChangeStream(
            SseEmitter client,
            Situation situation,
            long known,
            NewestVersions versions,
            StreamRoom room,
            BooleanSupplier mayGoOn) {
        this.client = client;
        this.situation = situation;
        this.versions = versions;
        this.room = room;
        this.mayGoOn = mayGoOn;
        told = known;
    }

    /** Whoever is gone is not taken leave of: the container has done that, or does. */
    @Override
    public void run() {
        try {
            tell();
            client.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.trace("A client of the stream of changes is gone.", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() throws IOException, InterruptedException {
        // A version of before a restored backup is higher than any that will come for long.
        long newest = versions.awaitNewer(situation.id(), -1, Duration.ZERO);
        told = told == newest ? told : -1;
        Duration wait = Duration.ZERO;
        while (mayGoOn.getAsBoolean() && versions.awaitHeard(RECONNECTING)) {
            newest = versions.awaitNewer(situation.id(), told, wait);
            if (newest > told) {
                told = newest;
                client.send(SseEmitter.event()
                        .name("change")
                        .id(String.valueOf(newest))
                        .reconnectTime(RETRY_MILLIS)
                        .data("{\"situation\":\"" + situation.slug() + "\",\"version\":" + newest + ",\"spreadMillis\":"
                                + spreadMillis() + "}"));
                Thread.sleep(COALESCED);
            } else if (versions.heard()) {
                client.send(SseEmitter.event().name("alive").data("{\"version\":" + newest + "}"));
            }
            wait = HEARTBEAT;
        }
    }

    /** A few screens are shown anew at once; many take turns, or all would wait for each other. */
    private int spreadMillis() {
        int open = room.taken();
        return open <= FEW ? 0 : open * MILLIS_PER_SCREEN;
    }
}
