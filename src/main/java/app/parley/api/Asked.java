package app.parley.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** What a request says of the form of its answer. */
final class Asked {
    /** Ends the tag of the compressed form, which is other bytes. */
    static final String PACKED = "-gzip";

    private Asked() {}

    /** True if If-None-Match lists the tag; compared weakly and in either encoding, as RFC 9110 has it for reading. */
    static boolean knows(HttpServletRequest http, String tag) {
        Enumeration<String> headers = http.getHeaders(HttpHeaders.IF_NONE_MATCH);
        while (headers.hasMoreElements()) {
            for (String one : headers.nextElement().split(",")) {
                String listed = one.strip();
                if (listed.equals("*") ? tag.equals("*") : isListed(listed, tag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isListed(String listed, String tag) {
        String strong = listed.startsWith("W/") ? listed.substring(2) : listed;
        return strong.equals("\"" + tag + "\"") || strong.equals("\"" + tag + PACKED + "\"");
    }

    static boolean takesGzip(HttpServletRequest http) {
        Enumeration<String> headers = http.getHeaders(HttpHeaders.ACCEPT_ENCODING);
        while (headers.hasMoreElements()) {
            for (String one : headers.nextElement().toLowerCase(Locale.ROOT).split(",")) {
                String coding = one.replace(" ", "");
                if (coding.equals("gzip") || coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0{1,3})?")) {
                    return true;
                }
            }
        }
        return false;
    }
}
