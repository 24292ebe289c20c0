package app.parley.talks.ui;

import app.parley.shell.Notice;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.CommitmentFilter;
import app.parley.talks.CommitmentStanding;
import app.parley.talks.CommitmentState;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments the address asks for: {@code party}, {@code category}, {@code round}, {@code state}, {@code score} (0 to
 * 3 or none), {@code text}, and {@code overdue} (true or false); empty restricts nothing.
 */
record CommitmentsAddress(
        String party, String category, String round, String state, String overdue, String score, String text)
        implements Serializable {
    static final CommitmentsAddress ALL = new CommitmentsAddress("", "", "", "", "", "", "");

    /** What could be read, and sentences about what could not and so restricts nothing. */
    record Reading(CommitmentsAddress address, List<Notice> notices) implements Serializable {
        static final Reading ALL_OF_THEM = new Reading(ALL, List.of());
    }

    /** @param all the commitments that there are: a party, category or round of none of them is told and left out */
    static Reading read(QueryParameters query, List<CommitmentEntry> all) {
        List<Notice> notices = new ArrayList<>();
        Words words = new Words(query, notices);
        CommitmentsAddress address = new CommitmentsAddress(
                words.known(
                        "party",
                        "talks.notice.party",
                        value -> all.stream().anyMatch(one -> one.party().equals(value))),
                words.known(
                        "category",
                        "talks.notice.category",
                        value -> all.stream().anyMatch(one -> one.category().equals(value))),
                words.known(
                        "round",
                        "talks.notice.round",
                        value -> all.stream()
                                .map(CommitmentEntry::round)
                                .filter(Objects::nonNull)
                                .anyMatch(round -> round.id().equals(value))),
                words.known("state", "talks.notice.state", value -> isRead(() -> CommitmentState.parse(value))),
                words.known("overdue", "talks.notice.overdue", value -> value.equals("true") || value.equals("false")),
                words.known(
                        "score", "talks.notice.score", value -> isRead(() -> CommitmentStanding.Score.parse(value))),
                words.text());
        return new Reading(address, List.copyOf(notices));
    }

    /** The same with one of its words changed to one that can be read. */
    CommitmentsAddress with(String name, String value) {
        Map<String, String> own = toParameters();
        own.put(name, value);
        return new CommitmentsAddress(
                own.getOrDefault("party", ""),
                own.getOrDefault("category", ""),
                own.getOrDefault("round", ""),
                own.getOrDefault("state", ""),
                own.getOrDefault("overdue", ""),
                own.getOrDefault("score", ""),
                cut(own.getOrDefault("text", "")));
    }

    CommitmentFilter asked() {
        return CommitmentFilter.all()
                .withParty(nullIfEmpty(party))
                .withCategory(nullIfEmpty(category))
                .withRound(nullIfEmpty(round));
    }

    CommitmentStanding standing() {
        return new CommitmentStanding(
                state.isEmpty() ? null : CommitmentState.parse(state),
                overdue.isEmpty() ? null : Boolean.valueOf(overdue),
                score.isEmpty() ? null : CommitmentStanding.Score.parse(score),
                nullIfEmpty(text));
    }

    /** By name in the address. */
    Map<String, String> toParameters() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("party", party);
        own.put("category", category);
        own.put("round", round);
        own.put("state", state);
        own.put("overdue", overdue);
        own.put("score", score);
        own.put("text", text);
        return own;
    }

    private static @Nullable String nullIfEmpty(String value) {
        return value.isEmpty() ? null : value;
    }

    private static boolean isRead(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.length() > CommitmentStanding.LONGEST_TEXT
                ? stripped.substring(0, CommitmentStanding.LONGEST_TEXT)
                : stripped;
    }

    /** The words of a query part; what is wrong with them is noted. */
    private record Words(QueryParameters query, List<Notice> notices) {

        private String given(String name) {
            return query.getSingleParameter(name).orElse("").strip();
        }

        String known(String name, String noticeKey, Predicate<String> isKnown) {
            String value = given(name);
            if (value.isEmpty() || isKnown.test(value)) {
                return value;
            }
            notices.add(new Notice(noticeKey, value));
            return "";
        }

        String text() {
            String text = given("text");
            if (text.length() > CommitmentStanding.LONGEST_TEXT) {
                notices.add(new Notice("talks.notice.text", text));
            }
            return cut(text);
        }
    }
}
