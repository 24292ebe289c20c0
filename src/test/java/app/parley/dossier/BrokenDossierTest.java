package app.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.parley.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every variant starts from the shipped dossier, breaks one thing and must be refused at the right place. */
class BrokenDossierTest {
    private static final Path SHIPPED = Path.of("db/dossiers/pak-afg-2025");
    private static final Dossiers DOSSIERS =
            new Dossiers(TestDatabase.migrated().sql());

    @TempDir
    private Path folder;

    @BeforeEach
    void copyShipped() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        Files.readString(file).replace("\r\n", "\n"));
            }
        }
    }

    /** A cell replaced in one row: file, line, column (0-based), new text, what the message must contain. */
    @ParameterizedTest(name = "{0} line {1} {2} = {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "situation.csv; 2; slug; ../../etc; an id of lower-case letters",
                "situation.csv; 2; slug; ''; the cell is empty",
                "situation.csv; 2; side_a; zz; actors.csv has",
                "situation.csv; 2; side_b; pk; an actor other than side_a",
                "situation.csv; 2; time_zone; Asia/Karatschi; a time zone such as",
                "situation.csv; 2; west; 181; degrees from -180 to 180",
                "situation.csv; 2; east; 60.5; a number above west",
                "situation.csv; 2; north; 28; a number above south",
                "situation.csv; 2; stale_after_hours; 0; a whole number of hours",
                "situation.csv; 2; stale_after_hours; 72.5; a whole number of hours",
                "actors.csv; 3; id; pk; an id used once; line 2",
                "actors.csv; 3; id; AF; an id of lower-case letters",
                "actors.csv; 3; kind; kingdom; one of state, government",
                "actors.csv; 5; parent_id; nobody; actors.csv has; it has no",
                "actors.csv; 2; country_iso2; Pak; a country code",
                "actors.csv; 2; parent_id; pk-gov; no circle",
                "actors.csv; 2; parent_id; pk; no circle",
                "actors.csv; 2; aliases; 'a||b'; none empty",
                "actors.csv; 2; aliases; 'a|a'; none twice",
                "sources.csv; 3; url; 'javascript:alert(1)'; an address that begins with http",
                "sources.csv; 3; url; 'ftp://example.org/x'; an address that begins with http",
                "sources.csv; 3; reliability; G; one of A, B, C",
                "sources.csv; 3; reliability; ''; the cell is empty",
                "sources.csv; 3; published_on; 25.10.2025; a date that exists",
                "sources.csv; 3; published_on; 2025-02-31; a date that exists",
                "sources.csv; 3; published_on; 2025-13; a date that exists",
                "sources.csv; 3; published_on; 2025-1-5; a date that exists",
                "sources.csv; 3; published_on; 0000; a date that exists",
                "sources.csv; 3; published_on; ٢٠٢٥-١٠-٢٥; a date that exists",
                "sources.csv; 3; language; English; a language code",
                "crossings.csv; 2; lat; 91; degrees from -90 to 90",
                "crossings.csv; 2; lat; '34,12'; degrees from -90 to 90",
                "crossings.csv; 2; lat; NaN; degrees from -90 to 90",
                "crossings.csv; 2; lat; ''; both lat and lon, or neither",
                "crossings.csv; 2; kind; rail; one of both, cargo",
                "crossings.csv; 2; un_locode; TORKHAM; UN/LOCODEs",
                "closures.csv; 2; crossing_id; torkam; crossings.csv has",
                "closures.csv; 2; traffic; 'import|lorries'; words from import",
                "closures.csv; 2; traffic; 'import|import'; none twice",
                "closures.csv; 2; traffic; ''; the cell is empty",
                "closures.csv; 2; direction; north; one of a_to_b",
                "closures.csv; 2; from; ''; the cell is empty",
                "closures.csv; 2; from; 2025-10-12T00:00; a date that exists",
                "closures.csv; 2; to; 2025-10-11; a date not before from",
                "closures.csv; 4; to; 2025-09; a date not before from",
                "closures.csv; 2; status; open; one of closed, restricted",
                "closures.csv; 2; basis_source_ids; 'dunyaurdu-1026|nowhere'; sources.csv has",
                "closures.csv; 6; from; 2025-12-03; no day shared with cl-torkham-aid",
                "closures.csv; 2; basis_source_ids; 'dunyaurdu-1026:7'; behind an id may stand the credibility",
                "closures.csv; 2; basis_source_ids; 'dunyaurdu-1026:3|nowhere:2'; sources.csv has",
                "crossing_status.csv; 2; source_ids; 'nation-0310:'; behind an id may stand the credibility",
                "crossing_status.csv; 2; source_ids; 'nation-0310:3:reports'; behind an id may stand the credibility",
                "crossing_status.csv; 2; source_ids; 'nation-0310::denies'; behind an id may stand the credibility",
                "crossing_status.csv; 2; source_ids; 'nation-0310:3:disputes:'; behind an id may stand the credibility",
                "crossing_status.csv; 2; source_ids; 'nation-0310:3:'; behind an id may stand the credibility",
                "crossing_status.csv; 2; source_ids; 'nation-0310:3|nation-0310'; none twice",
                "crossing_status.csv; 2; source_ids; 'nation-0310|'; none empty",
                "crossing_status.csv; 2; status; shut; one of closed, open",
                "crossing_status.csv; 2; to; 2023-03; a date not before from",
                "crossing_status.csv; 2; crossing_id; ''; the cell is empty",
                "cargo_reports.csv; 9; count_max; 1390; a number not below count_min",
                "cargo_reports.csv; 9; count_min; -1; a whole number from 0",
                "cargo_reports.csv; 9; count_min; '1,391'; a whole number from 0",
                "cargo_reports.csv; 9; count_min; 1e3; a whole number from 0",
                "cargo_reports.csv; 9; count_min; 99999999999999999999; a whole number from 0",
                "cargo_reports.csv; 9; count_min; ''; a number, since count_max",
                "cargo_reports.csv; 9; kind; crates; one of trucks",
                "cargo_reports.csv; 9; crossing_id; nowhere; crossings.csv has",
                "cargo_reports.csv; 8; count_text; ''; the count in words",
                "impacts.csv; 3; value_max; 100; a number not below value_min",
                "impacts.csv; 3; value_min; many; a number such as",
                "rounds.csv; 2; end_on; 2025-10-17; a date not before start_on",
                "rounds.csv; 5; end_on; 2025-11-30; no end, since start_on is empty",
                "rounds.csv; 3; round_number; 1; a number used once in its process",
                "rounds.csv; 3; round_number; 0; a whole number from 1",
                "rounds.csv; 3; status; done; one of planned, held",
                "delegations.csv; 2; round_id; r9-moon; rounds.csv has",
                "delegations.csv; 4; size; six; a whole number from 1",
                "delegates.csv; 2; round_id; r9-moon; rounds.csv has",
                "delegates.csv; 2; is_head; yes; true or false",
                "delegates.csv; 2; name; ''; the cell is empty",
                "delegates.csv; 2; name; '   '; one line",
                "commitments.csv; 2; round_id; r9-moon; rounds.csv has",
                "commitments.csv; 2; category; Cease Fire; one lower-case word",
                "ceasefires.csv; 2; from; 2025-10-15T25:00:00+05:00; a date (yyyy",
                "ceasefires.csv; 2; from; 2025-10-15T18:00:00; a date (yyyy",
                "ceasefires.csv; 2; to; 2025-10-14; a date not before from",
                "ceasefires.csv; 2; extended_from_id; cf5-unilateral; no circle",
                "ceasefires.csv; 2; extended_from_id; cf1-48h; no circle",
                "ceasefires.csv; 2; extended_from_id; cf99; ceasefires.csv has",
                "events.csv; 4; fatalities_min; 3.5; a whole number from 0",
                "events.csv; 5; fatalities_max; 57; a number not below fatalities_min",
                "events.csv; 2; kind; explosion; one of clash",
                "events.csv; 2; actors; 'pk|martians'; actors.csv has",
                "events.csv; 2; lon; ''; both lat and lon, or neither",
                "events.csv; 2; title; ''; the cell is empty",
                "events.csv; 3; id; ev001; an id used once; line 2",
            })
    void wrongCellIsRefusedWithFileLineColumnAndExpectation(
            String file, int line, String column, String text, String expected) throws IOException {
        setCell(file, line, column, text);

        List<DossierProblem> problems = problems();

        assertThat(problems).as("problems of %s", file).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).contains(expected.split("; ")[0]);
        });
        assertThat(DOSSIERS.situations()).isEmpty();
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("missing file", "actors.csv", (Break) Files::delete, "it is missing"),
                arguments("empty file", "actors.csv", write(""), "the header id,name"),
                arguments("header only of another file", "actors.csv", write("id,title\n"), "\"name\" as column 2"),
                arguments("column missing", "events.csv", replace("occurred_on,kind", "kind"), "as column 2"),
                arguments(
                        "column too many",
                        "rounds.csv",
                        replace("source_ids\n", "source_ids,extra\n"),
                        "no further column"),
                arguments("columns swapped", "rounds.csv", replace("id,process", "process,id"), "\"id\" as column 1"),
                arguments(
                        "header in capitals", "rounds.csv", replace("id,process", "ID,process"), "\"id\" as column 1"),
                arguments("semicolons", "rounds.csv", edit(text -> text.replace(',', ';')), "\"id\" as column 1"),
                arguments("row too short", "rounds.csv", append("r9,Track\n"), "13 cells in a row; this row has 2"),
                arguments(
                        "row too long",
                        "ceasefires.csv",
                        append("a,2025,,,,,,,,\n"),
                        "7 cells in a row; this row has 10"),
                arguments("quote never closed", "ceasefires.csv", append("\"a,2025,,,,,\n"), "well-formed CSV"),
                arguments("text after a quote", "ceasefires.csv", append("\"a\"b,2025,,,,,\n"), "well-formed CSV"),
                arguments("Latin-1", "rounds.csv", latin1(), "text in UTF-8"),
                arguments("UTF-16", "rounds.csv", utf16(), "UTF-8"),
                arguments("NUL character", "rounds.csv", replace("Doha", "Do\u0000ha"), "no control characters"),
                arguments("escape sequence", "rounds.csv", replace("Doha", "\u001b[31mDoha"), "no control characters"),
                arguments(
                        "10 MB cell",
                        "sources.csv",
                        replace("News Alert", "x".repeat(10_000_000)),
                        "at most 20000 characters"),
                arguments(
                        "40 MB cell",
                        "sources.csv",
                        replace("News Alert", "x".repeat(40_000_000)),
                        "at most 20000 characters"),
                arguments(
                        "two situations",
                        "situation.csv",
                        edit(text -> text + text.lines().toList().get(1).replace("pak-afg-2025", "other") + "\n"),
                        "exactly one row"),
                arguments(
                        "no situation",
                        "situation.csv",
                        edit(text -> text.lines().findFirst().orElseThrow() + "\n"),
                        "exactly one row"),
                arguments(
                        "same row twice",
                        "delegates.csv",
                        edit(text -> text + text.lines().toList().get(5) + "\n"),
                        "a row that differs from line 6"),
                arguments(
                        "line break in an id",
                        "rounds.csv",
                        replace("r1-doha,Qatar", "\"r1\ndoha\",Qatar"),
                        "an id of lower-case letters"),
                arguments("link to another file", "actors.csv", link("/etc/passwd"), "not a link"),
                arguments("folder in place of a file", "actors.csv", directory(), "not a link or a folder"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void brokenFileIsRefused(String name, String file, Break breaker, String expected) throws IOException {
        breaker.apply(folder.resolve(file));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.expected()).contains(expected);
        });
        assertThat(DOSSIERS.situations()).isEmpty();
    }

    /** A row of the one file that may be absent. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "'torkam,,2025,,1,'; crossing_id; crossings.csv has",
                "'torkham,lorries,2025,,1,'; traffic; one of import",
                "'torkham,,,,1,'; from; the cell is empty",
                "'torkham,,2025-02,2025-01,1,'; to; a date not before from",
                "'torkham,,2025,,,'; weekdays; the cell is empty",
                "'torkham,,2025,,0,'; weekdays; words from 1, 2",
                "'torkham,,2025,,1|8,'; weekdays; words from 1, 2",
                "'torkham,,2025,,1|1,'; weekdays; none twice",
                "'torkham,,2025,,Mon,'; weekdays; words from 1, 2",
            })
    void brokenScheduleIsRefused(String row, String column, String expected) throws IOException {
        Files.writeString(folder.resolve("schedules.csv"), "crossing_id,traffic,from,to,weekdays,note\n" + row + "\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("schedules.csv");
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "'c-none,2025-11-30'; 2; commitment_id; commitments.csv has",
                "'c-doha-mechanism,'; 2; due_on; the cell is empty",
                "'c-doha-mechanism,soon'; 2; due_on; a date",
                "'c-doha-mechanism,2025-02-30'; 2; due_on; a date",
                "'c-doha-mechanism,2025-10-17'; 2; due_on; a date not before 2025-10-18, when r1-doha began, at which it was agreed",
                "'c-doha-mechanism,2025-09'; 2; due_on; a date not before 2025-10-18",
                "'c-doha-mechanism,2025-12|c-doha-mechanism,2026'; 3; commitment_id; an id used once",
            })
    void brokenDueDateIsRefused(String rows, int line, String column, String expected) throws IOException {
        Files.writeString(
                folder.resolve("commitment_dues.csv"), "commitment_id,due_on\n" + rows.replace('|', '\n') + "\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("commitment_dues.csv");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "'nowhere,,2025-10-25T09:30:00Z,Desk,,'; crossing_id; crossings.csv has",
                "'torkham,lorries,2025-10-25T09:30:00Z,Desk,,'; traffic; one of",
                "'torkham,,2025-10-25,Desk,,'; confirmed_at; a date-time in UTC",
                "'torkham,,2025-10-25T14:30:00+05:00,Desk,,'; confirmed_at; a date-time in UTC",
                "'torkham,,2025-10-25T09:30Z,Desk,,'; confirmed_at; a date-time in UTC",
                "'torkham,,2025-10-25T09:30:00.1234567Z,Desk,,'; confirmed_at; a date-time in UTC",
                "'torkham,,2025-02-30T09:30:00Z,Desk,,'; confirmed_at; a date-time in UTC",
                "'torkham,,2025-10-25T09:30:00Z,,,'; confirmed_by; the cell is empty",
                "'torkham,,2025-10-25T09:30:00Z,Desk,,s9:2'; source_ids; it has no \"s9\"",
            })
    void brokenConfirmationIsRefused(String row, String column, String expected) throws IOException {
        Files.writeString(
                folder.resolve("confirmations.csv"),
                "crossing_id,traffic,confirmed_at,confirmed_by,note,source_ids\n" + row + "\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("confirmations.csv");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).contains(expected);
        });
    }

    /** The files of a dossier that knows best counts: the shipped one does without the column. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "'torkham,,trucks,10,20,,,,,,21'; count_max; a number not below count_best 21",
                "'torkham,,trucks,10,20,,,,,,9'; count_best; a number not below count_min 10",
                "'torkham,,trucks,10,20,,,,,,many'; count_best; a whole number",
                "'torkham,,trucks,,,some,,,,,5'; count_best; nothing, since count_min is empty",
                "'torkham,,trucks,10,20,,,,,'; ''; 11 cells in a row",
            })
    void brokenBestCountIsRefused(String row, String column, String expected) throws IOException {
        Files.writeString(
                folder.resolve("cargo_reports.csv"),
                "crossing_id,reported_on,kind,count_min,count_max,count_text,cargo_note,side,claim_by,source_ids,count_best\n"
                        + row + "\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("cargo_reports.csv");
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @Test
    void headerOfAnotherColumnIsToldWhichMayBeMissing() throws IOException {
        Path cargo = folder.resolve("cargo_reports.csv");
        Files.writeString(cargo, Files.readString(cargo).replaceFirst("source_ids", "source_ids,best"));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.expected())
                        .startsWith("\"count_best\" as column 11;")
                        .endsWith("which may do without count_best"));
    }

    /** A month that the round's first day lies in, or the day itself, may be due; so may anything made at no round. */
    @Test
    void dueDateThatCanBeAfterTheRoundBeganIsTaken() throws IOException {
        Files.writeString(folder.resolve("commitment_dues.csv"), """
                commitment_id,due_on
                c-doha-mechanism,2025-10
                c-doha-claims,2025-10-18
                c-ulema-soil,2025-01-01
                """);

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "ceasefire_terms; 'ceasefire_id,kind,purpose,ended_how,stated_by,source_ids'; 'cf3-doha,,,,Somebody,'; kind; since all are empty",
                "ceasefire_terms; 'ceasefire_id,kind,purpose,ended_how,stated_by,source_ids'; 'cf9,bilateral,,,,'; ceasefire_id; ceasefires.csv has",
                "ceasefire_accounts; 'ceasefire_id,party,speaker,stance,said_on,text,source_ids'; 'cf3-doha,A,,angry,,Words,'; stance; one of",
                "ceasefire_accounts; 'ceasefire_id,party,speaker,stance,said_on,text,source_ids'; 'cf3-doha,A,,holds,,,'; text; the cell is empty",
                "ceasefire_violations; 'ceasefire_id,alleged_by,against,occurred_on,event_id,text,source_ids'; 'cf3-doha,A,,,,,'; text; since event_id is empty",
                "ceasefire_violations; 'ceasefire_id,alleged_by,against,occurred_on,event_id,text,source_ids'; 'cf3-doha,A,,,ev9999,,'; event_id; events.csv has",
            })
    void brokenWordOfACeasefireIsRefused(String file, String header, String row, String column, String expected)
            throws IOException {
        Files.writeString(folder.resolve(file + ".csv"), header + "\n" + row + "\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file + ".csv");
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "'c-none,A,,kept,,,'; commitment_id; commitments.csv has",
                "'c-doha-mechanism,,,kept,,Words,'; party; since speaker is empty",
                "'c-doha-mechanism,A,,holds,,,'; stance; one of",
                "'c-doha-mechanism,A,,,,,'; stance; the cell is empty",
                "'c-doha-mechanism,A,,kept,2025-02-30,,'; said_on; a date that exists",
                "'c-doha-mechanism,A,,kept,,,s9'; source_ids; sources.csv has",
            })
    void brokenClaimOnACommitmentIsRefused(String row, String column, String expected) throws IOException {
        Files.writeString(
                folder.resolve("commitment_claims.csv"),
                "commitment_id,party,speaker,stance,said_on,words,source_ids\n" + row + "\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("commitment_claims.csv");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "sessions; 'round_id,ordinal,held_on,place,note,source_ids'; 'r9,1,,,,'; round_id; rounds.csv has",
                "sessions; 'round_id,ordinal,held_on,place,note,source_ids'; 'r1-doha,0,,,,'; ordinal; from 1",
                "sessions; 'round_id,ordinal,held_on,place,note,source_ids'; 'r1-doha,1,2025-02-31,,,'; held_on; a date that exists",
                "sessions; 'round_id,ordinal,held_on,place,note,source_ids'; 'r1-doha,1,,,,s9'; source_ids; sources.csv has",
                "statements; 'round_id,party,speaker,said_on,text,language,url,source_ids'; 'r1-doha,,,,Words,,,'; party; since speaker is empty",
                "statements; 'round_id,party,speaker,said_on,text,language,url,source_ids'; 'r1-doha,A,,,,,,'; text; the cell is empty",
                "statements; 'round_id,party,speaker,said_on,text,language,url,source_ids'; 'r1-doha,A,,,Words,English,,'; language; a language code",
                "statements; 'round_id,party,speaker,said_on,text,language,url,source_ids'; 'r1-doha,A,,,Words,,javascript:x,'; url; http://",
            })
    void brokenSessionOrStatementIsRefused(String file, String header, String row, String column, String expected)
            throws IOException {
        Files.writeString(folder.resolve(file + ".csv"), header + "\n" + row + "\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file + ".csv");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @Test
    void sessionNumberIsUsedOnceInItsRound() throws IOException {
        Files.writeString(
                folder.resolve("sessions.csv"),
                "round_id,ordinal,held_on,place,note,source_ids\nr1-doha,1,,,,\nr1-doha,1,,Hall,,\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.expected()).contains("line 2 has it too");
        });
    }

    @ParameterizedTest
    @CsvSource({"commitments", "ceasefires", "calendar"})
    void roundThatAPageWouldHideIsRefused(String id) throws IOException {
        Path rounds = folder.resolve("rounds.csv");
        Files.writeString(rounds, Files.readString(rounds) + id + ",Invented track,,,,,,,,,held,,\n");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("rounds.csv");
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.column()).isEqualTo("id");
            assertThat(problem.toString()).contains("would hide the round's");
        });
    }

    @Test
    void strayCsvFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("closure.csv"), "id\n");

        assertThat(problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).startsWith("closure.csv: expected no file of this name"));
    }

    @Test
    void allErrorsOfAllFilesAreToldInOneRun() throws IOException {
        setCell("actors.csv", 2, "country_iso2", "Pak");
        setCell("actors.csv", 3, "kind", "kingdom");
        setCell("events.csv", 2, "kind", "explosion");
        setCell("events.csv", 9, "occurred_on", "2025-02-30");

        assertThat(problems())
                .extracting(DossierProblem::file)
                .containsExactly("actors.csv", "actors.csv", "events.csv", "events.csv");
    }

    @Test
    void messageNamesFileLineColumnValueAndExpectation() throws IOException {
        setCell("closures.csv", 4, "from", "2025-02-31");

        assertThat(problems())
                .extracting(DossierProblem::toString)
                .containsExactly(
                        "closures.csv, line 4, column from: \"2025-02-31\": expected a date that exists, as yyyy, yyyy-MM or"
                                + " yyyy-MM-dd");
    }

    @Test
    void lineIsThatOfTheRowEvenAfterCellsWithLineBreaks() throws IOException {
        setCell("events.csv", 2, "title", "two\nlines");
        setCell("events.csv", 4, "kind", "explosion");

        // Row 4 starts on line 5, since the title of row 2 takes two lines.
        assertThat(problems()).extracting(DossierProblem::line).containsExactly(5);
    }

    @Test
    void folderThatIsNotThereIsOneSentence() {
        List<DossierProblem> problems = DOSSIERS.importFrom(new DossierOrigin.Folder(folder.resolve("nowhere")), true)
                .problems();

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.expected()).contains("a folder that holds the files"));
    }

    @ParameterizedTest
    @CsvSource({"mark", "crlf", "text", "trailing"})
    void harmlessVariantsAreAccepted(String variant) throws IOException {
        Path file = folder.resolve("ceasefires.csv");
        String text = Files.readString(file);
        switch (variant) {
            case "mark" -> Files.writeString(file, "\uFEFF" + text);
            case "crlf" -> Files.writeString(file, text.replace("\n", "\r\n"));
            case "text" ->
                setCell("ceasefires.csv", 2, "note", "=HYPERLINK(\"http://x\"), \"quoted\"\nand a second line, ‏طورخم");
            default -> Files.writeString(file, text + "\n\n");
        }

        assertThat(problems()).isEmpty();
    }

    private List<DossierProblem> problems() {
        return DOSSIERS.importFrom(new DossierOrigin.Folder(folder), true).problems();
    }

    private void setCell(String fileName, int line, String column, String text) throws IOException {
        DossierFile file = Stream.of(DossierFile.values())
                .filter(f -> f.fileName().equals(fileName))
                .findFirst()
                .orElseThrow();
        Path path = folder.resolve(fileName);
        List<List<String>> rows;
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(path)) {
            rows = csv.stream()
                    .map(row -> (List<String>) new java.util.ArrayList<>(row.getFields()))
                    .toList();
        }
        rows.get(line - 1).set(file.position(column), text);
        try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(path)) {
            rows.forEach(csv::writeRecord);
        }
    }

    /** Something done to one file. */
    private interface Break {
        void apply(Path file) throws IOException;
    }

    private static Break write(String text) {
        return file -> Files.writeString(file, text);
    }

    private static Break append(String text) {
        return edit(before -> before + text);
    }

    private static Break replace(String old, String fresh) {
        return edit(text -> {
            if (!text.contains(old)) {
                throw new UncheckedIOException(new IOException("nothing to replace: " + old));
            }
            int at = text.indexOf(old);
            return text.substring(0, at) + fresh + text.substring(at + old.length());
        });
    }

    private static Break edit(java.util.function.UnaryOperator<String> change) {
        return file -> Files.writeString(file, change.apply(Files.readString(file)));
    }

    private static Break latin1() {
        return file ->
                Files.write(file, Files.readString(file).replace("–", "-").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Break utf16() {
        return file -> Files.write(file, Files.readString(file).getBytes(StandardCharsets.UTF_16));
    }

    private static Break link(String target) {
        return file -> {
            Files.delete(file);
            Files.createSymbolicLink(file, Path.of(target));
        };
    }

    private static Break directory() {
        return file -> {
            Files.delete(file);
            Files.createDirectory(file);
        };
    }

    @Test
    void wrongFormAndWrongMeaningAreToldInOneRun() throws IOException {
        Path closures = folder.resolve("closures.csv");
        Files.writeString(
                closures,
                Files.readString(closures)
                        .replace("cl-torkham-trade,torkham,", "cl-torkham-trade,torkhm,")
                        .replace("2025-10-12,2025-10-31,closed", "2025-10-12,2025-10-01,closed")
                        .replace("restricted,Phased clearance only", "shut,Phased clearance only"));
        Path cargo = folder.resolve("cargo_reports.csv");
        Files.writeString(cargo, Files.readString(cargo).replace("vehicles,412,412", "vehicles,413,412"));

        assertThat(problems())
                .extracting(DossierProblem::file, DossierProblem::column, DossierProblem::value)
                .containsExactlyInAnyOrder(
                        tuple("closures.csv", "status", "shut"),
                        tuple("closures.csv", "status", "shut"),
                        tuple("closures.csv", "crossing_id", "torkhm"),
                        tuple("closures.csv", "to", "2025-10-01"),
                        tuple("cargo_reports.csv", "count_max", "412"));
    }

    @Test
    void badNumberIsNotToldTwice() throws IOException {
        Path cargo = folder.resolve("cargo_reports.csv");
        Files.writeString(cargo, Files.readString(cargo).replace("vehicles,412,412", "vehicles,4I2,412"));

        assertThat(problems()).extracting(DossierProblem::column).containsExactly("count_min");
    }

    @Test
    void idsOfARowThatCannotBeReadAreNotMissed() throws IOException {
        Path crossings = folder.resolve("crossings.csv");
        Files.writeString(crossings, Files.readString(crossings).replace("34.12264,71.0932", "34.12264,71,0932"));

        assertThat(problems()).extracting(DossierProblem::file).containsExactly("crossings.csv");
    }
}
