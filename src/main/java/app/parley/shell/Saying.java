package app.parley.shell;

import java.io.Serializable;
import java.util.List;

/**
 * What somebody said, as it stands beside others who said something else.
 *
 * @param value what was said: a number with its bounds, a status, a date
 * @param speaker who said it, empty if not known
 * @param side whose side the speaker is on, empty if none
 * @param when the time it speaks of, in words
 * @param taken true if the desk takes this one as the value
 * @param sources where it is found
 */
public record Saying(String value, String speaker, String side, String when, boolean taken, List<SourceRef> sources)
        implements Serializable {

    public Saying {
        sources = List.copyOf(sources);
    }
}
