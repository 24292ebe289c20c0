package app.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.PakAfg;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Who is who is worked out once a state of the data, however many ask at once. */
class DirectoryOnceTest {
    private final Situation situation = PakAfg.situation();

    /** Counts its reads, and fails so many first. */
    private static final class CountedReads extends Reads {
        private final AtomicInteger count = new AtomicInteger();
        private final int failures;

        CountedReads(int failures) {
            super(PakAfg.sql());
            this.failures = failures;
        }

        @Override
        public <T> T at(AsOf asOf, Function<DSLContext, T> query) {
            if (count.incrementAndGet() <= failures) {
                throw new IllegalArgumentException("no database");
            }
            return super.at(asOf, query);
        }
    }

    @Test
    void manyWhoAskAtOnceCauseOneRead() throws Exception {
        CountedReads reads = new CountedReads(0);
        ActorQuery actors = new ActorQuery(reads);
        CountDownLatch all = new CountDownLatch(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asked = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        all.countDown();
                        all.await();
                        return actors.list(situation, "", Set.of(), AsOf.latest());
                    }))
                    .toList();
            for (Future<ActorList> one : asked) {
                assertThat(one.get().matching()).isNotEmpty();
            }
        }
        assertThat(reads.count).hasValue(1);
    }

    @Test
    void aNewerStateIsReadAndAnOlderOneAsksForNothing() {
        CountedReads reads = new CountedReads(0);
        ActorQuery actors = new ActorQuery(reads);
        for (long version : new long[] {1, 2, 1, 2}) {
            actors.list(at(version), "", Set.of(), AsOf.latest());
        }
        assertThat(reads.count).hasValue(2);
    }

    @Test
    void whatFailedIsTriedAnew() {
        ActorQuery actors = new ActorQuery(new CountedReads(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> actors.list(situation, "", Set.of(), AsOf.latest()))
                .withMessage("no database");
        assertThat(actors.list(situation, "", Set.of(), AsOf.latest()).matching())
                .isNotEmpty();
    }

    private Situation at(long version) {
        return new Situation(
                situation.id(),
                situation.slug(),
                situation.name(),
                situation.sideA(),
                situation.sideB(),
                situation.timeZone(),
                situation.bounds(),
                situation.staleAfter(),
                version);
    }
}
