package app.parley.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.dossier.DossierFile;
import app.parley.dossier.Records;
import app.parley.past.PastSituations;
import app.parley.past.RandomEdits;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The feed against what was there before and after each edit, for edits of any published table by chance. */
class CorrectionsQueryTest {
    private static final long SEED = 20261128;
    private static final int EDITS = 80;

    private static final TestDatabase DATABASE = PastSituations.imported();

    private final DSLContext sql = DATABASE.sql();
    private final Reads reads = new Reads(sql);
    private final CorrectionsQuery corrections = new CorrectionsQuery(reads);
    private final Random random = new Random(SEED);

    /** A correction as it should be told. */
    private record Expected(
            int edit,
            DossierFile file,
            String id,
            Correction.Kind kind,
            Map<String, String> before,
            Map<String, String> after) {}

    private record Id(DossierFile file, String id) {}

    @Test
    void feedTellsEveryCorrectionAndRetractionAndNothingElse() {
        RandomEdits edits = new RandomEdits(sql, random);
        Map<Integer, List<Expected>> expected = new TreeMap<>(Map.of(1, new ArrayList<>(), 2, new ArrayList<>()));
        Map<Integer, Map<Id, Map<String, String>>> known = new TreeMap<>(Map.of(1, records(1), 2, records(2)));
        Instant half = Instant.EPOCH;
        int byHalf = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            int situation = 1 + random.nextInt(2);
            if (edits.edit(situation)) {
                Map<Id, Map<String, String>> now = records(situation);
                expected.getOrDefault(situation, List.of())
                        .addAll(between(edit, known.getOrDefault(situation, Map.of()), now));
                known.put(situation, now);
            }
            if (edit == EDITS / 2) {
                half = PastSituations.now(sql);
                byHalf = expected.getOrDefault(1, List.of()).size();
            }
        }
        assertThat(expected.values()).as("corrections, seed %d", SEED).allMatch(all -> all.size() > EDITS / 4);

        List<Situation> situations = new SituationQuery(sql, reads).list();
        for (Situation situation : situations) {
            List<Expected> wanted = expected.getOrDefault(situation.id(), List.of()).stream()
                    .sorted(Comparator.comparing(Expected::edit)
                            .thenComparing(one -> one.file().code())
                            .thenComparing(Expected::id)
                            .reversed())
                    .toList();
            agree(situation, CorrectionFilter.all(), wanted);
            for (Correction.Kind kind : Correction.Kind.values()) {
                agree(
                        situation,
                        CorrectionFilter.all().withKind(kind),
                        wanted.stream().filter(one -> one.kind() == kind).toList());
            }
            for (DossierFile file : DossierFile.values()) {
                List<Expected> ofFile =
                        wanted.stream().filter(one -> one.file() == file).toList();
                agree(situation, CorrectionFilter.all().withFile(file), ofFile);
                agree(
                        situation,
                        CorrectionFilter.all().withFile(file).withKind(Correction.Kind.RETRACTION),
                        ofFile.stream()
                                .filter(one -> one.kind() == Correction.Kind.RETRACTION)
                                .toList());
            }
            agree(situation, CorrectionFilter.all().between(LocalDate.of(2100, 1, 1), null), List.of());
            agree(situation, CorrectionFilter.all().between(null, LocalDate.of(2100, 1, 1)), wanted);
        }
        assertThat(corrections
                        .page(
                                situations.stream()
                                        .filter(one -> one.id() == 1)
                                        .findFirst()
                                        .orElseThrow(),
                                CorrectionFilter.all(),
                                CorrectionsQuery.LARGEST_PAGE,
                                null,
                                AsOf.at(half))
                        .corrections())
                .hasSize(byHalf);
    }

    private void agree(Situation situation, CorrectionFilter filter, List<Expected> expected) {
        List<Correction> told = new ArrayList<>();
        @Nullable CorrectionCursor from = null;
        do {
            CorrectionPage page = corrections.page(situation, filter, 7, from, AsOf.latest());
            told.addAll(page.corrections());
            from = page.next();
        } while (from != null);
        assertThat(told.stream()
                        .map(one -> one.kind() + " " + one.file() + " " + one.recordId() + " " + one.before() + " -> "
                                + one.after()))
                .as("%s %s, seed %d", situation.slug(), filter, SEED)
                .containsExactlyElementsOf(expected.stream()
                        .map(one -> one.kind() + " " + one.file() + " " + one.id() + " " + one.before() + " -> "
                                + one.after())
                        .toList());
    }

    private static List<Expected> between(
            int edit, Map<Id, Map<String, String>> before, Map<Id, Map<String, String>> after) {
        List<Expected> all = new ArrayList<>();
        before.forEach((id, cells) -> {
            Map<String, String> now = after.getOrDefault(id, Map.of());
            if (!now.equals(cells)) {
                all.add(new Expected(
                        edit,
                        id.file(),
                        id.id(),
                        now.isEmpty() ? Correction.Kind.RETRACTION : Correction.Kind.CORRECTION,
                        cells,
                        now));
            }
        });
        return all;
    }

    private Map<Id, Map<String, String>> records(int situation) {
        return sql.transactionResult(transaction -> {
            Records records = new Records(transaction.dsl(), situation);
            return java.util.Arrays.stream(DossierFile.values())
                    .flatMap(file -> records.search(file, "", 100_000).stream()
                            .map(record -> Map.entry(new Id(file, record.id()), record.cells())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }
}
