package app.parley.quicklog;

import app.parley.incident.IncidentKind;
import app.parley.quicklog.Passage.Part;
import app.parley.time.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads armed incidents and protests: one of a span, with its dead, its place and those who took part. */
final class IncidentReader {
    private static final int LONGEST_TITLE = 300;

    private final Scene scene;
    private final Passage passage;
    private final Casualties casualties;
    private final IncidentSpans spans;
    private final IncidentPlaces places;
    /** Dead that stand in the span after that of their incident, by the number of the latter. */
    private final Map<Integer, List<Integer>> joined = new HashMap<>();

    private final Map<String, Integer> ids = new HashMap<>();

    IncidentReader(Scene scene, Casualties casualties) {
        this.scene = scene;
        this.passage = scene.passage();
        this.casualties = casualties;
        this.spans = new IncidentSpans(passage, casualties);
        this.places = new IncidentPlaces(scene, spans);
    }

    List<Draft> read() {
        Map<Integer, TreeSet<Integer>> bySpan = new HashMap<>();
        for (int i = 0; i < passage.size(); i++) {
            if (passage.item(i).is(Kind.INCIDENT) && !isBackground(i)) {
                bySpan.computeIfAbsent(spans.number(i), s -> new TreeSet<>()).add(i);
            }
        }
        for (int dead : casualties.dead()) {
            if (joins(bySpan, dead)) {
                continue;
            }
            boolean nothing = passage.item(dead).is(Kind.UNHURT);
            TreeSet<Integer> of = bySpan.computeIfAbsent(spans.number(dead), s -> new TreeSet<>());
            if (of.isEmpty() && !nothing) {
                int named = passage.first(Kind.INCIDENT, spans.start(dead), spans.end(dead));
                of.add(named >= 0 ? named : dead);
            }
        }
        return bySpan.values().stream()
                .filter(of -> !of.isEmpty())
                .map(this::incident)
                .sorted((one, other) -> Integer.compare(one.at, other.at))
                .toList();
    }

    /** "Air strikes in Paktika; ten killed": the dead of the span before, if that tells an incident and no dead. */
    private boolean joins(Map<Integer, TreeSet<Integer>> bySpan, int dead) {
        int span = spans.number(dead);
        int start = spans.start(dead);
        boolean own = bySpan.containsKey(span);
        boolean before = start > 0
                && passage.same(Part.SENTENCE, start - 1, dead)
                && bySpan.containsKey(span - 1)
                && casualties.dead().stream().noneMatch(i -> spans.number(i) == span - 1);
        if (!own && before) {
            joined.merge(span - 1, new ArrayList<>(List.of(dead)), (one, other) -> {
                one.addAll(other);
                return one;
            });
            return true;
        }
        return false;
    }

    /** "closed after clashes": why a crossing is shut, and no report of its own. */
    private boolean isBackground(int i) {
        int before = passage.last(Kind.CAUSE, Math.max(passage.start(Part.CLAUSE, i), i - 4), i);
        boolean crossing = passage.has(Part.SEGMENT, i, Kind.STATUS, Kind.STOPPED, Kind.CLOSURE, Kind.WAITING);
        boolean since = passage.last(Kind.SINCE, Math.max(passage.start(Part.CLAUSE, i), i - 3), i) >= 0
                || scene.words().endsBefore(passage.item(i).from(), Kind.SINCE);
        boolean dead = casualties.dead().stream().anyMatch(at -> spans.same(at, i));
        return !dead && (crossing && before >= 0 || since);
    }

    private Draft incident(TreeSet<Integer> words) {
        int at = words.first();
        Draft draft = new Draft(Proposal.EVENT, at);
        kind(draft, words);
        int start = spans.start(at);
        List<Integer> further = joined.getOrDefault(spans.number(at), List.of());
        int told = further.isEmpty() ? at : further.getLast();
        title(draft, start, spans.end(told));
        fatalities(draft, at);
        places.fill(draft, at);
        actors(draft, start, spans.end(told));
        day(draft, scene.when().onOrOnly(at));
        scene.attribute(draft, told);
        draft.cells.put("id", id(draft));
        return draft;
    }

