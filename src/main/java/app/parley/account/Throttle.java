package app.parley.account;

import static app.parley.sql.Tables.SIGN_IN_THROTTLE;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** Failed attempts to sign in, by what was tried, in the database, so that all nodes know of them. */
final class Throttle {
    private final DSLContext sql;

    Throttle(DSLContext sql) {
        this.sql = sql;
    }

    /** What is left of the wait for it. */
    Duration left(byte[] key, BackOff backOff, Instant now) {
        return sql.selectFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.KEY_HASH.eq(key))
                .and(SIGN_IN_THROTTLE.LAST_FAILED_AT.gt(at(now.minus(BackOff.FORGOTTEN_AFTER))))
                .fetchOptional(row ->
                        backOff.left(row.getFailures(), row.getLastFailedAt().toInstant(), now))
                .orElse(Duration.ZERO);
    }

    void failed(byte[] key, Instant now) {
        OffsetDateTime forgotten = at(now.minus(BackOff.FORGOTTEN_AFTER));
        sql.deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.LAST_FAILED_AT.lt(forgotten))
                .execute();
        sql.insertInto(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.KEY_HASH, key)
                .set(SIGN_IN_THROTTLE.FAILURES, 1)
                .set(SIGN_IN_THROTTLE.LAST_FAILED_AT, at(now))
                .onConflict(SIGN_IN_THROTTLE.KEY_HASH)
                .doUpdate()
                .set(SIGN_IN_THROTTLE.FAILURES, SIGN_IN_THROTTLE.FAILURES.plus(1))
                .set(SIGN_IN_THROTTLE.LAST_FAILED_AT, at(now))
                .execute();
    }

    void forget(byte[] key) {
        sql.deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.KEY_HASH.eq(key))
                .execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
