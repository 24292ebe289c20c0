package app.parley.talks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rank at which a delegate speaks, read from the role as a source words it.
 *
 * <p>"Acting" changes nothing: an acting minister negotiates as minister. Kinship ("brother of …") and past office
 * ("former …") give no rank. A role naming several ranks has the first that matches in the order of the table.
 */
public enum Level {
    /** Heads a ministry, or the government; deputy prime ministers too. */
    MINISTER,
    /** Second to a minister, vice minister, minister of state. */
    DEPUTY_MINISTER,
    /** Heads an intelligence service. */
    INTELLIGENCE_CHIEF,
    /** Ambassador, chargé d'affaires, head of an embassy. */
    AMBASSADOR,
    SPOKESPERSON,
    /** Special representative or envoy. */
    SPECIAL_REPRESENTATIVE,
    /** Any other office: director, adviser, officer, representative of a ministry. */
    OFFICIAL,
    /** No office can be read from the role. */
    UNKNOWN;

    private record Row(Level level, Pattern words) {}

    private static final Pattern NO_RANK_OF_THEIR_OWN = Pattern.compile(
            "\\b(?:former|ex|(?:brother|sister|son|daughter|nephew|cousin|aide|adviser|advisor|secretary) (?:of|to))\\b[^;,]*");

    /** First match wins: offices that name another one ("spokesperson of the minister") come before it. */
    private static final List<Row> TABLE = List.of(
            row(SPECIAL_REPRESENTATIVE, "special (?:representative|envoy)"),
            row(SPOKESPERSON, "spokes(?:person|man|woman)"),
            row(MINISTER, "prime minister"),
            row(DEPUTY_MINISTER, "(?:deputy|vice) (?:\\w+ ){0,3}minister|minister of state"),
            row(MINISTER, "minister(?! counsell?or)"),
            row(
                    INTELLIGENCE_CHIEF,
                    "(?<!deputy )(?:intelligence (?:chief|director)|chief of intelligence"
                            + "|(?:head|chief|director(?: general)?|dg) (?:of )?(?:the )?"
                            + "(?:general directorate of intelligence|national intelligence organi[sz]ation"
                            + "|inter services intelligence|isi|gdi|mit)(?= *(?:$|[;,(])))"),
            row(AMBASSADOR, "ambassador|charge d ?affaires|head of (?:\\w+ ){0,2}embassy"),
            row(
                    OFFICIAL,
                    "officials?|officers?|director|deputy|representatives?|advis[eo]r|(?:major|lieutenant|brigadier) general"
                            + "|secretary|head of|counsell?or|envoy|chief"));

    private static Row row(Level level, String words) {
        return new Row(level, Pattern.compile("\\b(?:" + words + ")(?!\\w)"));
    }

    /** The level a role stands for; capitals, diacritics, hyphens and apostrophes do not matter. */
    public static Level of(String role) {
        String plain = NO_RANK_OF_THEIR_OWN
                .matcher(PlainText.of(role).replaceAll("[-'’]", " ").replaceAll(" +", " "))
                .replaceAll(" ");
        return TABLE.stream()
                .filter(row -> row.words().matcher(plain).find())
                .map(Row::level)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
