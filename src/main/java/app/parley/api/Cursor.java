package app.parley.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page ended, as one opaque word. */
public final class Cursor {
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /** @param key the values of the sort columns of the page's last row; none may contain a line break */
    public static String of(String... key) {
        byte[] bytes = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException if it was not made by {@link #of} of that many values */
    static List<String> read(String cursor, int values) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> key = List.of(text.split(SEPARATOR, -1));
            if (key.size() == values && key.stream().noneMatch(ApiRequest::hasControl)) {
                return key;
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException("expected " + values + " values");
    }
}
