package app.parley.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.account.Role;
import app.parley.source.SourceAlike.Reason;
import app.parley.source.SourceDuplicatesQuery.Count;
import app.parley.source.SourceDuplicatesQuery.Entered;
import app.parley.time.PartialDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.ContextConfiguration;

/** Invented sources beside the shipped ones. */
@SpringBootTest
@ContextConfiguration(initializers = SourceDesk.class)
class SourceDuplicatesQueryTest {
    private static final DSLContext SQL = SourceDesk.DATABASE.sql();

    @Autowired
    private SourceDuplicatesQuery duplicates;

    @BeforeEach
    void invent() {
        add("invented-a", "Traders count 700 lorries at the invented gate", "https://www.example.org/a?utm_source=x");
        add("invented-b", "Traders count 700 lorries at the invented gates", "https://example.org/b");
        add("invented-c", "TRADERS count 700 lorries, at the invented gate!", null);
        add("invented-d", "Something else altogether happened there", "http://m.example.org/a/#top");
    }

    @AfterEach
    void forget() {
        SourceDesk.signOut();
        SQL.execute("DELETE FROM source WHERE id LIKE 'invented-%'");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "https://example.org/a?fbclid=1, -, invented-a SAME_ADDRESS | invented-d SAME_ADDRESS",
                "https://example.org/c, -, ''",
                "not an address, -, ''",
                "-, traders count 700 lorries at the invented gate, invented-a SAME_TITLE | invented-c SAME_TITLE | invented-b NEAR_TITLE",
                "-, Traders counted 700 lorries at an invented gate, invented-a NEAR_TITLE | invented-b NEAR_TITLE | invented-c NEAR_TITLE",
                "https://example.org/b, Something else altogether happened there, invented-b SAME_ADDRESS | invented-d SAME_TITLE",
                "-, Torkham, ''",
                "-, ' ', ''",
                "-, '%', ''",
                "-, -, ''",
            })
    void knownSourceIsFoundWithTheReason(@Nullable String url, @Nullable String title, String expected) {
        assertThat(duplicates.alike(SourceDesk.situation(), new Entered(url, title, null)))
                .extracting(alike -> alike.id() + " " + alike.strongest())
                .filteredOn(line -> line.startsWith("invented-"))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" \\| "));
    }

    @Test
    void sourceIsNotFoundToBeItself() {
        assertThat(duplicates.alike(SourceDesk.situation(), new Entered("https://example.org/a", null, "invented-a")))
                .extracting(SourceAlike::id)
                .containsExactly("invented-d");
    }

    @Test
    void changedSourceIsFoundByWhatItIsNow() {
        SQL.execute("UPDATE source SET url = 'https://example.org/moved' WHERE id = 'invented-a'");

        assertThat(duplicates.alike(SourceDesk.situation(), new Entered("https://example.org/a", null, null)))
                .extracting(SourceAlike::id)
                .containsExactly("invented-d");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                ", 2025-10-15, 10000, 10000, squirrels-1015",
                ", 2025-10-15, 10000, -, ''",
                ", 2025-10-15, 10001, 10001, ''",
                ", 2025-10, 10000, 10000, ''",
                "torkham, 2025-10-15, 10000, 10000, ''",
            })
    void sameCountIsFoundByWhomItIsTold(
            @Nullable String crossing, String on, long low, @Nullable Long high, String source) {
        assertThat(duplicates.tellingTheSame(
                        SourceDesk.situation(), new Count(crossing, "trucks", PartialDate.parse(on), low, high), null))
                .extracting(SourceAlike::id)
                .containsExactlyElementsOf(source.isEmpty() ? List.of() : List.of(source));
    }

    @Test
    void pairsOnRecordAreToldToEditors() {
        SourceDesk.signIn(Role.EDITOR);

        assertThat(duplicates.suspected(SourceDesk.situation()).pairs())
                .filteredOn(pair -> pair.one().id().startsWith("invented-"))
                .extracting(pair -> pair.one().id() + " " + pair.other().id() + " " + pair.reason())
                .containsExactly(
                        "invented-a invented-d " + Reason.SAME_ADDRESS,
                        "invented-a invented-c " + Reason.SAME_TITLE,
                        "invented-a invented-b " + Reason.NEAR_TITLE,
                        "invented-b invented-c " + Reason.NEAR_TITLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "ANALYST"})
    void pairsAreToldToNobodyElse(Role role) {
        assertThatThrownBy(() -> duplicates.suspected(SourceDesk.situation()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        SourceDesk.signIn(role);

        assertThatThrownBy(() -> duplicates.suspected(SourceDesk.situation()))
                .isInstanceOf(AccessDeniedException.class);
    }

    /**
     * So that it can be asked while somebody types, however many sources there are. Of few a walk may be cheaper, so walks are made
     * dear here.
     */
    @Test
    void indexesAnswerAndNoWalkOverAllSources() {
        assertThatThrownBy(() -> SQL.transaction(transaction -> {
                    DSLContext inside = DSL.using(transaction);
                    inside.execute(
                            "INSERT INTO source (situation_id, id, title, url, reliability) SELECT {0}, 'invented-n' || n,"
                                    + " md5(n::text) || ' ' || md5((n + 1)::text), 'https://example.org/n/' || n, 'C'"
                                    + " FROM generate_series(1, 2000) AS made (n)",
                            DSL.val(SourceDesk.situation().id()));
                    inside.execute("ANALYZE source_key");
                    inside.execute("SET LOCAL enable_seqscan = off");
                    SourceDuplicatesQuery.nearness(inside);
                    for (String condition : List.of(
                            "address = parley.address_key('https://example.org/n/77')",
                            "title = 'some words'",
                            "title % 'traders count 700 lorries at the invented gate'")) {
                        String plan = inside.fetch(
                                        "EXPLAIN SELECT source_id FROM source_key WHERE situation_id = 1 AND "
                                                + condition)
                                .format();
                        assertThat(plan).as(condition).contains("Index Scan").doesNotContain("Seq Scan");
                    }
                    throw new DoNotKeep();
                }))
                .isInstanceOf(DoNotKeep.class);
    }

    private static final class DoNotKeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void add(String id, String title, @Nullable String url) {
        SQL.execute(
                "INSERT INTO source (situation_id, id, title, url, reliability) VALUES ({0}, {1}, {2}, {3}, 'C')",
                DSL.val(SourceDesk.situation().id()), DSL.val(id), DSL.val(title), DSL.val(url, String.class));
    }
}
