package app.parley.account;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are asked for; what is null or empty asks for all.
 *
 * @param person who did it or whose account it was done to
 * @param action in the lower-case word of SQL; what is none asks for all
 * @param text in the detail or in a name, case forgiven; cut to 100 characters
 */
public record AccessFilter(@Nullable UUID person, @Nullable String action, String text) {
    public static final AccessFilter ALL = new AccessFilter(null, null, "");

    private static final int LONGEST = 100;

    public AccessFilter {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        action = Optional.ofNullable(action).filter(AccessLog.Action::isOne).orElse(null);
    }
}
