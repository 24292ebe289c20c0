package app.parley.dossier;

/** The closed sets of words that cells draw from; the database's constraints hold the same sets. */
final class Vocabulary {
    static final String[] TRAFFIC = {"import", "export", "transit", "humanitarian", "pedestrian", "returnees"};
    static final String[] CLAIMED_STATUS = {
        "closed", "open", "restricted", "returnees_only", "humanitarian_only", "pedestrian_only"
    };
    static final String[] CARGO_UNITS = {
        "trucks", "containers", "vehicles", "perishable_trucks", "people_stranded", "tonnes"
    };
    static final String[] ACTOR_KINDS = {
        "state", "government", "ministry", "organization", "armed_group", "mediator", "person", "other"
    };
    static final String[] INCIDENT_KINDS = {
        "clash",
        "airstrike",
        "attack",
        "shelling",
        "statement",
        "meeting",
        "agreement",
        "protest",
        "policy",
        "trade",
        "humanitarian",
        "closure",
        "reopening",
        "displacement",
        "arrest",
        "other"
    };

    private Vocabulary() {}
}
