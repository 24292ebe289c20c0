package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chains of any length and branching, made from a seed. */
class CeasefireChainWalkTest {
    private static final ZoneId KABUL = ZoneId.of("Asia/Kabul");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void walkEndsAndTellsEachOnceAndTheWholeAgreesWithTheParts(int seed) {
        Random random = new Random(seed);
        List<Ceasefire> made = made(random);
        CeasefireChain chain = CeasefireChain.of(made);

        assertThat(chain.ordered()).containsExactlyInAnyOrderElementsOf(made);
        for (int i = 0; i < 20; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(500) - 20);
            CeasefireDay onDay = CeasefireDay.of(chain, day, KABUL);
            List<CeasefireState> states = made.stream().map(onDay::stateOf).toList();
            CeasefireState whole = chain.inForceOn(day, KABUL);

            assertThat(whole == CeasefireState.IN_FORCE).isEqualTo(states.contains(CeasefireState.IN_FORCE));
            assertThat(whole == CeasefireState.CONTESTED)
                    .isEqualTo(states.contains(CeasefireState.CONTESTED) && !states.contains(CeasefireState.IN_FORCE));
            if (whole == CeasefireState.IN_FORCE || whole == CeasefireState.CONTESTED) {
                assertThat(onDay.deciding()).map(onDay::stateOf).contains(whole);
            }
            made.forEach(one -> assertThat(stateOf(onDay.reasonOf(one))).isEqualTo(onDay.stateOf(one)));
        }
    }

    private static CeasefireState stateOf(CeasefireReason reason) {
        return switch (reason) {
            case RUNS_TO_STATED_END, RUNS_TO_EXTENSION, NO_END_KNOWN -> CeasefireState.IN_FORCE;
            case DENIED -> CeasefireState.CONTESTED;
            case ENDED_AS_STATED, GAVE_WAY -> CeasefireState.LAPSED;
            case NOT_BEGUN, START_UNCERTAIN, END_UNCERTAIN -> CeasefireState.UNKNOWN;
        };
    }

    private static List<Ceasefire> made(Random random) {
        int size = 1 + random.nextInt(40);
        List<Ceasefire> made = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(400));
            LocalDate to = from.plusDays(random.nextInt(60));
            boolean open = random.nextInt(3) == 0;
            String extended = i == 0 || random.nextInt(4) == 0 ? null : "c" + random.nextInt(i);
            made.add(new Ceasefire(
                    "c" + i,
                    CeasefireBound.parse(
                            random.nextInt(5) == 0 ? from.toString().substring(0, 7) : from.toString()),
                    open ? null : CeasefireBound.parse(to.toString()),
                    extended,
                    random.nextInt(4) == 0));
        }
        Collections.shuffle(made, random);
        return made;
    }
}
