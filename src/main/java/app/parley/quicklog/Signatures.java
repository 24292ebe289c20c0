package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import java.util.ArrayList;
import java.util.List;

/** Finds signatures: after what is reported, set off by a stop, a dash, a bracket or a comma, nothing but names and a date. */
final class Signatures {
    /** In items. */
    private static final int LONGEST = 14;

    private final Words words;
    private final List<Item> items;

    private Signatures(Words words, List<Item> items) {
        this.words = words;
        this.items = items;
    }

    static List<Item> find(Words words, List<Item> items) {
        return new Signatures(words, items).all();
    }

    private List<Item> all() {
        List<Item> out = new ArrayList<>();
        boolean reported = false;
        int i = 0;
        while (i < items.size()) {
            int end = reported && sets(i) ? end(i + 1) : i;
            if (end > i + 1 && isSignature(i + 1, end)) {
                out.add(items.get(i));
                out.addAll(signed(items.subList(i + 1, end)));
                i = end;
                continue;
            }
            if (reported && isBeside(i)) {
                out.add(Attribution.speaker(words, items.subList(i, i + 1)));
                i++;
                continue;
            }
            reported |= items.get(i).is(Kind.QUANTITY, Kind.STATUS, Kind.STOPPED, Kind.INCIDENT, Kind.CLOSURE, Kind.NO);
            out.add(items.get(i));
            i++;
        }
        return out;
    }

    /** A known name beside a date at the very end: "… 25 Oct FBR". */
    private boolean isBeside(int i) {
        if (!items.get(i).is(Kind.ACTOR, Kind.PUBLISHER)) {
            return false;
        }
        boolean dateAfter = i + 1 < items.size()
                && items.get(i + 1).is(Kind.DATE)
                && !items.get(i - 1).isGlue();
        boolean dateBefore = items.get(i - 1).is(Kind.DATE);
        int last = dateAfter ? i + 2 : i + 1;
        boolean ends = last == items.size() || items.get(last).isBoundary(Boundary.LINE, Boundary.STOP, Boundary.CLOSE);
        return (dateAfter || dateBefore) && ends;
    }

    private boolean sets(int i) {
        return items.get(i)
                .isBoundary(
                        Boundary.LINE,
                        Boundary.STOP,
                        Boundary.DASH,
                        Boundary.OPEN,
                        Boundary.COMMA,
                        Boundary.SEMICOLON,
                        Boundary.COLON);
    }

    /** Where the run of names, dates and commas from here ends, if there the sentence or bracket ends; else here. */
    private int end(int from) {
        int to = from;
        while (to < items.size() && to < from + LONGEST) {
            // "FBR (25 Oct 2025)"
            int bracketed = to > from && isDateInBrackets(to) ? to + 3 : to;
            if (bracketed == to && !belongs(items.get(to))) {
                break;
            }
            to = Math.max(bracketed, to + 1);
        }
        boolean ends = to == items.size()
                || items.get(to)
                        .isBoundary(
                                Boundary.LINE, Boundary.STOP, Boundary.CLOSE, Boundary.SEMICOLON, Boundary.QUESTION);
        return ends ? to : from;
    }

    private boolean isDateInBrackets(int at) {
        return at + 2 < items.size()
                && items.get(at).isBoundary(Boundary.OPEN)
                && items.get(at + 1).is(Kind.DATE)
                && items.get(at + 2).isBoundary(Boundary.CLOSE);
    }

    private boolean belongs(Item item) {
        return isPeople(item)
                || item.is(
                        Kind.UNKNOWN,
                        Kind.PLACE,
                        Kind.ACTOR,
                        Kind.PUBLISHER,
                        Kind.DATE,
                        Kind.SOURCE,
                        Kind.SPEAKER,
                        Kind.AND,
                        Kind.GLUE,
                        Kind.SIGN,
                        Kind.IN,
                        Kind.AS_OF,
                        Kind.SAID_OF,
                        Kind.LAST)
                || item.isBoundary(Boundary.COMMA, Boundary.DASH);
    }

    /** "24 Oct, transporters": a word for people that nothing counts, if it is one for those who speak. */
    private boolean isPeople(Item item) {
        return item.is(Kind.UNIT) && item.value().equals("people_stranded") && Attribution.isOffice(words, item);
    }

    private boolean isSignature(int from, int to) {
        List<Item> run = items.subList(from, to);
        boolean dated = run.stream().anyMatch(item -> item.is(Kind.DATE, Kind.SOURCE));
        boolean known = run.stream().anyMatch(item -> item.is(Kind.ACTOR, Kind.PUBLISHER));
        List<Item> unknown = run.stream().filter(item -> item.is(Kind.UNKNOWN)).toList();
        boolean capital = !unknown.isEmpty() && unknown.stream().limit(1).allMatch(this::isCapital);
        boolean comma = items.get(from - 1).isBoundary(Boundary.COMMA);
        boolean few = unknown.size() <= 5;
        boolean office = run.stream().anyMatch(item -> Attribution.isOffice(words, item));
        boolean placed = run.stream().anyMatch(item -> item.is(Kind.PLACE));
        if (placed && !office || comma && isOfPlaces(from, run)) {
            return false;
        }
        boolean lower = !office && isCased(unknown) && !unknown.stream().allMatch(this::isCapital);
        if (!known && unknown.isEmpty() && !office || !few || lower) {
            return false;
        }
        if (office) {
            return true;
        }
        if (items.get(from - 1).isBoundary(Boundary.COLON)) {
            return known && unknown.isEmpty();
        }
        return comma ? unknown.isEmpty() || capital && dated || !isCased(unknown) && dated : known || capital || dated;
    }

    /** "in Paktya, Paktika and Khost, 10 October": a list of places goes on. */
    private boolean isOfPlaces(int from, List<Item> run) {
        int at = from;
        while (at > 2 && items.get(at - 1).isBoundary(Boundary.COMMA) && isName(items.get(at - 2))) {
            at -= 2;
        }
        return at < from
                && at > 0
                && words.can(items.get(at - 1).from(), Kind.AT)
                && run.stream().anyMatch(item -> item.is(Kind.AND));
    }

    private boolean isName(Item item) {
        return item.is(Kind.UNKNOWN) && isCapital(item);
    }

    private boolean isCapital(Item item) {
        return Character.isUpperCase(words.text(item.from(), item.to()).codePointAt(0));
    }

    private boolean isCased(List<Item> names) {
        if (names.isEmpty()) {
            return false;
        }
        int first = words.text(names.getFirst().from(), names.getFirst().to()).codePointAt(0);
        return Character.isUpperCase(first) || Character.isLowerCase(first);
    }

    /** The names between commas as speakers, the rest as it is. */
    private List<Item> signed(List<Item> run) {
        List<Item> out = new ArrayList<>();
        List<Item> name = new ArrayList<>();
        for (Item item : run) {
            boolean part = item.is(Kind.UNKNOWN, Kind.ACTOR, Kind.PUBLISHER, Kind.PLACE)
                    || isPeople(item)
                    || !name.isEmpty() && item.is(Kind.AND, Kind.GLUE, Kind.SIGN);
            if (part) {
                name.add(item);
            } else {
                flush(name, out);
                out.add(item);
            }
        }
        flush(name, out);
        return out;
    }

    private void flush(List<Item> name, List<Item> out) {
        if (name.isEmpty()) {
            return;
        }
        int last = name.size();
        while (last > 1 && name.get(last - 1).isGlue()) {
            last--;
        }
        out.add(Attribution.speaker(words, name.subList(0, last)));
        out.addAll(name.subList(last, name.size()));
        name.clear();
    }
}
