package app.parley.account;

import static app.parley.sql.Tables.ACCESS_LOG;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The log of access. It is written in the transaction of what it tells of. */
public final class AccessLog {
    private static final int LONGEST = 500;

    private AccessLog() {}

    /** What is logged. */
    public enum Action {
        SIGNED_IN,
        REFUSED,
        SIGNED_OUT,
        INVITED,
        PASSWORD_SET,
        PASSWORD_RESET,
        ROLE_CHANGED,
        DEACTIVATED,
        REACTIVATED,
        ATTACHED,
        ATTACHMENT_REMOVED,
        ATTACHMENT_READ,
        EXPORTED;

        /** The lower-case word used in SQL. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static boolean isOne(String code) {
            return Arrays.stream(values()).anyMatch(action -> action.code().equals(code));
        }
    }

    /**
     * @param actor who did it; null if nobody was signed in
     * @param subject whose account it was done to; null if it is none
     */
    public static void write(
            DSLContext sql, Action action, @Nullable UUID actor, @Nullable UUID subject, @Nullable String detail) {
        sql.insertInto(ACCESS_LOG)
                .set(ACCESS_LOG.ACTION, action.code())
                .set(ACCESS_LOG.ACTOR_ID, actor)
                .set(ACCESS_LOG.SUBJECT_ID, subject)
                .set(
                        ACCESS_LOG.DETAIL,
                        detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST))
                .execute();
    }
}
