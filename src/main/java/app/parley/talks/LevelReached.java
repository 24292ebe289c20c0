package app.parley.talks;

import java.util.EnumSet;
import java.util.Set;

/**
 * The highest level at which a party spoke at a round.
 *
 * <p>Certain is the level of a named person of whom it is agreed that they sat there, as sources that are not rated
 * unreliable describe them; of somebody described at several levels, the lowest of them. What only a competing description,
 * somebody unnamed, a contested head or a source rated unreliable would give is possible, and told where it is higher than
 * what is certain.
 *
 * @param certain the levels of the highest certain rung; empty if none is certain
 * @param possible the levels of the highest possible rung; empty if it is no higher than the certain one
 */
public record LevelReached(Set<Level> certain, Set<Level> possible) {
    /** The highest rung. */
    public static final int HIGHEST = 4;

    /** Where nothing is told. */
    static final LevelReached NONE = new LevelReached(Set.of(), Set.of());

    static LevelReached of(Team team) {
        Set<Level> certain = EnumSet.noneOf(Level.class);
        team.persons().values().stream()
                .filter(Person::isCertain)
                .map(Person::reliableLevels)
                .forEach(levels -> certain.addAll(onRung(lowest(levels), levels)));
        Set<Level> told = EnumSet.noneOf(Level.class);
        team.delegates().forEach(one -> told.add(one.level()));
        told.remove(Level.UNKNOWN);
        int sure = highest(certain);
        int most = highest(told);
        return new LevelReached(onRung(sure, certain), most > sure ? onRung(most, told) : Set.of());
    }

    /** From 1, the lowest, to {@value #HIGHEST}; 0 if no level is certain. */
    public int certainRung() {
        return highest(certain);
    }

    /** The same of what is possible; never below what is certain. */
    public int possibleRung() {
        return Math.max(certainRung(), highest(possible));
    }

    /** Ranks side by side share a rung, for which of them is the higher is nobody's to say. */
    static int rung(Level level) {
        return switch (level) {
            case MINISTER -> HIGHEST;
            case DEPUTY_MINISTER, INTELLIGENCE_CHIEF -> 3;
            case SPECIAL_REPRESENTATIVE, AMBASSADOR -> 2;
            case SPOKESPERSON, OFFICIAL -> 1;
            case UNKNOWN -> 0;
        };
    }

    private static int highest(Set<Level> levels) {
        return levels.stream().mapToInt(LevelReached::rung).max().orElse(0);
    }

    private static int lowest(Set<Level> levels) {
        return levels.stream().mapToInt(LevelReached::rung).min().orElse(0);
    }

    private static Set<Level> onRung(int rung, Set<Level> levels) {
        Set<Level> on = EnumSet.noneOf(Level.class);
        levels.stream().filter(level -> rung(level) == rung).forEach(on::add);
        return on;
    }
}
