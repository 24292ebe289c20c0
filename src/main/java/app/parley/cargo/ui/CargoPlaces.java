package app.parley.cargo.ui;

import app.parley.shell.ViewState;
import com.vaadin.flow.component.html.Anchor;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The crossings that counts are of: their names, and where their pages are.
 *
 * @param names by slug
 * @param state that links carry on
 */
public record CargoPlaces(Map<String, String> names, ViewState state) {

    public CargoPlaces {
        names = new TreeMap<>(names);
    }

    String name(String slug) {
        return names.getOrDefault(slug, slug);
    }

    String list(Collection<String> slugs, String comma) {
        return slugs.stream().map(this::name).collect(Collectors.joining(comma));
    }

    Anchor link(String slug) {
        return new Anchor(state.carried().href("crossings/" + slug), name(slug));
    }
}
