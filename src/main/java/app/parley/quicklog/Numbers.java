package app.parley.quicklog;

import app.parley.quicklog.Phrases.Match;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one number: digits of any script with their separators, words, thousands, lakhs. */
final class Numbers {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999L);
    private static final String GROUPING = ",،٬'’";
    private static final String POINTS = ".٫";

    private final Words words;

    Numbers(Words words) {
        this.words = words;
    }

    /**
     * @param end the token after it
     * @param base the number without its thousands
     * @param scaled true if a word for hundreds, thousands or more stands with it
     * @param options what it could be, if it is written like 1.500, which is 1500 to some and one and a half to others
     */
    record Read(int end, BigDecimal base, BigDecimal value, boolean scaled, List<Long> options) {
        Read(int end, BigDecimal base, BigDecimal value, boolean scaled) {
            this(end, base, value, scaled, List.of());
        }

        boolean isDoubtful() {
            return !options.isEmpty();
        }

        boolean isWhole() {
            return value.stripTrailingZeros().scale() <= 0;
        }

        long whole() {
            return value.longValueExact();
        }
    }

    @Nullable
    Read at(int from) {
        return words.digits(from) > 0 ? digits(from) : spelled(from);
    }

    private @Nullable Read digits(int from) {
        if (words.digits(from) > 12) {
            return null;
        }
        StringBuilder number = new StringBuilder(words.token(from).word());
        int end = from + 1;
        while (words.digits(end - 1) <= 3 && isGroup(end)) {
            number.append(words.token(end + 1).word());
            end += 2;
        }
        boolean grouped = end > from + 1;
        if (isDecimal(end)) {
            boolean thousands = !grouped && words.digits(from) <= 3 && words.digits(end + 1) == 3;
            String group = words.token(end + 1).word();
            Long joined = thousands ? Long.valueOf(number + group) : null;
            Long point = Long.valueOf(number.toString());
            number.append('.').append(group);
            return scaled(end + 2, number, joined == null ? List.of() : List.of(joined, point));
        }
        if (!grouped && isCommaPoint(end)) {
            @Nullable Long second = words.number(end + 1);
            Long first = Long.valueOf(number.toString());
            return scaled(end + 2, number, second == null ? List.of() : List.of(first, second));
        }
        if (!grouped && isApart(end)) {
            Long joined = Long.valueOf(number + words.token(end).word());
            Long second = words.number(end);
            number.append(words.token(end).word());
            boolean one = words.isNarrow(end);
            return scaled(end + 1, number, one || second == null ? List.of() : List.of(joined, second));
        }
        return scaled(end, number, List.of());
    }

    /** A separator and three digits, or two before more of them as in 1,00,000; nothing spaced. */
    private boolean isGroup(int sign) {
        if (!words.isSign(sign, GROUPING) || !words.isTight(sign) || !words.isTight(sign + 1)) {
            return false;
        }
        int digits = words.digits(sign + 1);
        return digits == 3 || digits == 2 && isGroup(sign + 2);
    }

    /** "3,5" is three and a half to some, and three and five to others. */
    private boolean isCommaPoint(int sign) {
        return words.isSign(sign, ",")
                && words.isTight(sign)
                && words.isTight(sign + 1)
                && words.digits(sign + 1) > 0
                && words.digits(sign + 1) < 3
                && !words.isSign(sign + 2, ",")
                && !words.can(sign + 2, Kind.MONTH);
    }

    /** "12 500": three digits after a space and up to three before; a narrow or hard space makes one number of them. */
    private boolean isApart(int second) {
        return words.digits(second - 1) <= 3
                && words.digits(second) == 3
                && words.digits(second + 1) == 0
                && words.token(second).spaced()
                && (words.isNarrow(second) || words.can(second + 1, Kind.UNIT));
    }

    private boolean isDecimal(int sign) {
        return words.isSign(sign, POINTS)
                && words.isTight(sign)
                && words.isTight(sign + 1)
                && words.digits(sign + 1) > 0
                && !words.isSign(sign + 2, POINTS);
    }

    private @Nullable Read scaled(int end, StringBuilder digits, List<Long> options) {
        return digits.length() > 16 ? null : scaled(end, new BigDecimal(digits.toString()), options);
    }

    private @Nullable Read scaled(int end, BigDecimal base, List<Long> options) {
        @Nullable Match half = words.match(end, Kind.AND_HALF);
        if (half != null && words.can(half.end(), Kind.SCALE)) {
            return scaled(half.end(), base.add(new BigDecimal(half.sense().value())), options);
        }
        BigDecimal value = base;
        int at = end;
        for (Match scale = scale(at); scale != null; scale = scale(at)) {
            value = value.multiply(new BigDecimal(scale.sense().value()));
            at = scale.end();
            if (value.compareTo(LARGEST) > 0) {
                return null;
            }
        }
        return value.compareTo(LARGEST) > 0
                ? null
                : new Read(at, base, value, at > end, at == end ? options : List.of());
    }

    private @Nullable Match scale(int at) {
        int from = words.isSign(at, "-‐‑") ? at + 1 : at;
        @Nullable Match scale = words.match(from, Kind.SCALE);
        // Apart, "k" is how many write Urdu's "of".
        boolean apart = scale != null && words.token(from).word().equals("k") && !words.isTight(from);
        return apart ? null : scale;
    }

    /** Words: "two hundred and fifty", "a dozen", "half a million", پانچ ہزار. */
    private @Nullable Read spelled(int from) {
        @Nullable Match half = words.match(from, Kind.HALF);
        if (half != null && words.can(half.end(), Kind.SCALE)) {
            return scaled(half.end(), new BigDecimal(half.sense().value()), List.of());
        }
        @Nullable Match before = words.match(from, Kind.BEFORE_HALF);
        if (before != null) {
            return halfAfter(before);
        }
        @Nullable Match a = words.match(from, Kind.A);
        if (a != null && words.can(a.end(), Kind.SCALE)) {
            return sum(a.end(), BigDecimal.ONE);
        }
        boolean scale = words.can(from, Kind.SCALE) && !words.isUnknown(from - 1);
        return words.can(from, Kind.NUMBER) || scale ? sum(from, BigDecimal.ZERO) : null;
    }

    /** ساڑھے تین ہزار: half a thousand more than three; پونے: a quarter less. */
    private @Nullable Read halfAfter(Match before) {
        int at = before.end();
        @Nullable Long digits = words.digits(at) <= 3 ? words.number(at) : null;
        @Nullable Match number = words.match(at, Kind.NUMBER);
        if (digits == null && number == null) {
            return null;
        }
        BigDecimal whole = digits != null
                ? BigDecimal.valueOf(digits)
                : new BigDecimal(number == null ? "0" : number.sense().value());
        int end = digits != null || number == null ? at + 1 : number.end();
        return scaled(end, whole.add(new BigDecimal(before.sense().value())), List.of());
    }

    private @Nullable Read sum(int from, BigDecimal start) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = start;
        BigDecimal base = start.signum() == 0 ? BigDecimal.ONE : start;
        boolean scaled = false;
        int at = from;
        while (true) {
            @Nullable Match number = words.match(at, Kind.NUMBER);
            @Nullable Match scale = words.match(at, Kind.SCALE);
            @Nullable Match half = at > from ? words.match(at, Kind.AND_HALF) : null;
            if (half != null && total.signum() == 0 && words.can(half.end(), Kind.SCALE)) {
                return scaled(
                        half.end(), current.add(new BigDecimal(half.sense().value())), List.of());
            }
            if (number != null) {
                current = current.add(new BigDecimal(number.sense().value()));
                base = scaled ? base : current;
                at = number.end();
            } else if (scale != null) {
                BigDecimal by = new BigDecimal(scale.sense().value());
                BigDecimal times = current.signum() == 0 ? BigDecimal.ONE : current;
                boolean small = by.compareTo(BigDecimal.valueOf(100)) <= 0;
                total = small ? total : total.add(times.multiply(by));
                current = small ? times.multiply(by) : BigDecimal.ZERO;
                scaled = true;
                at = scale.end();
            } else if (at > from && joins(at, scaled)) {
                at++;
            } else {
                break;
            }
            if (total.add(current).compareTo(LARGEST) > 0) {
                return null;
            }
        }
        return new Read(at, base, total.add(current), scaled);
    }

    /** "two hundred and fifty", "twenty-five"; not "five and six". */
    private boolean joins(int at, boolean scaled) {
        boolean numberAfter = words.can(at + 1, Kind.NUMBER);
        return words.isSign(at, "-‐‑") && words.isTight(at) && (numberAfter || words.can(at + 1, Kind.SCALE))
                || scaled && words.can(at, Kind.AND) && words.after(at, Kind.AND) == at + 1 && numberAfter;
    }
}
