package app.parley.desk;

import app.parley.dossier.DossierProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something at the desk that cannot be done; nothing was written. The reason is told to whoever asked as a sentence. */
public final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        NO_SUCH_CHANGE,
        /** The record was taken back, or never was. */
        NO_SUCH_RECORD,
        /** The change is published or withdrawn already. */
        NOT_OPEN,
        /** Somebody saved it after the revision that was decided on. */
        SAVED_SINCE,
        /** Cells do not make a record; {@link Declined#problems} tells which. */
        PROBLEMS,
        /** Nothing differs from what is published. */
        NOTHING_CHANGED,
        /** A change of something published needs a reason. */
        REASON_MISSING,
        /** Reason, comment or cells are longer than allowed. */
        TOO_LONG,
        /** Whoever wrote it may not publish it: the two-person rule. */
        TWO_PERSONS,
        /** What it published has been changed since. */
        CHANGED_SINCE,
        /** Not of the desk, or not any more. */
        NO_SUCH_PERSON,
        /** A situation is begun and ended by import, not at its own desk. */
        ONE_SITUATION,
        /** A rule of the database; {@link Declined#constraint} names it. */
        CONSTRAINT
    }

    private final Reason reason;
    private final transient List<DossierProblem> problems;
    private final @Nullable String constraint;

    private Declined(Reason reason, List<DossierProblem> problems, @Nullable String constraint) {
        super(reason.name() + (constraint == null ? "" : " " + constraint));
        this.reason = reason;
        this.problems = List.copyOf(problems);
        this.constraint = constraint;
    }

    Declined(Reason reason) {
        this(reason, List.of(), null);
    }

    static Declined problems(List<DossierProblem> problems) {
        return new Declined(Reason.PROBLEMS, problems, null);
    }

    static Declined constraint(String name) {
        return new Declined(Reason.CONSTRAINT, List.of(), name);
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with which cell. */
    public List<DossierProblem> problems() {
        return problems;
    }

    public @Nullable String constraint() {
        return constraint;
    }
}
