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
            if (isCode(code, constant.name())) {
                return constant;
            }
        }
        String expected = Arrays.stream(constants).map(Code::of).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "\"" + code + "\" is not a " + concept + ": expected one of " + expected + ".");
    }

    /** Without making the code of each constant: some thousand are read for a day of the board. */
    private static boolean isCode(String code, String name) {
        int length = name.length();
        if (code.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char letter = name.charAt(i);
            if (code.charAt(i) != (letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter)) {
                return false;
            }
        }
        return true;
    }
}
