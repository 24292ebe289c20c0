package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.Declined;
import app.parley.dossier.DossierFile;
import app.parley.shell.Confirming;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever may publish confirms at once; others hand it in. What came of it is kept with the page, since a published confirmation
 * shows the page anew a moment later.
 */
final class Confirmations implements Confirming {
    /** How long a tap can be taken back where it was made; later it is one of the desk's changes like any other. */
    static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final ChangeParts parts;
    private final Viewed viewed;
    private final Texts texts = Texts.here();

    Confirmations(ChangeParts parts, Viewed viewed) {
        this.parts = parts;
        this.viewed = viewed;
    }

    /** @param change what can be taken back; null if nothing */
    private record Tap(Instant at, Told told, @Nullable UUID change, boolean published) {}

    /** The last tap on each crossing of each situation. */
    private record Taps(Map<String, Tap> byCrossing) {}

    @Override
    public Told told(String crossing) {
        Tap last = taps().get(key(crossing));
        return last == null || last.at().plus(REMEMBERED).isBefore(parts.clock().instant())
                ? Told.NOTHING
                : last.told();
    }

    @Override
    public void confirm(String crossing, String traffic) {
        Instant now = parts.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            taps().put(key(crossing), tap(crossing, traffic, now));
        } catch (Declined declined) {
            tell(crossing, DeclinedWords.of(declined, texts));
        }
    }

    private Tap tap(String crossing, String traffic, Instant now) {
        Map<String, String> cells = new HashMap<>(
                Map.of("crossing_id", crossing, "confirmed_at", now.toString(), "confirmed_by", texts.get("still.by")));
        if (!traffic.equals(ALL)) {
            cells.put("traffic", traffic);
        }
        Change begun = parts.desk().begin(viewed.situation().id(), DossierFile.CONFIRMATIONS, cells);
        try {
            if (parts.mayPublish() && !parts.publishing().needsTwoPersons()) {
                Change published = parts.publishing()
                        .publish(begun.id(), begun.revision(), "")
                        .change();
                String record = "edit/" + DossierFile.CONFIRMATIONS.code() + "/" + published.recordId();
                return new Tap(now, stands("still.published", traffic, now, record), begun.id(), true);
            }
            parts.desk().submit(begun.id(), begun.revision(), "");
            String change = begun.id().toString();
            return new Tap(now, stands("still.handed-in", traffic, now, change), begun.id(), false);
        } catch (Declined declined) {
            parts.desk().withdraw(begun.id());
            throw declined;
        }
    }

    private Told stands(String key, String traffic, Instant now, String change) {
        String what = traffic.equals(ALL) ? texts.get("still.whole") : texts.get("traffic." + traffic);
        String when = new Formats(texts).instantInZone(now, viewed.situation().timeZone());
        return new Told(
                texts.get(key, what, when), traffic, viewed.state().carried().href(ChangeScreen.PATH + "/" + change));
    }

    @Override
    public void undo(String crossing) {
        Tap last = taps().get(key(crossing));
        if (last == null || last.change() == null) {
            return;
        }
        try {
            if (last.published()) {
                parts.publishing().undo(last.change(), texts.get("desk.undo.reason"));
            } else {
                parts.desk().withdraw(last.change());
            }
            tell(crossing, texts.get("still.undone"));
        } catch (Declined declined) {
            tell(crossing, DeclinedWords.of(declined, texts));
        }
    }

    private void tell(String crossing, String words) {
        taps().put(key(crossing), new Tap(parts.clock().instant(), new Told(words, null, null), null, false));
    }

    private String key(String crossing) {
        return viewed.situation().id() + "/" + crossing;
    }

    private static Map<String, Tap> taps() {
        UI page = UI.getCurrentOrThrow();
        Taps kept = ComponentUtil.getData(page, Taps.class);
        if (kept == null) {
            kept = new Taps(new HashMap<>());
            ComponentUtil.setData(page, Taps.class, kept);
        }
        return kept.byCrossing();
    }
}
