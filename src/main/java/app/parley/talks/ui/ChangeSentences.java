package app.parley.talks.ui;

import app.parley.talks.DelegationChange;
import app.parley.talks.HeadChange;
import app.parley.talks.Openness;
import app.parley.talks.Person;
import app.parley.talks.Stay;
import java.util.ArrayList;
import java.util.List;

/** What changed in one party's team, in sentences that claim no more than is certain. */
record ChangeSentences(DelegationChange change, TalksWords words) {

    List<String> all() {
        List<String> said = new ArrayList<>();
        if (change.after() == Openness.NOT_RECORDED) {
            said.add(words.get("change.not-recorded-now"));
        } else if (change.before() == Openness.NOT_RECORDED) {
            said.add(words.get("change.not-recorded-before"));
        } else if (!change.comparable()) {
            said.add(words.get("change.not-compared"));
        }
        HeadChange head = change.head();
        if (!head.before().isEmpty() || !head.after().isEmpty()) {
            said.add(head(head));
        }
        names(said, "change.joined", change.joined());
        names(said, "change.left", change.left());
        change.maybeSame()
                .forEach(pair -> said.add(words.get(
                        "change.maybe-same", pair.before().name(), pair.after().name())));
        names(said, "change.stayed", change.stayed().stream().map(Stay::after).toList());
        if (change.comparable() && samePeople()) {
            said.add(words.get("change.same-people"));
        }
        uncertain(said, "change.newly-named", change.newlyNamed(), change.before(), "change.at-round-before");
        uncertain(said, "change.not-named-now", change.notNamedNow(), change.after(), "change.at-this-round");
        roles(said);
        boolean bothRecorded = change.before() != Openness.NOT_RECORDED && change.after() != Openness.NOT_RECORDED;
        if (bothRecorded && change.unnamedBefore() + change.unnamedAfter() > 0) {
            said.add(words.get("change.unnamed", unnamed(change.unnamedBefore()), unnamed(change.unnamedAfter())));
        }
        return said;
    }

    private boolean samePeople() {
        return change.joined().isEmpty()
                && change.left().isEmpty()
                && change.maybeSame().isEmpty()
                && change.newlyNamed().isEmpty()
                && change.notNamedNow().isEmpty();
    }

    private void roles(List<String> said) {
        change.stayed().stream()
                .filter(stay -> stay.roleChanged() || stay.levelChanged())
                .forEach(stay -> said.add(words.get(
                        stay.levelChanged() ? "change.level" : "change.role",
                        stay.after().name(),
                        words.roles(stay.before()),
                        words.roles(stay.after()))));
    }

    private String head(HeadChange head) {
        String before = head.before().isEmpty() ? words.get("head.nobody") : words.anyOf(head.before());
        String after = head.after().isEmpty() ? words.get("head.nobody") : words.anyOf(head.after());
        return switch (head.kind()) {
            case SAME -> words.get("change.head-same", after);
            case CHANGED -> words.get("change.head-changed", before, after);
            case MAYBE_SAME -> words.get("change.head-maybe-same", before, after);
            case CONTESTED -> words.get("change.head-contested", before, after);
            case NOT_STATED -> words.get("change.head-not-stated", before, after);
        };
    }

    private void names(List<String> said, String key, List<Person> persons) {
        if (!persons.isEmpty()) {
            said.add(words.texts().count("talks." + key, persons.size(), names(persons)));
        }
    }

    private void uncertain(List<String> said, String key, List<Person> persons, Openness other, String where) {
        if (!persons.isEmpty()) {
            said.add(words.get(key, names(persons), words.get("change.why." + other.code(), words.get(where))));
        }
    }

    private String names(List<Person> persons) {
        return words.joined(persons.stream().map(Person::name).toList());
    }

    private String unnamed(int descriptions) {
        return words.get(descriptions == 0 ? "unnamed.none" : "unnamed.some");
    }
}
