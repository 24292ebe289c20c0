package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
    @Test
    void nothingSetMeansEmbedded() {
        assertThat(DatabaseSettings.fromEnvironment(Map.of()).findExternal()).isEmpty();
        assertThat(DatabaseSettings.of(" ", "", "").findExternal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5433/parley, ann, s3, jdbc:postgresql://db:5433/parley, ann, s3",
        "postgres://ann:s3@db/parley, , , jdbc:postgresql://db/parley, ann, s3",
        "postgresql://ann:p%40ss+%2F@db:5432/parley?sslmode=require, , , jdbc:postgresql://db:5432/parley?sslmode=require, ann, p@ss+/",
        "jdbc:postgresql://db/parley?user=ann&sslmode=require&password=s3, , , jdbc:postgresql://db/parley?sslmode=require, ann, s3",
        "postgres://ann:s3@db/parley, bob, other, jdbc:postgresql://db/parley, bob, other",
        "'postgres://ann@a:5432,b:5432/parley', , , 'jdbc:postgresql://a:5432,b:5432/parley', ann, ''",
        "jdbc:postgresql://[::1]:5432/parley, ann, , jdbc:postgresql://[::1]:5432/parley, ann, ''",
    })
    void readsAddress(String url, String user, String password, String jdbcUrl, String expectedUser, String secret) {
        DatabaseConnection external =
                DatabaseSettings.of(url, user, password).findExternal().orElseThrow();
        assertThat(external.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(external.username()).isEqualTo(expectedUser);
        assertThat(external.password()).isEqualTo(secret);
        assertThat(external.kind()).isEqualTo(DatabaseConnection.Kind.EXTERNAL);
        assertThat(external.place()).doesNotContain("sslmode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:s3cret@db/parley",
                "db:5432",
                "postgres://ann:s3cret@db",
                "postgres://ann:s3cret%zz@db/p",
                "jdbc:postgresql:parley"
            })
    void refusesOtherAddressesWithoutRepeatingThem(String url) {
        assertThatThrownBy(() -> DatabaseSettings.of(url, "ann", "s3cret"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PARLEY_DATABASE_URL")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesUserWithoutAddressAndAddressWithoutUser() {
        assertThatThrownBy(() -> DatabaseSettings.of(null, "ann", null))
                .hasMessageContaining("PARLEY_DATABASE_URL is not");
        assertThatThrownBy(() -> DatabaseSettings.of("postgres://db/parley", null, null))
                .hasMessageContaining("PARLEY_DATABASE_USERNAME");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(DatabaseSettings.of("postgres://ann:s3cret@db/parley", null, null)
                        .toString())
                .doesNotContain("s3cret");
        assertThat(PostgresUrl.parse("postgres://ann:s3cret@db/parley").toString())
                .doesNotContain("s3cret");
    }
}
