package app.parley.quicklog;

import app.parley.quicklog.Phrases.Match;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a quantity with what qualifies it: "about 300", "5 to 6 thousand", "between 200 and 250", "1,500+", "dozens". */
final class Quantities {
    private static final String DASHES = "-‐‑‒–—";

    private final Words words;
    private final Numbers numbers;
    private final Dates dates;

    Quantities(Words words, Dates dates) {
        this.words = words;
        this.numbers = new Numbers(words);
        this.dates = dates;
    }

    /** @param end the token after it */
    record Read(int end, Quantity quantity) {}

    private enum Bound {
        NONE,
        ABOUT,
        LEAST,
        MOST
    }

    @Nullable
    Read at(int from) {
        int at = from;
        Bound bound = Bound.NONE;
        for (Bound next = before(at); next != Bound.NONE; next = before(at)) {
            at = afterBefore(at);
            bound = next == Bound.ABOUT && bound != Bound.NONE ? bound : next;
        }
        int number = words.can(at, Kind.BETWEEN) ? words.after(at, Kind.BETWEEN) : at;
        if (number > from && dates.at(number) != null) {
            return null;
        }
        @Nullable Read range = range(number, number > at);
        if (range != null) {
            return bounded(range, bound);
        }
        @Nullable Match vague = words.match(at, Kind.VAGUE);
        return vague == null ? null : new Read(vague.end(), Quantity.between(null, null));
    }

    private Bound before(int at) {
        boolean number = words.digits(at) > 0;
        if (number) {
            return Bound.NONE;
        }
        if (words.can(at, Kind.MORE)) {
            return Bound.LEAST;
        }
        if (words.can(at, Kind.LESS)) {
            return Bound.MOST;
        }
        return words.can(at, Kind.ABOUT) ? Bound.ABOUT : Bound.NONE;
    }

    private int afterBefore(int at) {
        return Math.max(words.after(at, Kind.MORE), Math.max(words.after(at, Kind.LESS), words.after(at, Kind.ABOUT)));
    }

    private @Nullable Read range(int from, boolean between) {
        Numbers.@Nullable Read first = numbers.at(from);
        if (first == null || words.isTight(first.end()) && words.can(first.end(), Kind.ORDINAL)) {
            return null;
        }
        int second = between(first.end(), between);
        @Nullable Read both = second > first.end() ? both(first, numbers.at(second)) : null;
        if (both != null) {
            return both;
        }
        return first.isWhole() || first.isDoubtful() ? new Read(first.end(), single(first)) : null;
    }

    private boolean dashes(int at) {
        return words.isSign(at, DASHES);
    }

    private static Quantity single(Numbers.Read read) {
        return read.isDoubtful() ? new Quantity(null, null, read.options(), false) : Quantity.exactly(read.whole());
    }

    /** The token of the second number of a range, or the same token if no range goes on here. */
    private int between(int at, boolean between) {
        boolean evenly = words.has(at + 1)
                && words.token(at + 1).spaced()
                        == (words.has(at) && words.token(at).spaced());
        if (dashes(at) && evenly) {
            return at + 1;
        }
        int to = words.after(at, Kind.TO);
        if (to > at) {
            return to;
        }
        return between ? words.after(at, Kind.AND) : at;
    }

    private @Nullable Read both(Numbers.Read first, Numbers.@Nullable Read second) {
        if (second == null || second.isDoubtful() || first.isDoubtful()) {
            return null;
        }
        BigDecimal low = first.value();
        BigDecimal high = second.value();
        if (second.scaled() && !first.scaled() && first.value().compareTo(second.base()) < 0) {
            low = first.value().multiply(second.value().divide(second.base()));
        } else if (isShortened(low, high)) {
            Long longer = low.movePointRight(3).longValue();
            return new Read(second.end(), Quantity.oneOf(longer, low.longValue()));
        }
        boolean whole = low.stripTrailingZeros().scale() <= 0 && second.isWhole();
        if (!whole || low.compareTo(high) > 0) {
            return null;
        }
        return new Read(second.end(), Quantity.between(low.longValue(), high.longValue()));
    }

    /** "5-6,000": most writers mean five thousand, but they do not say so. */
    private static boolean isShortened(BigDecimal low, BigDecimal high) {
        BigDecimal thousand = BigDecimal.valueOf(1000);
        return high.compareTo(thousand) >= 0
                && low.compareTo(BigDecimal.valueOf(100)) < 0
                && low.multiply(thousand).compareTo(high) < 0;
    }

    private Read bounded(Read read, Bound before) {
        int end = read.end();
        Bound bound = before;
        if (words.isSign(end, "+") && words.isTight(end)) {
            end++;
            bound = Bound.LEAST;
        } else if (words.can(end, Kind.MORE_POST)) {
            end = words.after(end, Kind.MORE_POST);
            bound = Bound.LEAST;
        } else if (words.can(end, Kind.LESS_POST) && !words.can(words.after(end, Kind.LESS_POST), Kind.MONTH)) {
            end = words.after(end, Kind.LESS_POST);
            bound = Bound.MOST;
        } else if (words.can(end, Kind.ABOUT_POST)) {
            end = words.after(end, Kind.ABOUT_POST);
            bound = Bound.ABOUT;
        }
        Quantity quantity = read.quantity();
        boolean several =
                words.isTight(end) && words.has(end) && words.token(end).word().equals("s");
        if (several) {
            return new Read(words.after(end + 1, Kind.IN), Quantity.between(null, null));
        }
        if (quantity.isAmbiguous()) {
            return new Read(end, quantity);
        }
        return new Read(
                end,
                switch (bound) {
                    case NONE -> quantity;
                    case ABOUT -> Quantity.between(quantity.low(), quantity.high());
                    case LEAST -> Quantity.between(quantity.low(), null);
                    case MOST -> Quantity.between(null, quantity.high());
                });
    }
}
