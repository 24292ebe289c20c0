package app.parley.shell;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that is highlighted wherever it shows, written {@code crossing:torkham}.
 *
 * @param kind what it is
 * @param id its id within the situation, at most 80 characters
 */
public record Selection(Kind kind, String id) implements Serializable {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    /** What can be selected. */
    public enum Kind {
        CROSSING,
        CLOSURE,
        ROUND,
        CEASEFIRE,
        CARGO,
        INCIDENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the id is not made of letters, digits, dot, dash and underscore */
    public Selection {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" cannot be selected: not an id.");
        }
    }

    public static Selection crossing(String slug) {
        return new Selection(Kind.CROSSING, slug);
    }

    /** Reads {@code kind:id}; empty for anything else. */
    public static Optional<Selection> parse(@Nullable String text) {
        if (text == null || text.indexOf(':') < 0) {
            return Optional.empty();
        }
        String code = text.substring(0, text.indexOf(':'));
        String id = text.substring(text.indexOf(':') + 1);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code) && ID.matcher(id).matches())
                .map(kind -> new Selection(kind, id))
                .findFirst();
    }

    /** The id, if it is of that kind. */
    public Optional<String> idOf(Kind wanted) {
        return kind == wanted ? Optional.of(id) : Optional.empty();
    }

    /** {@code kind:id}, which {@link #parse} reads. */
    @Override
    public String toString() {
        return kind.code() + ":" + id;
    }
}
