package app.parley.incident;

import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Merges what changed into the sums that the map counts from, about once a second, on whichever node comes first. Readers add
 * what is not merged yet, so that nothing waits for this: it keeps them quick.
 */
@Component
final class MapSumsMerger implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Changes in one transaction, so that none is long. */
    private static final long MOST_AT_ONCE = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(MapSumsMerger.class);

    private final DSLContext sql;
    private volatile @Nullable Thread merging;

    MapSumsMerger(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().daemon().name("parley-map-sums").unstarted(this::mergeAgainAndAgain);
        merging = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = merging;
        merging = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return merging != null;
    }

    private void mergeAgainAndAgain() {
        while (merging == Thread.currentThread()) {
            try {
                if (merge() < MOST_AT_ONCE) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                if (merging == null) {
                    return;
                }
                LOG.warn("What changed on the map is not merged yet; trying again: {}", failed.getMessage());
                pause();
            }
        }
    }

    /** Returns how many changes were taken; 0 too if another node is at it. */
    private long merge() {
        return sql.transactionResult(transaction -> {
            DSLContext inside = DSL.using(transaction);
            boolean any = Boolean.TRUE.equals(inside.fetchValue("SELECT EXISTS (SELECT FROM parley.map_delta)"));
            Object taken =
                    any ? inside.fetchValue("SELECT parley.merge_map(false, {0})", DSL.inline(MOST_AT_ONCE)) : null;
            return taken == null ? 0L : ((Number) taken).longValue();
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
