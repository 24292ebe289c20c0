package app.parley.platform;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Behind whom we stand, {@code parley.trusted-proxies}: what these say of who asked ({@code X-Forwarded-For}) and how
 * ({@code X-Forwarded-Proto}) is taken as true; what anybody else says of it never is, or waiting after failed attempts to
 * sign in could be got round by a header. Addresses, or IPv4 networks of 8, 16 or 24 bits, separated by commas.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Pattern NETWORK = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3})/(8|16|24)");

    private final String pattern;

    TrustedProxies(@Value("${parley.trusted-proxies:}") String proxies) {
        this.pattern = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(TrustedProxies::pattern)
                .collect(Collectors.joining("|"));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!pattern.isEmpty()) {
            factory.addEngineValves(valve());
        }
    }

    RemoteIpValve valve() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(pattern);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    /** As Tomcat writes addresses. */
    static String pattern(String proxy) {
        var network = NETWORK.matcher(proxy);
        try {
            if (network.matches()) {
                int kept = Integer.parseInt(network.group(2)) / 8;
                String[] parts =
                        InetAddress.ofLiteral(network.group(1)).getHostAddress().split("\\.");
                return Arrays.stream(parts).limit(kept).map(Pattern::quote).collect(Collectors.joining("\\."))
                        + "(?:\\.[0-9]{1,3}){" + (parts.length - kept) + "}";
            }
            return Pattern.quote(InetAddress.ofLiteral(proxy).getHostAddress());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "parley.trusted-proxies: \"" + proxy
                            + "\" is not expected: expected an IP address, or an IPv4 network"
                            + " such as 10.0.0.0/8 with 8, 16 or 24 bits.",
                    e);
        }
    }
}
