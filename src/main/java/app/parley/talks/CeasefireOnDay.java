package app.parley.talks;

import org.jspecify.annotations.Nullable;

/**
 * Whether the guns were to be silent on a day, and the ceasefire that decides it.
 *
 * @param state over all ceasefires of the situation
 * @param ceasefireId the one in force that began last or, if none is, the one that ended last; null if none had begun
 * @param since when that one began
 * @param until when it ended or is to end, or the start of what extends it; null if neither is stated
 */
public record CeasefireOnDay(
        CeasefireState state,
        @Nullable String ceasefireId,
        @Nullable CeasefireBound since,
        @Nullable CeasefireBound until) {}
