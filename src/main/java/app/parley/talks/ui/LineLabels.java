package app.parley.talks.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the labels of marks on a line go, so that none covers another: on rows below the line, each beside a stem that leads
 * to its mark. Worked out for the narrowest line; on a wider one the same rows have more room.
 */
final class LineLabels {
    /** Pixels. */
    static final int NARROWEST_LINE = 700;

    static final int LABEL = 190;
    private static final int AIR = 10;
    private static final int MOST_ROWS = 6;

    private final List<Double> marks;
    private final List<Put> put = new ArrayList<>();
    private final List<Optional<Place>> places;

    private LineLabels(List<Double> marks) {
        this.marks = marks;
        this.places = new ArrayList<>(Collections.nCopies(marks.size(), Optional.empty()));
    }

    /**
     * Where one label goes.
     *
     * @param row from 0, the nearest to the line
     * @param before true if it ends at its stem, false if it begins there
     */
    record Place(int row, boolean before) {}

    /** A label put, in pixels. */
    private record Put(double stem, double from, double to, int row) {

        boolean covers(Put other) {
            boolean same = row == other.row && from < other.to + AIR && other.from < to + AIR;
            return same || crosses(other) || other.crosses(this);
        }

        /** True if the stem of this runs through that label on its way down. */
        private boolean crosses(Put other) {
            return other.row < row && stem > other.from && stem < other.to;
        }
    }

    /**
     * In the order of the marks; empty for a label that has no room.
     *
     * @param marks shares of the width, ascending
     */
    static List<Optional<Place>> of(List<Double> marks) {
        return Stream.of(
                        new LineLabels(marks).nearestFirst(),
                        new LineLabels(marks).stairs(),
                        new LineLabels(marks).stairsDown())
                .max(Comparator.<List<Optional<Place>>>comparingLong(places ->
                                places.stream().flatMap(Optional::stream).count())
                        .thenComparing(Comparator.<List<Optional<Place>>>comparingInt(LineLabels::rows)
                                .reversed()))
                .orElseThrow();
    }

    /** How many rows the places take up. */
    static int rows(List<Optional<Place>> places) {
        return places.stream()
                .flatMap(Optional::stream)
                .mapToInt(place -> place.row() + 1)
                .max()
                .orElse(0);
    }

    /** From the last, each on the nearest row that is free on either side of its stem. */
    private List<Optional<Place>> nearestFirst() {
        for (int mark = marks.size() - 1; mark >= 0; mark--) {
            for (int row = 0; row < MOST_ROWS && !isPlaced(mark); row++) {
                put(mark, row, false);
                put(mark, row, true);
            }
        }
        return List.copyOf(places);
    }

    /**
     * As stairs: what has room after its stem from the last to the first, so that the stems of the earlier pass on the left;
     * before that, what has none, from the first to the last.
     */
    private List<Optional<Place>> stairs() {
        int last = 0;
        while (last < marks.size() && fits(last, false)) {
            last++;
        }
        for (int mark = last; mark < marks.size(); mark++) {
            putOnAnyRow(mark, true);
        }
        for (int mark = last - 1; mark >= 0; mark--) {
            putOnAnyRow(mark, false);
        }
        return List.copyOf(places);
    }

    /** As stairs the other way: from the first to the last, each before its stem where it has room there. */
    private List<Optional<Place>> stairsDown() {
        for (int mark = 0; mark < marks.size(); mark++) {
            putOnAnyRow(mark, true);
        }
        return List.copyOf(places);
    }

    private void putOnAnyRow(int mark, boolean before) {
        for (int row = 0; row < MOST_ROWS; row++) {
            put(mark, row, before);
        }
        for (int row = 0; row < MOST_ROWS; row++) {
            put(mark, row, !before);
        }
    }

    /** Puts it there if it is not yet put and there is room. */
    private void put(int mark, int row, boolean before) {
        if (isPlaced(mark) || !fits(mark, before)) {
            return;
        }
        double stem = stem(mark);
        Put here = new Put(stem, before ? stem - LABEL : stem, before ? stem : stem + LABEL, row);
        if (put.stream().noneMatch(here::covers)) {
            put.add(here);
            places.set(mark, Optional.of(new Place(row, before)));
        }
    }

    private boolean isPlaced(int mark) {
        return places.get(mark).isPresent();
    }

    private boolean fits(int mark, boolean before) {
        return before ? stem(mark) - LABEL >= 0 : stem(mark) + LABEL <= NARROWEST_LINE;
    }

    private double stem(int mark) {
        return marks.get(mark) * NARROWEST_LINE;
    }
}
