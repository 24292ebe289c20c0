package app.parley.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next attempt to sign in has to wait after failed ones: not at all after a few, then half a minute, then each
 * time twice as long, an hour at most. After a day without a failure all is forgotten.
 *
 * @param free failures without any wait
 */
record BackOff(int free) {
    /** Of one login, known or not. */
    static final BackOff OF_LOGIN = new BackOff(5);

    /** Of one address, behind which may be many people. */
    static final BackOff OF_ADDRESS = new BackOff(30);

    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    /** What is left of the wait; zero if the next attempt may be made. */
    Duration left(int failures, Instant lastFailed, Instant now) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures - free));
        Duration capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        Duration left = Duration.between(now, lastFailed.plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
