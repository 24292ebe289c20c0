package app.parley.quicklog;

import app.parley.quicklog.QuickLogContext.KnownSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Addresses of sources as they are compared: without scheme, "www.", what tracks the reader, and an ending stroke. */
final class Addresses {

    private Addresses() {}

    /** Ids by address; of sources with one address the first. */
    static Map<String, String> of(List<KnownSource> sources) {
        Map<String, String> ids = new HashMap<>();
        for (KnownSource source : sources) {
            String address = source.address();
            if (address != null) {
                ids.putIfAbsent(plain(address), source.id());
            }
        }
        return ids;
    }

    static String plain(String address) {
        int scheme = address.indexOf("://");
        String plain = scheme < 0 ? address : address.substring(scheme + 3);
        plain = cut(cut(cut(plain, "#"), "?utm_"), "&utm_");
        int path = plain.indexOf('/');
        String host = (path < 0 ? plain : plain.substring(0, path)).toLowerCase(Locale.ROOT);
        String rest = path < 0 ? "" : plain.substring(path);
        while (rest.endsWith("/")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return (host.startsWith("www.") ? host.substring(4) : host) + rest;
    }

    private static String cut(String address, String from) {
        int at = address.indexOf(from);
        return at < 0 ? address : address.substring(0, at);
    }
}
