package app.parley.dossier;

import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.Traffic;
import app.parley.document.DocumentKind;
import app.parley.incident.IncidentKind;
import java.util.function.Function;
import java.util.stream.Stream;

/** The closed sets of words that cells draw from; the database's constraints hold the same sets. */
final class Vocabulary {
    static final String[] TRAFFIC = codes(Traffic.values(), Traffic::code);
    /** ISO 8601: 1 is Monday, 7 is Sunday. */
    static final String[] WEEKDAYS = {"1", "2", "3", "4", "5", "6", "7"};

    static final String[] CLAIMED_STATUS = codes(ClaimedStatus.values(), ClaimedStatus::code);
    static final String[] CARGO_UNITS = {
        "trucks", "containers", "vehicles", "perishable_trucks", "people_stranded", "tonnes"
    };
    static final String[] ACTOR_KINDS = {
        "state", "government", "ministry", "organization", "armed_group", "mediator", "person", "other"
    };
    static final String[] REVIEW_STATES = {"carried", "met", "violated", "deferred", "lapsed"};
    static final String[] DOCUMENT_KINDS = codes(DocumentKind.values(), DocumentKind::code);
    static final String[] INCIDENT_KINDS = codes(IncidentKind.values(), IncidentKind::code);

    static final String[] CEASEFIRE_KINDS = {"unilateral", "reciprocal", "bilateral", "multilateral"};
    static final String[] CEASEFIRE_PURPOSES = {
        "talks", "humanitarian", "holiday", "de_escalation", "settlement", "other"
    };
    static final String[] CEASEFIRE_ENDS = {"ran_out", "declared_over", "fighting_resumed", "gave_way"};

    private Vocabulary() {}

    private static <T> String[] codes(T[] values, Function<T, String> code) {
        return Stream.of(values).map(code).toArray(String[]::new);
    }
}
