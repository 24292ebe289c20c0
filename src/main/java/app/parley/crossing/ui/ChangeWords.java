package app.parley.crossing.ui;

import app.parley.cargo.StrandedChange;
import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.ClaimContradiction;
import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.Closure;
import app.parley.crossing.CrossingNews;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Direction;
import app.parley.crossing.StatusChange;
import app.parley.crossing.Traffic;
import app.parley.shell.Formats;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import app.parley.time.PartialDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed, in one sentence each; the name of the crossing stands before it. */
record ChangeWords(Situation situation, CrossingWords words) {

    /** @param traffic all that changed alike, for a change of status */
    String sentence(CrossingNews news, Collection<Traffic> traffic) {
        return switch (news) {
            case CrossingNews.Changed changed -> changed(changed.change(), traffic);
            case CrossingNews.Assessed assessed -> assessed(assessed.before(), assessed.now());
            case CrossingNews.Disputed disputed -> disputed(disputed);
            case CrossingNews.Counted counted -> counted(counted.change());
            case CrossingNews.Confirmed confirmed ->
                confirmed.traffic() == null
                        ? texts().get("change.confirmed-all", confirmed.by())
                        : texts().get("change.confirmed", lower(words.traffic(confirmed.traffic())), confirmed.by());
        };
    }

    private String changed(StatusChange change, Collection<Traffic> traffic) {
        String subject = subject(traffic, change.direction());
        String when = when(change.on());
        String to = lower(StatusMark.word(change.to(), texts()));
        if (change.to() == CrossingStatus.UNKNOWN) {
            return texts().get("change.unsettled", subject, lower(StatusMark.word(change.from(), texts())), when);
        }
        if (change.from() == CrossingStatus.UNKNOWN) {
            return texts().get(change.assessedBefore() ? "change.settled" : "change.first", subject, to, when);
        }
        ClosedDayCount days = change.closedDays();
        if (days != null && change.to() == CrossingStatus.OPEN) {
            return texts().get("change.reopened", subject, when, days(days));
        }
        String from = lower(StatusMark.word(change.from(), texts()));
        return days == null
                ? texts().get("change.went", subject, from, to, when)
                : texts().get("change.went-after", subject, from, to, when, days(days));
    }

    private String assessed(@Nullable Closure before, @Nullable Closure now) {
        if (before == null) {
            return texts().get("change.assessed", assessment(Objects.requireNonNull(now)));
        }
        if (now == null) {
            return texts().get("change.withdrawn", assessment(before));
        }
        return before.equals(now)
                ? texts().get("change.reworded", assessment(now))
                : texts().get("change.reassessed", assessment(before), assessment(now));
    }

    private String assessment(Closure closure) {
        return texts().get(
                        "change.assessment",
                        subject(closure.traffic().stream().sorted().toList(), closure.direction()),
                        lower(StatusMark.word(closure.status(), texts())),
                        formats().interval(closure.interval()));
    }

    private String disputed(CrossingNews.Disputed disputed) {
        CrossingNews.Said said = disputed.said();
        CrossingNews.Said other = disputed.against().getFirst();
        String sentence = texts().get(
                        other.reason() == ClaimContradiction.Reason.STATUS
                                ? "change.disputed-status"
                                : "change.disputed-start",
                        speaker(said),
                        words.claimed(said.claim().status()),
                        formats().date(said.claim().stated().from()),
                        words.claimed(other.claim().status()),
                        formats().date(other.claim().stated().from()),
                        speaker(other));
        int more = disputed.against().size() - 1;
        return more == 0 ? sentence : texts().get("change.two", sentence, texts().count("change.disputed-more", more));
    }

    private String counted(StrandedChange change) {
        CargoWords cargo = new CargoWords(texts(), formats());
        String unit = cargo.unit(change.unit());
        String now = cargo.number(change.now());
        String asOf = when(change.now().asOf());
        if (change.before() == null) {
            return texts().get("change.counted-first", unit, now, asOf);
        }
        String before = formats().date(change.before().asOf());
        return change.isSame()
                ? texts().get("change.counted-same", unit, now, asOf, before)
                : texts().get("change.counted", unit, cargo.number(change.before()), now, asOf, before);
    }

    private String speaker(CrossingNews.Said said) {
        return said.speaker() == null ? texts().get("change.source") : said.speaker();
    }

    private String subject(Collection<Traffic> traffic, Direction direction) {
        return texts().get(
                        "change.subject",
                        traffic.stream()
                                .map(one -> lower(words.traffic(one)))
                                .collect(Collectors.joining(texts().get("list.comma"))),
                        words.to(direction, situation));
    }

    private String when(PartialDate on) {
        return texts().get(on.isDay() ? "change.on" : "change.in", formats().date(on));
    }

    private String days(ClosedDayCount count) {
        return count.exact().isPresent()
                ? texts().count("change.days", count.low())
                : texts().get("change.days-range", words.number(count));
    }

    private String lower(String word) {
        return word.toLowerCase(texts().locale());
    }

    private Texts texts() {
        return words.texts();
    }

    private Formats formats() {
        return words.formats();
    }
}