    /** One day; of several that a text names, the editor says which. */
    private void day(Draft draft, @Nullable Integer on) {
        PartialDate first = on == null ? null : scene.date(on).first();
        PartialDate last = on == null ? null : scene.date(on).last();
        if (on == null || first == null || last == null || first.equals(last)) {
            scene.date(draft, "occurred_on", on);
            return;
        }
        draft.items.add(on);
        draft.missing.add("occurred_on");
        draft.ask(
                Ambiguity.Kind.DATE,
                on,
                on,
                List.of(Map.of("occurred_on", first.toString()), Map.of("occurred_on", last.toString())));
    }

    private void kind(Draft draft, TreeSet<Integer> words) {
        Set<String> kinds = new LinkedHashSet<>();
        for (int i : words) {
            if (passage.item(i).is(Kind.INCIDENT)) {
                kinds.add(passage.item(i).value());
                draft.items.add(i);
            }
        }
        if (kinds.isEmpty()) {
            int earlier = passage.last(Kind.INCIDENT, passage.start(Part.SENTENCE, words.first()), words.first());
            if (earlier >= 0) {
                kinds.add(passage.item(earlier).value());
                draft.items.add(earlier);
            }
        }
        kinds.remove(kinds.size() > 1 ? IncidentKind.ATTACK.code() : "");
        if (kinds.size() == 1) {
            draft.cells.put("kind", kinds.iterator().next());
            return;
        }
        Stream<String> choices =
                kinds.isEmpty() ? Stream.of("clash", "airstrike", "attack", "shelling") : kinds.stream();
        draft.missing.add("kind");
        draft.ask(
                Ambiguity.Kind.INCIDENT,
                words.first(),
                words.first(),
                choices.map(kind -> Map.of("kind", kind)).toList());
    }

    private void title(Draft draft, int from, int to) {
        int end = to;
        while (end > from + 1 && passage.item(end - 1).is(Kind.BOUNDARY, Kind.SPEAKER, Kind.SOURCE)) {
            end--;
        }
        String title = scene.text(from, end - 1).strip();
        draft.cells.put("title", title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title);
        for (int i = from; i < end; i++) {
            if (passage.item(i).is(Kind.UNKNOWN, Kind.CASUALTY, Kind.KILLED, Kind.INJURED, Kind.ACTOR)) {
                draft.items.add(i);
            }
        }
    }

    private void fatalities(Draft draft, int at) {
        List<Integer> dead = casualties.dead().stream()
                .filter(i -> spans.same(i, at))
                .collect(Collectors.toCollection(ArrayList::new));
        dead.addAll(joined.getOrDefault(spans.number(at), List.of()));
        if (dead.isEmpty()) {
            return;
        }
        draft.items.addAll(dead);
        Quantity sum = dead.stream().map(this::number).reduce(Quantity::plus).orElse(Quantity.exactly(0));
        Long low = sum.low();
        Long high = sum.high();
        if (low != null) {
            draft.cells.put("fatalities_min", Long.toString(low));
            if (high != null) {
                draft.cells.put("fatalities_max", Long.toString(high));
            }
        } else if (high != null) {
            draft.ask(
                    Ambiguity.Kind.HIGH_ONLY,
                    dead.getFirst(),
                    dead.getFirst(),
                    List.of(Map.of("fatalities_min", "0", "fatalities_max", Long.toString(high))));
        }
        if (dead.size() > 1) {
            draft.workedOut.add("fatalities_min");
        }
    }

    private Quantity number(int dead) {
        if (passage.item(dead).is(Kind.QUANTITY)) {
            return scene.quantity(dead);
        }
        return Quantity.exactly(passage.item(dead).is(Kind.A) ? 1 : 0);
    }

    private void actors(Draft draft, int from, int to) {
        Set<String> actors = new LinkedHashSet<>();
        for (int i = from; i < to && actors.size() < 8; i++) {
            if (passage.item(i).is(Kind.ACTOR)) {
                actors.add(passage.item(i).value());
            }
        }
        if (!actors.isEmpty()) {
            draft.cells.put("actors", String.join("|", actors));
        }
    }

    /** An id that says what it is; the desk gives another where it is taken. */
    private String id(Draft draft) {
        String place = draft.cells.getOrDefault("place", "").toLowerCase(java.util.Locale.ROOT);
        String words = (draft.cells.getOrDefault("kind", "incident") + "-"
                        + draft.cells.getOrDefault("occurred_on", "undated") + "-" + place)
                .replaceAll("[^a-z0-9]+", "-");
        String id = words.substring(0, Math.min(words.length(), 70)).replaceAll("-+$", "");
        int times = ids.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "-" + times;
    }
}
