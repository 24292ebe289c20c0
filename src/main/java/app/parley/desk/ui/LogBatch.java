package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.Logging;
import app.parley.dossier.DossierFile;
import app.parley.situation.Situation;
import app.parley.source.WrittenCitation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The records of one text, logged together. The same text of the same person on the same day is the same batch: pressed twice, or
 * sent again after a crash, it is logged once.
 */
record LogBatch(UUID id, LogParts parts, Situation situation) {

    static LogBatch of(LogParts parts, Situation situation, String text) {
        String what = String.join(
                "\n",
                parts.desk().selfId().toString(),
                situation.slug(),
                parts.today(situation).toString(),
                text.strip());
        return new LogBatch(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)), parts, situation);
    }

    /** The changes of the source, if it is a new one, and of the rows, in this order. */
    List<Change> begin(List<LogRow> rows, LogSource source) {
        List<Logging.Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (source.isNew()) {
            String before = parts.idOf(id, DossierFile.SOURCES, source.written());
            if (!before.isEmpty()) {
                source.known(before);
            }
            entries.add(new Logging.Entry(DossierFile.SOURCES, source.written(), null));
        }
        for (LogRow row : rows) {
            Map<String, String> cells = row.cells();
            cite(cells, source.cited());
            if (row.file().hasKey()) {
                cells.put("id", idOf(row, cells, ids));
            }
            Change begun = row.change();
            entries.add(new Logging.Entry(row.file(), cells, begun == null ? null : begun.id()));
        }
        return parts.logging().begin(situation.id(), id, entries);
    }

    private static void cite(Map<String, String> cells, String source) {
        String cited = cells.getOrDefault("source_ids", "");
        boolean there = Stream.of(cited.split("\\|"))
                .anyMatch(one -> WrittenCitation.sourceOf(one).equals(source));
        if (!source.isEmpty() && !there) {
            cells.put("source_ids", cited.isEmpty() ? source : cited + "|" + source);
        }
    }

    private String idOf(LogRow row, Map<String, String> cells, Set<String> taken) {
        String before = parts.idOf(id, row.file(), cells);
        String start = before.isEmpty()
                ? RecordIds.suggest(row.file(), cells, parts.desk().records(), situation.id())
                : before;
        String free = start;
        for (int i = 2; !taken.add(free); i++) {
            free = start + "-" + i;
        }
        return free;
    }
}
