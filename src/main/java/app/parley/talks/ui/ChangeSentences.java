package app.parley.talks.ui;

import app.parley.talks.DelegationChange;
import app.parley.talks.HeadChange;
import app.parley.talks.Openness;
import app.parley.talks.Person;
import app.parley.talks.Presence;
import app.parley.talks.Stay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed in one party's team, in sentences that claim no more than is certain.
 *
 * @param earlier what the earlier round is called
 * @param later the same of the later one
 */
record ChangeSentences(DelegationChange change, String earlier, String later, TalksWords words) {

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
        names(
                said,
                "change.stayed",
                change.stayed().stream().filter(Stay::certain).map(Stay::after).toList());
        namedAtBoth(said);
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
                && change.stayed().stream().allMatch(Stay::certain)
                && change.newlyNamed().isEmpty()
                && change.notNamedNow().isEmpty();
    }

    private void roles(List<String> said) {
        change.stayed().stream()
                .filter(Stay::certain)
                .filter(stay -> stay.roleChanged() || stay.levelChanged())
                .forEach(stay -> said.add(words.get(
                        stay.levelChanged() ? "change.level" : "change.role",
                        stay.after().name(),
                        words.roles(stay.before()),
                        words.roles(stay.after()))));
    }

    private String head(HeadChange head) {
        String before = heads(head.before());
        String after = heads(head.after());
        return switch (head.kind()) {
            case SAME -> words.get("change.head-same", after);
            case CHANGED ->
                words.get(head.isContested() ? "change.head-changed-contested" : "change.head-changed", before, after);
            case MAYBE_SAME -> words.get("change.head-maybe-same", before, after);
            case CONTESTED -> words.get("change.head-contested", before, after);
            case UNRELIABLE -> words.get("change.head-unreliable", before, after);
            case NOT_STATED -> words.get("change.head-not-stated", before, after);
        };
    }

    private String heads(List<String> names) {
        if (names.isEmpty()) {
            return words.get("head.nobody");
        }
        String any = words.anyOf(names);
        return names.size() == 1 ? any : words.get("head.by-source", any);
    }

    /** Those named at both rounds of whom nobody can say that they stayed, by the reason why. */
    private void namedAtBoth(List<String> said) {
        Map<String, List<Person>> byReason = change.stayed().stream()
                .filter(stay -> !stay.certain())
                .collect(Collectors.groupingBy(
                        this::whyUncertain, LinkedHashMap::new, Collectors.mapping(Stay::after, Collectors.toList())));
        byReason.forEach((why, persons) -> said.add(words.get("change.named-at-both", why, names(persons))));
    }

    private String whyUncertain(Stay stay) {
        return Stream.of(doubt(stay.before(), earlier), doubt(stay.after(), later))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(words.get("change.doubt.and")));
    }

    private Optional<String> doubt(Person person, String round) {
        return switch (person.presence()) {
            case AGREED -> Optional.empty();
            case CONTESTED -> Optional.of(words.get("change.doubt.contested", round));
            case UNRELIABLE -> Optional.of(words.get("change.doubt.unreliable", round));
        };
    }

    private void names(List<String> said, String key, List<Person> persons) {
        if (!persons.isEmpty()) {
            said.add(words.texts().count("talks." + key, persons.size(), names(persons)));
        }
    }

    private void uncertain(List<String> said, String key, List<Person> persons, Openness other, String where) {
        Map<String, List<Person>> byReason = persons.stream()
                .collect(Collectors.groupingBy(
                        person -> why(person, other, where), LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((why, some) -> said.add(words.get(key, names(some), why)));
    }

    private String why(Person person, Openness other, String where) {
        return other == Openness.NAMED && person.presence() == Presence.UNRELIABLE
                ? words.get("change.why.unreliable")
                : words.get("change.why." + other.code(), words.get(where));
    }

    private String names(List<Person> persons) {
        return words.joined(persons.stream().map(Person::name).toList());
    }

    private String unnamed(int descriptions) {
        return words.get(descriptions == 0 ? "unnamed.none" : "unnamed.some");
    }
}
