package app.parley.live;

import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.PRESENCE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;

import app.parley.account.SignedIn;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who has what open at this moment, on whichever node. Kept by signs of life: whoever gives none, because a browser or a node
 * was killed, is away after some seconds. Told to those signed in alone. The time is the database's.
 */
@Component
@PreAuthorize("hasRole('VIEWER')")
public class Presence {
    /** Between two signs of life of a page that is looked at. */
    public static final Duration BEAT = Duration.ofMillis(1500);

    private static final Duration LOOKED_AT = Duration.ofSeconds(5);

    /** Browsers let pages that nobody looks at do something once a minute. */
    private static final Duration HIDDEN = Duration.ofSeconds(150);

    private static final Pattern KEY = Pattern.compile("[a-z]{1,20}:\\S{1,300}");
    private static final int MOST_NAMED = 20;

    private final DSLContext sql;

    Presence(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Somebody who has it open too.
     *
     * @param name as it is shown to others
     * @param self the same person in another window
     */
    public record Other(String name, boolean self) {}

    /**
     * A sign of life of one open page, and who else there is, by when they came.
     *
     * @param key what is open, such as {@code record:closures:cl-torkham-trade} or {@code change:…}: a word, a colon, and up
     *     to 300 characters without spaces
     * @param place the open page
     * @param hidden whether nobody looks at it now; it then counts for longer without another sign
     * @throws IllegalArgumentException if the key has another form
     */
    public List<Other> beat(String key, UUID place, boolean hidden) {
        SignedIn self = self();
        sql.insertInto(PRESENCE)
                .set(PRESENCE.KEY, checked(key))
                .set(PRESENCE.PLACE, place)
                .set(PRESENCE.USER_ID, self.id())
                .set(PRESENCE.UNTIL, in(hidden ? HIDDEN : LOOKED_AT))
                .onConflict(PRESENCE.KEY, PRESENCE.PLACE)
                .doUpdate()
                .set(PRESENCE.UNTIL, in(hidden ? HIDDEN : LOOKED_AT))
                // Nobody speaks for somebody else's page.
                .where(PRESENCE.USER_ID.eq(self.id()))
                .execute();
        return others(key, place, self);
    }

    /** The page is closed; what is over for longer is cleared away besides. */
    public void leave(String key, UUID place) {
        sql.deleteFrom(PRESENCE)
                .where(PRESENCE.KEY.eq(checked(key)))
                .and(PRESENCE.PLACE.eq(place))
                .and(PRESENCE.USER_ID.eq(self().id()))
                .or(PRESENCE.UNTIL.lt(in(HIDDEN.negated())))
                .execute();
    }

    private List<Other> others(String key, UUID place, SignedIn self) {
        Field<Boolean> own = field(PRESENCE.USER_ID.eq(self.id()));
        return sql.select(APP_USER.DISPLAY_NAME, own)
                .from(PRESENCE)
                .join(APP_USER)
                .on(APP_USER.ID.eq(PRESENCE.USER_ID))
                .where(PRESENCE.KEY.eq(key))
                .and(PRESENCE.PLACE.ne(place))
                .and(PRESENCE.UNTIL.gt(currentOffsetDateTime()))
                .and(APP_USER.DEACTIVATED_AT.isNull())
                .groupBy(APP_USER.ID, APP_USER.DISPLAY_NAME, PRESENCE.USER_ID)
                .orderBy(own.desc(), min(PRESENCE.SINCE), APP_USER.ID)
                .limit(MOST_NAMED)
                .fetch(row -> new Other(row.value1(), row.value2()));
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" is not what somebody has open: expected a word, a colon and"
                            + " up to 300 characters without spaces.");
        }
        return key;
    }

    private static Field<OffsetDateTime> in(Duration duration) {
        return field(
                "{0} + {1} * interval '1 millisecond'",
                OffsetDateTime.class, currentOffsetDateTime(), val(duration.toMillis()));
    }

    private static SignedIn self() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return person;
        }
        throw new AccessDeniedException("Presence is for those signed in.");
    }
}
