package app.parley.actor;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * People and organisations of a situation.
 *
 * <p>Who is who is worked out once a state of the data: the directory of the newest state of each situation is kept, and a
 * change of anything brings a new one with the next question.
 */
@Component
public class ActorQuery {
    public static final int LONGEST_TEXT = 200;

    /** With fewer matches near spellings are looked for. */
    private static final int FEW = 3;

    private static final int MOST_KEPT = 4;

    private final Reads reads;
    private final Map<Integer, Kept> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** A directory of no older a state than that version, worked out once however many ask for it meanwhile. */
    private record Kept(long version, FutureTask<Directory> directory) {}

    public ActorQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * Those with a name that contains the text in any script and letter variant.
     *
     * @param text at most {@value #LONGEST_TEXT} characters; empty for all
     * @param kinds empty for all
     * @throws IllegalArgumentException if the text is too long
     */
    public ActorList list(Situation situation, String text, Set<ActorKind> kinds, AsOf asOf) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "The text to find has " + text.length() + " characters: expected at most " + LONGEST_TEXT + ".");
        }
        Directory directory = directory(situation, asOf);
        List<ActorEntry> matching = ActorSearch.find(directory, text, kinds);
        Map<ActorKind, Integer> counts = new EnumMap<>(ActorKind.class);
        directory.listed().forEach(one -> counts.merge(one.entry().kind(), 1, Integer::sum));
        return new ActorList(
                matching,
                matching.size() < FEW ? ActorSearch.didYouMean(directory, text, kinds) : List.of(),
                counts,
                directory.record().cut());
    }

    /** Empty if nobody had that id by then. */
    public Optional<ActorDetail> find(Situation situation, String id, AsOf asOf) {
        Directory directory = directory(situation, asOf);
        return directory
                .find(id)
                .map(one -> reads.at(asOf, sql -> new ActorReading(sql, situation, directory).detail(one)));
    }

    /** Who was at the same rounds as whom. */
    public RoundNetwork network(Situation situation, AsOf asOf) {
        Directory directory = directory(situation, asOf);
        return new RoundNetworks(directory, new Attendances(directory), situation).whole();
    }

    /**
     * The situation was read before the data, so that what is kept is of its version or newer. Whoever asks while it is being
     * worked out waits for that, without a connection to the database and without keeping those of other situations waiting.
     */
    private Directory directory(Situation situation, AsOf asOf) {
        if (asOf.recorded() != null) {
            return reads.at(asOf, sql -> read(sql, situation, true));
        }
        Kept wanted;
        synchronized (kept) {
            Kept known = kept.get(situation.id());
            if (known == null || known.version() < situation.version()) {
                known = new Kept(
                        situation.version(),
                        new FutureTask<>(() -> reads.at(asOf, sql -> read(sql, situation, false))));
                kept.put(situation.id(), known);
            }
            wanted = known;
        }
        wanted.directory().run();
        try {
            return wanted.directory().get();
        } catch (ExecutionException failed) {
            synchronized (kept) {
                kept.remove(situation.id(), wanted);
            }
            if (failed.getCause() instanceof RuntimeException asItWas) {
                throw asItWas;
            }
            throw new IllegalStateException("Who is who could not be worked out.", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for who is who.", stopped);
        }
    }

    private static Directory read(DSLContext sql, Situation situation, boolean past) {
        return Directory.of(new DirectoryRows(sql, situation.id(), past).read(), situation);
    }
}
