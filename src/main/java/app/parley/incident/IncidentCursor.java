package app.parley.incident;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a page ended; as text, an opaque word.
 *
 * @param day first possible day of its last incident
 * @param id of its last incident, the database's own
 */
public record IncidentCursor(LocalDate day, UUID id) {
    private static final int LONGEST = 100;

    /** Days that were given out; beyond them are years that the database does not know. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** @throws IllegalArgumentException if the text was not given out by {@link #toString} */
    public static IncidentCursor parse(String text) {
        if (text.length() <= LONGEST) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", -1);
                if (parts.length == 2 && DAY.matcher(parts[0]).matches()) {
                    return new IncidentCursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
                }
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException(refusal(), e);
            }
        }
        throw new IllegalArgumentException(refusal());
    }

    /** What {@link #parse} reads back. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    private static String refusal() {
        return "This cursor was not given out: expected the one that came with the page before, unchanged.";
    }
}
