package app.parley.cargo;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a note says of counted cargo besides its unit, read off by a few plain words; what it does not say is not assumed. */
public enum CargoKind {
    TRANSIT(Group.TRAFFIC, "(?<!non-)(?<!non )(?<!not )\\b(transit|transshipment)\\b"),
    IMPORT(Group.TRAFFIC, "\\bimport(s|ed|ing)?\\b"),
    EXPORT(Group.TRAFFIC, "\\bexport(s|ed|ing)?\\b"),
    BILATERAL(Group.TRAFFIC, "\\bbilateral\\b"),
    AID(Group.GOODS, "\\b(aid|relief|humanitarian|wfp|unicef|unfpa|unhcr)\\b"),
    PERISHABLE(Group.GOODS, "\\b(perishables?|fruits?|vegetables?|tomato(es)?)\\b"),
    STUDENTS(Group.GOODS, "\\bstudents?\\b"),
    EMPTY(Group.STATE, "\\b(empty|empties|unladen)\\b"),
    CLEARED(Group.STATE, "(?<!not )(?<!yet )(?<!to be )(?<!being )\\bcleared\\b"),
    /** It does not wait any more. */
    PASSED(Group.STATE, "(?<!not )\\b(let through|returned|allowed to move|crossed|passed through)\\b");

    /** Kinds that answer one question. */
    enum Group {
        /** Where the goods go; commonly left unsaid. */
        TRAFFIC,
        GOODS,
        STATE
    }

    private final Group group;
    private final Pattern words;

    CargoKind(Group group, String words) {
        this.group = group;
        this.words = Pattern.compile(words);
    }

    /** The lower-case word used in HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kinds that a note names, in their order; empty if it names none. */
    public static Set<CargoKind> of(@Nullable String note) {
        Set<CargoKind> kinds = EnumSet.noneOf(CargoKind.class);
        if (note != null) {
            String text = note.toLowerCase(Locale.ROOT);
            for (CargoKind kind : values()) {
                if (kind.words.matcher(text).find()) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    /** Those of one group. */
    static Set<CargoKind> in(Group group, Set<CargoKind> kinds) {
        Set<CargoKind> some = EnumSet.noneOf(CargoKind.class);
        kinds.stream().filter(kind -> kind.group == group).forEach(some::add);
        return some;
    }

    /** True unless the notes name different goods, states or ways: waiting is not cleared, aid is not trade. */
    static boolean canBeAlike(Set<CargoKind> one, Set<CargoKind> other) {
        Set<CargoKind> mine = in(Group.TRAFFIC, one);
        Set<CargoKind> theirs = in(Group.TRAFFIC, other);
        return in(Group.GOODS, one).equals(in(Group.GOODS, other))
                && in(Group.STATE, one).equals(in(Group.STATE, other))
                && (mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs));
    }
}
