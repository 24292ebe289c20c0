package app.parley.quicklog;

import app.parley.quicklog.Ambiguity.Choice;
import app.parley.quicklog.QuickLogContext.KnownSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gathers what the text leaves open: of each record, of names near to a crossing's, of a publisher's articles, of the day. */
final class Questions {
    private static final int MOST_CHOICES = 12;
    private static final int MOST_GUESSES = 200;
    /** Days between a report and what it reports within which an article is likelier meant than others. */
    private static final int NEAR_DAYS = 3;

    private final Scene scene;
    private final Guesses guesses;
    private final Map<List<Object>, Ambiguity> open = new LinkedHashMap<>();

    Questions(Scene scene, Guesses guesses) {
        this.scene = scene;
        this.guesses = guesses;
    }

    /**
     * @param proposed in the order of the proposals
     * @param doubted what is no fact by the text
     */
    List<Ambiguity> of(List<Draft> proposed, List<Draft> doubted) {
        IntStream.range(0, proposed.size()).forEach(i -> ofRecord(proposed.get(i), i));
        doubted.forEach(this::ofDoubted);
        nearNames(proposed);
        publishers(proposed);
        undated(proposed);
        return open.values().stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
    }

    private void ofRecord(Draft draft, int proposal) {
        for (Draft.Question question : draft.questions) {
            List<Choice> choices = question.answers().stream()
                    .map(cells -> new Choice("", cells, List.of(proposal)))
                    .toList();
            add(question.kind(), question.from(), question.to(), choices);
        }
    }

    private void ofDoubted(Draft draft) {
        Ambiguity.Kind kind = draft.doubt == null ? Ambiguity.Kind.NOT_YET : draft.doubt;
        Map<String, String> cells = new LinkedHashMap<>(draft.cells);
        List<Choice> choices = draft.questions.stream()
                .filter(question -> question.kind() == kind)
                .flatMap(question -> question.answers().stream())
                .map(answer -> {
                    Map<String, String> answered = new LinkedHashMap<>(cells);
                    answered.putAll(answer);
                    return new Choice(draft.file, answered, List.of());
                })
                .toList();
        boolean never = kind == Ambiguity.Kind.NOT_YET || kind == Ambiguity.Kind.QUESTION || !choices.isEmpty();
        add(kind, draft.at, draft.at, never ? choices : List.of(new Choice(draft.file, cells, List.of())));
    }

    /** Questions of one kind at one place are one; an answer then goes into all the records that ask. */
    private void add(Ambiguity.Kind kind, int from, int to, List<Choice> choices) {
        int start = scene.words().token(scene.item(from).from()).start();
        int end = scene.words().token(scene.item(to).to() - 1).end();
        Ambiguity one = new Ambiguity(kind, start, end, choices);
        open.merge(List.of(kind, start, end), one, Questions::merged);
    }

    private static Ambiguity merged(Ambiguity one, Ambiguity other) {
        List<Choice> choices = new ArrayList<>(one.choices());
        for (Choice choice : other.choices()) {
            int same = IntStream.range(0, choices.size())
                    .filter(i -> choices.get(i).cells().equals(choice.cells())
                            && choices.get(i).file().equals(choice.file()))
                    .findFirst()
                    .orElse(-1);
            if (same < 0) {
                choices.add(choice);
            } else {
                List<Integer> both = new ArrayList<>(choices.get(same).proposals());
                both.addAll(choice.proposals());
                choices.set(same, new Choice(choice.file(), choice.cells(), both));
            }
        }
        return new Ambiguity(one.kind(), one.start(), one.end(), choices);
    }

    private void nearNames(List<Draft> proposed) {
        int asked = 0;
        for (int i = 0; i < scene.passage().size() && asked < MOST_GUESSES; i++) {
            if (!scene.item(i).is(Kind.UNKNOWN)) {
                continue;
            }
            int own = scene.item(i).to() - scene.item(i).from();
            for (int words = Math.max(2, own); words >= 1; words--) {
                List<String> near = guesses.near(scene.item(i).from(), words);
                boolean whole = words <= own || i + 1 < scene.passage().size();
                if (near.isEmpty() || !whole) {
                    continue;
                }
                List<Integer> takers = takers(proposed, i);
                int last = words <= own ? i : i + words - own;
                List<Choice> choices = near.stream()
                        .map(id -> new Choice("", Map.of("crossing_id", id), takers))
                        .toList();
                add(Ambiguity.Kind.CROSSING, i, last, choices);
                asked++;
                i = last;
                break;
            }
        }
    }

