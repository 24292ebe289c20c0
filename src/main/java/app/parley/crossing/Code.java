package app.parley.crossing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The lower-case word by which a constant is known in SQL, CSV and HTTP: {@code A_TO_B} is {@code a_to_b}. */
final class Code {

    private Code() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Finds the constant of that code; exact match only, so that a code has one spelling. */
    static <E extends Enum<E>> E parse(String code, E[] constants, String concept) {
        for (E constant : constants) {
            if (constant.name().length() == code.length() && of(constant).equals(code)) {
                return constant;
            }
        }
        String expected = Arrays.stream(constants).map(Code::of).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "\"" + code + "\" is not a " + concept + ": expected one of " + expected + ".");
    }
}
