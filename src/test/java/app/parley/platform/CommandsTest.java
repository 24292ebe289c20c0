package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.PretendCheckout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PretendCheckout checkout;

    @BeforeEach
    void freshCheckout() throws IOException {
        checkout = PretendCheckout.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/start", "bin/test", "bin/parley"})
    void helpNeedsNeitherToolsNorABuild(String command) throws Exception {
        Outcome outcome = checkout.run(Map.of("PARLEY_JDK_FOLDERS", ""), command, "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).startsWith("Usage: " + command);
        assertThat(checkout.folder().resolve("target")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "bin/start, --prot=80, There is no option '--prot=80'.",
        "bin/start, import, There is no option 'import'.",
        "bin/start, --port, --port needs a value.",
        "bin/start, --data-dir=, --data-dir needs a value.",
        "bin/start, --port=0, The port '0' is not a number from 1 to 65535.",
        "bin/start, --port=65536, The port '65536' is not a number from 1 to 65535.",
        "bin/start, --port=80a, The port '80a' is not a number from 1 to 65535.",
        "bin/start, --port=-1, The port '-1' is not a number from 1 to 65535.",
        "bin/parley, imprt, There is no command 'imprt'.",
    })
    void aMistypedOptionGetsASentenceBeforeAnythingIsBuilt(String command, String argument, String sentence)
            throws Exception {
        Outcome outcome = checkout.run(command, argument);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).startsWith(sentence).hasLineCount(1);
        assertThat(checkout.folder().resolve("target")).doesNotExist();
    }

    @Test
    void startBuildsOnceAndHandsItsOptionsToTheNewJdk() throws Exception {
        Outcome first = checkout.run("bin/start", "--port", "8099", "--data-dir", "some where", "--empty");
        Outcome second = checkout.run("bin/start");

        Path home = checkout.folder().toRealPath();
        String runs = "new runs -jar " + home.resolve("target/parley.jar") + " --data-dir ";
        assertThat(first.output()).contains(runs + "some where --empty --port 8099\n");
        assertThat(second.output()).isEqualTo(runs + home.resolve(".parley") + "\n");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/Parley.java, 2",
        "src/main/resources/new.properties, 2",
        "db/migration/V001__new.sql, 2",
        "frontend/new.ts, 2",
        "package.json, 2",
        "pom.xml, 2",
        "src/test/java/NewTest.java, 1",
        "docs/new.md, 1",
        "README.md, 1",
        "frontend/generated/new.ts, 1",
    })
    void onlyWhatIsInTheJarMakesStartBuildAgain(String changed, int builds) throws Exception {
        checkout.run("bin/start");
        checkout.write(changed, "changed");

        assertThat(checkout.run("bin/start").status()).isZero();
        assertThat(checkout.builds()).isEqualTo(builds);
    }

    @Test
    void aSourceThatIsGoneMakesStartBuildAgain() throws Exception {
        checkout.write("db/migration/V002__gone.sql", "select 1");
        checkout.run("bin/start");
        Files.delete(checkout.folder().resolve("db/migration/V002__gone.sql"));

        checkout.run("bin/start");

        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void aFileThatTheBuildItselfBringsUpToDateDoesNotMakeStartBuildAgain() throws Exception {
        checkout.program("mvn", "mkdir -p target && echo jar > target/parley.jar && echo {} > package.json");

        checkout.run("bin/start");
        checkout.run("bin/start");

        assertThat(checkout.builds()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "kill -9 $PPID", "kill -9 $$"})
    void aBuildThatDidNotEndWellIsNotTakenForWhole(String end) throws Exception {
        checkout.program("mvn", "mkdir -p target && echo half > target/parley.jar && " + end);
        Outcome broken = checkout.run("bin/start");
        checkout.program("mvn", "mkdir -p target && echo jar > target/parley.jar");
        Outcome whole = checkout.run("bin/start");

        assertThat(broken.status()).isNotZero();
        assertThat(broken.output()).doesNotContain("new runs");
        assertThat(whole.output()).contains("new runs");
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Outcome outcome = checkout.run(
                Map.of("JAVA_HOME", checkout.jdk("older", "11.0.2").toString()), "bin/parley", "export", "out");

        assertThat(outcome.output()).contains("new runs -jar ").contains("parley.jar export out --data-dir ");
    }

    @Test
    void theOldestJdkThatIsNewEnoughIsTaken() throws Exception {
        checkout.jdk("a-newer-one", "27");

        assertThat(checkout.run("bin/start").output()).contains("new runs");
    }

    @ParameterizedTest
    @CsvSource({
        "PARLEY_JDK_FOLDERS, Parley needs a JDK 25 or newer and found none: install one",
        "PARLEY_JAVA_HOME, PARLEY_JAVA_HOME is /nowhere, which is not a JDK 25 or newer.",
    })
    void withoutANewEnoughJdkThereIsASentence(String setting, String sentence) throws Exception {
        Outcome outcome = checkout.run(Map.of(setting, "/nowhere"), "bin/start");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).startsWith(sentence).hasLineCount(1);
    }

    @Test
    void anOldNodeGetsANewOneBesideIt() throws Exception {
        checkout.program("node", "echo v20.20.2");
        checkout.program("npm", """
                [[ "$1" == install ]] || { echo 10.8.2; exit; }
                mkdir -p "$4/bin"
                printf '#!/bin/sh\\necho v24.1.0\\n' > "$4/bin/node"
                printf '#!/bin/sh\\necho 11.0.0\\n' > "$4/bin/npm"
                chmod +x "$4"/bin/*
                """);
        checkout.program("mvn", "mkdir -p target && node --version > target/parley.jar");

        Outcome outcome = checkout.run("bin/start");

        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(checkout.folder().resolve("target/parley.jar")).hasContent("v24.1.0\n");
        assertThat(checkout.folder().resolve(".toolchain/node/bin/node")).isExecutable();
    }

    @Test
    void testHandsItsArgumentsToMavenAndItsStatusBack() throws Exception {
        checkout.program("mvn", "echo \"Maven does $*\"; exit 3");

        Outcome outcome = checkout.run("bin/test", "-Dtest=OneTest", "-DskipITs");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.output()).contains(" verify -Dtest=OneTest -DskipITs\n");
    }

    @Test
    void aBrowserThatIsNotThereStopsTheTests() throws Exception {
        Outcome outcome = checkout.run(Map.of("PARLEY_CHROMIUM", "/nowhere"), "bin/test");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).isEqualTo("PARLEY_CHROMIUM is /nowhere, which is not a program.\n");
        assertThat(checkout.folder().resolve("target")).doesNotExist();
    }
}
