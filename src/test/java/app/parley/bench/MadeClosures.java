package app.parley.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The assessed closures of one made crossing: several streams of traffic and direction that share no line, each with
 * closures, restrictions, gaps, rows that adjoin, dates known in part, and sometimes an open end.
 */
final class MadeClosures {
    private static final String TRADE = "{import,export,transit}";
    private static final List<List<Stream>> SCHEMES = List.of(
            List.of(
                    new Stream(TRADE, "both"),
                    new Stream("{humanitarian}", "a_to_b"),
                    new Stream("{humanitarian}", "b_to_a"),
                    new Stream("{pedestrian}", "both"),
                    new Stream("{returnees}", "a_to_b")),
            List.of(
                    new Stream("{import}", "both"),
                    new Stream("{export,transit}", "a_to_b"),
                    new Stream("{export,transit}", "b_to_a"),
                    new Stream("{humanitarian,pedestrian}", "both"),
                    new Stream("{returnees}", "a_to_b")),
            List.of(
                    new Stream("{import,export}", "a_to_b"),
                    new Stream("{import,export}", "b_to_a"),
                    new Stream("{transit}", "both"),
                    new Stream("{humanitarian}", "both"),
                    new Stream("{pedestrian,returnees}", "both")));

    /** Traffic, as an SQL array, and direction of rows that follow one another. */
    private record Stream(String traffic, String direction) {}

    /** One row; {@code day} is its first possible day. */
    record Row(
            String traffic,
            String direction,
            LocalDate day,
            String from,
            @Nullable String to,
            String status) {}

    private final RandomGenerator random;
    private final List<Row> rows = new ArrayList<>();

    private MadeClosures(RandomGenerator random) {
        this.random = random;
    }

    static List<Row> of(int number, int wanted, RandomGenerator random) {
        MadeClosures made = new MadeClosures(random);
        List<Stream> streams = SCHEMES.get(number % SCHEMES.size());
        for (int i = 0; i < streams.size(); i++) {
            int share = wanted / streams.size() + (i < wanted % streams.size() ? 1 : 0);
            // Of every tenth crossing the first stream is one run without a gap from the first year to the last.
            made.fill(streams.get(i), share, number % 10 == 0 && i == 0);
        }
        return made.rows;
    }

    private void fill(Stream stream, int count, boolean oneRun) {
        LocalDate next = CrossingsSize.FIRST_DAY.plusDays(random.nextInt(20));
        String status = "closed";
        for (int left = count; left > 0; left--) {
            long pace = Math.max(2, ChronoUnit.DAYS.between(next, CrossingsSize.LAST_DAY) / left);
            if (!oneRun && random.nextInt(100) < 70) {
                status = random.nextInt(100) < 60 ? "closed" : "restricted";
            }
            int length = 1 + random.nextInt((int) pace);
            boolean adjoins = oneRun || random.nextInt(100) < 20;
            LocalDate last = next.plusDays(adjoins ? pace - 1 : length - 1);
            boolean open = left == 1 && random.nextInt(100) < 40;
            boolean vague = !oneRun && pace >= 4 && random.nextInt(100) < 2;
            String to = vague ? YearMonth.from(last).toString() : last.toString();
            rows.add(new Row(stream.traffic(), stream.direction(), next, next.toString(), open ? null : to, status));
            LocalDate after = vague ? YearMonth.from(last).atEndOfMonth().plusDays(1) : last.plusDays(1);
            next = adjoins ? after : after.plusDays(1 + random.nextInt((int) Math.max(1, pace - length)));
        }
    }
}
