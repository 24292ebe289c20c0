package app.parley.talks.ui;

import app.parley.talks.CommitmentFilter;
import app.parley.talks.CommitmentOnDay;
import app.parley.talks.CommitmentState;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which commitments the address asks for: {@code party}, {@code category}, {@code round}, {@code state}, and
 * {@code overdue=true} for those past due alone; empty restricts nothing.
 */
record CommitmentsAddress(String party, String category, String round, String state, boolean overdue)
        implements Serializable {
    static final CommitmentsAddress ALL = new CommitmentsAddress("", "", "", "", false);
    private static final int LONGEST = 500;

    static CommitmentsAddress read(QueryParameters query) {
        return new CommitmentsAddress(
                word(query, "party"),
                word(query, "category"),
                word(query, "round"),
                state(word(query, "state")),
                word(query, "overdue").equals("true"));
    }

    /** The same with one of its words changed. */
    CommitmentsAddress with(String name, String value) {
        Map<String, String> own = toParameters();
        own.put(name, value);
        return read(QueryParameters.simple(own));
    }

    CommitmentFilter asked() {
        return CommitmentFilter.all()
                .withParty(party.isEmpty() ? null : party)
                .withCategory(category.isEmpty() ? null : category)
                .withRound(round.isEmpty() ? null : round);
    }

    /** True if where it stands on the day viewed is asked for. */
    boolean keeps(CommitmentOnDay one) {
        return (state.isEmpty() || one.entry().state().code().equals(state)) && (!overdue || one.overdue());
    }

    /** By name in the address. */
    Map<String, String> toParameters() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("party", party);
        own.put("category", category);
        own.put("round", round);
        own.put("state", state);
        own.put("overdue", overdue ? "true" : "");
        return own;
    }

    /** What is no state restricts nothing. */
    private static String state(String code) {
        return Arrays.stream(CommitmentState.values())
                .map(CommitmentState::code)
                .filter(code::equals)
                .findFirst()
                .orElse("");
    }

    private static String word(QueryParameters query, String name) {
        String word = query.getSingleParameter(name).orElse("").strip();
        return word.length() > LONGEST ? "" : word;
    }
}
