package app.parley.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of the product in the reader's language.
 *
 * <p>Texts are {@link java.text.MessageFormat} patterns if they are given values: an apostrophe is then written twice. Counted
 * texts have one key per plural form: {@code age.days.one}, {@code age.days.other}.
 */
public final class Texts implements Serializable {

    /** Ours puts the day before the month, as the patterns under {@code format.} do. */
    private static final Locale ENGLISH = Locale.UK;

    private final I18NProvider provider;
    private final Locale locale;

    public Texts(I18NProvider provider, Locale locale) {
        this.provider = provider;
        this.locale = locale;
    }

    /** For the screen being served, in the language of its user as far as it is translated. */
    public static Texts here() {
        UI ui = UI.getCurrent();
        return of(ui == null ? Locale.ENGLISH : ui.getLocale());
    }

    /** In that language if there is a translation, else in English. */
    public static Texts of(Locale wanted) {
        I18NProvider provider = provider();
        boolean translated = provider.getProvidedLocales().stream()
                .anyMatch(had -> had.getLanguage().equals(wanted.getLanguage()));
        return new Texts(provider, translated && !wanted.getLanguage().equals("en") ? wanted : ENGLISH);
    }

    /** Which language numbers and dates go with. */
    public Locale locale() {
        return locale;
    }

    /** The text of a key, with values put in place of {@code {0}}, {@code {1}}, … Numbers are formatted for the locale. */
    public String get(String key, Object... values) {
        return provider.getTranslation(key, locale, values);
    }

    /** The text of {@code key.one}, {@code key.other} …; the count is {@code {0}}, the values follow it. */
    public String count(String key, long count, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = count;
        System.arraycopy(values, 0, all, 1, values.length);
        return get(key + "." + Plural.of(locale, count).suffix(), all);
    }

    private static I18NProvider provider() {
        VaadinService service = VaadinService.getCurrent();
        @Nullable
        I18NProvider own = service == null ? null : service.getInstantiator().getI18NProvider();
        return own == null ? new DefaultI18NProvider(List.of(Locale.ENGLISH)) : own;
    }
}
