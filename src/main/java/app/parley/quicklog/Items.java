package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import app.parley.quicklog.Phrases.Match;
import app.parley.quicklog.Token.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every token of a text to one item, from left to right, the longest first. */
final class Items {
    private static final Set<Kind> NAMES =
            EnumSet.of(Kind.PLACE, Kind.ACTOR, Kind.PUBLISHER, Kind.SOURCE, Kind.UNHURT, Kind.TRADE);
    private static final String PASHTO = "ټډړږښڅځېۍڼ";

    private final Words words;
    private final Dates dates;
    private final Quantities quantities;
    private final Numbers numbers;
    private final DayCounts dayCounts;
    private final Guesses guesses;
    private final Map<String, String> addresses;
    private final boolean pashto;
    private final List<Item> items = new ArrayList<>();

    private Items(Words words, Calendar calendar, Guesses guesses, Map<String, String> addresses) {
        this.words = words;
        this.dates = new Dates(words, calendar);
        this.quantities = new Quantities(words, dates);
        this.numbers = new Numbers(words);
        this.dayCounts = new DayCounts(words);
        this.guesses = guesses;
        this.addresses = addresses;
        this.pashto = words.text().chars().anyMatch(c -> PASHTO.indexOf(c) >= 0);
    }

    /** @param addresses ids of known sources by their address without scheme */
    static List<Item> of(Words words, Calendar calendar, Guesses guesses, Map<String, String> addresses) {
        Items all = new Items(words, calendar, guesses, addresses);
        int at = 0;
        while (at < words.size()) {
            Item item = all.next(at);
            all.items.add(item);
            at = item.to();
        }
        return all.items;
    }

    private Item next(int at) {
        Token token = words.token(at);
        if (token.is(Type.NEW_LINE)) {
            return boundary(Boundary.LINE, at);
        }
        if (token.is(Type.ADDRESS)) {
            return Item.of(Kind.SOURCE, addresses.getOrDefault(Addresses.plain(token.word()), ""), at, at + 1);
        }
        @Nullable Match longest = longest(at);
        if (longest != null && longest.sense().kind() == Kind.PLACE && isOfSeveral(longest, at)) {
            return Item.of(Kind.UNKNOWN, token.word(), at, longest.end());
        }
        if (longest != null && NAMES.contains(longest.sense().kind()) && longest.end() > at + 1) {
            return of(longest, at);
        }
        @Nullable Item read = figures(at);
        if (read != null) {
            return read;
        }
        if (longest != null) {
            return of(longest, at);
        }
        if (token.is(Type.SIGN)) {
            return sign(at);
        }
        @Nullable String transliterated = guesses.transliterated(at);
        return transliterated != null
                ? Item.of(Kind.PLACE, transliterated, at, at + guesses.wordsTaken())
                : Item.of(Kind.UNKNOWN, token.word(), at, at + 1);
    }

    private @Nullable Item figures(int at) {
        @Nullable Item days = dayCounts.at(at);
        if (days != null) {
            return days;
        }
        Dates.@Nullable Read date = dates.at(at);
        if (date != null) {
            return new Item(Kind.DATE, "", at, date.end(), null, date.date());
        }
        Quantities.@Nullable Read quantity = quantities.at(at);
        Numbers.@Nullable Read broken = quantity == null ? numbers.at(at) : null;
        if (broken != null && !broken.isWhole()) {
            return Item.of(Kind.UNKNOWN, "", at, broken.end());
        }
        return quantity == null ? null : new Item(Kind.QUANTITY, "", at, quantity.end(), quantity.quantity(), null);
    }

    private @Nullable Match longest(int at) {
        return words.matches(at).stream()
                .filter(match -> fits(match, at))
                .max(Comparator.comparingInt(Match::end)
                        .thenComparing(match -> match.sense().kind(), Comparator.reverseOrder()))
                .orElse(null);
    }

    private boolean followsCrossing() {
        for (int i = items.size() - 1; i >= Math.max(0, items.size() - 5); i--) {
            if (items.get(i).is(Kind.PLACE, Kind.GATE)) {
                return true;
            }
            if (items.get(i).is(Kind.BOUNDARY)) {
                return false;
            }
        }
        return false;
    }

    /** A name that several crossings have is asked about. */
    private boolean isOfSeveral(Match name, int at) {
        return words.matches(at).stream()
                        .filter(match -> match.sense().kind() == Kind.PLACE && match.end() == name.end())
                        .map(Match::sense)
                        .distinct()
                        .count()
                > 1;
    }

    private boolean fits(Match match, int at) {
        return switch (match.sense().kind()) {
            case PASHTO_FUTURE -> pashto;
            case OFFICE -> false;
            // Roman Urdu's "closed" is an English word too: soon after a crossing it is Urdu.
            case STATUS -> !words.token(at).word().equals("band") || match.end() > at + 1 || followsCrossing();
            case PUBLISHER ->
                match.end() > at + 1
                        || !Character.isLowerCase(words.text(at, at + 1).charAt(0));
            case SIDE -> match.sense().value().equals("both") || words.can(match.end(), Kind.SIDE_WORD);
            default -> true;
        };
    }

    private Item of(Match match, int at) {
        Kind kind = match.sense().kind() == Kind.PASHTO_FUTURE
                ? Kind.FUTURE
                : match.sense().kind();
        int end = kind == Kind.SIDE ? words.after(match.end(), Kind.SIDE_WORD) : match.end();
        if (kind == Kind.KAL) {
            return Item.of(Kind.TOTAL, "", at, end);
        }
        if (kind == Kind.OPPOSITE) {
            return boundary(Boundary.CONJUNCTION, at, end);
        }
        return Item.of(kind, match.sense().value(), at, end);
    }

    private Item sign(int at) {
        String sign = words.token(at).word();
        boolean between = words.isTight(at) && words.isTight(at + 1);
        return switch (sign) {
            case ".", "…", "!", "۔" ->
                between && !sign.equals("۔") || isInitial(at)
                        ? Item.of(Kind.SIGN, sign, at, at + 1)
                        : boundary(Boundary.STOP, at);
            case "?", "؟" -> boundary(Boundary.QUESTION, at);
            case ";", "؛", "|", "•", "▪", "●", "*" -> boundary(Boundary.SEMICOLON, at);
            case ":" -> boundary(Boundary.COLON, at);
            case ",", "،" -> boundary(Boundary.COMMA, at);
            case "(", "[" -> boundary(Boundary.OPEN, at);
            case ")", "]" -> boundary(Boundary.CLOSE, at);
            case "-", "‐", "‒", "–", "—" ->
                between ? Item.of(Kind.SIGN, sign, at, at + 1) : boundary(Boundary.DASH, at);
            default -> Item.of(Kind.SIGN, sign, at, at + 1);
        };
    }

    /** The point of a single letter, as in "U.S." or "J. Doe". */
    private boolean isInitial(int at) {
        return words.isTight(at)
                && words.token(at - 1).is(Type.WORD)
                && words.token(at - 1).word().length() == 1
                && words.has(at + 1)
                && !words.token(at + 1).is(Type.NEW_LINE);
    }

    private static Item boundary(Boundary boundary, int at) {
        return boundary(boundary, at, at + 1);
    }

    private static Item boundary(Boundary boundary, int at, int end) {
        return Item.of(Kind.BOUNDARY, boundary.name(), at, end);
    }
}
