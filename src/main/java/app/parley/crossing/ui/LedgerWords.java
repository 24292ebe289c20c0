package app.parley.crossing.ui;

import app.parley.crossing.Agreement;
import app.parley.crossing.AssessedDay;
import app.parley.crossing.ClaimRating;
import app.parley.crossing.ClaimVerdict;
import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.CrossingClaim;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.DayGap;
import app.parley.crossing.LedgerClaim;
import app.parley.crossing.Traffic;
import app.parley.shell.RatingWords;
import app.parley.shell.StatusMark;
import app.parley.situation.Situation;
import app.parley.source.Credibility;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a ledger says in words. */
record LedgerWords(CrossingWords words, Situation situation) {

    static LedgerWords here(Situation situation) {
        return new LedgerWords(CrossingWords.here(), situation);
    }

    String text(String key, Object... values) {
        return words.texts().get(key, values);
    }

    String speaker(LedgerClaim claim) {
        return claim.speaker() == null ? text("figure.nobody-named") : claim.speaker();
    }

    /** The party on whose side of the border the speaker is; empty if not known. */
    String side(LedgerClaim claim) {
        if (claim.side() == null) {
            return "";
        }
        return switch (claim.side()) {
            case A -> situation.sideA().name();
            case B -> situation.sideB().name();
        };
    }

    /** "12 Oct 2025 – 1 Nov 2025", "since 13 Oct 2025, last word 27 Oct 2025". */
    String days(CrossingClaim claim) {
        return claim.stated().to() == null
                ? text(
                        "ledger.since",
                        words.formats().date(claim.stated().from()),
                        words.formats().day(claim.vouchedUntil()))
                : words.formats().interval(claim.stated());
    }

    /** "closed from 12 Oct 2025, vouches until 1 Nov 2025". */
    String spoken(CrossingClaim claim) {
        return text(
                "ledger.spoken",
                lower(words.claimed(claim.status())),
                words.formats().date(claim.stated().from()),
                words.formats().day(claim.vouchedUntil()));
    }

    /** "As assessed", "Otherwise assessed on 8 of 18 days", "Not assessed then". */
    String agreement(ClaimVerdict verdict) {
        if (verdict.agreement() == Agreement.AS_ASSESSED && verdict.isDeviating()) {
            return text("ledger.status-as-assessed");
        }
        boolean some = verdict.differingDays() > 0 && verdict.differingDays() < verdict.days();
        return some
                ? text("ledger.verdict-some." + code(verdict.agreement()), verdict.differingDays(), verdict.days())
                : agreement(verdict.agreement());
    }

    String agreement(Agreement agreement) {
        return text("ledger.verdict." + code(agreement));
    }

    private static String code(Agreement agreement) {
        return agreement.code().replace('_', '-');
    }

    /** "Starts 2 days earlier". */
    String gap(DayGap gap) {
        if (gap.fewest() == gap.most()) {
            return words.texts().count(gap.isLater() ? "ledger.starts-later" : "ledger.starts-earlier", gap.fewest());
        }
        return text(
                gap.isLater() ? "ledger.starts-later-range" : "ledger.starts-earlier-range", gap.fewest(), gap.most());
    }

    /** "Reliability C: fairly reliable. Credibility 6: not judged". */
    String rating(ClaimRating rating) {
        return text(
                "ledger.rating",
                new RatingWords(words.texts()).reliability(rating.reliability()),
                credibility(rating.credibility()));
    }

    /** "Credibility 2: probably true"; where nobody judged, that it cannot be told. */
    String credibility(@Nullable Credibility credibility) {
        return new RatingWords(words.texts()).credibility(credibility);
    }

    /** "Import, export, transit and pedestrian closed; returnees open". */
    String assessed(AssessedDay day) {
        Map<CrossingStatus, List<Traffic>> byStatus = Arrays.stream(Traffic.values())
                .filter(traffic -> day.of(traffic) != CrossingStatus.UNKNOWN)
                .collect(Collectors.groupingBy(day::of, LinkedHashMap::new, Collectors.toList()));
        if (byStatus.isEmpty()) {
            return text("ledger.nothing-assessed");
        }
        return byStatus.entrySet().stream()
                .map(entry -> text(
                        "crossing.traffic-status",
                        traffic(entry.getValue()),
                        lower(StatusMark.word(entry.getKey(), words.texts()))))
                .collect(Collectors.joining(text("list.semicolon")));
    }

    /** "trade, pedestrian". */
    String traffic(Collection<Traffic> some) {
        List<Traffic> named = Arrays.stream(Traffic.values())
                .filter(traffic -> some.contains(traffic) && !(traffic.isTrade() && some.containsAll(Traffic.trade())))
                .toList();
        List<String> parts = named.stream().map(words::traffic).map(this::lower).collect(Collectors.toList());
        if (some.containsAll(Traffic.trade())) {
            parts.addFirst(text("ledger.trade"));
        }
        return String.join(text("list.comma"), parts);
    }

    String quoted(ClaimedStatus status) {
        return text("crossing.page.quoted", words.claimed(status));
    }

    String lower(String word) {
        return word.toLowerCase(words.texts().locale());
    }

    String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(words.texts().locale()) + word.substring(1);
    }
}
