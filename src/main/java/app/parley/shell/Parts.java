package app.parley.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a screen consists of, from top to bottom. Brought up to date, a part that would look as it does stays the very same:
 * nothing of it is sent, and what the reader has in hand there is not touched. A plain {@link Div} is looked into.
 */
final class Parts implements Serializable {
    private final Element root;
    private boolean changed;
    private transient @Nullable Map<Component, Component> kept;

    Parts(Element root) {
        this.root = root;
    }

    /** Whether anything became different when they were last brought up to date. */
    boolean isChanged() {
        return changed;
    }

    void show(List<? extends Component> parts) {
        root.removeAllChildren();
        parts.forEach(part -> root.appendChild(part.getElement()));
        changed = true;
    }

    void update(List<? extends Component> parts) {
        changed = false;
        kept = new IdentityHashMap<>();
        update(root, parts.stream().map(Component::getElement).toList());
    }

    /** The part that is there in place of a fresh one; the fresh one itself, unless one like it was kept. */
    <C extends Component> C standing(C fresh) {
        Component standing = kept == null ? null : kept.get(fresh);
        return standing == null ? fresh : same(fresh, standing);
    }

    /** Forgets the fresh parts that were not needed, which are much to remember. */
    void settle() {
        kept = null;
    }

    private void update(Element in, List<Element> fresh) {
        List<Element> old = in.getChildren().toList();
        List<Element> wanted = pair(old, fresh);
        Set<Element> stays = new HashSet<>(wanted);
        old.stream().filter(element -> !stays.contains(element)).forEach(element -> {
            changed = true;
            element.removeFromParent();
        });
        for (int place = 0; place < wanted.size(); place++) {
            Element element = wanted.get(place);
            if (!in.equals(element.getParent())) {
                changed = true;
                element.removeFromParent();
                in.insertChild(place, element);
            }
        }
    }

    /** For each fresh one, in order, the old one that stays in its place, or itself. */
    private List<Element> pair(List<Element> old, List<Element> fresh) {
        List<Element> wanted = new ArrayList<>();
        int next = 0;
        for (Element one : fresh) {
            int alike = alike(old, next, one);
            int place = alike < 0 ? lookedInto(old, next, one) : alike;
            if (place < 0) {
                wanted.add(one);
                continue;
            }
            Element stays = old.get(place);
            if (alike < 0) {
                update(stays, one.getChildren().toList());
            }
            remember(one, stays);
            wanted.add(stays);
            next = place + 1;
        }
        return wanted;
    }

    private void remember(Element fresh, Element stays) {
        fresh.getComponent()
                .ifPresent(one -> stays.getComponent()
                        .ifPresent(other -> Objects.requireNonNull(kept).put(one, other)));
    }

    private static int alike(List<Element> old, int from, Element fresh) {
        for (int place = from; place < old.size(); place++) {
            if (isOfOneKind(old.get(place), fresh) && SameContent.of(old.get(place), fresh)) {
                return place;
            }
        }
        return -1;
    }

    /** A box that differs in nothing but what is in it. */
    private static int lookedInto(List<Element> old, int from, Element fresh) {
        for (int place = from; place < old.size(); place++) {
            Element one = old.get(place);
            if (isBox(one) && isBox(fresh) && SameContent.ownDifference(one, fresh) == null) {
                return place;
            }
        }
        return -1;
    }

    private static boolean isOfOneKind(Element one, Element other) {
        return one.getComponent()
                .map(Object::getClass)
                .equals(other.getComponent().map(Object::getClass));
    }

    private static boolean isBox(Element element) {
        return element.getComponent()
                .filter(component -> component.getClass() == Div.class)
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static <C extends Component> C same(C fresh, Component standing) {
        return (C) fresh.getClass().cast(standing);
    }
}
