package app.parley.dossier;

import app.parley.source.WrittenCitation;
import app.parley.time.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the text of one cell may be. A format says what was expected; it never changes the text.
 *
 * @param expected ends the sentence "expected …"
 * @param accepts true for a text, never empty, that the format allows
 * @param words the closed set that it draws from, in the order in which they are offered; empty if it is open
 * @param many true if the cell is a list, separated by |
 */
public record CellFormat(String expected, Predicate<String> accepts, List<String> words, boolean many) {

    CellFormat(String expected, Predicate<String> accepts) {
        this(expected, accepts, List.of(), false);
    }

    /** The longest text a cell may hold, in characters. */
    public static final int LONGEST_CELL = 20_000;

    private static final Pattern SLUG_PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern CLAUSE_NUMBER_PATTERN = Pattern.compile("[0-9A-Za-z]+(\\.[0-9A-Za-z]+)*");
    private static final Pattern MOMENT_PATTERN = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])");

    public static final CellFormat TEXT = new CellFormat("text", text -> true);
    public static final CellFormat LINE = new CellFormat(
            "one line of at most 500 characters",
            text -> text.length() <= 500 && !text.isBlank() && text.chars().noneMatch(c -> c == '\n' || c == '\r'));
    public static final CellFormat SLUG =
            pattern("an id of lower-case letters, digits and hyphens, at most 80 characters", SLUG_PATTERN);
    public static final CellFormat PARTIAL_DATE =
            new CellFormat("a date that exists, as yyyy, yyyy-MM or yyyy-MM-dd", CellFormat::isPartialDate);
    public static final CellFormat MOMENT = new CellFormat(
            "a date (yyyy, yyyy-MM, yyyy-MM-dd) or a date-time with offset such as 2025-10-15T18:00:00+05:00",
            CellFormat::isMoment);
    public static final CellFormat INSTANT =
            new CellFormat("a date-time in UTC such as 2025-10-25T09:30:00Z", CellFormat::isInstant);
    public static final CellFormat COUNT =
            pattern("a whole number from 0 to 999999999999", Pattern.compile("0|[1-9][0-9]{0,11}"));
    public static final CellFormat SMALL_COUNT =
            pattern("a whole number from 0 to 999999999", Pattern.compile("0|[1-9][0-9]{0,8}"));
    public static final CellFormat ORDINAL =
            pattern("a whole number from 1 to 9999", Pattern.compile("[1-9][0-9]{0,3}"));
    public static final CellFormat HOURS = pattern(
            "a whole number of hours from 1 to 87600",
            Pattern.compile("[1-9][0-9]{0,3}|[1-7][0-9]{4}|8[0-6][0-9]{3}|87[0-5][0-9]{2}|87600"));
    public static final CellFormat DECIMAL =
            pattern("a number such as 56 or 92.7", Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?"));
    public static final CellFormat LATITUDE = degrees(90);
    public static final CellFormat LONGITUDE = degrees(180);
    public static final CellFormat TRUE_OR_FALSE = pattern("true or false", Pattern.compile("true|false"));
    public static final CellFormat URL =
            pattern("an address that begins with http:// or https://", Pattern.compile("https?://[^\\s]{1,2000}"));
    public static final CellFormat LANGUAGE =
            pattern("a language code such as en or ur", Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
    public static final CellFormat COUNTRY =
            pattern("a country code of two capital letters", Pattern.compile("[A-Z]{2}"));
    public static final CellFormat WORD =
            pattern("one lower-case word, parts joined by _", Pattern.compile("[a-z][a-z_]{0,39}"));
    public static final CellFormat CLAUSE_NUMBER = new CellFormat(
            "a number as the text has it, parts joined by points, such as 4, 2.b or III; at most 20 characters",
            text -> text.length() <= 20 && CLAUSE_NUMBER_PATTERN.matcher(text).matches());
    public static final CellFormat TIME_ZONE = new CellFormat("a time zone such as Asia/Karachi", CellFormat::isZone);
    public static final CellFormat SLUGS = listOf("ids", SLUG);
    public static final CellFormat LINES = listOf("texts", LINE);
    public static final CellFormat CITATIONS = new CellFormat(
            "a list of source ids, separated by |, none empty, none twice; behind an id may stand the credibility of the"
                    + " statement from 1 to 6 and supports or disputes: id, id:3, id:3:disputes, id::supports",
            CellFormat::areCitations,
            List.of(),
            true);
    public static final CellFormat LOCODES =
            listOf("UN/LOCODEs such as PKTOR", pattern("", Pattern.compile("[A-Z]{2}[A-Z2-9]{3}")));

    /** One of a closed set of words. */
    static CellFormat oneOf(String... words) {
        List<String> allowed = List.of(words);
        return new CellFormat("one of " + String.join(", ", words), allowed::contains, allowed, false);
    }

    /** A list, separated by |, of words from a closed set. */
    static CellFormat manyOf(String... words) {
        CellFormat list = listOf("words from " + String.join(", ", words), oneOf(words));
        return new CellFormat(list.expected(), list.accepts(), List.of(words), true);
    }

    /** The elements of a list cell, in their order. */
    public static List<String> elements(@Nullable String cell) {
        return cell == null ? List.of() : Arrays.asList(cell.split("\\|", -1));
    }

    private static CellFormat pattern(String expected, Pattern pattern) {
        return new CellFormat(expected, text -> pattern.matcher(text).matches());
    }

    private static CellFormat degrees(int most) {
        Pattern form = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");
        return new CellFormat(
                "degrees from -" + most + " to " + most + ", with a point",
                text -> form.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most);
    }

    private static CellFormat listOf(String what, CellFormat element) {
        return new CellFormat(
                "a list of " + what + ", separated by |, none empty, none twice",
                text -> {
                    List<String> elements = elements(text);
                    return elements.stream().noneMatch(String::isEmpty)
                            && elements.stream().allMatch(element.accepts())
                            && new HashSet<>(elements).size() == elements.size();
                },
                List.of(),
                true);
    }

    private static boolean areCitations(String text) {
        List<String> sources = elements(text).stream()
                .map(WrittenCitation::find)
                .flatMap(Optional::stream)
                .map(WrittenCitation::source)
                .toList();
        return sources.size() == elements(text).size() && new HashSet<>(sources).size() == sources.size();
    }

    /** Only in the one way in which an instant is written back; the database keeps microseconds. */
    private static boolean isInstant(String text) {
        try {
            Instant instant = Instant.parse(text);
            return text.matches("[0-9]{4}-.*")
                    && !text.startsWith("0000")
                    && instant.getNano() % 1_000 == 0
                    && instant.toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isPartialDate(String text) {
        try {
            PartialDate.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMoment(String text) {
        var parts = MOMENT_PATTERN.matcher(text);
        return parts.matches() ? isPartialDate(parts.group(1)) : isPartialDate(text);
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.getAvailableZoneIds().contains(text)
                    && ZoneId.of(text).getId().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The first day that a moment cell can mean, in its own offset. */
    static LocalDate earliestDay(String moment) {
        return PartialDate.parse(dateOf(moment)).earliest();
    }

    /** The last day that a moment cell can mean, in its own offset. */
    static LocalDate latestDay(String moment) {
        return PartialDate.parse(dateOf(moment)).latest();
    }

    private static String dateOf(String moment) {
        int time = moment.indexOf('T');
        return time < 0 ? moment : moment.substring(0, time);
    }

    /** A shown form of a value for a message: one line, no control characters, at most 80 characters. */
    static String shown(String value) {
        List<String> parts = new ArrayList<>();
        value.codePoints()
                .limit(81)
                .forEach(c -> parts.add(
                        Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)));
        return parts.size() > 80 ? String.join("", parts.subList(0, 80)) + "…" : String.join("", parts);
    }
}
