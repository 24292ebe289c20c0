package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import app.parley.quicklog.Passage.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which numbers count the dead and which the hurt. */
final class Casualties {
    private final Passage passage;
    private final List<Integer> dead = new ArrayList<>();
    private final Set<Integer> all = new HashSet<>();

    Casualties(Passage passage) {
        this.passage = passage;
        for (int i = 0; i < passage.size(); i++) {
            Item item = passage.item(i);
            if (item.is(Kind.QUANTITY) || item.is(Kind.NO)) {
                @Nullable Kind cue = cue(i);
                if (cue != null) {
                    all.add(i);
                }
                if (cue == Kind.KILLED) {
                    dead.add(i);
                }
            } else if (item.is(Kind.A) && isOne(i)) {
                all.add(i);
                dead.add(i);
            } else if (item.is(Kind.UNHURT)) {
                dead.add(i);
            }
        }
    }

    /** "nine children and a woman killed". */
    private boolean isOne(int i) {
        boolean person = i + 1 < passage.size() && passage.item(i + 1).is(Kind.CASUALTY);
        return person && cue(i) == Kind.KILLED;
    }

    /** Numbers of the dead, and "no casualties", in order. */
    List<Integer> dead() {
        return dead;
    }

    /** Numbers of the dead and the hurt. */
    Set<Integer> all() {
        return all;
    }

    /** "killed 5", or else "5 soldiers dead", "5 soldiers and 3 civilians killed"; null if it counts nobody hurt. */
    private @Nullable Kind cue(int number) {
        int before = passage.previous(number);
        if (before >= 0 && passage.item(before).is(Kind.QUANTITY) && isOf(before, number)) {
            return null;
        }
        if (before >= 0 && isCue(before) && !counted(before)) {
            return unit(number) ? null : passage.item(before).kind();
        }
        int end = passage.end(Part.SEGMENT, number);
        boolean people = false;
        for (int i = number + 1; i < end && i < number + 10; i++) {
            Item item = passage.item(i);
            if (isCue(i)) {
                return item.kind();
            }
            people |=
                    item.is(Kind.CASUALTY) || item.is(Kind.UNIT) && item.value().equals("people_stranded");
            boolean goesOn = item.is(
                            Kind.CASUALTY,
                            Kind.UNKNOWN,
                            Kind.AND,
                            Kind.SIDE,
                            Kind.ACTOR,
                            Kind.UNIT,
                            Kind.INCIDENT,
                            Kind.DAY)
                    || item.isGlue()
                    || item.is(Kind.QUANTITY) && (people || isOf(number, i))
                    || item.isBoundary(Boundary.COMMA) && people
                    || item.is(Kind.PLACE) && people;
            boolean cargo = item.is(Kind.UNIT) && !item.value().equals("people_stranded");
            if (!goesOn || cargo) {
                break;
            }
        }
        return deathToll(number) ? Kind.KILLED : null;
    }

    /** "killed and wounded 13": the number is that of the word before it, even if another word had its own. */
    private boolean isCue(int i) {
        return passage.item(i).is(Kind.KILLED, Kind.INJURED);
    }

    /** True if the word already has its number before it in its clause: "5 killed 12 trucks". */
    private boolean counted(int cue) {
        int start = passage.start(Part.CLAUSE, cue);
        int number = passage.last(Kind.QUANTITY, Math.max(start, cue - 3), cue);
        return number >= 0 && all.contains(number);
    }

    /** "18 of one family". */
    private boolean isOf(int number, int other) {
        return other == number + 2 && passage.item(number + 1).is(Kind.IN, Kind.GLUE);
    }

    private boolean unit(int number) {
        int next = passage.next(number + 1);
        return next < passage.size()
                && passage.same(Part.CLAUSE, number, next)
                && passage.item(next).is(Kind.OTHER_UNIT);
    }

    private boolean deathToll(int number) {
        int start = Math.max(passage.start(Part.CLAUSE, number), number - 4);
        int cue = passage.last(Kind.KILLED, start, number);
        int other = passage.last(Kind.QUANTITY, start, number);
        return cue >= 0 && other < 0 && !unit(number);
    }
}
