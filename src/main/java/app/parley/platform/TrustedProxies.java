package app.parley.platform;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Behind whom we stand, {@code parley.trusted-proxies}: what these say of who asked ({@code X-Forwarded-For}) and how
 * ({@code X-Forwarded-Proto}) is taken as true; what anybody else says of it never is, or waiting after failed attempts to
 * sign in could be got round by a header. Addresses or networks, IPv4 or IPv6, separated by commas.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final String networks;

    TrustedProxies(@Value("${parley.trusted-proxies:}") String proxies) {
        this.networks = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(TrustedProxies::network)
                .collect(Collectors.joining(","));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!networks.isEmpty()) {
            factory.addEngineValves(valve());
        }
    }

    RemoteIpValve valve() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(networks);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    /** With the bits of its network, by which Tomcat knows it from a pattern; an address is a network of its own. */
    static String network(String proxy) {
        int slash = proxy.indexOf('/');
        try {
            // A name would be looked up, and whoever answers for it would be trusted.
            InetAddress address = InetAddress.ofLiteral(slash < 0 ? proxy : proxy.substring(0, slash));
            int whole = address.getAddress().length * Byte.SIZE;
            String network = address.getHostAddress() + (slash < 0 ? "/" + whole : proxy.substring(slash));
            return new NetMask(network).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "parley.trusted-proxies: \"" + proxy
                            + "\" is not expected: expected an IP address, or a network such as 10.0.0.0/8 or 2001:db8::/32.",
                    e);
        }
    }
}
