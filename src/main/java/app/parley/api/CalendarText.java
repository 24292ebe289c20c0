package app.parley.api;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of an iCalendar text, RFC 5545: folded after at most 75 octets, never within a character, each ended by
 * CR LF.
 */
final class CalendarText {
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    /** A line whose value stands as it is: a date, a number, an address, a word of the format. */
    CalendarText line(String name, String value) {
        fold(name + ":" + value.replaceAll("\\p{Cc}", " "));
        return this;
    }

    /** A line of human text, escaped. */
    CalendarText text(String name, String value) {
        fold(name + ":" + escaped(value));
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With backslash, semicolon, comma and line breaks escaped; other control characters, which no text may hold, left out. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cc}&&[^\t]]", "");
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
