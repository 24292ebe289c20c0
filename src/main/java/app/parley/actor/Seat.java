package app.parley.actor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One description of one named person at a round.
 *
 * @param id of the delegate, or of the claim on the whole delegation that names its head
 * @param ofHead true if it is such a claim, which gives no role
 * @param role as worded, empty if none is given
 * @param head true if the person is called the head
 * @param disputed true if a source disputes it
 * @param unreliable true if only sources rated unreliable or not to be judged say so
 */
public record Seat(
        UUID id,
        boolean ofHead,
        String roundId,
        String party,
        String name,
        String role,
        @Nullable String organisation,
        boolean head,
        boolean disputed,
        boolean unreliable) {}
