package app.parley.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody is. */
public enum ActorKind {
    STATE,
    GOVERNMENT,
    MINISTRY,
    ORGANIZATION,
    ARMED_GROUP,
    MEDIATOR,
    PERSON,
    OTHER,
    /** Named as a speaker or a third party and in no other way: whether a person, an organisation or several is not told. */
    NOT_ON_FILE;

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static ActorKind parse(String code) {
        for (ActorKind one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        String expected = Arrays.stream(values()).map(ActorKind::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "\"" + code + "\" is not a kind of actor: expected one of " + expected + ".");
    }
}
