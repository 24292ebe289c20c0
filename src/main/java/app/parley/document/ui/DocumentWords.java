package app.parley.document.ui;

import app.parley.document.DocumentEntry;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import com.vaadin.flow.component.HasElement;
import java.util.Locale;
import java.util.Set;

/** What is said of a document in words. */
record DocumentWords(Texts texts, Formats formats) {
    /** Languages written from right to left, unless their tag names another script. */
    private static final String FIRST_STRONG_ISOLATE = "\u2068";

    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "bal", "ckb", "dv", "fa", "he", "khw", "prs", "ps", "pbt", "sd", "skr", "ug", "ur", "yi");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    static DocumentWords here() {
        Texts texts = Texts.here();
        return new DocumentWords(texts, new Formats(texts));
    }

    String get(String key, Object... values) {
        return texts.get("document." + key, values);
    }

    String kind(DocumentEntry document) {
        return get("kind." + document.kind().code());
    }

    String issuers(DocumentEntry document) {
        return String.join("; ", document.issuedBy());
    }

    String issuedOn(DocumentEntry document) {
        return document.issuedOn() == null ? get("undated") : formats.date(document.issuedOn());
    }

    /** "English", from BCP 47. */
    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(texts.locale());
    }

    /** "Istanbul, 25 Oct 2025"; its id if it has neither place nor day. */
    String round(DocumentEntry.Round round) {
        if (round.city() == null) {
            return round.startOn() == null ? round.id() : formats.date(round.startOn());
        }
        return round.startOn() == null
                ? round.city()
                : texts.get("talks.made-at", round.city(), formats.date(round.startOn()));
    }

    /** "Joint statement, 19 Oct 2025": each part in its own direction, so that neither reorders the other. */
    String titled(DocumentEntry entry) {
        return get("compare-option", isolated(entry.title()), isolated(issuedOn(entry)));
    }

    private static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }

    /** Says of a text which language it is in and from which side it is read. */
    static void written(HasElement text, String language) {
        text.getElement().setAttribute("lang", language).setAttribute("dir", direction(language));
    }

    static String direction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean toTheLeft = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return toTheLeft ? "rtl" : "ltr";
    }
}
