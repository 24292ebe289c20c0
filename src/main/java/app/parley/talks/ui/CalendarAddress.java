package app.parley.talks.ui;

import app.parley.talks.CalendarKind;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of the calendar the address asks for: {@code month}, as yyyy-MM, and {@code kinds}, words with commas between.
 *
 * @param month null for that of the day viewed
 * @param kinds at least one
 * @param problems keys of what to say of the parts that cannot be read, which count as absent
 */
record CalendarAddress(@Nullable YearMonth month, Set<CalendarKind> kinds, List<String> problems)
        implements Serializable {
    static final String MONTH = "month";
    static final String KINDS = "kinds";

    private static final Pattern MONTH_TEXT = Pattern.compile("[12][0-9]{3}-(0[1-9]|1[0-2])");
    private static final int MOST_WORDS = 20;

    static CalendarAddress read(QueryParameters query) {
        String month = query.getSingleParameter(MONTH).orElse(null);
        String kinds = query.getSingleParameter(KINDS).orElse(null);
        boolean monthSound = month == null || MONTH_TEXT.matcher(month).matches();
        Set<CalendarKind> read = kinds == null ? all() : kinds(kinds);
        List<String> problems = new ArrayList<>();
        if (!monthSound) {
            problems.add("calendar.bad-month");
        }
        if (read.isEmpty()) {
            problems.add("calendar.bad-kinds");
        }
        return new CalendarAddress(
                month == null || !monthSound ? null : YearMonth.parse(month),
                read.isEmpty() ? all() : read,
                List.copyOf(problems));
    }

    /** As they stand in an address; empty if they are all. */
    static String words(Collection<CalendarKind> kinds) {
        return kinds.size() == CalendarKind.values().length
                ? ""
                : kinds.stream().sorted().map(CalendarKind::code).collect(Collectors.joining(","));
    }

    private static Set<CalendarKind> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(CalendarKind.class));
    }

    /** Empty if one of the words is none of them. */
    private static Set<CalendarKind> kinds(String text) {
        Set<CalendarKind> kinds = EnumSet.noneOf(CalendarKind.class);
        for (String word : text.split(",", MOST_WORDS)) {
            kinds.addAll(Arrays.stream(CalendarKind.values())
                    .filter(kind -> kind.code().equals(word.strip()))
                    .toList());
            if (kinds.stream().noneMatch(kind -> kind.code().equals(word.strip()))) {
                return Set.of();
            }
        }
        return Collections.unmodifiableSet(kinds);
    }
}
