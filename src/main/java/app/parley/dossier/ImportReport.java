package app.parley.dossier;

import java.util.List;

/**
 * What an import did, or with problems: why it did nothing.
 *
 * @param situation the slug; empty if the dossier could not be read
 * @param files what happened to the rows of each file
 * @param problems all that is wrong; nothing was written if there is any
 */
public record ImportReport(String situation, List<FileCount> files, List<DossierProblem> problems) {

    /** Rows of one file. */
    public record FileCount(String file, int added, int changed, int removed, int unchanged) {}

    public boolean accepted() {
        return problems.isEmpty();
    }

    public boolean changedNothing() {
        return accepted() && files.stream().allMatch(f -> f.added() + f.changed() + f.removed() == 0);
    }
}
