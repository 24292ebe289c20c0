package app.parley.desk;

import static app.parley.sql.Tables.DESK_CHANGE;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.dossier.DossierProblem;
import app.parley.dossier.Records;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Records that wait to be published and that a change names: no reason to refuse it while it waits itself.
 *
 * @param change that names them
 * @param columns in which every id is one of a record that is published or waits
 */
record Pending(Change change, Set<String> columns) {

    static Pending none(Change change) {
        return new Pending(change, Set.of());
    }

    static Pending among(DSLContext inside, Change change) {
        Map<DossierFile, Set<String>> known = new EnumMap<>(DossierFile.class);
        Set<String> settled = new HashSet<>();
        for (DossierColumn column : change.file().columns()) {
            DossierFile target = change.file().target(column.name()).orElse(null);
            Set<String> named = Set.copyOf(
                    change.file().referred(column.name(), change.cells().get(column.name())));
            if (target == null || named.isEmpty()) {
                continue;
            }
            Set<String> found = known.computeIfAbsent(target, file -> new HashSet<>());
            new Records(inside, change.situation())
                    .named(target, named)
                    .forEach(record -> found.add(record.cells().getOrDefault("id", record.id())));
            found.addAll(waiting(inside, change.situation(), target, named));
            if (found.containsAll(named)) {
                settled.add(column.name());
            }
        }
        return new Pending(change, settled);
    }

    /** Of these ids of a file, those of records that are written or handed in and not published. */
    static Set<String> waiting(DSLContext inside, int situation, DossierFile file, Set<String> ids) {
        Field<String> id = jsonbGetAttributeAsText(DESK_CHANGE.CELLS, "id");
        return inside.selectDistinct(id)
                .from(DESK_CHANGE)
                .where(DESK_CHANGE.SITUATION_ID.eq(situation))
                .and(DESK_CHANGE.FILE.eq(file.code()))
                .and(DESK_CHANGE.STATE.in(ChangeState.DRAFT.code(), ChangeState.IN_REVIEW.code()))
                .and(DESK_CHANGE.BASE.isNull())
                .and(id.in(ids))
                .fetchSet(id);
    }

    /** What is wrong apart from naming records that wait. */
    List<DossierProblem> without(List<DossierProblem> problems) {
        return problems.stream()
                .filter(problem ->
                        !(columns.contains(problem.column()) && problem.kind() == DossierProblem.Kind.NO_SUCH_RECORD))
                .toList();
    }
}
