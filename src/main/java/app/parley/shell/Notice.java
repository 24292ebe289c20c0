package app.parley.shell;

import java.io.Serializable;

/**
 * Something in an address that could not be followed, told to the reader as a sentence.
 *
 * @param key of the sentence, under {@code notice.}
 * @param value what was given, cut to 40 characters
 */
public record Notice(String key, String value) implements Serializable {

    private static final int LONGEST = 40;

    public Notice {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
