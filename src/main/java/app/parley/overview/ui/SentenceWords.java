package app.parley.overview.ui;

import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.Freshness;
import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.SituationSentence;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import app.parley.talks.CeasefireOnDay;
import app.parley.talks.CeasefireState;
import app.parley.talks.RoundSummary;
import app.parley.time.PartialDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one sentence that states a situation, and the line under it that says how fresh it is. */
record SentenceWords(CrossingWords words) {

    /** "5 of 8 crossings closed to trade, day 358; ceasefire lapsed; last talks Urumqi, April 2026." */
    String sentence(SituationSentence facts) {
        List<String> clauses = new ArrayList<>();
        clauses.add(crossings(facts));
        clauses.add(ceasefire(facts.ceasefire()));
        clauses.add(talks(facts));
        return texts().get("sentence.whole", String.join(text("list.semicolon"), clauses));
    }

    /** "Newest report 15 Aug 2026, 50 days ago; older than 3 days counts as stale." */
    String freshness(SituationSentence facts, Situation situation) {
        PartialDate newest = facts.newestReportOn();
        if (newest == null) {
            return text("sentence.never-reported");
        }
        Freshness freshness = Freshness.of(facts.day(), newest.latest(), situation.staleAfter());
        return texts().get(
                        "sentence.newest-report",
                        words.formats().date(newest),
                        words.formats().age(freshness.ageDays()));
    }

    /** The threshold in words, if the newest report is older than it; else empty. */
    String stale(SituationSentence facts, Situation situation) {
        PartialDate newest = facts.newestReportOn();
        // That nothing was ever reported is said already, and stronger than "stale".
        boolean stale = newest != null
                && Freshness.of(facts.day(), newest.latest(), situation.staleAfter())
                        .stale();
        return stale ? texts().count("sentence.stale", situation.staleAfter().toDays()) : "";
    }

    /** "3 crossings are not assessed for trade."; empty if all are. */
    String notAssessed(SituationSentence facts) {
        int missing = facts.crossings() - facts.assessed();
        return missing == 0 ? "" : texts().count("sentence.not-assessed", missing);
    }

    private String ceasefire(CeasefireOnDay onDay) {
        return onDay.state() == CeasefireState.IN_FORCE
                        && !onDay.contestedBeside().isEmpty()
                ? text("sentence.ceasefire.in-force-beside")
                : text("sentence.ceasefire."
                        + onDay.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String crossings(SituationSentence facts) {
        if (facts.crossings() == 0) {
            return text("sentence.no-crossings");
        }
        if (facts.assessed() == 0) {
            return texts().count("sentence.none-assessed", facts.crossings());
        }
        if (facts.closedToTrade() == 0) {
            return texts().count("sentence.none-closed", facts.crossings());
        }
        String closed = texts().count("sentence.closed", facts.crossings(), facts.closedToTrade());
        ClosedDayCount common = facts.commonClosed();
        if (common == null) {
            return closed;
        }
        return facts.sharingCommon() == facts.closedToTrade()
                ? texts().get("sentence.on-day", closed, words.day(common))
                : texts().get("sentence.some-on-day", closed, facts.sharingCommon(), words.day(common));
    }

    private String talks(SituationSentence facts) {
        RoundSummary round = facts.lastRound();
        if (round == null) {
            return text("sentence.no-talks");
        }
        String city = round.city() == null ? round.process().name() : round.city();
        PartialDate start = round.startOn();
        return start == null
                ? texts().get("sentence.last-talks-undated", city)
                : texts().get("sentence.last-talks", city, month(start));
    }

    /** To the month: the sentence states, the screens behind it date. */
    private String month(PartialDate date) {
        return date.month() == null
                ? words.formats().date(date)
                : words.formats().month(YearMonth.of(date.year(), date.month()));
    }

    private Texts texts() {
        return words.texts();
    }

    private String text(String key) {
        return texts().get(key);
    }
}
