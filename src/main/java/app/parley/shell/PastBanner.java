package app.parley.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says on every screen that it is told as of a past instant, and leads back to the latest. Not there for the latest. */
class PastBanner extends Aside {
    private final Texts texts;

    PastBanner(Texts texts) {
        this.texts = texts;
        addClassName("past-banner");
        getElement().setAttribute("aria-label", texts.get("past.label"));
        setVisible(false);
    }

    void show(@Nullable Viewed viewed, Location location) {
        removeAll();
        Optional<Instant> recorded =
                Optional.ofNullable(viewed).map(now -> now.state().asOf().recorded());
        setVisible(recorded.isPresent());
        if (viewed != null && recorded.isPresent()) {
            Span said = new Span(texts.get(
                    "past.banner",
                    new Formats(texts)
                            .instantInZone(recorded.get(), viewed.situation().timeZone())));
            said.addClassName("past-said");
            add(
                    said,
                    new Anchor(
                            Past.latestHref(location.getPath(), location.getQueryParameters()),
                            texts.get("past.show-latest")));
        }
    }
}
