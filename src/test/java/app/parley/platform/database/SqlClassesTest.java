package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlClassesTest {
    @Test
    void checkedInSqlClassesAreThoseOfTheMigrations(@TempDir Path fresh) throws Exception {
        SqlClasses.write(fresh);

        assertThat(contents(Path.of("src/main/jooq")))
                .as("run bin/generate-sql-classes after a change of db/migration")
                .isEqualTo(contents(fresh));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> byName = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byName.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return byName;
    }
}
