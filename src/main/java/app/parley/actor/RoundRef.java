package app.parley.actor;

import app.parley.talks.RoundStatus;
import app.parley.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A round as far as its link needs it.
 *
 * @param track the process it belongs to
 * @param startOn first day; null if its days are unknown
 * @param endOn last day, inclusive; null if unknown
 */
public record RoundRef(
        String id,
        String track,
        @Nullable String city,
        @Nullable PartialDate startOn,
        @Nullable PartialDate endOn,
        RoundStatus status) {}
