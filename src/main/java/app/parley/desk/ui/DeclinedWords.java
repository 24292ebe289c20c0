package app.parley.desk.ui;

import app.parley.desk.Declined;
import app.parley.shell.Texts;

/** Why something cannot be done at the desk, as a sentence. */
final class DeclinedWords {
    private DeclinedWords() {}

    static String of(Declined declined, Texts texts) {
        return switch (declined.reason()) {
            case NO_SUCH_CHANGE -> texts.get("desk.declined.no-such-change");
            case NO_SUCH_RECORD -> texts.get("desk.declined.no-such-record");
            case NOT_OPEN -> texts.get("desk.declined.not-open");
            case SAVED_SINCE -> texts.get("desk.declined.saved-since");
            case PROBLEMS -> texts.get("desk.declined.problems");
            case NOTHING_CHANGED -> texts.get("desk.declined.nothing-changed");
            case REASON_MISSING -> texts.get("desk.declined.reason-missing");
            case TOO_LONG -> texts.get("desk.declined.too-long");
            case TWO_PERSONS -> texts.get("desk.declined.two-persons");
            case CHANGED_SINCE -> texts.get("desk.declined.changed-since");
            case NO_SUCH_PERSON -> texts.get("desk.declined.no-such-person");
            case ONE_SITUATION -> texts.get("desk.declined.one-situation");
            case CONSTRAINT -> constraint(String.valueOf(declined.constraint()), texts);
        };
    }

    /** Rules of the database that a check before it does not tell apart. */
    private static String constraint(String name, Texts texts) {
        if (name.equals("closure_scope_no_overlap")) {
            return texts.get("desk.constraint.overlap");
        }
        if (name.equals("ceasefire_chain_has_no_cycle")) {
            return texts.get("desk.constraint.cycle");
        }
        if (name.endsWith("_fk")) {
            return texts.get("desk.constraint.reference");
        }
        if (name.endsWith("_pk") || name.endsWith("_unique") || name.endsWith("_once")) {
            return texts.get("desk.constraint.twice");
        }
        return texts.get("desk.constraint.other", name);
    }
}
