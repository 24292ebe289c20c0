package app.parley.desk.ui;

import app.parley.shell.Texts;
import app.parley.source.CitationStance;
import app.parley.source.Credibility;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words of the two things that are judged of one citation; the reliability of its source is judged once, elsewhere. */
final class Ratings {
    private Ratings() {}

    static Map<String, String> credibilities(Texts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("", texts.get("credibility.none"));
        for (Credibility credibility : Credibility.values()) {
            words.put(
                    String.valueOf(credibility.number()),
                    texts.get("credibility."
                            + credibility.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return words;
    }

    static Map<String, String> stances(Texts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(CitationStance.REPORTS.code(), texts.get("desk.stance.reports"));
        words.put(CitationStance.SUPPORTS.code(), texts.get("desk.stance.supports"));
        words.put(CitationStance.DISPUTES.code(), texts.get("desk.stance.disputes"));
        return words;
    }
}