    /** The records of the same sentence that have no crossing. */
    private List<Integer> takers(List<Draft> proposed, int near) {
        return IntStream.range(0, proposed.size())
                .filter(i -> !proposed.get(i).file.equals(Proposal.EVENT)
                        && !proposed.get(i).cells.containsKey("crossing_id")
                        && scene.passage().same(Passage.Part.LINE, proposed.get(i).at, near))
                .boxed()
                .toList();
    }

    private void publishers(List<Draft> proposed) {
        for (int i = 0; i < scene.passage().size(); i++) {
            if (!scene.item(i).is(Kind.SPEAKER, Kind.PUBLISHER)) {
                continue;
            }
            String name = Tokens.folded(scene.item(i).value());
            int at = i;
            List<Integer> resting = IntStream.range(0, proposed.size())
                    .filter(of -> rests(proposed.get(of), at))
                    .boxed()
                    .toList();
            List<KnownSource> articles = scene.context().sources().stream()
                    .filter(source -> source.publisher() != null
                            && Tokens.folded(source.publisher()).equals(name))
                    .toList();
            if (!resting.isEmpty() && !articles.isEmpty()) {
                List<Choice> choices = nearest(articles, proposed.get(resting.getFirst())).stream()
                        .map(source -> new Choice("", Map.of("source_ids", source.id()), resting))
                        .toList();
                add(Ambiguity.Kind.SOURCE, i, i, choices);
            }
        }
    }

    /** A record rests on an article if its publisher speaks, or is named in the same line as the one told. */
    private boolean rests(Draft draft, int publisher) {
        boolean told = scene.item(publisher).is(Kind.PUBLISHER)
                && scene.passage().same(Passage.Part.LINE, draft.at, publisher);
        return !draft.cells.containsKey("source_ids") && (told || draft.items.contains(publisher));
    }

    private List<KnownSource> nearest(List<KnownSource> sources, Draft draft) {
        @Nullable String date = draft.cells.getOrDefault("reported_on", draft.cells.get("occurred_on"));
        if (date == null || date.length() != 10) {
            return sources.stream().limit(MOST_CHOICES).toList();
        }
        LocalDate day = LocalDate.parse(date);
        List<KnownSource> near = sources.stream()
                .filter(source -> source.publishedOn() != null
                        && source.publishedOn().isDay()
                        && Math.abs(ChronoUnit.DAYS.between(
                                        day, source.publishedOn().earliest()))
                                <= NEAR_DAYS)
                .limit(MOST_CHOICES)
                .toList();
        return near.isEmpty() ? sources.stream().limit(MOST_CHOICES).toList() : near;
    }

    /** No date in the whole text: asked once for all. */
    private void undated(List<Draft> proposed) {
        String today = scene.context().today().toString();
        Map<String, List<Integer>> without = new LinkedHashMap<>();
        for (int i = 0; i < proposed.size(); i++) {
            Draft draft = proposed.get(i);
            String column = switch (draft.file) {
                case Proposal.CARGO -> "reported_on";
                case Proposal.STATUS -> "from";
                default -> "occurred_on";
            };
            boolean asked = draft.questions.stream()
                    .anyMatch(question ->
                            question.kind() == Ambiguity.Kind.DATE || question.kind() == Ambiguity.Kind.SINCE);
            if (draft.missing.contains(column) && !asked) {
                without.computeIfAbsent(column, c -> new ArrayList<>()).add(i);
            }
        }
        without.forEach((column, all) -> {
            int at = proposed.get(all.getFirst()).at;
            add(Ambiguity.Kind.DATE, at, at, List.of(new Choice("", Map.of(column, today), all)));
        });
    }
}
