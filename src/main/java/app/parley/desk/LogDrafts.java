package app.parley.desk;

import static app.parley.sql.Tables.LOG_DRAFT;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import app.parley.quicklog.QuickLog;
import app.parley.situation.Situation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * What each editor is logging and has not handed in yet, so that a crash of browser or server loses none of it: the text, with what
 * was answered and written about it. Everybody reads and writes their own alone.
 */
@Component
@PreAuthorize("hasRole('EDITOR')")
public class LogDrafts {
    /** Characters of what was answered and written about one text. */
    private static final int LONGEST_MADE = 200_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private final DSLContext sql;
    private final Clock clock;

    LogDrafts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A text that is being logged.
     *
     * @param made what was answered and written, by its place in the reading of the text: it means nothing for another text
     * @param notedAt when it was last written
     */
    public record LogDraft(String text, Map<String, String> made, Instant notedAt) {
        /** Copies what was made. */
        public LogDraft {
            made = Map.copyOf(made);
        }
    }

    /** @param line tells texts of one person apart: empty, or up to eight hexadecimal digits */
    public Optional<LogDraft> find(Situation situation, String line) {
        return sql.selectFrom(LOG_DRAFT)
                .where(own(situation))
                .and(LOG_DRAFT.LINE.eq(line))
                .fetchOptional(row -> new LogDraft(
                        row.getText(),
                        Cells.read(row.getMade()),
                        row.getNotedAt().toInstant()));
    }

    /** Writes it over what was kept before; what is too long to be logged is not kept. */
    public void keep(Situation situation, String line, String text, Map<String, String> made) {
        Map<String, String> plainMade = new HashMap<>();
        made.forEach((place, written) -> plainMade.put(place, written.replace("\u0000", "")));
        JSONB json = Cells.json(plainMade);
        if (text.length() > QuickLog.LONGEST || json.data().length() > LONGEST_MADE) {
            return;
        }
        String plain = text.replace("\u0000", "");
        sql.insertInto(LOG_DRAFT)
                .set(LOG_DRAFT.USER_ID, Desk.self().id())
                .set(LOG_DRAFT.SITUATION_ID, situation.id())
                .set(LOG_DRAFT.LINE, line)
                .set(LOG_DRAFT.TEXT, plain)
                .set(LOG_DRAFT.MADE, json)
                .onConflict(LOG_DRAFT.USER_ID, LOG_DRAFT.SITUATION_ID, LOG_DRAFT.LINE)
                .doUpdate()
                .set(LOG_DRAFT.TEXT, plain)
                .set(LOG_DRAFT.MADE, json)
                .set(LOG_DRAFT.NOTED_AT, currentOffsetDateTime())
                .execute();
    }

    /** It was logged, or is not wanted any more; and with it what has not been gone on with for a month. */
    public void drop(Situation situation, String line) {
        sql.deleteFrom(LOG_DRAFT)
                .where(own(situation))
                .and(LOG_DRAFT
                        .LINE
                        .eq(line)
                        .or(LOG_DRAFT.NOTED_AT.lt(
                                clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))))
                .execute();
    }

    private static Condition own(Situation situation) {
        return LOG_DRAFT.USER_ID.eq(Desk.self().id()).and(LOG_DRAFT.SITUATION_ID.eq(situation.id()));
    }
}
