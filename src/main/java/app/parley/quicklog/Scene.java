package app.parley.quicklog;

import app.parley.quicklog.Passage.Part;
import app.parley.time.PartialDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the readers of facts share: the text's parts, and who, where and when something is. */
record Scene(Words words, Passage passage, Doubts doubts, Where where, When when, Who who, QuickLogContext context) {

    static Scene of(Words words, List<Item> items, QuickLogContext context) {
        Passage passage = new Passage(items);
        return new Scene(
                words,
                passage,
                new Doubts(words, passage),
                new Where(words, passage),
                new When(words, passage),
                new Who(passage),
                context);
    }

    Item item(int i) {
        return passage.item(i);
    }

    String text(int from, int to) {
        return words.text(item(from).from(), item(to).to());
    }

    String text(int i) {
        return text(i, i);
    }

    /** Fills in who says so, by which source; and what keeps it from being a fact. */
    void attribute(Draft draft, int fact) {
        int speaker = who.speaker(fact);
        if (speaker >= 0) {
            draft.cells.put("claim_by", item(speaker).value());
            draft.items.add(speaker);
        }
        Set<String> sources = new LinkedHashSet<>();
        for (int source : who.sources(fact)) {
            sources.add(item(source).value());
            draft.items.add(source);
        }
        if (!sources.isEmpty()) {
            draft.cells.put("source_ids", sources.stream().collect(Collectors.joining("|")));
        }
        draft.doubt = switch (doubts.at(fact)) {
            case NONE -> draft.doubt;
            case NEGATED -> Ambiguity.Kind.NEGATED;
            case NOT_YET -> Ambiguity.Kind.NOT_YET;
            case DENIED -> Ambiguity.Kind.DENIED;
            case QUESTION -> Ambiguity.Kind.QUESTION;
        };
    }

    /** Fills in a day from a date of the text, or asks which of two it is. */
    void date(Draft draft, String column, @Nullable Integer at) {
        if (at == null) {
            draft.missing.add(column);
            return;
        }
        draft.items.add(at);
        Dated dated = date(at);
        if (dated.isAmbiguous()) {
            draft.missing.add(column);
            draft.ask(
                    Ambiguity.Kind.DATE,
                    at,
                    at,
                    dated.options().stream()
                            .map(option -> Map.of(column, option.toString()))
                            .toList());
            return;
        }
        @Nullable PartialDate last = dated.last();
        if (last != null && last.earliest().isAfter(context.today())) {
            draft.missing.add(column);
            draft.ask(Ambiguity.Kind.DATE, at, at, List.of(Map.of(column, last.toString())));
        } else if (last != null) {
            draft.cells.put(column, last.toString());
        }
    }

    Dated date(int at) {
        Dated date = item(at).date();
        if (date == null) {
            throw new IllegalStateException("Item " + at + " is a " + item(at).kind() + " and no date.");
        }
        return date;
    }

    Quantity quantity(int at) {
        Quantity quantity = item(at).quantity();
        if (quantity == null) {
            throw new IllegalStateException("Item " + at + " is a " + item(at).kind() + " and no quantity.");
        }
        return quantity;
    }

    boolean clauseHas(int i, Kind... kinds) {
        return passage.has(Part.CLAUSE, i, kinds);
    }
}
