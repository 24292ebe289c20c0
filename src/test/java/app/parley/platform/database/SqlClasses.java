package app.parley.platform.database;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Writes the typed SQL classes from a migrated database: {@code bin/generate-sql-classes}. */
public final class SqlClasses {
    private SqlClasses() {}

    public static void main(String[] arguments) throws Exception {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws Exception {
        TestDatabase database = TestDatabase.migrated();
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc()
                        .withUrl(database.url())
                        .withUsername(database.username())
                        .withPassword(database.password()))
                .withGenerator(new Generator()
                        .withDatabase(
                                new Database()
                                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                                        .withInputSchema("parley")
                                        .withIncludes(".*")
                                        .withExcludes(
                                                "flyway_schema_history|.*_history|gin_.*|gtrgm_.*|.*_trgm|.*_limit|.*similarity.*|gbt_.*|gbtree.*|gist_.*|.*_dist|int2_.*"
                                                        + "|keep_.*|widen_history|leave_history|announce_.*|bump_version|refuse_.*|record_when_published|recording_instant|count_change|is_settled")
                                        .withIncludeRoutines(true)
                                        .withOutputSchemaToDefault(true)
                                        .withForcedTypes(
                                                partial(
                                                        "PartialDate",
                                                        "(?i:.*\\.(from_on|run_from_on|to_on|published_on|reported_on"
                                                                + "|as_of|start_on|end_on|due_on|reviewed_on|occurred_on|issued_on|said_on|held_on))")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false)
                                .withGlobalObjectReferences(true)
                                .withGeneratedAnnotation(false)
                                .withJavadoc(false)
                                .withComments(false))
                        .withTarget(
                                new Target().withPackageName("app.parley.sql").withDirectory(folder.toString()))));
    }

    private static ForcedType partial(String type, String columns) {
        return new ForcedType()
                .withUserType("app.parley.time." + type)
                .withConverter("app.parley.platform.database." + type + "Converter")
                .withIncludeExpression(columns)
                .withExcludeExpression("parley\\.impact_claim_kind");
    }
}
