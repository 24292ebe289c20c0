package app.parley.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The newest data version of each situation that this node has heard of. Whoever waits for a newer one is woken by it. */
@Component
public final class NewestVersions {
    /** After so long without a word the connection may be dead; the versions are read more often than that. */
    private static final Duration SILENCE = ChangeListener.RECHECK.plusSeconds(2);

    private final Map<Integer, Newest> bySituation = new ConcurrentHashMap<>();
    private final AtomicLong told = new AtomicLong();
    private volatile boolean heard;
    private volatile long heardAt;
    private volatile boolean over;

    /** One situation's; a lock for each, so that a change wakes nobody who looks at another situation. */
    private static final class Newest {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private long version;
    }

    /** A version was committed; one that is older than what is known already changes nothing. */
    public void learn(int situation, long version) {
        Newest newest = of(situation);
        newest.lock.lock();
        try {
            if (version != newest.version) {
                told.incrementAndGet();
            }
            if (version > newest.version) {
                newest.version = version;
                newest.changed.signalAll();
            }
        } finally {
            newest.lock.unlock();
        }
    }

    /**
     * Waits until there is a newer version than that, for so long at most.
     *
     * @return the newest version, which is no newer if the time has passed, or this node hears nothing any more
     */
    public long awaitNewer(int situation, long than, Duration most) throws InterruptedException {
        Newest newest = of(situation);
        long left = most.toNanos();
        newest.lock.lock();
        try {
            while (newest.version <= than && left > 0 && heard && !over) {
                left = newest.changed.awaitNanos(left);
            }
            return newest.version;
        } finally {
            newest.lock.unlock();
        }
    }

    /** Whether changes reach this node now: it is connected to the database and has caught up. */
    public boolean heard() {
        return heard && !over;
    }

    /**
     * Counts what was told: what was read from the database when this was the same number is still as it is there, as far as
     * anybody has announced. Negative while changes may not reach this node, when nobody can know.
     */
    public long toldSoFar() {
        return heard() && System.nanoTime() - heardAt < SILENCE.toNanos() ? told.get() : -1;
    }

    void heard(boolean now) {
        if (now != heard) {
            told.incrementAndGet();
        }
        heardAt = System.nanoTime();
        heard = now;
        if (!now) {
            wakeAll();
        }
    }

    /** Nobody waits any more: the program ends. */
    void end() {
        over = true;
        wakeAll();
    }

    private void wakeAll() {
        bySituation.values().forEach(newest -> {
            newest.lock.lock();
            try {
                newest.changed.signalAll();
            } finally {
                newest.lock.unlock();
            }
        });
    }

    /** Waits until changes reach this node, for so long at most, and says whether they do. */
    public boolean awaitHeard(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (!heard && !over && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return heard();
    }

    private Newest of(int situation) {
        return bySituation.computeIfAbsent(situation, id -> new Newest());
    }
}
