package app.parley.platform.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of a PostgreSQL database taken apart.
 *
 * @param jdbcUrl as the driver wants it, without user and password, which would end up in logs
 * @param username as in the address, or null
 * @param password as in the address, or null
 */
record PostgresUrl(
        String jdbcUrl, @Nullable String username, @Nullable String password) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?:jdbc:postgresql|postgresql|postgres)://(?:(?<user>[^@/?]*)@)?(?<hosts>[^@/?]+)/(?<database>[^/?]+)(?:\\?(?<query>.*))?");

    static PostgresUrl parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            // The address itself is not repeated: it may hold a password.
            throw new DatabaseUnavailable(Sentences.badUrl());
        }
        @Nullable String login = matcher.group("user");
        @Nullable String username = null;
        @Nullable String password = null;
        if (login != null) {
            String[] parts = login.split(":", 2);
            username = decode(parts[0].replace("+", "%2B"));
            password = parts.length == 2 ? decode(parts[1].replace("+", "%2B")) : null;
        }
        List<String> kept = new ArrayList<>();
        @Nullable String query = matcher.group("query");
        for (String option : query == null ? new String[0] : query.split("&")) {
            if (option.startsWith("user=")) {
                username = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                kept.add(option);
            }
        }
        String options = kept.isEmpty() ? "" : "?" + String.join("&", kept);
        return new PostgresUrl(
                "jdbc:postgresql://" + matcher.group("hosts") + "/" + matcher.group("database") + options,
                username,
                password);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new DatabaseUnavailable(Sentences.badUrl());
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PostgresUrl[" + jdbcUrl + "]";
    }
}
