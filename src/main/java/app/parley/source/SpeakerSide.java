package app.parley.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On whose side a speaker is, from the actors on file. Cautious: a name that no actor or several actors bear has no side.
 *
 * <ul>
 *   <li>Who passes a word on does not say it: of "State Bank of Pakistan via Afghan outlets" the bank is asked about.
 *   <li>A name is an actor's if both consist of the same words, whatever their order, accents, brackets and case, a word for
 *       people in office ("officials", "spokesman") left out. "Pakistan Ministry of Commerce" is "Ministry of Commerce
 *       (Pakistan)"; "Dialogue Pakistan" is not "Pakistan".
 *   <li>Of a state whose name ends in -stan, "Pakistani" and "Afghan" stand for "Pakistan" and "Afghanistan".
 *   <li>Several speakers have a side if each of them is found and all are on the same.
 *   <li>An actor is on the side of the nearest party above it; with none above it, on that of its country, unless it is an
 *       armed group or mediates: those are not of the side whose country they are in.
 * </ul>
 *
 * <p>What is told is on whose side of the border somebody speaks, not that they speak for its government.
 */
public final class SpeakerSide {
    private static final Pattern PASSED_ON = Pattern.compile("(?i)\\s+(via|citing|as cited in|quoted by)\\s+.*");
    private static final Pattern SEVERAL = Pattern.compile("(?i)\\s*[;,/&]\\s*|\\s+and\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> IN_OFFICE = Set.of(
            "official",
            "officials",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "authorities",
            "authority",
            "sources",
            "the");
    /** Who speaks for somebody by office; "officials" and "sources" of somewhere do not. */
    private static final Set<String> SPEAKING_FOR = Set.of("spokesman", "spokeswoman", "spokesperson", "the");

    private static final Set<String> OF_NO_SIDE = Set.of("armed_group", "mediator");
    private static final int LONGEST_CHAIN = 50;

    private final Map<String, Actor> byId;
    private final Map<Set<String>, Set<String>> idsByWords = new HashMap<>();
    private final Map<Set<String>, Set<String>> idsByOwnWords = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final String sideA;
    private final String sideB;

    /** One of the two sides of a crossing. */
    public enum Side {
        A,
        B
    }

    /**
     * An actor as far as its side hangs on it.
     *
     * @param kind a lower-case word such as {@code ministry}
     * @param parentId to whom it belongs, null if to nobody
     * @param country ISO 3166 code of two letters, null if of none
     * @param names its name and aliases
     */
    public record Actor(
            String id,
            String kind,
            @Nullable String parentId,
            @Nullable String country,
            List<String> names) {}

    /**
     * @param actors of one situation
     * @param sideA id of the party on side A
     * @param sideB id of the party on side B
     */
    public SpeakerSide(List<Actor> actors, String sideA, String sideB) {
        this.sideA = sideA;
        this.sideB = sideB;
        byId = actors.stream().collect(Collectors.toMap(Actor::id, actor -> actor, (first, second) -> first));
        actors.stream()
                .filter(actor -> actor.kind().equals("state"))
                .flatMap(actor -> actor.names().stream())
                .map(SpeakerSide::plain)
                .filter(name -> name.endsWith("stan") && name.length() > 6)
                .forEach(name -> {
                    states.put(name + "i", name);
                    states.put(name.replaceFirst("i?stan$", ""), name);
                });
        for (Actor actor : actors) {
            for (String name : actor.names()) {
                Set<String> words = words(name);
                if (!words.isEmpty()) {
                    idsByWords.computeIfAbsent(words, key -> new HashSet<>()).add(actor.id());
                }
                idsByOwnWords
                        .computeIfAbsent(ownWords(name), key -> new HashSet<>())
                        .add(actor.id());
            }
        }
    }

    /** The side of whoever makes a claim: of its speaker, or if none is named, of those whom its sources quote. */
    public Optional<Side> of(@Nullable String speaker, List<CitedSource> sources) {
        if (speaker != null && !speaker.isBlank()) {
            return of(speaker);
        }
        List<String> quoted = sources.stream()
                .map(CitedSource::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return quoted.isEmpty() ? Optional.empty() : common(quoted.stream().map(this::of));
    }

    /** Without whoever passes the word on: "State Bank of Pakistan" of "State Bank of Pakistan via Afghan outlets". */
    public static String said(String speaker) {
        return PASSED_ON.matcher(speaker.strip()).replaceFirst("");
    }

    /** Those who are named together as speakers; one if there is only one. */
    public static List<String> several(String said) {
        return List.of(SEVERAL.split(said));
    }

    /**
     * Ids of the actors that bear a name; none if nobody does, several if it does not tell whom it means. This is narrower
     * than a side: "Pakistani officials" speak on Pakistan's side and are not Pakistan; "UNHCR spokesperson" is UNHCR.
     */
    public Set<String> bearers(String name) {
        Set<String> words = ownWords(name);
        return words.isEmpty() ? Set.of() : Set.copyOf(idsByOwnWords.getOrDefault(words, Set.of()));
    }

    /** Empty if it is not known. */
    public Optional<Side> of(String speaker) {
        String said = said(speaker);
        Set<String> whole = ids(said);
        if (!whole.isEmpty()) {
            return sideOfOnly(whole);
        }
        String[] several = SEVERAL.split(said);
        return several.length < 2
                ? Optional.empty()
                : common(Arrays.stream(several).map(part -> sideOfOnly(ids(part))));
    }

    private Set<String> ids(String name) {
        return idsByWords.getOrDefault(words(name), Set.of());
    }

    private Optional<Side> sideOfOnly(Set<String> ids) {
        return ids.size() == 1 ? sideOf(ids.iterator().next()) : Optional.empty();
    }

    /** Nobody's if one of them has none, or they differ. */
    private static Optional<Side> common(Stream<Optional<Side>> sides) {
        Set<Optional<Side>> found = sides.collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    private Optional<Side> sideOf(String id) {
        String country = null;
        Actor actor = byId.get(id);
        boolean ofItsCountry = actor != null && !OF_NO_SIDE.contains(actor.kind());
        for (int step = 0; actor != null && step < LONGEST_CHAIN; step++) {
            if (actor.id().equals(sideA)) {
                return Optional.of(Side.A);
            }
            if (actor.id().equals(sideB)) {
                return Optional.of(Side.B);
            }
            country = country == null ? actor.country() : country;
            actor = actor.parentId() == null ? null : byId.get(actor.parentId());
        }
        return country == null || !ofItsCountry ? Optional.empty() : sideOfCountry(country);
    }

    private Optional<Side> sideOfCountry(String country) {
        boolean a = country.equals(countryOf(sideA));
        boolean b = country.equals(countryOf(sideB));
        if (a == b) {
            return Optional.empty();
        }
        return Optional.of(a ? Side.A : Side.B);
    }

    private @Nullable String countryOf(String id) {
        Actor actor = byId.get(id);
        return actor == null ? null : actor.country();
    }

    private Set<String> words(String name) {
        return NO_WORD.splitAsStream(plain(name))
                .filter(word -> !word.isEmpty() && !IN_OFFICE.contains(word))
                .map(word -> states.getOrDefault(word, word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ownWords(String name) {
        return NO_WORD.splitAsStream(plain(name))
                .filter(word -> !word.isEmpty() && !SPEAKING_FOR.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
